package org.simpul.report;

/**
 * A count of people of a cohort at risk as everybody may read it: exact, or withheld. Of a withheld one no more is told than what
 * anybody can add up from what is public and released.
 *
 * @param count how many; where it is withheld, how many there were at the least
 * @param exact whether there were no more
 */
public record ReleasedCount(long count, boolean exact) {

    static ReleasedCount exactly(long count) {
        return new ReleasedCount(count, true);
    }

    static ReleasedCount withheld(long atLeast) {
        return new ReleasedCount(atLeast, false);
    }

    /** Whether it tells anything. */
    boolean isTold() {
        return exact || count > 0;
    }
}
