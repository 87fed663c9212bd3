package org.simpul.model.organisation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.NotReversed;
import org.simpul.model.vocabulary.Code;
import org.simpul.model.vocabulary.InVocabulary;

/**
 * That an organisation belongs to a network, a steering committee or a working group.
 *
 * @param role a code of {@code membership-roles}
 */
public record Membership(
        OrganisationId of,
        @InVocabulary("membership-roles") @Nullable Code role,
        @NotReversed(message = "{simpul.ORG-3}") @Nullable DateInterval during) {

    public Membership {
        Objects.requireNonNull(of, "of");
    }
}
