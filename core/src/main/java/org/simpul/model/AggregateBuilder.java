package org.simpul.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.source.Provenance;
import org.simpul.model.source.Source;

/**
 * The part of a builder that all records share: it makes the head. Not safe for use by several threads.
 *
 * @param <I> the type of the record's id
 * @param <B> the builder itself
 */
public abstract class AggregateBuilder<I extends AggregateId, B extends AggregateBuilder<I, B>> {

    private final I id;
    private @Nullable OrganisationId custodian;
    private @Nullable Sensitivity sensitivity;
    private List<FieldSensitivity> sensitivityOf = new ArrayList<>();
    private List<Identifier> identifiers = new ArrayList<>();
    private List<Source> sources = new ArrayList<>();
    private List<Provenance> provenance = new ArrayList<>();
    private List<Extension> extensions = new ArrayList<>();

    protected AggregateBuilder(I id) {
        this.id = id;
    }

    protected AggregateBuilder(RecordHead<I> head) {
        this(head.id());
        custodian = head.custodian();
        sensitivity = head.sensitivity();
        sensitivityOf = new ArrayList<>(head.sensitivityOf());
        identifiers = new ArrayList<>(head.identifiers());
        sources = new ArrayList<>(head.sources());
        provenance = new ArrayList<>(head.provenance());
        extensions = new ArrayList<>(head.extensions());
    }

    protected abstract B self();

    /** The sensitivity of a record whose writer gives none. */
    protected Sensitivity defaultSensitivity() {
        return Sensitivity.PUBLIC;
    }

    protected final RecordHead<I> head() {
        return new RecordHead<>(
                id,
                custodian,
                sensitivity == null ? defaultSensitivity() : sensitivity,
                sensitivityOf,
                identifiers,
                sources,
                provenance,
                extensions);
    }

    /** Left out, the registry sets it to the organisation of the caller who creates the record. */
    public B custodian(@Nullable OrganisationId organisation) {
        custodian = organisation;
        return self();
    }

    public B sensitivity(Sensitivity wanted) {
        sensitivity = wanted;
        return self();
    }

    /** Raises one field, given as a JSON Pointer, above the record. */
    public B sensitivityOf(String path, Sensitivity wanted) {
        sensitivityOf.add(new FieldSensitivity(path, wanted));
        return self();
    }

    public B identifier(String scheme, String value) {
        identifiers.add(new Identifier(scheme, value));
        return self();
    }

    public B source(Source source) {
        sources.add(source);
        return self();
    }

    public B provenance(Provenance entry) {
        provenance.add(entry);
        return self();
    }

    public B extension(String scheme, String content) {
        extensions.add(new Extension(scheme, content));
        return self();
    }
}
