package org.simpul.registry;

/** A document was asked for that would list more records than anybody reads; a narrower question helps. */
public final class TooManyRecordsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int limit;

    public TooManyRecordsException(int limit) {
        super("The report would list more than " + limit + " records");
        this.limit = limit;
    }

    /** How many records it may list at most. */
    public int limit() {
        return limit;
    }
}
