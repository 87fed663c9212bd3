package org.simpul.port;

import org.simpul.finding.SimpulException;
import org.simpul.model.id.AggregateId;

/** A record with this id is or was there; ids are given once. */
public final class RecordExistsException extends SimpulException {

    private final transient AggregateId id;

    public RecordExistsException(AggregateId id) {
        super("A record with the id " + id.value() + " is or was there");
        this.id = id;
    }

    public AggregateId id() {
        return id;
    }
}
