package org.simpul.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Sex;
import org.simpul.model.place.AreaCode;

/**
 * Somebody who has read a release, all that is public, and how releases are made, and works out what each withheld count can be.
 * They know that rows and columns add up, in both tables to the same; that a withheld count of a sex or an age band is smaller
 * than the threshold beyond what is public; and that a withheld margin is so beyond what can be added up, wherever that is the
 * only reason to withhold it.
 */
final class CohortAttacker {

    private static final Optional<AreaCode> ELSEWHERE = Optional.empty();

    private final List<AreaCode> provinces;
    private final Map<Optional<AreaCode>, CohortCount> known;
    private final int smallestCount;
    private final Map<AreaCode, ReleasedTable.Row> rows = new LinkedHashMap<>();
    private final ReleasedTable.Row totals;

    CohortAttacker(
            ReleasedTable released,
            List<AreaCode> provinces,
            Map<Optional<AreaCode>, CohortCount> known,
            int smallestCount) {
        this.provinces = provinces;
        this.known = known;
        this.smallestCount = smallestCount;
        this.totals = released.totals();
        released.rows().forEach(row -> rows.put(row.province(), row));
    }

    /** How many values each count that is not told can have, at most as many as the threshold, by what it counts. */
    Map<String, Integer> candidates() {
        Network network = network();
        int[] possible = network.bounds.candidates(smallestCount);
        Map<String, Integer> candidates = new LinkedHashMap<>();
        network.withheld.forEach((what, arrow) -> candidates.put(what, possible[arrow]));
        return candidates;
    }

    /** Whether anything can be so as the attacker takes it to be; if not, they got something wrong. */
    boolean isConsistent() {
        return network().bounds.arePossible();
    }

    private record Network(Bounds bounds, Map<String, Integer> withheld) {}

    /** One of the two tables: what tells people apart, and what is released and public of each of its values. */
    private record Side<E extends Enum<E>>(
            E[] values,
            Function<ReleasedTable.Row, Map<E, ReleasedCount>> cells,
            Function<CohortCount, Map<E, Long>> counts) {

        int columns() {
            return values.length + 1;
        }

        ReleasedCount cell(ReleasedTable.Row row, int column) {
            return row == null ? null : cells.apply(row).get(values[column]);
        }

        int known(CohortCount count, int column) {
            return Math.toIntExact(counts.apply(count).getOrDefault(values[column], 0L));
        }
    }

    private Network network() {
        Side<Sex> sexes = new Side<>(Sex.values(), ReleasedTable.Row::bySex, CohortCount::bySex);
        Side<AgeBand> ages = new Side<>(AgeBand.values(), ReleasedTable.Row::byAgeBand, CohortCount::byAgeBand);
        List<Optional<AreaCode>> lines = new ArrayList<>();
        provinces.forEach(province -> lines.add(Optional.of(province)));
        lines.add(ELSEWHERE);
        int firstLine = 2 + sexes.columns() + ages.columns();
        // Everybody goes from their sex to their province, and on to their age.
        Network network = new Network(new Bounds(firstLine + 2 * lines.size()), new LinkedHashMap<>());
        network.bounds.arrow(1, 0, 0, Bounds.UNBOUNDED);
        for (int i = 0; i < lines.size(); i++) {
            int in = firstLine + 2 * i;
            line(network, lines.get(i), in, sexes, ages);
            cells(network, lines.get(i), sexes, (cell, column) -> new int[] {2 + column, in});
            cells(network, lines.get(i), ages, (cell, column) -> new int[] {in + 1, 2 + sexes.columns() + column});
        }
        columns(network, sexes, column -> new int[] {0, 2 + column});
        columns(network, ages, column -> new int[] {2 + sexes.columns() + column, 1});
        return network;
    }

    private interface Ends {
        int[] of(String cell, int column);
    }

    private void line(Network network, Optional<AreaCode> line, int in, Side<Sex> sexes, Side<AgeBand> ages) {
        int publicly = Math.toIntExact(known(line).total());
        ReleasedTable.Row row = line.map(rows::get).orElse(null);
        int addedUp = Math.max(publicly, Math.max(addedUp(line, sexes), addedUp(line, ages)));
        boolean isSmall = line.isPresent() && isOpen(line, sexes) && isOpen(line, ages);
        add(network, "all in " + line, new int[] {in, in + 1}, row == null ? null : row.total(), addedUp, isSmall);
    }

    private void cells(Network network, Optional<AreaCode> line, Side<?> side, Ends ends) {
        ReleasedTable.Row row = line.map(rows::get).orElse(null);
        for (int column = 0; column < side.columns(); column++) {
            boolean isStated = column < side.values.length;
            String what =
                    (isStated ? side.values[column] : "not stated of " + side.values[0].getClass()) + " in " + line;
            ReleasedCount told = isStated ? side.cell(row, column) : null;
            int publicly = isStated ? side.known(known(line), column) : 0;
            add(network, what, ends.of(what, column), told, publicly, isStated && line.isPresent());
        }
    }

    private void columns(Network network, Side<?> side, Function<Integer, int[]> ends) {
        for (int column = 0; column < side.columns(); column++) {
            if (column == side.values.length) {
                add(network, "not stated of " + side.values[0].getClass(), ends.apply(column), null, 0, false);
                continue;
            }
            int addedUp = side.known(known(ELSEWHERE), column);
            boolean isOpen = false;
            for (AreaCode province : provinces) {
                ReleasedCount cell = side.cell(rows.get(province), column);
                boolean isTold = cell != null && cell.exact();
                addedUp += isTold ? (int) cell.count() : side.known(known(Optional.of(province)), column);
                isOpen |= !isTold;
            }
            ReleasedCount told = side.cell(totals, column);
            add(network, side.values[column] + " in all", ends.apply(column), told, addedUp, isOpen);
        }
    }

    /** @param isSmall whether it is withheld only where it is smaller than the threshold beyond what can be added up */
    private void add(Network network, String what, int[] ends, ReleasedCount told, int addedUp, boolean isSmall) {
        if (told != null && told.exact()) {
            int count = Math.toIntExact(told.count());
            network.bounds.arrow(ends[0], ends[1], count, count);
            return;
        }
        int most = isSmall ? addedUp + smallestCount - 1 : Bounds.UNBOUNDED;
        network.withheld.put(what, network.bounds.arrow(ends[0], ends[1], addedUp, most));
    }

    private int addedUp(Optional<AreaCode> line, Side<?> side) {
        ReleasedTable.Row row = line.map(rows::get).orElse(null);
        int sum = 0;
        for (int column = 0; column < side.values.length; column++) {
            ReleasedCount cell = side.cell(row, column);
            sum += cell != null && cell.exact() ? (int) cell.count() : side.known(known(line), column);
        }
        return sum;
    }

    private boolean isOpen(Optional<AreaCode> line, Side<?> side) {
        ReleasedTable.Row row = line.map(rows::get).orElse(null);
        for (int column = 0; column < side.values.length; column++) {
            ReleasedCount cell = side.cell(row, column);
            if (cell == null || !cell.exact()) {
                return true;
            }
        }
        return false;
    }

    private CohortCount known(Optional<AreaCode> line) {
        return known.getOrDefault(line, CohortCount.NOBODY);
    }
}
