package org.simpul.model.activity;

import org.simpul.model.vocabulary.Coded;

/** How far an activity has come. */
public enum ActivityStatus implements Coded {
    PLANNED,
    CONFIRMED,
    ONGOING,
    COMPLETED,
    POSTPONED,
    RESCHEDULED,
    CANCELLED;

    /** Whether it does not take place, or nobody knows when. */
    public boolean isCalledOff() {
        return this == POSTPONED || this == CANCELLED;
    }

    /** Whether people have come to it; what they are said to be before is a plan. */
    public boolean hasBegun() {
        return this == ONGOING || this == COMPLETED;
    }
}
