package org.simpul.jdbc;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.simpul.model.vocabulary.Coded;
import org.simpul.port.ChangeKind;
import org.simpul.port.ChangeLog;
import org.simpul.port.RecordChange;

/** The log of changes; {@link ChangePlaces} tells how it is put in order. */
final class ChangeTable implements ChangeLog {

    private final JdbcUnitOfWork unit;
    private final Transaction transaction;
    private final Handle handle;

    ChangeTable(JdbcUnitOfWork unit, Transaction transaction) {
        this.unit = unit;
        this.transaction = transaction;
        this.handle = transaction.handle();
    }

    /** Writes changes down, without a place in the log. */
    void insertAll(List<RecordChange> changes) {
        try (Batch batch = Batch.of(handle, """
                INSERT INTO <t>record_change (id, record_type, version, change_kind, written_at)
                VALUES (:id, :type, :version, :kind, :at)
                """)) {
            for (RecordChange change : changes) {
                batch.bind("id", change.id().value())
                        .bind("type", change.id().type())
                        .bind("version", change.version())
                        .bind("kind", change.kind())
                        .bind("at", change.at())
                        .add();
                transaction.note(change);
            }
            batch.execute();
        }
    }

    @Override
    public List<Change> after(@Nullable Long position, int limit) {
        return unit.reading(() -> {
            List<Change> placed = placed(position, limit);
            ChangePlaces places = new ChangePlaces(transaction);
            if (placed.size() < limit && places.areMissing() && transaction.lacksPlaces()) {
                // All or nothing, since the host may go on after a lost race.
                transaction.runAsOne(() -> {
                    places.give();
                    return true;
                });
                return placed(position, limit);
            }
            return placed;
        });
    }

    private List<Change> placed(@Nullable Long position, int limit) {
        return handle.createQuery("""
                        SELECT place, id, record_type, version, change_kind, written_at FROM <t>record_change
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
