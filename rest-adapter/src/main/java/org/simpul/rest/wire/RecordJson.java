package org.simpul.rest.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.source.Provenance;
import org.simpul.model.source.Sha256;
import org.simpul.model.source.SourceKey;
import org.simpul.model.source.WebAddress;
import org.simpul.model.time.PartialDate;

/**
 * What all records show on the wire. The head of a record has no level of its own there: its properties stand beside those
 * of the record, and so does what the registry manages.
 */
sealed interface RecordJson
        permits OrganisationJson, ParticipantJson, PolicyInstrumentJson, ActivityJson, CommitmentJson {

    @Nullable
    Sensitivity sensitivity();

    List<FieldSensitivityJson> sensitivityOf();

    @Nullable
    OrganisationId custodian();

    List<IdentifierJson> identifiers();

    List<SourceJson> sources();

    List<ProvenanceJson> provenance();

    List<ExtensionJson> extensions();

    record FieldSensitivityJson(String path, Sensitivity sensitivity) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    record IdentifierJson(String scheme, String value) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    record SourceJson(
            SourceKey key,
            @Nullable String title,
            @Nullable String publisher,
            @Nullable String author,
            @Nullable WebAddress url,
            @Nullable PartialDate published,
            @Nullable PartialDate retrieved,
            @Nullable String language,
            @Nullable Sha256 sha256) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    record ProvenanceJson(
            String path, SourceKey source, @Nullable String quote, Provenance.Basis basis) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    record ExtensionJson(String scheme, String content) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }
}
