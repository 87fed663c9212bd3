package org.simpul.model;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.source.Provenance;
import org.simpul.model.source.Source;

/**
 * What all records share. On the wire its fields stand beside those of the record.
 *
 * @param custodian the organisation whose record this is; null until the registry sets it from the caller, and for good
 *     when the caller acts for no organisation
 * @param sensitivityOf raises single fields above {@code sensitivity}
 * @param identifiers how the outside knows the record
 * @param sources what its facts rest on
 * @param provenance which field rests on which source
 */
@ProvenanceNamesSources
public record RecordHead<I extends AggregateId>(
        I id,
        @Nullable OrganisationId custodian,
        Sensitivity sensitivity,
        List<@Valid FieldSensitivity> sensitivityOf,
        List<@Valid Identifier> identifiers,
        List<@Valid Source> sources,
        List<@Valid Provenance> provenance,
        List<@Valid Extension> extensions) {

    public RecordHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sensitivity, "sensitivity");
        sensitivityOf = List.copyOf(sensitivityOf);
        identifiers = List.copyOf(identifiers);
        sources = List.copyOf(sources);
        provenance = List.copyOf(provenance);
        extensions = List.copyOf(extensions);
    }

    public RecordHead<I> withId(I other) {
        return new RecordHead<>(
                other, custodian, sensitivity, sensitivityOf, identifiers, sources, provenance, extensions);
    }

    public RecordHead<I> withCustodian(@Nullable OrganisationId other) {
        return new RecordHead<>(id, other, sensitivity, sensitivityOf, identifiers, sources, provenance, extensions);
    }

    public RecordHead<I> withIdentifiers(List<Identifier> others) {
        return new RecordHead<>(id, custodian, sensitivity, sensitivityOf, others, sources, provenance, extensions);
    }

    /** This head without anything that tells of the record but whose it is, open to those only who may see everything. */
    public RecordHead<I> emptied() {
        return new RecordHead<>(
                id,
                custodian,
                Sensitivity.STRICTLY_CONFIDENTIAL,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
