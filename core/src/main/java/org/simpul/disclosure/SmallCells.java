package org.simpul.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.simpul.model.Aggregate;
import org.simpul.model.RecordTree;
import org.simpul.model.participant.Group;
import org.simpul.model.people.Cell;
import org.simpul.model.people.Cell.Dimension;
import org.simpul.model.people.Cohorts;
import org.simpul.model.people.HeadCount;
import org.simpul.model.people.Split;
import org.simpul.model.vocabulary.Code;

/**
 * The counts in a record of so few people of a cohort at risk that they could be told apart (section 5 of the domain page); that
 * there is nobody is withheld as well, or a count that is withheld would be known to be of somebody.
 *
 * <p>Few can also be told by the difference of two counts that are not small: of a cohort and of its women, of all who came and
 * of those in a delegation, of two days. So where one count in a record is small, or two that count people of one cohort differ
 * by few, all its cells that name a cohort are withheld. More than has to be, so that nobody has to trust that no way around was
 * forgotten.
 */
final class SmallCells {

    private static final Pattern DELEGATION = Pattern.compile("/attendance/delegations/[0-9]+/headCount/cells");
    private static final Pattern LAST_TOKEN = Pattern.compile("/[^/]*$");

    private final int smallestCount;
    private final Map<String, List<Cell>> lists = new LinkedHashMap<>();

    private SmallCells(int smallestCount) {
        this.smallestCount = smallestCount;
    }

    /**
     * Where they stand, as JSON Pointers.
     *
     * @param smallestCount the least count that may be shown
     */
    static Set<String> in(Aggregate<?> record, int smallestCount) {
        SmallCells small = new SmallCells(smallestCount);
        if (record instanceof Group group && Cohorts.anyAtRisk(group.cohorts())) {
            HeadCount people = group.headCount();
            return people == null ? Set.of() : small.ofGroup(people);
        }
        RecordTree.walk(record, small::gather);
        return small.tellsFew() ? small.cellsWithCohort() : Set.of();
    }

    /** The counts, as JSON Pointers, of which cells at these places are parts: what is said of the one may tell the other. */
    static Set<String> countsOf(Set<String> cells) {
        Set<String> counts = new HashSet<>();
        for (String path : cells) {
            counts.add(path.contains("/cells/") ? withoutLastToken(withoutLastToken(path)) : path);
        }
        return counts;
    }

    private static String withoutLastToken(String path) {
        return LAST_TOKEN.matcher(path).replaceFirst("");
    }

    /** Everybody in the group is at risk, whatever its cells name. */
    private Set<String> ofGroup(HeadCount people) {
        if (isSmall(people.atTheMost().orElse(people.certainly()))) {
            return Set.of("/headCount");
        }
        List<Long> sums = new ArrayList<>();
        people.atTheMost().ifPresent(most -> sums.add((long) most));
        people.splits().forEach(split -> sums.add(count(split.cells())));
        if (people.cells().stream().noneMatch(cell -> isSmall(cell.count()))
                && !differByFew(sums)
                && !differByFewWithin(people.cells())) {
            return Set.of();
        }
        Set<String> paths = new HashSet<>();
        for (int i = 0; i < people.cells().size(); i++) {
            paths.add("/headCount/cells/" + i);
        }
        return paths;
    }

    private void gather(String path, Object value) {
        if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Cell) {
            lists.put(path, list.stream().map(Cell.class::cast).toList());
        }
    }

    private boolean tellsFew() {
        Set<Code> cohorts = new HashSet<>();
        for (List<Cell> cells : lists.values()) {
            for (Cell cell : cells) {
                if (cell.cohort() != null && Cohorts.AT_RISK.contains(cell.cohort())) {
                    cohorts.add(cell.cohort());
                }
            }
        }
        return cohorts.stream().anyMatch(this::tellsFewOf);
    }

    private boolean tellsFewOf(Code cohort) {
        Map<String, List<Long>> sums = new LinkedHashMap<>();
        long delegated = 0;
        for (Map.Entry<String, List<Cell>> list : lists.entrySet()) {
            List<Cell> cells = list.getValue().stream()
                    .filter(cell -> cohort.equals(cell.cohort()))
                    .toList();
            if (cells.stream().anyMatch(cell -> isSmall(cell.count())) || differByFewWithin(cells)) {
                return true;
            }
            List<Long> ofSplits =
                    Split.of(cells).stream().map(split -> count(split.cells())).toList();
            sums.put(list.getKey(), ofSplits);
            if (DELEGATION.matcher(list.getKey()).matches()) {
                delegated += ofSplits.stream().mapToLong(Long::longValue).max().orElse(0);
            }
        }
        return tellsFewAcross(sums, delegated);
    }

    /** Delegations are parts of those who came, and not of each other; of an indicator, each value may be part of a later one. */
    private boolean tellsFewAcross(Map<String, List<Long>> sums, long delegated) {
        List<Long> others = new ArrayList<>();
        sums.forEach((path, ofList) -> {
            if (!DELEGATION.matcher(path).matches()) {
                others.addAll(ofList);
            }
        });
        if (delegated > 0 && !others.isEmpty()) {
            others.add(delegated);
        }
        boolean fromOneDelegation = sums.entrySet().stream()
                .filter(list -> DELEGATION.matcher(list.getKey()).matches())
                .anyMatch(list -> list.getValue().stream()
                        .anyMatch(one -> others.stream().anyMatch(other -> isFew(Math.abs(one - other)))));
        return fromOneDelegation
                || differByFew(others)
                || sums.values().stream().anyMatch(this::differByFew);
    }

    /** Whether a cell and the cells of a finer split of the same people leave few. */
    private boolean differByFewWithin(List<Cell> cells) {
        List<Split> splits = Split.of(cells);
        for (Split coarse : splits) {
            for (Split fine : splits) {
                if (fine.dimensions().size() > coarse.dimensions().size()
                        && fine.dimensions().containsAll(coarse.dimensions())
                        && coarse.cells().stream().anyMatch(cell -> leavesFew(cell, fine, coarse.dimensions()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean leavesFew(Cell whole, Split fine, Set<Dimension> shared) {
        List<Cell> parts = fine.cells().stream()
                .filter(part -> shared.stream().allMatch(dimension -> isAlike(whole, part, dimension)))
                .toList();
        return !parts.isEmpty() && isFew(Math.abs(whole.count() - count(parts)));
    }

    private static boolean isAlike(Cell one, Cell other, Dimension dimension) {
        return switch (dimension) {
            case SEX -> one.sex() == other.sex();
            case AGE_BAND -> one.ageBand() == other.ageBand();
            case DISABILITY -> one.disability() == other.disability();
            case MODE -> one.mode() == other.mode();
            case COHORT -> one.cohort() != null && one.cohort().equals(other.cohort());
        };
    }

    private Set<String> cellsWithCohort() {
        Set<String> paths = new HashSet<>();
        lists.forEach((path, cells) -> {
            for (int i = 0; i < cells.size(); i++) {
                if (cells.get(i).cohort() != null) {
                    paths.add(path + "/" + i);
                }
            }
        });
        return paths;
    }

    private boolean differByFew(List<Long> sums) {
        List<Long> sorted = sums.stream().sorted().distinct().toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (isFew(sorted.get(i) - sorted.get(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static long count(List<Cell> cells) {
        return cells.stream().mapToLong(Cell::count).sum();
    }

    private boolean isSmall(long count) {
        return count < smallestCount;
    }

    /** A difference of nobody tells that the two counts are of the same people. */
    private boolean isFew(long difference) {
        return difference > 0 && difference < smallestCount;
    }
}
