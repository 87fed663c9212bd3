package org.simpul.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.simpul.report.FollowThrough.GroupBy;

/** The order of the rows of a report: by the first grouping, then the next; a key without an entry comes last. */
record KeyOrder(List<GroupBy> groupBy) implements Comparator<Map<GroupBy, UUID>> {

    private static final Comparator<UUID> NONE_LAST = Comparator.nullsLast(Ids::compare);

    @Override
    public int compare(Map<GroupBy, UUID> one, Map<GroupBy, UUID> other) {
        for (GroupBy group : groupBy) {
            int difference = NONE_LAST.compare(one.get(group), other.get(group));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }
}
