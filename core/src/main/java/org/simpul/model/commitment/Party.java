package org.simpul.model.commitment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Actor;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;

/** Somebody bound by a commitment, promised something by it, or witness to it: an organisation or a participant. */
public record Party(
        @Nullable OrganisationId organisation, @Nullable ParticipantId participant, PartyRole role) {

    public Party {
        if ((organisation == null) == (participant == null)) {
            throw new IllegalArgumentException("A party is either an organisation or a participant");
        }
        Objects.requireNonNull(role, "role");
    }

    public static Party of(OrganisationId organisation, PartyRole role) {
        return new Party(organisation, null, role);
    }

    public static Party of(ParticipantId participant, PartyRole role) {
        return new Party(null, participant, role);
    }

    /** Whether this party has to see to it that the promise is kept. */
    public boolean isResponsible() {
        return role == PartyRole.LEAD || role == PartyRole.PARTY;
    }

    public boolean is(Actor actor) {
        return Objects.equals(organisation, actor.organisation()) && Objects.equals(participant, actor.participant());
    }
}
