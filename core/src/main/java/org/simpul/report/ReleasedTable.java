package org.simpul.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Sex;
import org.simpul.model.place.AreaCode;

/**
 * How often people of a cohort came, by province and, apart, by sex and by age band: what of it may be told.
 *
 * @param rows the provinces of which something is told, by their codes; one that is not here may have had nobody or a few
 * @param totals over all provinces, and over what lay in none alone; the total itself is always withheld
 */
public record ReleasedTable(List<Row> rows, Row totals) {

    public ReleasedTable {
        rows = List.copyOf(rows);
    }

    /**
     * One province, or all.
     *
     * @param province null for all
     * @param total of everybody, be it stated or not what they are
     * @param bySex of every sex; of how many it is not stated is always withheld
     * @param byAgeBand the same of every age band
     */
    public record Row(
            @Nullable AreaCode province,
            ReleasedCount total,
            Map<Sex, ReleasedCount> bySex,
            Map<AgeBand, ReleasedCount> byAgeBand) {

        public Row {
            bySex = Collections.unmodifiableMap(copy(Sex.class, bySex));
            byAgeBand = Collections.unmodifiableMap(copy(AgeBand.class, byAgeBand));
        }

        boolean isTold() {
            return total.isTold()
                    || Stream.of(bySex, byAgeBand)
                            .flatMap(part -> part.values().stream())
                            .anyMatch(ReleasedCount::isTold);
        }

        private static <E extends Enum<E>> Map<E, ReleasedCount> copy(Class<E> type, Map<E, ReleasedCount> counts) {
            Map<E, ReleasedCount> copy = new EnumMap<>(type);
            copy.putAll(counts);
            return copy;
        }
    }
}
