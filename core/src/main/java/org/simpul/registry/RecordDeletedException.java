package org.simpul.registry;

import org.simpul.finding.SimpulException;
import org.simpul.model.id.AggregateId;

/** The record was there and was deleted; its history remains. */
public final class RecordDeletedException extends SimpulException {

    private final transient AggregateId id;

    public RecordDeletedException(AggregateId id) {
        super("The " + id.type().code() + " " + id.value() + " was deleted");
        this.id = id;
    }

    public AggregateId id() {
        return id;
    }
}
