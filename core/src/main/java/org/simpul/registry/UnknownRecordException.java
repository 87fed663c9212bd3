package org.simpul.registry;

import org.simpul.finding.SimpulException;
import org.simpul.model.id.AggregateId;

/** There is no record with this id, or none that the caller may know of. */
public final class UnknownRecordException extends SimpulException {

    private final transient AggregateId id;

    public UnknownRecordException(AggregateId id) {
        super("There is no " + id.type().code() + " " + id.value());
        this.id = id;
    }

    public AggregateId id() {
        return id;
    }
}
