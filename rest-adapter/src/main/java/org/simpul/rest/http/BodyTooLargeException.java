package org.simpul.rest.http;

/** A body is larger than this address takes. */
public final class BodyTooLargeException extends RequestRefusedException {

    private final int maxBytes;

    BodyTooLargeException(int maxBytes) {
        super("A body here has at most " + maxBytes + " bytes");
        this.maxBytes = maxBytes;
    }

    public int maxBytes() {
        return maxBytes;
    }
}
