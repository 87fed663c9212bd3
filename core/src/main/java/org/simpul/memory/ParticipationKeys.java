package org.simpul.memory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.simpul.port.Facet;
import org.simpul.port.IndexEntry;
import org.simpul.report.Match;
import org.simpul.report.Participation.GroupBy;

/**
 * The groups to which an activity belongs, but for those by organisation, which part the people who came and not activities.
 */
final class ParticipationKeys {

    private ParticipationKeys() {}

    /** Each combination of what an activity has of the groupings, and whether it certainly has it. */
    static Map<Map<GroupBy, String>, Match> of(IndexEntry index, List<GroupBy> groupBy, AreasOfActivity areas) {
        return GroupKeys.of(groupBy, group -> values(index, group, areas));
    }

    private static Map<String, Match> values(IndexEntry index, GroupBy group, AreasOfActivity areas) {
        return switch (group) {
            case AREA -> areas.of(facet(index, Facet.AREA), index.date());
            case KIND -> GroupKeys.certainly(facet(index, Facet.KIND));
            case THEME -> GroupKeys.certainly(facet(index, Facet.THEME));
            case YEAR -> GroupKeys.certainly(GroupKeys.year(index.date()));
            case ORGANISATION -> Map.of();
        };
    }

    private static Set<String> facet(IndexEntry index, Facet facet) {
        return index.facets().getOrDefault(facet, Set.of());
    }
}
