package org.simpul.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.AggregateId;
import org.simpul.model.vocabulary.Coded;
import org.simpul.port.ChangeKind;
import org.simpul.port.ChangeLog.Change;

/**
 * The log of changes. Places in it are taken at the end of a transaction, by one transaction at a time and until its commit,
 * so whoever reads behind a place misses no change that is committed later.
 */
final class ChangeTable {

    private final Handle handle;
    private final List<Pending> pending = new ArrayList<>();

    ChangeTable(Handle handle) {
        this.handle = handle;
    }

    private record Pending(AggregateId id, int version, ChangeKind kind, Instant at) {}

    void add(AggregateId id, int version, ChangeKind kind, Instant at) {
        pending.add(new Pending(id, version, kind, at));
    }

    /** Gives the changes of this transaction their places. */
    void flush() {
        if (pending.isEmpty()) {
            return;
        }
        handle.createQuery("SELECT turn FROM <t>change_turn FOR UPDATE")
                .mapTo(Integer.class)
                .one();
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO <t>change (id, record_type, version, change_kind, written_at)
                VALUES (:id, :type, :version, :kind, :at)
                """);
        for (Pending change : pending) {
            batch.bind("id", change.id.value())
                    .bind("type", change.id.type())
                    .bind("version", change.version)
                    .bind("kind", change.kind)
                    .bind("at", change.at)
                    .add();
        }
        batch.execute();
        pending.clear();
    }

    List<Change> after(@Nullable Long position, int limit) {
        flush();
        return handle.createQuery("""
                        SELECT place, id, record_type, version, change_kind, written_at FROM <t>change
                        WHERE place > :position ORDER BY place FETCH FIRST :limit ROWS ONLY
                        """)
                .bind("position", position == null ? Long.MIN_VALUE : position)
                .bind("limit", limit)
                .map((row, context) -> new Change(
                        row.getLong("place"),
                        Kind.id(row.getString("record_type"), row.getString("id")),
                        row.getInt("version"),
                        Coded.of(ChangeKind.class, row.getString("change_kind")),
                        Columns.instant(row, "written_at")))
                .list();
    }
}
