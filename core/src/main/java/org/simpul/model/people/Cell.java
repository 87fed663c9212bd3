package org.simpul.model.people;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.model.vocabulary.Code;
import org.simpul.model.vocabulary.InVocabulary;

/**
 * One part of a head-count: so many people of this sex, this age, this cohort. A cell names at least one dimension.
 *
 * @param count whole people, zero or more
 */
public record Cell(
        @Nullable Sex sex,
        @Nullable AgeBand ageBand,
        @Nullable Disability disability,
        @Nullable Mode mode,
        @InVocabulary("cohorts") @Nullable Code cohort,
        int count) {

    /** What a cell can divide people by. */
    public enum Dimension {
        SEX,
        AGE_BAND,
        DISABILITY,
        MODE,
        COHORT
    }

    public Cell {
        if (count < 0) {
            throw new IllegalArgumentException("A cell cannot count fewer than no people, but was " + count);
        }
        if (sex == null && ageBand == null && disability == null && mode == null && cohort == null) {
            throw new IllegalArgumentException("A cell names a sex, ageBand, disability, mode or cohort");
        }
    }

    public static Cell of(Sex sex, int count) {
        return new Cell(sex, null, null, null, null, count);
    }

    public static Cell of(AgeBand ageBand, int count) {
        return new Cell(null, ageBand, null, null, null, count);
    }

    public static Cell of(Sex sex, AgeBand ageBand, int count) {
        return new Cell(sex, ageBand, null, null, null, count);
    }

    /** The dimensions this cell names. */
    public Set<Dimension> dimensions() {
        Set<Dimension> named = EnumSet.noneOf(Dimension.class);
        if (sex != null) {
            named.add(Dimension.SEX);
        }
        if (ageBand != null) {
            named.add(Dimension.AGE_BAND);
        }
        if (disability != null) {
            named.add(Dimension.DISABILITY);
        }
        if (mode != null) {
            named.add(Dimension.MODE);
        }
        if (cohort != null) {
            named.add(Dimension.COHORT);
        }
        return named;
    }

    /** Its code on a dimension that it names. */
    String codeOn(Dimension dimension) {
        return switch (dimension) {
            case SEX -> Objects.requireNonNull(sex).code();
            case AGE_BAND -> Objects.requireNonNull(ageBand).code();
            case DISABILITY -> Objects.requireNonNull(disability).code();
            case MODE -> Objects.requireNonNull(mode).code();
            case COHORT -> Objects.requireNonNull(cohort).value();
        };
    }

    /** What this cell says of people beside their age; cells of one split overlap only where this is equal. */
    String allButAge() {
        return sex + " " + disability + " " + mode + " " + cohort;
    }

    /** Whether one person could be counted in both cells of a split. */
    boolean overlaps(Cell other) {
        return sex == other.sex
                && disability == other.disability
                && mode == other.mode
                && Objects.equals(cohort, other.cohort)
                && (ageBand == null || other.ageBand == null || ageBand.overlaps(other.ageBand));
    }
}
