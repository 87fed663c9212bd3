package org.simpul.rest.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.participant.Basis;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Disability;
import org.simpul.model.people.Sex;
import org.simpul.model.source.SourceKey;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;

/** A person on the wire. */
record PersonJson(
        @Nullable ParticipantId id,
        @Nullable Integer version,
        @Nullable Instant recordedAt,
        @Nullable Instant updatedAt,
        @Nullable Sensitivity sensitivity,
        List<FieldSensitivityJson> sensitivityOf,
        @Nullable OrganisationId custodian,
        List<IdentifierJson> identifiers,
        ParticipantKind kind,
        @Nullable String name,
        @Nullable String pseudonym,
        @Nullable HonorificsJson honorifics,
        List<String> alternativeNames,
        @Nullable Sex sex,
        @Nullable AgeBand ageBand,
        @Nullable Disability disability,
        List<Code> cohorts,
        List<AffiliationJson> affiliations,
        @Nullable LawfulBasisJson lawfulBasis,
        @Nullable ContactJson contact,
        List<SourceJson> sources,
        List<ProvenanceJson> provenance,
        List<ExtensionJson> extensions,
        List<String> withheld)
        implements ParticipantJson {

    record HonorificsJson(@Nullable String prefix, @Nullable String suffix) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    record AffiliationJson(
            OrganisationId organisation,
            @Nullable LocalizedText position,
            @Nullable DateInterval during) {}

    /** Without {@code realName}, the basis does not cover the real name. */
    record LawfulBasisJson(
            Basis basis,
            @Nullable PartialDate on,
            List<String> purposes,
            @Nullable SourceKey source,
            @Nullable PartialDate withdrawnOn,
            @Nullable Boolean realName) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    record ContactJson(
            @Nullable String email,
            @Nullable String phone,
            @Nullable String address) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Its id and no more, as with the record itself. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + id + "]";
    }
}
