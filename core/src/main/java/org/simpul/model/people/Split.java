package org.simpul.model.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    static List<Split> of(List<Cell> cells) {
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

    /** Everybody this split counts. */
    public int counted() {
        return cells.stream().mapToInt(Cell::count).sum();
    }
}
