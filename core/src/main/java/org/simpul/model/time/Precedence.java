package org.simpul.model.time;

/** What can be said of the order of two dates that may be known only to the month or the year. */
public enum Precedence {
    /** Every possible day of the one lies before every possible day of the other. */
    BEFORE,
    /** Every possible day of the one lies after every possible day of the other. */
    AFTER,
    /** Neither is certain: they overlap, a side is open or unknown, or both are the same day. */
    CANNOT_TELL
}
