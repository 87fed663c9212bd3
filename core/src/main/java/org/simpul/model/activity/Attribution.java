package org.simpul.model.activity;

import org.jspecify.annotations.Nullable;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.text.LocalizedText;

/** By whom something was presented or said, as far as the source names them. */
public record Attribution(
        @Nullable OrganisationId organisation,
        @Nullable ParticipantId participant,
        @Nullable LocalizedText position) {

    public Attribution {
        if (organisation == null && participant == null && position == null) {
            throw new IllegalArgumentException("An attribution names an organisation, participant or position");
        }
    }
}
