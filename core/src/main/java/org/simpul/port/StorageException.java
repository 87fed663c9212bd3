package org.simpul.port;

import org.jspecify.annotations.Nullable;
import org.simpul.finding.SimpulException;

/** The store failed or is out of reach; nothing of the unit was kept. */
public class StorageException extends SimpulException {

    public StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
