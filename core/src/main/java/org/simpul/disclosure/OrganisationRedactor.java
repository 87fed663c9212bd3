package org.simpul.disclosure;

import java.util.List;
import org.simpul.model.organisation.Membership;
import org.simpul.model.organisation.Organisation;

/** How closely the fields of an organisation are held: as the record. */
final class OrganisationRedactor {

    private OrganisationRedactor() {}

    static List<Redactor> all() {
        return List.of(
                Redactor.of(Organisation.class)
                        .asTheRecord(
                                "head",
                                "names",
                                "acronym",
                                "alternativeNames",
                                "kind",
                                "jurisdiction",
                                "parent",
                                "memberships",
                                "established",
                                "dissolved",
                                "seat",
                                "mandate"),
                Redactor.of(Membership.class).asTheRecord("of", "role", "during"));
    }
}
