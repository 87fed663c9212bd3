package org.simpul.finding;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything Simpul refuses or fails at. Each thing a caller may want to handle differently is a child that
 * carries its facts as typed accessors.
 *
 * <p>Messages never hold personal data.
 */
public abstract class SimpulException extends RuntimeException {

    protected SimpulException(String message) {
        super(message);
    }

    protected SimpulException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
