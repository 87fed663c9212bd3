package org.simpul.port;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.AggregateId;

/**
 * Every change to every record, in an order in which each record's versions ascend. Stores write it by themselves.
 *
 * <p>A change joins the log behind all others when its unit was kept, however long that took; so whoever reads on from the
 * position of the last change they read misses none and meets none again. What a unit wrote itself it does not find here.
 */
public interface ChangeLog {

    /**
     * The changes behind a place, in the order of the log.
     *
     * @param position the position of the last change already read; null to begin at the start
     * @param limit at most so many, 1 or more
     */
    List<Change> after(@Nullable Long position, int limit);

    /** One change; {@code position} ascends along the log but need not be without gaps. */
    record Change(long position, AggregateId id, int version, ChangeKind kind, Instant at) {}
}
