package org.simpul.rest.wire;

import org.simpul.model.vocabulary.Coded;

/** The two kinds of participant. */
enum ParticipantKind implements Coded {
    PERSON,
    GROUP
}
