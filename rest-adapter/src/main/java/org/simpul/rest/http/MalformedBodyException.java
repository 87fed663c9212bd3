package org.simpul.rest.http;

import org.simpul.rest.wire.MalformedJsonException;

/** A body is no JSON, or JSON beyond the limits. */
public final class MalformedBodyException extends RequestRefusedException {

    private final int line;
    private final int column;
    private final String reason;

    MalformedBodyException(MalformedJsonException cause) {
        super("The body is malformed", cause);
        line = cause.line();
        column = cause.column();
        reason = cause.reason();
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** From 1. */
    public int column() {
        return column;
    }

    public String reason() {
        return reason;
    }
}
