package org.simpul.model.organisation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.time.DateInterval;
import org.simpul.model.vocabulary.Code;

/**
 * That an organisation belongs to a network, a steering committee or a working group.
 *
 * @param role a code of {@code membership-roles}
 */
public record Membership(
        OrganisationId of, @Nullable Code role, @Nullable DateInterval during) {

    public Membership {
        Objects.requireNonNull(of, "of");
    }
}
