package org.simpul.jdbc;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.simpul.model.id.AggregateId;
import org.simpul.model.vocabulary.Coded;
import org.simpul.port.AuditLog;

/** The audit trail, in the order in which entries were added. */
final class JdbcAuditLog implements AuditLog {

    private final JdbcUnitOfWork unit;
    private final Handle handle;

    JdbcAuditLog(JdbcUnitOfWork unit, Handle handle) {
        this.unit = unit;
        this.handle = handle;
    }

    @Override
    public void add(Entry entry) {
        unit.writing(by -> handle.createUpdate("""
                        INSERT INTO <t>audit (id, record_type, happened_at, subject, action, purpose)
                        VALUES (:id, :type, :at, :subject, :action, :purpose)
                        """)
                .bind("id", entry.id().value())
                .bind("type", entry.id().type())
                .bind("at", Micros.notAfter(entry.at()))
                .bind("subject", entry.subject())
                .bind("action", entry.action())
                .bindByType("purpose", entry.purpose(), String.class)
                .execute());
    }

    @Override
    public List<Entry> about(AggregateId id, int limit) {
        return unit.reading(() -> handle.createQuery("""
                        SELECT happened_at, subject, action, purpose FROM <t>audit
                        WHERE id = :id AND record_type = :type
                        ORDER BY entry DESC FETCH FIRST :limit ROWS ONLY
                        """)
                .bind("id", id.value())
                .bind("type", id.type())
                .bind("limit", limit)
                .map((row, context) -> new Entry(
                        Columns.instant(row, "happened_at"),
                        row.getString("subject"),
                        Coded.of(Action.class, row.getString("action")),
                        id,
                        row.getString("purpose")))
                .list());
    }
}
