package org.simpul.port;

import org.simpul.finding.SimpulException;

/** The caller used this idempotency key before; met only when two requests race for it. */
public final class KeyUsedException extends SimpulException {

    public KeyUsedException() {
        super("This caller has used the idempotency key before");
    }
}
