package org.simpul.registry;

import org.simpul.finding.SimpulException;
import org.simpul.model.id.AggregateId;
import org.simpul.model.vocabulary.Coded;

/** Two records cannot be made one, or one that was made of two cannot be taken apart. */
public final class MergeRefusedException extends SimpulException {

    /** Why not. */
    public enum Reason implements Coded {
        /** It is one and the same record. */
        ITSELF,
        /** The one is a person and the other a group. */
        OTHER_SORT,
        /** Consent to hold one of them was withdrawn, so that nothing may be done with it but to erase it. */
        WITHOUT_BASIS,
        /** The record was not merged into another, or not any more. */
        NOT_MERGED,
        /** The record that stands for both was deleted since, or merged into a third. */
        SURVIVOR_GONE,
        /** One of the two was erased since. */
        ERASED
    }

    private final transient AggregateId id;
    private final Reason reason;

    MergeRefusedException(AggregateId id, Reason reason) {
        super("The " + id.type().code() + " " + id.value() + " cannot be merged or taken apart: " + reason.code());
        this.id = id;
        this.reason = reason;
    }

    /** The record that was to be merged into another, or to be brought back. */
    public AggregateId id() {
        return id;
    }

    public Reason reason() {
        return reason;
    }
}
