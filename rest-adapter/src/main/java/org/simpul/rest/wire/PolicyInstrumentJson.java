package org.simpul.rest.wire;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.place.AreaCode;
import org.simpul.model.policy.InstrumentParty;
import org.simpul.model.policy.ProvisionKind;
import org.simpul.model.policy.RelationType;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;

/** A policy instrument on the wire. */
record PolicyInstrumentJson(
        @Nullable PolicyInstrumentId id,
        @Nullable Integer version,
        @Nullable Instant recordedAt,
        @Nullable Instant updatedAt,
        @Nullable Sensitivity sensitivity,
        List<FieldSensitivityJson> sensitivityOf,
        @Nullable OrganisationId custodian,
        List<IdentifierJson> identifiers,
        @Nullable LocalizedText titles,
        @Nullable String acronym,
        @Nullable Code kind,
        @Nullable CitationJson citation,
        @Nullable AreaCode jurisdiction,
        @Nullable OrganisationId issuer,
        @Nullable OrganisationId coordinator,
        List<InstrumentPartyJson> parties,
        @Nullable PartialDate adopted,
        @Nullable DateInterval inForce,
        @Nullable DateInterval period,
        List<ProvisionJson> provisions,
        List<ReportingDutyJson> reporting,
        List<RelationJson> relations,
        List<SourceJson> sources,
        List<ProvenanceJson> provenance,
        List<ExtensionJson> extensions,
        List<String> withheld)
        implements RecordJson {

    /** Parts that are not given are those that the words tell. */
    record CitationJson(
            String text,
            @Nullable String type,
            @Nullable String number,
            @Nullable Integer year,
            @Nullable OrganisationId issuer,
            @Nullable String article) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    record InstrumentPartyJson(OrganisationId organisation, InstrumentParty.Role role) {}

    record ProvisionJson(
            String code,
            @Nullable LocalizedText titles,
            @Nullable ProvisionKind kind,
            @Nullable String parent,
            @Nullable DateInterval during) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    record ReportingDutyJson(
            @Nullable OrganisationId from,
            @Nullable OrganisationId to,
            @Nullable Period every,
            @Nullable PartialDate first,
            @Nullable CitationJson basis) {}

    record RelationJson(RelationType type, PolicyInstrumentId to) {}

    /** Its id and no more, as with the record itself. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + id + "]";
    }
}
