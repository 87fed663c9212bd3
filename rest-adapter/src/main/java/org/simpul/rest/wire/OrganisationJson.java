package org.simpul.rest.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.place.AreaCode;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;

/** An organisation on the wire. */
record OrganisationJson(
        @Nullable OrganisationId id,
        @Nullable Integer version,
        @Nullable Instant recordedAt,
        @Nullable Instant updatedAt,
        @Nullable Sensitivity sensitivity,
        List<FieldSensitivityJson> sensitivityOf,
        @Nullable OrganisationId custodian,
        List<IdentifierJson> identifiers,
        @Nullable LocalizedText names,
        @Nullable String acronym,
        List<String> alternativeNames,
        @Nullable Code kind,
        @Nullable AreaCode jurisdiction,
        @Nullable OrganisationId parent,
        List<MembershipJson> memberships,
        @Nullable PartialDate established,
        @Nullable PartialDate dissolved,
        @Nullable AreaCode seat,
        @Nullable LocalizedText mandate,
        List<SourceJson> sources,
        List<ProvenanceJson> provenance,
        List<ExtensionJson> extensions,
        List<String> withheld)
        implements RecordJson {

    record MembershipJson(
            OrganisationId of,
            @Nullable Code role,
            @Nullable DateInterval during) {}

    /** Its id and no more, as with the record itself. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + id + "]";
    }
}
