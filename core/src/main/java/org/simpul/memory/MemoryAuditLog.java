package org.simpul.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.simpul.model.id.AggregateId;
import org.simpul.port.AuditLog;

/** The audit trail; of two entries the one added later is the newer. */
record MemoryAuditLog(List<AuditLog.Entry> entries, Session session) implements AuditLog {

    @Override
    public void add(Entry entry) {
        session.writing();
        entries.add(entry);
        session.onUndo(() -> entries.remove(entries.size() - 1));
    }

    @Override
    public List<Entry> about(AggregateId id, int limit) {
        session.reading();
        List<Entry> about = new ArrayList<>(
                entries.stream().filter(entry -> entry.id().equals(id)).toList());
        Collections.reverse(about);
        return about.stream().limit(limit).toList();
    }
}
