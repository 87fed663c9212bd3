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
    CANCELLED
}
