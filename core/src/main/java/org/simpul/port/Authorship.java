package org.simpul.port;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.simpul.model.text.Outline;

/**
 * Who writes, when, and why where that has to be said.
 *
 * @param subject the caller's subject
 * @param at the moment of the write, in microseconds at the finest, as the wire and all engines hold it
 * @param reason why, in the words of the writer, never blank; null when none was given, as for most writes
 */
public record Authorship(
        String subject, Instant at, @Nullable String reason) {

    public Authorship {
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (reason != null && reason.isBlank()) {
            throw new IllegalArgumentException("A reason that is given is not blank");
        }
    }

    /** A write for which no reason is given. */
    public Authorship(String subject, Instant at) {
        this(subject, at, null);
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
