package org.simpul.model.participant;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.NotReversed;

/** That a person works for an organisation, as what, and when. */
public record Affiliation(
        OrganisationId organisation,
        @Nullable LocalizedText position,
        @NotReversed(message = "{simpul.PAR-5}") @Nullable DateInterval during) {

    public Affiliation {
        Objects.requireNonNull(organisation, "organisation");
    }
}
