package org.simpul.model.policy;

import java.util.Objects;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.vocabulary.Coded;

/** An organisation that signed, joined, tabled or witnessed an instrument. */
public record InstrumentParty(OrganisationId organisation, Role role) {

    /** What an organisation did for an instrument. */
    public enum Role implements Coded {
        SIGNATORY,
        PARTY,
        SPONSOR,
        WITNESS
    }

    public InstrumentParty {
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(role, "role");
    }
}
