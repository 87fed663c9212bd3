package org.simpul.rest.wire;

import org.jspecify.annotations.Nullable;
import org.simpul.model.Aggregate;
import org.simpul.model.RecordHead;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;

/**
 * A wire record and the record it stands for, both ways. MapStruct writes most of it and refuses to compile when either
 * side has something that the other lacks.
 *
 * @param <J> the wire record
 */
interface RecordMapping<J extends RecordJson, A extends Aggregate<I>, I extends AggregateId> {

    A record(J json, RecordHead<I> head);

    J json(A record, RecordHead<I> head, Managed managed);

    /** The sensitivity of a record whose writer gives none. */
    default Sensitivity defaultSensitivity(J json) {
        return Sensitivity.PUBLIC;
    }

    /**
     * The record as it was meant, where it takes a thought to tell; faults are told where nobody can.
     *
     * @param stored the record whose place it takes; null for a new one
     */
    default A settled(A record, J json, @Nullable A stored, Faults faults) {
        return record;
    }
}
