package org.simpul.rest.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Aggregate;
import org.simpul.model.id.AggregateId;

/** What records of one kind are read from and written as. */
interface Form<A extends Aggregate<I>, I extends AggregateId> {

    /**
     * The record; null when nothing usable was left.
     *
     * @param stored the record whose place it takes; null for a new one
     */
    @Nullable
    A read(ObjectNode document, I id, @Nullable A stored, Faults faults);

    ObjectNode write(A record, Managed managed);

    /** How many properties of a document it does not know. */
    int misfits(ObjectNode document);
}
