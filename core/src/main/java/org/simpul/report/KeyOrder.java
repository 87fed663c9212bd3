package org.simpul.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.simpul.model.text.CodePoints;

/**
 * The order of the rows of a report: by the first grouping, then the next; a key without an entry comes last.
 *
 * @param <G> what groups rows
 */
public record KeyOrder<G>(List<G> groupBy) implements Comparator<Map<G, String>> {

    private static final Comparator<String> NONE_LAST = Comparator.nullsLast(CodePoints::compare);

    public KeyOrder {
        groupBy = List.copyOf(groupBy);
    }

    @Override
    public int compare(Map<G, String> one, Map<G, String> other) {
        for (G group : groupBy) {
            int difference = NONE_LAST.compare(one.get(group), other.get(group));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }
}
