package org.simpul.memory;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.simpul.port.Facet;
import org.simpul.port.IndexEntry;
import org.simpul.port.IndexEntry.Span;
import org.simpul.report.Match;
import org.simpul.report.Participation.GroupBy;

/**
 * The groups to which an activity belongs, but for those by organisation, which part the people who came and not activities.
 */
final class ParticipationKeys {

    private static final Comparator<String> NONE_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    private ParticipationKeys() {}

    /** The order of the rows: by the first grouping, then the next; a key without an entry comes last. */
    static Comparator<Map<GroupBy, String>> order(List<GroupBy> groupBy) {
        return (one, other) -> {
            for (GroupBy group : groupBy) {
                int difference = NONE_LAST.compare(one.get(group), other.get(group));
                if (difference != 0) {
                    return difference;
                }
            }
            return 0;
        };
    }

    /** Each combination of what an activity has of the groupings, and whether it certainly has it. */
    static Map<Map<GroupBy, String>, Match> of(IndexEntry index, List<GroupBy> groupBy, AreasOfActivity areas) {
        Map<Map<GroupBy, String>, Match> keys = Map.of(Map.of(), Match.CERTAINLY);
        for (GroupBy group : groupBy) {
            Map<String, Match> values = values(index, group, areas);
            if (!values.isEmpty()) {
                keys = combined(keys, group, values);
            }
        }
        return keys;
    }

    /** This key with one entry more. */
    static Map<GroupBy, String> with(Map<GroupBy, String> key, GroupBy group, String value) {
        Map<GroupBy, String> longer = new EnumMap<>(GroupBy.class);
        longer.putAll(key);
        longer.put(group, value);
        return longer;
    }

    private static Map<Map<GroupBy, String>, Match> combined(
            Map<Map<GroupBy, String>, Match> keys, GroupBy group, Map<String, Match> values) {
        Map<Map<GroupBy, String>, Match> combined = new HashMap<>();
        keys.forEach((key, match) ->
                values.forEach((value, other) -> combined.put(with(key, group, value), match.and(other))));
        return combined;
    }

    private static Map<String, Match> values(IndexEntry index, GroupBy group, AreasOfActivity areas) {
        return switch (group) {
            case AREA -> areas.of(facet(index, Facet.AREA), index.date());
            case KIND -> certainly(facet(index, Facet.KIND));
            case THEME -> certainly(facet(index, Facet.THEME));
            case YEAR -> certainly(year(index));
            case ORGANISATION -> Map.of();
        };
    }

    private static Set<String> year(IndexEntry index) {
        Span date = index.date();
        return date == null || date.first().getYear() != date.last().getYear()
                ? Set.of()
                : Set.of(String.format(Locale.ROOT, "%04d", date.first().getYear()));
    }

    private static Set<String> facet(IndexEntry index, Facet facet) {
        return index.facets().getOrDefault(facet, Set.of());
    }

    private static Map<String, Match> certainly(Set<String> values) {
        Map<String, Match> all = new HashMap<>();
        values.forEach(value -> all.put(value, Match.CERTAINLY));
        return all;
    }
}
