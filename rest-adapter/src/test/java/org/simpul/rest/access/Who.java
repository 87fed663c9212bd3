package org.simpul.rest.access;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Set;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.OrganisationId;

/** Who calls: nobody in particular, or somebody of one role who acts for {@link #OURS} and is cleared for what is restricted. */
enum Who {
    NOBODY,
    READER,
    CONTRIBUTOR,
    STEWARD,
    VERIFIER,
    ADMIN;

    static final OrganisationId OURS = OrganisationId.of("01926f0e-7c3a-7000-8000-000000000001");
    static final OrganisationId THEIRS = OrganisationId.of("01926f0e-7c3a-7000-8000-000000000002");
    static final String HEADER = "X-Who";
    static final String CLEARED = "X-Cleared";

    /** The caller of a request. */
    static Caller of(HttpHeaders headers) {
        Caller caller = valueOf(headers.getHeaderString(HEADER)).caller();
        return headers.getHeaderString(CLEARED) == null
                ? caller
                : new Caller(
                        caller.subject(),
                        caller.organisation(),
                        caller.roles(),
                        Sensitivity.STRICTLY_CONFIDENTIAL,
                        null);
    }

    private Caller caller() {
        return this == NOBODY
                ? new Caller(code(), null, Set.of(), clearance(), null)
                : new Caller(code(), OURS, Set.of(Role.valueOf(name())), clearance(), null);
    }

    /** The narrowest class of information this caller may see. */
    Sensitivity clearance() {
        return this == NOBODY ? Sensitivity.PUBLIC : Sensitivity.RESTRICTED;
    }

    /** The widest class of information this caller may not see. */
    Sensitivity above() {
        return this == NOBODY ? Sensitivity.RESTRICTED : Sensitivity.CONFIDENTIAL;
    }

    /** As the table names them. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
