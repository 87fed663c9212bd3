package org.simpul.rest.wire;

/** Bytes that are no JSON, or JSON beyond the limits of this adapter; tells where and why in words. */
public final class MalformedJsonException extends Exception {

    private final int line;
    private final int column;
    private final String reason;

    MalformedJsonException(int line, int column, String reason) {
        super("Line " + line + ", column " + column + ": " + reason);
        this.line = line;
        this.column = column;
        this.reason = reason;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }

    /** The column, from 1. */
    public int column() {
        return column;
    }

    /** What is wrong, as an English sentence; holds nothing of the document. */
    public String reason() {
        return reason;
    }
}
