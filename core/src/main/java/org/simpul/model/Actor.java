package org.simpul.model;

import org.jspecify.annotations.Nullable;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;

/** Who did something: either an organisation or a participant. */
public record Actor(
        @Nullable OrganisationId organisation, @Nullable ParticipantId participant) {

    public Actor {
        if ((organisation == null) == (participant == null)) {
            throw new IllegalArgumentException("An actor is either an organisation or a participant");
        }
    }

    public static Actor of(OrganisationId organisation) {
        return new Actor(organisation, null);
    }

    public static Actor of(ParticipantId participant) {
        return new Actor(null, participant);
    }
}
