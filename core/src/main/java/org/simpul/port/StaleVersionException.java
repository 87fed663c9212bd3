package org.simpul.port;

import org.simpul.finding.SimpulException;
import org.simpul.model.id.AggregateId;

/** Somebody else changed the record in between: the version the caller knows is not the stored one. */
public final class StaleVersionException extends SimpulException {

    private final transient AggregateId id;
    private final int currentVersion;

    /** @param currentVersion 0 when no such record is there any more */
    public StaleVersionException(AggregateId id, int expectedVersion, int currentVersion) {
        super("The " + id.type().code() + " " + id.value() + " is at version " + currentVersion + ", not "
                + expectedVersion);
        this.id = id;
        this.currentVersion = currentVersion;
    }

    public AggregateId id() {
        return id;
    }

    /** The stored version; 0 when no such record is there any more. */
    public int currentVersion() {
        return currentVersion;
    }
}
