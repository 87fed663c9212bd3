package org.simpul.rest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.simpul.model.text.LocalizedText;

/** Text by language tag. A fault in one language leaves the others standing. */
final class LocalizedTextShape implements Shape<LocalizedText> {

    @Override
    public @Nullable LocalizedText read(JsonNode node, Pointer at, Faults faults) {
        if (!node.isObject()) {
            faults.wrongType(at, type(), node);
            return null;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        boolean isSilent = true;
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!entry.getValue().isNull()) {
                isSilent = false;
                add(entry.getKey(), entry.getValue(), at.at(entry.getKey()), texts, faults);
            }
        }
        if (isSilent) {
            faults.unreadable(at, "language", "A localized text needs at least one language");
        }
        return texts.isEmpty() ? null : new LocalizedText(texts);
    }

    private static void add(String tag, JsonNode node, Pointer at, Map<String, String> texts, Faults faults) {
        if (!node.isTextual()) {
            faults.wrongType(at, JsonTypes.TEXT, node);
            return;
        }
        try {
            LocalizedText.of(tag, node.textValue()).byLanguage().forEach((normalised, text) -> {
                if (texts.putIfAbsent(normalised, text) != null) {
                    faults.unreadable(at, "language", "This language occurs twice");
                }
            });
        } catch (IllegalArgumentException e) {
            faults.unreadable(at, "language", Refusal.reason(e));
        }
    }

    @Override
    public JsonNode write(LocalizedText value) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        value.byLanguage().forEach(object::put);
        return object;
    }

    @Override
    public boolean isAbsent(JsonNode node) {
        return node.isNull()
                || (node.isObject()
                        && node.properties().stream()
                                .allMatch(entry -> entry.getValue().isNull()));
    }

    @Override
    public String type() {
        return JsonTypes.OBJECT;
    }
}
