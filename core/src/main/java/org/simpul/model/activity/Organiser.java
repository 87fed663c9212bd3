package org.simpul.model.activity;

import java.util.Objects;
import org.simpul.model.id.OrganisationId;

/** An organisation that makes an activity happen. */
public record Organiser(OrganisationId organisation, OrganiserRole role) {

    public Organiser {
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(role, "role");
    }
}
