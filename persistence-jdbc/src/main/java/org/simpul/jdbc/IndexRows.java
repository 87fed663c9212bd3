package org.simpul.jdbc;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.AggregateId;
import org.simpul.port.IdentifierTakenException;

/** Writes the rows beside the record tables. */
final class IndexRows {

    private final Handle handle;
    private final Dialect dialect;

    IndexRows(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    /** @throws IdentifierTakenException of one of them if another record of the kind has an identifier of any */
    void insertAll(List<Indexed> records) {
        insert(records.stream().flatMap(one -> IndexRow.of(one).stream()).toList());
    }

    /**
     * Puts the rows of a record in the place of those it had; a row that stays the same is not touched.
     *
     * @param now null for a record that is no longer there
     * @throws IdentifierTakenException if another record of the kind has one of its identifiers
     */
    void replace(AggregateId id, @Nullable Indexed now) {
        Set<IndexRow> wanted = now == null ? Set.of() : IndexRow.of(now);
        Set<IndexRow> stored = stored(id);
        delete(without(stored, wanted));
        insert(without(wanted, stored));
    }

    private Set<IndexRow> stored(AggregateId id) {
        return new LinkedHashSet<>(handle.createQuery(IndexRow.selectAll())
                .bind("id", id.value())
                .bind("type", id.type())
                .map((row, context) -> IndexRow.of(id, row))
                .list());
    }

    private static Set<IndexRow> without(Set<IndexRow> rows, Set<IndexRow> others) {
        Set<IndexRow> left = new LinkedHashSet<>(rows);
        left.removeAll(others);
        return left;
    }

    private void insert(Collection<IndexRow> rows) {
        for (IndexTable table : IndexTable.values()) {
            try {
                run(table, table.insert(), rows);
            } catch (UnableToExecuteStatementException e) {
                if (table == IndexTable.IDENTIFIERS && dialect.isUniquenessFault(e)) {
                    // The engine's message would repeat the identifier, which for a participant is personal data.
                    throw new IdentifierTakenException(rows.iterator().next().id(), null);
                }
                throw e;
            }
        }
    }

    private void delete(Collection<IndexRow> rows) {
        for (IndexTable table : IndexTable.values()) {
            run(table, table.delete(), rows);
        }
    }

    private void run(IndexTable table, String sql, Collection<IndexRow> rows) {
        List<IndexRow> ofTable =
                rows.stream().filter(row -> row.table() == table).toList();
        if (ofTable.isEmpty()) {
            return;
        }
        try (Batch batch = Batch.of(handle, sql)) {
            for (IndexRow row : ofTable) {
                batch.bind("id", row.id().value()).bind("type", row.id().type());
                for (int i = 0; i < table.columns().size(); i++) {
                    batch.bind(table.columns().get(i), row.values().get(i));
                }
                batch.add();
            }
            batch.execute();
        }
    }

    /** Deletes whatever rows stand under these ids. */
    void deleteAll(List<? extends AggregateId> ids) {
        for (IndexTable table : IndexTable.values()) {
            try (Batch batch =
                    Batch.of(handle, "DELETE FROM " + table.table() + " WHERE id = :id AND record_type = :type")) {
                for (AggregateId id : ids) {
                    batch.bind("id", id.value()).bind("type", id.type()).add();
                }
                batch.execute();
            }
        }
    }

    /** Deletes the rows of records that are not there, from one id to another. */
    void deleteStray(String afterId, String lastId) {
        for (IndexTable table : IndexTable.values()) {
            handle.createUpdate(
                            "DELETE FROM " + table.table() + " WHERE id > :after AND id <= :last AND NOT EXISTS (SELECT"
                                    + " 1 FROM <t>record r WHERE r.id = " + table.table() + ".id AND r.record_type = "
                                    + table.table() + ".record_type AND r.is_deleted = FALSE)")
                    .bind("after", afterId)
                    .bind("last", lastId)
                    .execute();
        }
    }
}
