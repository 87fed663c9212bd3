package org.simpul.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.simpul.port.IndexEntry.Span;
import org.simpul.report.Match;

/** The groups to which something belongs that a report counts. */
final class GroupKeys {

    private GroupKeys() {}

    /**
     * Each combination of what something has of the groupings, and whether it certainly has it. Of what it has nothing, the
     * keys have no entry.
     *
     * @param <G> what groups rows
     * @param values of one grouping
     */
    static <G> Map<Map<G, String>, Match> of(List<G> groupBy, Function<G, Map<String, Match>> values) {
        Map<Map<G, String>, Match> keys = Map.of(Map.of(), Match.CERTAINLY);
        for (G group : groupBy) {
            Map<String, Match> had = values.apply(group);
            if (!had.isEmpty()) {
                keys = combined(keys, group, had);
            }
        }
        return keys;
    }

    private static <G> Map<Map<G, String>, Match> combined(
            Map<Map<G, String>, Match> keys, G group, Map<String, Match> values) {
        Map<Map<G, String>, Match> combined = new HashMap<>();
        keys.forEach((key, match) ->
                values.forEach((value, other) -> combined.put(with(key, group, value), match.and(other))));
        return combined;
    }

    /** A key with one entry more. */
    static <G> Map<G, String> with(Map<G, String> key, G group, String value) {
        Map<G, String> longer = new HashMap<>(key);
        longer.put(group, value);
        return longer;
    }

    static Map<String, Match> certainly(Set<String> values) {
        Map<String, Match> all = new HashMap<>();
        values.forEach(value -> all.put(value, Match.CERTAINLY));
        return all;
    }

    /** The year in which a date certainly lies; none for one that may lie in several. */
    static Set<String> year(@Nullable Span date) {
        return date == null || date.first().getYear() != date.last().getYear()
                ? Set.of()
                : Set.of(String.format(Locale.ROOT, "%04d", date.first().getYear()));
    }
}
