package org.simpul.example.server.identity;

/** No token can be checked now, since the keys cannot be had. It may pass; the message says why. */
public final class KeysAwayException extends RuntimeException {

    KeysAwayException(Throwable cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
