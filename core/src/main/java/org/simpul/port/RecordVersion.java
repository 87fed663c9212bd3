package org.simpul.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a record in its history.
 *
 * @param at when it was written
 * @param by the subject of the caller who wrote it
 * @param reason why, as the {@link Authorship} of the write says; null when it says nothing
 * @param record the record as it was then; null for a deletion
 */
public record RecordVersion<A>(
        int version,
        Instant at,
        ChangeKind change,
        String by,
        @Nullable String reason,
        @Nullable A record) {

    /** A version for which no reason was given. */
    public RecordVersion(int version, Instant at, ChangeKind change, String by, @Nullable A record) {
        this(version, at, change, by, null, record);
    }
}
