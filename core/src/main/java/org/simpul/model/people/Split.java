package org.simpul.model.people;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.model.people.Cell.Dimension;

/**
 * One way in which a head-count was divided: the cells that name the same dimensions. Whom it leaves out is not stated,
 * which is not zero.
 */
public record Split(Set<Dimension> dimensions, List<Cell> cells) {

    public Split {
        dimensions = Set.copyOf(dimensions);
        cells = List.copyOf(cells);
    }

    /** The splits that a list of cells holds, in the order in which each is first met. */
    public static List<Split> of(List<Cell> cells) {
        Map<Set<Dimension>, List<Cell>> byDimensions = new LinkedHashMap<>();
        for (Cell cell : cells) {
            byDimensions
                    .computeIfAbsent(cell.dimensions(), dimensions -> new ArrayList<>())
                    .add(cell);
        }
        return byDimensions.entrySet().stream()
                .map(split -> new Split(split.getKey(), split.getValue()))
                .toList();
    }

    /** Everybody this split counts, at most {@link Integer#MAX_VALUE}. */
    public int counted() {
        return counted(cells);
    }

    /**
     * Where this split and another of the same head-count cannot both be right. Of the people that both name, each counts
     * some; more there may be, not stated. Only where a split says exactly how many there are (one cell says so, or the
     * split leaves out nobody) can the other count too many.
     *
     * @param total everybody counted; null when that is not known
     */
    List<Disagreement> disagreements(Split other, @Nullable Integer total) {
        Set<Dimension> shared = EnumSet.noneOf(Dimension.class);
        shared.addAll(dimensions);
        shared.retainAll(other.dimensions);
        if (shared.isEmpty()) {
            return List.of();
        }
        Map<List<String>, Integer> mine = countedBy(shared);
        Map<List<String>, Integer> theirs = other.countedBy(shared);
        Set<List<String>> groups = new LinkedHashSet<>(mine.keySet());
        groups.addAll(theirs.keySet());
        boolean leavesOutNobody = leavesOutNobody(total);
        boolean otherLeavesOutNobody = other.leavesOutNobody(total);
        List<Disagreement> disagreements = new ArrayList<>();
        for (List<String> group : groups) {
            int one = mine.getOrDefault(group, 0);
            int two = theirs.getOrDefault(group, 0);
            boolean isExact = leavesOutNobody || (dimensions.equals(shared) && mine.containsKey(group));
            boolean isOtherExact =
                    otherLeavesOutNobody || (other.dimensions.equals(shared) && theirs.containsKey(group));
            if ((isExact && two > one) || (isOtherExact && one > two)) {
                disagreements.add(new Disagreement(group, one, two));
            }
        }
        return disagreements;
    }

    private boolean leavesOutNobody(@Nullable Integer total) {
        return total != null && counted() == total;
    }

    /** How many it counts for each combination of codes on some of its dimensions. */
    private Map<List<String>, Integer> countedBy(Set<Dimension> some) {
        Map<List<String>, List<Cell>> groups = new LinkedHashMap<>();
        for (Cell cell : cells) {
            List<String> group = some.stream().map(cell::codeOn).toList();
            groups.computeIfAbsent(group, codes -> new ArrayList<>()).add(cell);
        }
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        groups.forEach((group, parts) -> counts.put(group, counted(parts)));
        return counts;
    }

    private static int counted(List<Cell> cells) {
        return (int) Math.min(
                Integer.MAX_VALUE, cells.stream().mapToLong(Cell::count).sum());
    }
}
