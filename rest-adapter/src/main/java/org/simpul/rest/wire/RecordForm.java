package org.simpul.rest.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Aggregate;
import org.simpul.model.RecordHead;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;

/**
 * One kind of record as a JSON object: its shape, and what the shape stands for.
 *
 * @param <J> the wire record
 */
final class RecordForm<J extends RecordJson, A extends Aggregate<I>, I extends AggregateId> implements Form<A, I> {

    /** What the registry answers beside a record may come back with it, and says nothing then. */
    static final Set<String> IGNORED = Set.of(
            "id",
            "version",
            "recordedAt",
            "updatedAt",
            "findings",
            "withheld",
            "pseudonyms",
            "overdue",
            "latenessDays");

    private final RecordShape<J> shape;
    private final RecordMapping<J, A, I> mapping;
    private final ValueMapping values;

    RecordForm(RecordShape<J> shape, RecordMapping<J, A, I> mapping, ValueMapping values) {
        this.shape = shape;
        this.mapping = mapping;
        this.values = values;
    }

    @Override
    public @Nullable A read(ObjectNode document, I id, @Nullable A stored, Faults faults) {
        J json = shape.read(document, Pointer.ROOT, faults);
        return json == null ? null : mapping.settled(mapping.record(json, head(json, id)), json, stored, faults);
    }

    @Override
    public ObjectNode write(A record, Managed managed) {
        return shape.write(mapping.json(record, record.head(), managed));
    }

    @Override
    public int misfits(ObjectNode document) {
        return shape.misfits(document);
    }

    /** The head has no level of its own on the wire. */
    private RecordHead<I> head(J json, I id) {
        Sensitivity sensitivity = json.sensitivity();
        return new RecordHead<>(
                id,
                json.custodian(),
                sensitivity == null ? mapping.defaultSensitivity(json) : sensitivity,
                json.sensitivityOf().stream().map(values::fieldSensitivity).toList(),
                json.identifiers().stream().map(values::identifier).toList(),
                json.sources().stream().map(values::source).toList(),
                json.provenance().stream().map(values::provenance).toList(),
                json.extensions().stream().map(values::extension).toList());
    }
}
