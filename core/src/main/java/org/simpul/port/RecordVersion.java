package org.simpul.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a record in its history.
 *
 * @param at when it was written
 * @param by the subject of the caller who wrote it
 * @param record the record as it was then; null for a deletion
 */
public record RecordVersion<A>(
        int version,
        Instant at,
        ChangeKind change,
        String by,
        @Nullable A record) {}
