package org.simpul.model.people;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Warnings;
import org.simpul.model.people.Cell.Dimension;

/**
 * How many people, as far as a source tells.
 *
 * <p>A split (the cells that name the same dimensions) need not cover everybody: whom it leaves out is <em>not
 * stated</em>, which is not zero. A count that contradicts itself can be made, since sources do; rules ACT-6 and ACT-7
 * report it.
 *
 * @param total everybody counted, in whole people; null when only bounds are known
 * @param atLeast the lower bound, as in "more than 40" (41)
 * @param atMost the upper bound
 * @param cells parts of the total, in the order of the source; empty when it does not split
 * @param missing why a split is incomplete or absent, where known
 */
@SplitsWithinTotal
@SplitsAgree(groups = Warnings.class)
public record HeadCount(
        @Nullable Integer total,
        @Nullable Integer atLeast,
        @Nullable Integer atMost,
        List<@Valid Cell> cells,
        @Nullable Missing missing) {

    public HeadCount {
        refuseNegative("total", total);
        refuseNegative("atLeast", atLeast);
        refuseNegative("atMost", atMost);
        cells = List.copyOf(cells);
        if (total == null && atLeast == null && atMost == null && cells.isEmpty() && missing == null) {
            throw new IllegalArgumentException("A head-count states a total, a bound, a cell or why it is missing");
        }
        for (Split split : Split.of(cells)) {
            refuseOverlaps(split.cells());
        }
    }

    public static HeadCount of(int total, Cell... cells) {
        return new HeadCount(total, null, null, List.of(cells), null);
    }

    public static HeadCount atLeast(int lowerBound) {
        return new HeadCount(null, lowerBound, null, List.of(), null);
    }

    /** This count with one more cell. */
    public HeadCount with(Cell cell) {
        List<Cell> more = new ArrayList<>(cells);
        more.add(cell);
        return new HeadCount(total, atLeast, atMost, more, missing);
    }

    /** The splits in which this count was given, one for each set of dimensions that its cells name. */
    public List<Split> splits() {
        return Split.of(cells);
    }

    /** The split by exactly one dimension, if the source gave one. */
    public Optional<Split> splitBy(Dimension dimension) {
        return splits().stream()
                .filter(split -> split.dimensions().equals(Set.of(dimension)))
                .findFirst();
    }

    /** How many there were at the very least: the total, the lower bound, or the largest split. */
    public int certainly() {
        if (total != null) {
            return total;
        }
        int inSplits = splits().stream().mapToInt(Split::counted).max().orElse(0);
        return Math.max(atLeast == null ? 0 : atLeast, inSplits);
    }

    /** The most there can have been; empty when nothing bounds it. */
    public Optional<Integer> atTheMost() {
        return Optional.ofNullable(total != null ? total : atMost);
    }

    /** The parts of this count that state more people than there can have been by the rest of it (rule ACT-6). */
    public List<Excess> excesses() {
        List<Excess> excesses = new ArrayList<>();
        int limit = Math.min(total == null ? Integer.MAX_VALUE : total, atMost == null ? Integer.MAX_VALUE : atMost);
        if (total != null && total > limit) {
            excesses.add(new Excess("total", total, limit));
        }
        if (atLeast != null && atLeast > limit) {
            excesses.add(new Excess("atLeast", atLeast, limit));
        }
        for (Split split : splits()) {
            if (split.counted() > limit) {
                excesses.add(new Excess("cells", split.counted(), limit));
            }
        }
        return excesses;
    }

    /** Where two splits that share a dimension cannot both be right (rule ACT-7). */
    public List<Disagreement> disagreements() {
        List<Disagreement> disagreements = new ArrayList<>();
        List<Split> splits = splits();
        for (int i = 0; i < splits.size(); i++) {
            for (int j = i + 1; j < splits.size(); j++) {
                disagreements.addAll(splits.get(i).disagreements(splits.get(j), total));
            }
        }
        return disagreements;
    }

    /** Whether some split, be it a crossed one, divides by a dimension. */
    public boolean divides(Dimension dimension) {
        return cells.stream().anyMatch(cell -> cell.dimensions().contains(dimension));
    }

    private static void refuseNegative(String name, @Nullable Integer count) {
        if (count != null && count < 0) {
            throw new IllegalArgumentException("A head-count cannot be negative, but " + name + " was " + count);
        }
    }

    /** Only cells alike in all but age can overlap, and few of them do not: the cost does not grow with all pairs. */
    private static void refuseOverlaps(List<Cell> split) {
        Map<String, List<Integer>> alike = new HashMap<>();
        for (int i = 0; i < split.size(); i++) {
            Cell cell = split.get(i);
            List<Integer> earlier = alike.computeIfAbsent(cell.allButAge(), key -> new ArrayList<>());
            for (int j : earlier) {
                if (cell.overlaps(split.get(j))) {
                    throw new IllegalArgumentException("Cells " + (j + 1) + " and " + (i + 1)
                            + " of one split count the same people twice (the same values, or overlapping age bands)");
                }
            }
            earlier.add(i);
        }
    }
}
