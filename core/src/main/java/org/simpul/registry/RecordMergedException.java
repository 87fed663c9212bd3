package org.simpul.registry;

import org.simpul.finding.SimpulException;
import org.simpul.model.id.AggregateId;

/** The record was merged into another one, which stands for both; its history remains. Only those learn of it who may know of both. */
public final class RecordMergedException extends SimpulException {

    private final transient AggregateId id;
    private final transient AggregateId into;

    public RecordMergedException(AggregateId id, AggregateId into) {
        super("The " + id.type().code() + " " + id.value() + " was merged into " + into.value());
        this.id = id;
        this.into = into;
    }

    public AggregateId id() {
        return id;
    }

    /** The record that stands today, at the end of however many merges. */
    public AggregateId into() {
        return into;
    }
}
