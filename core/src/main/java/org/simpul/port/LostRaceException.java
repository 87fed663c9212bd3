package org.simpul.port;

import org.jspecify.annotations.Nullable;

/**
 * Others wrote at the same time and came first. Nothing of the unit was kept; run again, in a new transaction, it may
 * succeed. A store that owns its transactions has run it again a few times before it gives up; within a transaction of the
 * host only the host can.
 */
public final class LostRaceException extends StorageException {

    public LostRaceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
