package org.simpul.port;

import org.jspecify.annotations.Nullable;
import org.simpul.finding.SimpulException;
import org.simpul.model.id.AggregateId;

/** Another record of this kind has one of the identifiers (rule IDN-1); met only when two writers race for it. */
public final class IdentifierTakenException extends SimpulException {

    private final transient AggregateId id;

    public IdentifierTakenException(AggregateId id, @Nullable Throwable cause) {
        super("Another " + id.type().code() + " has an identifier of " + id.value(), cause);
        this.id = id;
    }

    /** The record that could not be saved. */
    public AggregateId id() {
        return id;
    }
}
