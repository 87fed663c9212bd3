package org.simpul.report;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Disability;
import org.simpul.model.people.Mode;
import org.simpul.model.people.Sex;
import org.simpul.model.vocabulary.Coded;

/**
 * People counted, and told apart by one thing at a time. Each part adds up to all of them, with those of whom it is not
 * stated.
 *
 * <p>An age band is the one that was stated: whoever is called a child counts as {@code child}, and in neither of the
 * numbered bands that children fall into, since nobody told which.
 */
public record Breakdown(
        long total, Parts<Sex> bySex, Parts<AgeBand> byAgeBand, Parts<Disability> byDisability, Parts<Mode> byMode) {

    public static final Breakdown NOBODY = ofUnstated(0);

    public Breakdown {
        if (bySex.total() != total
                || byAgeBand.total() != total
                || byDisability.total() != total
                || byMode.total() != total) {
            throw new IllegalArgumentException("Every part adds up to the total of " + total);
        }
    }

    /** So many people of whom nothing else is stated. */
    public static Breakdown ofUnstated(long total) {
        return new Breakdown(
                total,
                Parts.ofUnstated(total),
                Parts.ofUnstated(total),
                Parts.ofUnstated(total),
                Parts.ofUnstated(total));
    }

    /** One person; null is what is not stated. */
    public static Breakdown ofOne(
            @Nullable Sex sex, @Nullable AgeBand ageBand, @Nullable Disability disability, @Nullable Mode mode) {
        return new Breakdown(1, one(sex), one(ageBand), one(disability), one(mode));
    }

    public Breakdown plus(Breakdown other) {
        return new Breakdown(
                total + other.total,
                bySex.plus(other.bySex),
                byAgeBand.plus(other.byAgeBand),
                byDisability.plus(other.byDisability),
                byMode.plus(other.byMode));
    }

    /**
     * These people at something that was held in a mode: whoever is not said to have come in another came in this one. What
     * was held both ways tells of nobody which way they came.
     */
    public Breakdown heldAs(@Nullable Mode mode) {
        return mode == null || mode == Mode.HYBRID ? this : otherwise(mode);
    }

    /** These people, with a mode for all of whom none was stated. */
    public Breakdown otherwise(Mode mode) {
        return new Breakdown(total, bySex, byAgeBand, byDisability, byMode.otherwise(mode));
    }

    private static <E extends Enum<E> & Coded> Parts<E> one(@Nullable E value) {
        return value == null ? Parts.ofUnstated(1) : new Parts<>(new EnumMap<>(Map.of(value, 1L)), 0);
    }
}
