package org.simpul.model;

import java.time.Instant;
import java.util.Objects;

/**
 * A record with what the registry manages beside it.
 *
 * @param version 1 for the first, and one more with every change
 * @param recordedAt when the first version was saved
 * @param updatedAt when this version was saved
 */
public record Recorded<A>(A record, int version, Instant recordedAt, Instant updatedAt) {

    public Recorded {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(updatedAt, "updatedAt");
        if (version < 1) {
            throw new IllegalArgumentException("The first version is 1, but was " + version);
        }
    }
}
