package org.simpul.disclosure;

import java.util.List;
import org.simpul.model.policy.Citation;
import org.simpul.model.policy.InstrumentParty;
import org.simpul.model.policy.InstrumentRelation;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.Provision;
import org.simpul.model.policy.ReportingDuty;

/** How closely the fields of an instrument are held: as the record. */
final class PolicyInstrumentRedactor {

    private PolicyInstrumentRedactor() {}

    static List<Redactor> all() {
        return List.of(
                Redactor.of(PolicyInstrument.class)
                        .asTheRecord(
                                "head",
                                "titles",
                                "acronym",
                                "kind",
                                "citation",
                                "jurisdiction",
                                "issuer",
                                "coordinator",
                                "parties",
                                "adopted",
                                "inForce",
                                "period",
                                "provisions",
                                "reporting",
                                "relations"),
                Redactor.of(Citation.class).asTheRecord("text", "type", "number", "year", "issuer", "article"),
                Redactor.of(InstrumentParty.class).asTheRecord("organisation", "role"),
                Redactor.of(Provision.class).asTheRecord("code", "titles", "kind", "parent", "during"),
                Redactor.of(ReportingDuty.class).asTheRecord("from", "to", "every", "first", "basis"),
                Redactor.of(InstrumentRelation.class).asTheRecord("type", "to"));
    }
}
