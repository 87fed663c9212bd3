package org.simpul.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Sex;
import org.simpul.model.place.AreaCode;

/**
 * Whoever sees a release, everything that is public and how releases are made recovers no count that is withheld, and narrows
 * none to fewer candidates than the threshold. The profile {@code soak} tries 10,000 tables, other runs a tenth of that.
 */
class SmallCellsStaySecretTest {

    private static final int TABLES = Boolean.getBoolean("simpul.soak") ? 10_000 : 1_000;
    private static final List<AreaCode> PROVINCES = List.of(
            AreaCode.of("ID-LA"),
            AreaCode.of("ID-NB"),
            AreaCode.of("ID-JB"),
            AreaCode.of("ID-JT"),
            AreaCode.of("ID-PA"));

    private final Random random = new Random(20240710);

    /** A line of a table, and what is public of it. */
    private record Line(CohortCount all, CohortCount known) {}

    @Test
    void nothingThatIsWithheldIsNarrowedToFewerCandidatesThanTheThreshold() {
        int told = 0;
        int withheld = 0;
        for (int number = 0; number < TABLES; number++) {
            int smallestCount = number % 4 == 0 ? 2 + random.nextInt(6) : 5;
            List<AreaCode> provinces = PROVINCES.subList(0, 1 + random.nextInt(PROVINCES.size()));
            Map<Optional<AreaCode>, Line> lines = lines(provinces);
            ReleasedTable released = released(provinces, lines, smallestCount);
            Map<Optional<AreaCode>, CohortCount> known = new HashMap<>();
            lines.forEach((province, line) -> known.put(province, line.known()));

            CohortAttacker attacker = new CohortAttacker(released, provinces, known, smallestCount);

            assertThat(attacker.isConsistent())
                    .as("the attacker of table %s is right", number)
                    .isTrue();
            Map<String, Integer> candidates = attacker.candidates();
            assertThat(candidates)
                    .as("candidates in table %s, whose threshold is %s", number, smallestCount)
                    .allSatisfy((what, count) -> assertThat(count).isEqualTo(smallestCount));
            told += everythingTold(released);
            withheld += candidates.size();
        }
        // A release that tells nothing would keep every secret.
        assertThat(told).isGreaterThan(withheld / 20);
    }

    @Test
    void whatIsToldOfACellOrAMarginIsNeverJustFewMoreThanIsPublic() {
        for (int number = 0; number < TABLES; number++) {
            Map<Optional<AreaCode>, Line> lines = lines(PROVINCES);
            ReleasedTable released = released(PROVINCES, lines, 5);

            for (ReleasedTable.Row row : released.rows()) {
                Line line = lines.get(Optional.of(row.province()));
                row.bySex()
                        .forEach((sex, count) -> isFarFrom(
                                count, line.all().of(sex), line.known().of(sex)));
                row.byAgeBand()
                        .forEach((age, count) -> isFarFrom(
                                count, line.all().of(age), line.known().of(age)));
                isFarFrom(row.total(), line.all().total(), line.known().total());
            }
        }
    }

    private static void isFarFrom(ReleasedCount told, long all, long known) {
        if (told.exact()) {
            assertThat(told.count()).isEqualTo(all).isGreaterThanOrEqualTo(known + 5);
        } else {
            assertThat(told.count()).isBetween(known, all);
        }
    }

    /** All tables with one sex, one age band and two provinces, as far as their counts are this small. */
    @Test
    void whoTriesAllTablesByTheMethodItselfFindsEveryProtectedCountToBeOneOfSeveral() {
        List<AreaCode> two = PROVINCES.subList(0, 2);
        List<CohortCount> inProvince = counts(2, 3);
        List<CohortCount> elsewhere = counts(3, 1);
        Map<ReleasedTable, Map<String, Set<Long>>> possible = new HashMap<>();
        Map<ReleasedTable, Set<String>> ones = new HashMap<>();
        for (CohortCount first : inProvince) {
            for (CohortCount second : inProvince) {
                for (CohortCount other : elsewhere) {
                    ReleasedTable released = released(
                            two,
                            Map.of(
                                    Optional.of(two.get(0)), new Line(first, CohortCount.NOBODY),
                                    Optional.of(two.get(1)), new Line(second, CohortCount.NOBODY),
                                    Optional.empty(), new Line(other, CohortCount.NOBODY)),
                            2);
                    // At the edge of what is tried there are fewer tables than there are.
                    boolean isWithin = unstated(first) < 3
                            && unstated(second) < 3
                            && other.of(Sex.FEMALE) < 3
                            && other.of(AgeBand.CHILD) < other.total();
                    protectedCounts(first, second, other).forEach((what, count) -> {
                        possible.computeIfAbsent(released, any -> new HashMap<>())
                                .computeIfAbsent(what, any -> new HashSet<>())
                                .add(count);
                        if (isWithin && count == 1) {
                            ones.computeIfAbsent(released, any -> new HashSet<>())
                                    .add(what);
                        }
                    });
                }
            }
        }

        assertThat(ones).hasSizeGreaterThan(20);
        ones.forEach((released, whats) -> assertThat(whats)
                .allSatisfy(what -> assertThat(possible.get(released).get(what)).hasSizeGreaterThan(1)));
    }

