package org.simpul.registry;

import org.simpul.finding.SimpulException;
import org.simpul.model.id.ParticipantId;

/** It is not by consent that a participant is held, so none can be withdrawn. They may ask to be erased. */
public final class NoConsentException extends SimpulException {

    private final ParticipantId id;

    NoConsentException(ParticipantId id) {
        super("This participant is not held by consent: " + id.value());
        this.id = id;
    }

    public ParticipantId id() {
        return id;
    }
}
