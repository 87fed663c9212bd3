package org.simpul.model.activity;

import org.simpul.model.vocabulary.Coded;

/** What an organisation does for an activity. */
public enum OrganiserRole implements Coded {
    ORGANISER,
    CO_ORGANISER,
    HOST,
    FUNDER,
    IMPLEMENTER,
    FACILITATOR,
    PARTNER
}
