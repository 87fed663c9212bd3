package org.simpul.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.simpul.model.people.Cell;
import org.simpul.model.people.Cell.Dimension;
import org.simpul.model.people.Cohorts;
import org.simpul.model.people.HeadCount;
import org.simpul.model.people.Split;
import org.simpul.model.vocabulary.Coded;

/**
 * What a head-count makes certain.
 *
 * <p>Without a total that is its lower bound, or what its largest split counts. Parts come, for each thing by which people
 * are told apart, from the split that states it of most people, of several the one that names fewest other things; a crossed
 * split is summed into each. A split that counts more people than there can have been tells nothing, and so does one that
 * names a cohort at risk: summed up, it would tell how many of them there were (section 5 of the domain page).
 *
 * @param certain how many there were for certain
 * @param beyond how many more there may have been, as far as an upper bound tells
 */
public record CountedPeople(Breakdown certain, long beyond) {

    /** Among splits that state as much: the plainest, and among these always the same, whatever the order of the cells. */
    private static final Comparator<Split> PLAINEST = Comparator.<Split>comparingInt(
                    split -> split.dimensions().size())
            .thenComparing(split -> new TreeSet<>(split.dimensions()).toString());

    private static final Comparator<Split> FULLEST =
            Comparator.comparingLong(CountedPeople::sum).reversed().thenComparing(PLAINEST);

    public static CountedPeople of(HeadCount count) {
        int limit = count.atTheMost().orElse(Integer.MAX_VALUE);
        List<Split> splits = count.splits().stream()
                .filter(split -> !namesCohortAtRisk(split) && sum(split) <= limit)
                .toList();
        int certain = count.total() != null ? count.total() : Math.min(limit, leastOf(count, splits));
        long beyond = count.atTheMost().orElse(certain) - (long) certain;
        return new CountedPeople(
                new Breakdown(
                        certain,
                        parts(certain, splits, Dimension.SEX, Cell::sex),
                        parts(certain, splits, Dimension.AGE_BAND, Cell::ageBand),
                        parts(certain, splits, Dimension.DISABILITY, Cell::disability),
                        parts(certain, splits, Dimension.MODE, Cell::mode)),
                beyond);
    }

    /** Whether a head-count says anything of how many there were, and not only why it does not. */
    public static boolean isStated(HeadCount count) {
        return count.total() != null
                || count.atLeast() != null
                || count.atMost() != null
                || count.splits().stream().anyMatch(split -> !namesCohortAtRisk(split));
    }

    private static int leastOf(HeadCount count, List<Split> splits) {
        int inSplits = (int) splits.stream().mapToLong(CountedPeople::sum).max().orElse(0);
        return Math.max(count.atLeast() == null ? 0 : count.atLeast(), inSplits);
    }

    private static <E extends Enum<E> & Coded> Parts<E> parts(
            int certain, List<Split> splits, Dimension dimension, Function<Cell, @Nullable E> value) {
        Optional<Split> fullest = splits.stream()
                .filter(split -> split.dimensions().contains(dimension))
                .min(FULLEST);
        return fullest.map(split -> summed(certain, split, value)).orElseGet(() -> Parts.ofUnstated(certain));
    }

    private static <E extends Enum<E> & Coded> Parts<E> summed(
            int certain, Split split, Function<Cell, @Nullable E> value) {
        Map<E, Long> stated = new HashMap<>();
        for (Cell cell : split.cells()) {
            E one = value.apply(cell);
            if (one != null && cell.count() > 0) {
                stated.merge(one, (long) cell.count(), Long::sum);
            }
        }
        return new Parts<>(stated, certain - sum(split));
    }

    private static long sum(Split split) {
        return split.cells().stream().mapToLong(Cell::count).sum();
    }

    private static boolean namesCohortAtRisk(Split split) {
        return split.cells().stream()
                .anyMatch(cell -> cell.cohort() != null && Cohorts.AT_RISK.contains(cell.cohort()));
    }
}
