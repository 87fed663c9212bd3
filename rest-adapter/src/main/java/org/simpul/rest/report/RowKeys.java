package org.simpul.rest.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.vocabulary.Coded;
import org.simpul.rest.http.Json;

/** For what a row of a report stands: the keys in the order asked for, and the names of what they mean. */
final class RowKeys {

    private RowKeys() {}

    /**
     * Puts the key of a row, unless it has none. Where it names one thing, its names stand beside it; where it may name several,
     * those of each.
     *
     * @param names those of the value of a grouping; null for one that has none
     */
    static <G extends Coded> void put(
            ObjectNode row, List<G> groupBy, Map<G, String> key, BiFunction<G, String, @Nullable LocalizedText> names) {
        if (key.isEmpty()) {
            return;
        }
        ObjectNode values = row.putObject("key");
        ObjectNode named = Json.object();
        for (G group : groupBy) {
            String value = key.get(group);
            if (value != null) {
                values.put(group.code(), value);
                Texts.put(named, group.code(), names.apply(group, value));
            }
        }
        if (groupBy.size() == 1) {
            named.elements().forEachRemaining(texts -> row.set("names", texts));
        } else if (!named.isEmpty()) {
            row.set("names", named);
        }
    }
}
