package org.simpul.port;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Who writes, and when.
 *
 * @param subject the caller's subject
 * @param at the moment of the write, in microseconds at the finest, as the wire and all engines hold it
 */
public record Authorship(String subject, Instant at) {

    public Authorship {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
