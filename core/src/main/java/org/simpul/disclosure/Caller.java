package org.simpul.disclosure;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.text.Outline;

/**
 * Who asks. The host says who somebody is; the registry only decides what they may do and see.
 *
 * @param subject the host's name for them, which goes on record with every write; not a personal name
 * @param organisation for which they act; null when for none
 * @param clearance the narrowest class of information they may see
 * @param purpose why they ask, where the host knows; goes on record with the access
 */
public record Caller(
        String subject,
        @Nullable OrganisationId organisation,
        Set<Role> roles,
        Sensitivity clearance,
        @Nullable String purpose) {

    public Caller {
        if (subject.isBlank()) {
            throw new IllegalArgumentException("The subject of a caller is not blank");
        }
        roles = Set.copyOf(roles);
        Objects.requireNonNull(clearance, "clearance");
    }

    /**
     * The one caller of a registry that knows no identities: a steward and admin who may see all, acting for no organisation.
     */
    public static Caller localSteward() {
        return new Caller(
                "local-steward", null, Set.of(Role.STEWARD, Role.ADMIN), Sensitivity.STRICTLY_CONFIDENTIAL, null);
    }

    /** This caller, acting for an organisation. */
    public Caller actingFor(OrganisationId other) {
        return new Caller(subject, other, roles, clearance, purpose);
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