    private static long unstated(CohortCount count) {
        return count.total() - count.of(Sex.FEMALE);
    }

    private static Map<String, Long> protectedCounts(CohortCount first, CohortCount second, CohortCount other) {
        return Map.of(
                "women in the first", first.of(Sex.FEMALE),
                "children in the first", first.of(AgeBand.CHILD),
                "all in the first", first.total(),
                "no sex in the first", unstated(first),
                "women in the second", second.of(Sex.FEMALE),
                "women elsewhere", other.of(Sex.FEMALE),
                "children elsewhere", other.of(AgeBand.CHILD),
                "all women", first.of(Sex.FEMALE) + second.of(Sex.FEMALE) + other.of(Sex.FEMALE));
    }

    private static List<CohortCount> counts(int mostStated, int mostUnstated) {
        List<CohortCount> counts = new ArrayList<>();
        for (long women = 0; women <= mostStated; women++) {
            for (long unstated = 0; unstated <= mostUnstated; unstated++) {
                for (long children = 0; children <= women + unstated; children++) {
                    counts.add(new CohortCount(
                            women + unstated, Map.of(Sex.FEMALE, women), Map.of(AgeBand.CHILD, children)));
                }
            }
        }
        return counts;
    }

    private static ReleasedTable released(
            List<AreaCode> provinces, Map<Optional<AreaCode>, Line> lines, int smallestCount) {
        CohortTable table = new CohortTable(provinces, smallestCount);
        lines.forEach((province, line) -> table.add(province, line.all(), line.known()));
        return table.released();
    }

    private Map<Optional<AreaCode>, Line> lines(List<AreaCode> provinces) {
        Map<Optional<AreaCode>, Line> lines = new HashMap<>();
        provinces.forEach(province -> lines.put(Optional.of(province), line()));
        lines.put(Optional.empty(), line());
        return lines;
    }

    private Line line() {
        Map<Sex, Long> bySex = new EnumMap<>(Sex.class);
        for (Sex sex : Sex.values()) {
            bySex.put(sex, few());
        }
        long total = sum(bySex) + few();
        Map<AgeBand, Long> byAgeBand = new EnumMap<>(AgeBand.class);
        long left = total;
        for (AgeBand age : AgeBand.values()) {
            long some = Math.min(left, few());
            byAgeBand.put(age, some);
            left -= some;
        }
        if (random.nextBoolean()) {
            byAgeBand.merge(AgeBand.FROM_25_TO_59, left, Long::sum);
        }
        Map<Sex, Long> knownBySex = new EnumMap<>(Sex.class);
        bySex.forEach((sex, count) -> knownBySex.put(sex, part(count)));
        Map<AgeBand, Long> knownByAge = new EnumMap<>(AgeBand.class);
        byAgeBand.forEach((age, count) -> knownByAge.put(age, part(count)));
        long knownTotal = Math.max(sum(knownBySex), sum(knownByAge));
        return new Line(
                new CohortCount(total, bySex, byAgeBand),
                new CohortCount(knownTotal + part(total - knownTotal), knownBySex, knownByAge));
    }

    /** Often nobody, often few, and sometimes many. */
    private long few() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> 0;
            case 2, 3 -> 1 + random.nextInt(5);
            case 4 -> 5 + random.nextInt(4);
            default -> 5 + random.nextInt(60);
        };
    }

    /** What is public: mostly nothing, sometimes some of it or all. */
    private long part(long count) {
        return switch (random.nextInt(6)) {
            case 0 -> count;
            case 1 -> (long) (count * random.nextDouble());
            default -> 0;
        };
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static int everythingTold(ReleasedTable released) {
        int told = 0;
        for (ReleasedTable.Row row : released.rows()) {
            told += row.total().exact() ? 1 : 0;
            told += (int)
                    row.bySex().values().stream().filter(ReleasedCount::exact).count();
            told += (int) row.byAgeBand().values().stream()
                    .filter(ReleasedCount::exact)
                    .count();
        }
        return told;
    }
}
