package org.simpul.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Sex;
import org.simpul.model.text.Outline;

/**
 * How often people of one cohort came, by sex and by the age band that was stated. Of whom neither map tells, it is not stated.
 *
 * @param bySex of each sex that is stated of somebody
 * @param byAgeBand of each age band that is stated of somebody
 */
public record CohortCount(long total, Map<Sex, Long> bySex, Map<AgeBand, Long> byAgeBand) {

    public static final CohortCount NOBODY = new CohortCount(0, Map.of(), Map.of());

    public CohortCount {
        bySex = copy(Sex.class, bySex);
        byAgeBand = copy(AgeBand.class, byAgeBand);
        if (sum(bySex) > total || sum(byAgeBand) > total) {
            throw new IllegalArgumentException("No more people are told apart than there are");
        }
    }

    static CohortCount ofOne(@Nullable Sex sex, @Nullable AgeBand ageBand) {
        return new CohortCount(
                1, sex == null ? Map.of() : Map.of(sex, 1L), ageBand == null ? Map.of() : Map.of(ageBand, 1L));
    }

    static CohortCount of(Breakdown people) {
        return new CohortCount(
                people.total(), people.bySex().stated(), people.byAgeBand().stated());
    }

    public CohortCount plus(CohortCount other) {
        return new CohortCount(
                total + other.total,
                merged(Sex.class, bySex, other.bySex, false),
                merged(AgeBand.class, byAgeBand, other.byAgeBand, false));
    }

    /** The fuller of two accounts of the same people; of equals this one. */
    CohortCount orIfMore(CohortCount other) {
        return other.total > total ? other : this;
    }

    /** This count, raised wherever another account of the same people tells of more. */
    public CohortCount atLeast(CohortCount other) {
        Map<Sex, Long> sexes = merged(Sex.class, bySex, other.bySex, true);
        Map<AgeBand, Long> ages = merged(AgeBand.class, byAgeBand, other.byAgeBand, true);
        long all = Math.max(Math.max(total, other.total), Math.max(sum(sexes), sum(ages)));
        return new CohortCount(all, sexes, ages);
    }

    public long of(Sex sex) {
        return bySex.getOrDefault(sex, 0L);
    }

    public long of(AgeBand ageBand) {
        return byAgeBand.getOrDefault(ageBand, 0L);
    }

    private static <E extends Enum<E>> Map<E, Long> merged(
            Class<E> type, Map<E, Long> one, Map<E, Long> other, boolean isLarger) {
        Map<E, Long> all = new EnumMap<>(type);
        all.putAll(one);
        other.forEach((value, count) -> all.merge(value, count, isLarger ? Long::max : Long::sum));
        return all;
    }

    private static <E extends Enum<E>> Map<E, Long> copy(Class<E> type, Map<E, Long> counts) {
        Map<E, Long> copy = new EnumMap<>(type);
        counts.forEach((value, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException("Nobody came fewer than no times");
            }
            if (count > 0) {
                copy.put(value, count);
            }
        });
        return Collections.unmodifiableMap(copy);
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Who counts few people of a cohort at risk by accident prints none of them. */
    @Override
    public String toString() {
        return Outline.of(this);
    }
}
