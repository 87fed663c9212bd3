package org.simpul.rest.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.simpul.model.text.LocalizedText;
import org.simpul.rest.http.Json;

/** Localized text in answers that are no records. */
public final class Texts {

    private Texts() {}

    /** The texts by language tag; nothing when there are none. */
    public static void put(ObjectNode target, String name, @Nullable LocalizedText text) {
        if (text != null) {
            target.set(name, of(text));
        }
    }

    static ObjectNode of(LocalizedText text) {
        ObjectNode texts = Json.object();
        text.byLanguage().forEach(texts::put);
        return texts;
    }

    /** The text that serves a reader best of those by language tag; empty where there are none. */
    static String best(JsonNode texts, List<Locale> languages) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        texts.properties()
                .forEach(text -> byLanguage.put(text.getKey(), text.getValue().asText()));
        return byLanguage.isEmpty() ? "" : new LocalizedText(byLanguage).best(languages);
    }
}
