package org.simpul.port;

import org.simpul.finding.SimpulException;

/** A listener failed when it was told of changes. They are kept nevertheless, so nobody has to write them again. */
public final class ListenerFailedException extends SimpulException {

    public ListenerFailedException(RuntimeException cause) {
        super("The changes were kept, but a listener that was told of them failed", cause);
    }
}
