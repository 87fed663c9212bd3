package org.simpul.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.simpul.model.Aggregate;
import org.simpul.model.RecordTree;
import org.simpul.model.participant.Group;
import org.simpul.model.people.Cell;
import org.simpul.model.people.Cohorts;
import org.simpul.model.people.HeadCount;
import org.simpul.model.people.Split;

/**
 * The counts in a record of so few people of a cohort at risk that they could be told apart (section 5 of the domain page).
 * With one cell of a split its other cells that name a cohort go too, lest the total tell it after all.
 */
final class SmallCells {

    private final int smallestCount;
    private final Set<String> paths = new HashSet<>();

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
        if (record instanceof Group group && small.isSmallGroup(group)) {
            small.paths.add("/headCount");
        }
        RecordTree.walk(record, small::look);
        return small.paths;
    }

    private boolean isSmallGroup(Group group) {
        HeadCount people = group.headCount();
        return people != null
                && Cohorts.anyAtRisk(group.cohorts())
                && isSmall(people.atTheMost().orElse(people.certainly()));
    }

    private void look(String path, Object value) {
        if (!(value instanceof List<?> list) || list.isEmpty() || !(list.get(0) instanceof Cell)) {
            return;
        }
        List<Cell> cells = list.stream().map(Cell.class::cast).toList();
        for (Split split : Split.of(cells)) {
            if (split.cells().stream().anyMatch(this::isSmall)) {
                for (int i = 0; i < cells.size(); i++) {
                    if (cells.get(i).dimensions().equals(split.dimensions())) {
                        paths.add(path + "/" + i);
                    }
                }
            }
        }
    }

    private boolean isSmall(Cell cell) {
        return cell.cohort() != null && Cohorts.anyAtRisk(Set.of(cell.cohort())) && isSmall(cell.count());
    }

    /** Nobody is nobody in particular. */
    private boolean isSmall(int count) {
        return count > 0 && count < smallestCount;
    }
}
