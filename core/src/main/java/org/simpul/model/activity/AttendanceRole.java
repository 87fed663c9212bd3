package org.simpul.model.activity;

import org.simpul.model.vocabulary.Coded;

/** As what somebody takes part in an activity. */
public enum AttendanceRole implements Coded {
    CHAIR,
    ORGANISER,
    SPEAKER,
    FACILITATOR,
    RESOURCE_PERSON,
    MODERATOR,
    DELEGATE,
    PARTICIPANT,
    WITNESS,
    SIGNATORY,
    OBSERVER
}
