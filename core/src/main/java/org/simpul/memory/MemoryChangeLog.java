package org.simpul.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.port.ChangeLog;

/** The changes, whose positions are their places in the list, from 1. */
record MemoryChangeLog(List<ChangeLog.Change> changes, Session session) implements ChangeLog {

    @Override
    public List<Change> after(@Nullable Long position, int limit) {
        session.reading();
        return changes.stream()
                .skip(position == null ? 0 : position)
                .limit(limit)
                .toList();
    }
}
