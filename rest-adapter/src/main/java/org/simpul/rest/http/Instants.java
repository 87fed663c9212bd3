package org.simpul.rest.http;

import java.time.Instant;
import java.time.OffsetDateTime;

/** Moments as queries write them. */
public final class Instants {

    private Instants() {}

    /**
     * The instant that a text writes, with its offset from UTC (RFC 3339).
     *
     * @throws java.time.DateTimeException if it writes none
     */
    public static Instant parse(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
