package org.simpul.rest.wire;

import org.jspecify.annotations.Nullable;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;

/** Who did something, on the wire. */
record ActorJson(
        @Nullable OrganisationId organisation, @Nullable ParticipantId participant) {}
