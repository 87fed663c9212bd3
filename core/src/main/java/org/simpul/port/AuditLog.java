package org.simpul.port;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.AggregateId;
import org.simpul.model.vocabulary.Coded;

/**
 * Who did what to which record. An entry of a write is part of the write's own unit: the one is kept exactly when the
 * other is. Entries hold ids and never what a record says.
 */
public interface AuditLog {

    void add(Entry entry);

    /** The entries about a record, the newest first. */
    List<Entry> about(AggregateId id, int limit);

    /** What was done. */
    enum Action implements Coded {
        CREATED,
        UPDATED,
        DELETED,
        READ,
        REFUSED
    }

    /**
     * One entry.
     *
     * @param purpose why the caller did it, where the host knows
     */
    record Entry(
            Instant at,
            String subject,
            Action action,
            AggregateId id,
            @Nullable String purpose) {}
}
