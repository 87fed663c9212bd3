package org.simpul.report;

/** Whether something is among what a report asks for, where dates may be known to the month or the year only. */
public enum Match {
    NO,
    /** It may be and may as well not: counted apart, and in no other figure. */
    PERHAPS,
    CERTAINLY;

    public static Match of(boolean holds) {
        return holds ? CERTAINLY : NO;
    }

    /** Whether both hold. */
    public Match and(Match other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Whether one of them holds. */
    public Match or(Match other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
