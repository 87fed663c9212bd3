package org.simpul.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Sex;
import org.simpul.model.place.AreaCode;
import org.simpul.report.ReleasedTable.Row;

/**
 * How often people of one cohort at risk came in one year, by province, beside what everybody can count of it in public records;
 * and what of it may be told. Not safe for use by several threads.
 *
 * <p>Protected is what is not public. It is told how many of a sex or an age band came in a province where at least as many as the
 * threshold are not public; all smaller ones are withheld, zeros too, or what is withheld would be known not to be zero (primary
 * suppression by the threshold rule: L. Willenborg and T. de Waal, Elements of Statistical Disclosure Control, 2001). A margin
 * would tell them after all. So in each row it is never told of how many it is not stated, and in each column never what lay in no
 * one province (complementary suppression: L. H. Cox, Suppression Methodology and Statistical Disclosure Control, JASA 75, 1980);
 * and a margin is told only where at least as many as the threshold are in it beyond what can be added up anyway, and something
 * else in the line is withheld in each table that has this margin.
 *
 * <p>What is withheld is chosen without looking at it, and whether a margin is told leaves each of the values below the threshold
 * possible for everything that is withheld behind it: so whoever knows all this learns nothing from what is withheld (as auditing
 * has to be: K. Kenthapadi, N. Mishra and K. Nissim, Simulatable Auditing, PODS 2005). Decision 0021 has the proof.
 */
public final class CohortTable {

    private static final Comparator<AreaCode> BY_CODE = Comparator.comparing(AreaCode::value);

    private final Set<AreaCode> provinces;
    private final int smallestCount;
    private final Map<Optional<AreaCode>, Line> lines = new HashMap<>();

    /** Everybody, and those among them whom everybody can count. */
    private record Line(CohortCount all, CohortCount known) {

        static final Line EMPTY = new Line(CohortCount.NOBODY, CohortCount.NOBODY);

        Line plus(Line other) {
            return new Line(all.plus(other.all), known.plus(other.known));
        }
    }

    /**
     * @param provinces those that there are, whether somebody came there or not
     * @param smallestCount the least count that may be told, 1 or more
     */
    public CohortTable(Collection<AreaCode> provinces, int smallestCount) {
        if (smallestCount < 1) {
            throw new IllegalArgumentException("The smallest count told is 1 or more, but was " + smallestCount);
        }
        this.provinces = new TreeSet<>(BY_CODE);
        this.provinces.addAll(provinces);
        this.smallestCount = smallestCount;
    }

    /**
     * Adds who came to an activity.
     *
     * @param province the one in which it lay; empty for none, for several, and where nobody knows
     * @param all by the whole records
     * @param known by what is public of them
     */
    public void add(Optional<AreaCode> province, CohortCount all, CohortCount known) {
        if (province.isPresent() && !provinces.contains(province.get())) {
            throw new IllegalArgumentException(
                    "There is no province " + province.get().value() + " in this table");
        }
        lines.merge(province, new Line(all.atLeast(known), known), Line::plus);
    }

    /** What may be told. */
    public ReleasedTable released() {
        List<Row> rows = provinces.stream().map(this::row).toList();
        return new ReleasedTable(rows.stream().filter(Row::isTold).toList(), totals(rows));
    }

    private Row row(AreaCode province) {
        Line line = lines.getOrDefault(Optional.of(province), Line.EMPTY);
        Map<Sex, ReleasedCount> bySex = each(Sex.class, sex -> cell(line.all.of(sex), line.known.of(sex)));
        Map<AgeBand, ReleasedCount> byAgeBand = each(AgeBand.class, age -> cell(line.all.of(age), line.known.of(age)));
        long addedUp = Math.max(line.known.total(), Math.max(sum(bySex.values()), sum(byAgeBand.values())));
        boolean isOpen = leavesOpen(bySex.values()) && leavesOpen(byAgeBand.values());
        return new Row(province, margin(line.all.total(), addedUp, isOpen), bySex, byAgeBand);
    }

    private Row totals(List<Row> rows) {
        Line elsewhere = lines.getOrDefault(Optional.empty(), Line.EMPTY);
        Map<Sex, ReleasedCount> bySex = each(
                Sex.class,
                sex -> column(
                        rows.stream().map(row -> row.bySex().get(sex)).toList(),
                        all(line -> line.all.of(sex)),
                        elsewhere.known.of(sex)));
        Map<AgeBand, ReleasedCount> byAgeBand = each(
                AgeBand.class,
                age -> column(
                        rows.stream().map(row -> row.byAgeBand().get(age)).toList(),
                        all(line -> line.all.of(age)),
                        elsewhere.known.of(age)));
        long inRows =
                elsewhere.known.total() + sum(rows.stream().map(Row::total).toList());
        long addedUp = Math.max(inRows, Math.max(sum(bySex.values()), sum(byAgeBand.values())));
        return new Row(null, ReleasedCount.withheld(addedUp), bySex, byAgeBand);
    }

    private ReleasedCount column(List<ReleasedCount> cells, long all, long knownElsewhere) {
        return margin(all, sum(cells) + knownElsewhere, leavesOpen(cells));
    }

    private long all(ToLongFunction<Line> count) {
        return lines.values().stream().mapToLong(count).sum();
    }

    private ReleasedCount cell(long all, long known) {
        return all - known >= smallestCount ? ReleasedCount.exactly(all) : ReleasedCount.withheld(known);
    }

    /** @param isOpen whether something is withheld behind this margin in each table that has it, beside what always is */
    private ReleasedCount margin(long all, long addedUp, boolean isOpen) {
        return isOpen && all - addedUp >= smallestCount ? ReleasedCount.exactly(all) : ReleasedCount.withheld(addedUp);
    }

    private static boolean leavesOpen(Collection<ReleasedCount> cells) {
        return cells.stream().anyMatch(cell -> !cell.exact());
    }

    private static long sum(Collection<ReleasedCount> counts) {
        return counts.stream().mapToLong(ReleasedCount::count).sum();
    }

    private static <E extends Enum<E>> Map<E, ReleasedCount> each(Class<E> type, Function<E, ReleasedCount> count) {
        Map<E, ReleasedCount> all = new EnumMap<>(type);
        for (E value : type.getEnumConstants()) {
            all.put(value, count.apply(value));
        }
        return all;
    }
}
