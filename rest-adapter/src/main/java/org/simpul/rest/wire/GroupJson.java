package org.simpul.rest.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.vocabulary.Code;

/** A group on the wire. */
record GroupJson(
        @Nullable ParticipantId id,
        @Nullable Integer version,
        @Nullable Instant recordedAt,
        @Nullable Instant updatedAt,
        @Nullable Sensitivity sensitivity,
        List<FieldSensitivityJson> sensitivityOf,
        @Nullable OrganisationId custodian,
        List<IdentifierJson> identifiers,
        ParticipantKind kind,
        @Nullable LocalizedText description,
        @Nullable HeadCountJson headCount,
        List<OrganisationId> represents,
        List<Code> cohorts,
        List<SourceJson> sources,
        List<ProvenanceJson> provenance,
        List<ExtensionJson> extensions,
        List<String> withheld)
        implements ParticipantJson {
    /** Its id and no more, as with the record itself. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + id + "]";
    }
}
