package org.simpul.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.simpul.jdbc.IndexTable.Column;
import org.simpul.jdbc.ViewTable.Stamp;
import org.simpul.model.id.AggregateId;
import org.simpul.port.IdentifierTakenException;

/** Writes the rows beside the record tables. */
final class IndexRows {

    private static final String RECORD = "RECORD";
    private static final String VIEW = "VIEW";
    private static final String DEADLINE = "DEADLINE";
    private static final List<String> TABLES = Stream.concat(
                    Stream.of(IndexTable.values()).map(IndexTable::table),
                    Stream.of(ViewTable.NAME, DeadlineTable.NAME))
            .toList();

    private final Handle handle;
    private final Dialect dialect;
    private final ViewTable views;
    private final DeadlineTable deadlines;

    IndexRows(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
        this.views = new ViewTable(handle);
        this.deadlines = new DeadlineTable(handle);
    }

    /** @throws IdentifierTakenException of one of them if another record of the kind has an identifier of any */
    void insertAll(List<Indexed> records, Function<AggregateId, Stamp> stamps) {
        insert(records.stream().flatMap(one -> IndexRow.of(one).stream()).toList());
        views.insertAll(records, stamps);
        deadlines.insertAll(records);
    }

    /**
     * Puts the rows of a record in the place of those it had; a row that stays the same is not touched.
     *
     * @param now null for a record that is no longer there
     * @param version the one that is written
     * @param at when it is written
     * @return when the first version of the record was written, which is read along with its rows
     * @throws IdentifierTakenException if another record of the kind has one of its identifiers
     */
    Instant replace(AggregateId id, @Nullable Indexed now, int version, Instant at) {
        List<Found> found = find(id);
        Set<IndexRow> stored = found.stream()
                .map(Found::row)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<IndexRow> wanted = now == null ? Set.of() : IndexRow.of(now);
        delete(without(stored, wanted));
        insert(without(wanted, stored));
        views.delete(
                id, found.stream().map(Found::view).flatMap(Stream::ofNullable).toList());
        if (found.stream().anyMatch(Found::isDeadline)) {
            deadlines.delete(id);
        }
        Instant recordedAt = found.stream()
                .map(Found::recordedAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        if (now != null) {
            views.insertAll(List.of(now), any -> new Stamp(version, recordedAt, at));
            deadlines.insertAll(List.of(now));
        }
        return recordedAt;
    }

    /** One row of what is kept of a record: that of the record itself, or one beside it. */
    private record Found(
            @Nullable Instant recordedAt,
            @Nullable String view,
            boolean isDeadline,
            @Nullable IndexRow row) {

        static Found of(AggregateId id, ResultSet row) throws SQLException {
            return switch (row.getString("index_table")) {
                case RECORD -> new Found(Columns.instant(row, "recorded_at"), null, false, null);
                case VIEW -> new Found(null, row.getString("first_value"), false, null);
                case DEADLINE -> new Found(null, null, true, null);
                default -> new Found(null, null, false, IndexRow.of(id, row));
            };
        }
    }

    private List<Found> find(AggregateId id) {
        // One statement, and no join: H2 would plan what is joined anew each time.
        return handle.createQuery("SELECT '" + RECORD
                        + "' AS index_table, '' AS first_value, '' AS second_value, '' AS third_value,"
                        + " recorded_at FROM <t>record WHERE id = :id AND record_type = :type UNION ALL SELECT '" + VIEW
                        + "' AS index_table, seen_from AS first_value, '' AS second_value, '' AS third_value,"
                        + " NULL AS recorded_at FROM <t>record_view WHERE id = :id AND record_type = :type"
                        + " UNION ALL SELECT '" + DEADLINE
                        + "' AS index_table, '' AS first_value, '' AS second_value, '' AS third_value,"
                        + " NULL AS recorded_at FROM <t>record_deadline WHERE id = :id AND record_type = :type"
                        + Stream.of(IndexTable.values())
                                .map(table -> " UNION ALL " + table.select())
                                .collect(Collectors.joining()))
                .bind("id", id.value())
                .bind("type", id.type())
                .map((row, context) -> Found.of(id, row))
                .list();
    }

    private static Set<IndexRow> without(Set<IndexRow> rows, Set<IndexRow> others) {
        Set<IndexRow> left = new LinkedHashSet<>(rows);
        left.removeAll(others);
        return left;
    }

    private void insert(Collection<IndexRow> rows) {
        for (IndexTable table : IndexTable.values()) {
            try {
                run(table, table.insert(), table.columns(), rows);
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
            run(table, table.delete(), table.key(), rows);
        }
    }

    /** @param bound the first columns, which stand in the statement */
    private void run(IndexTable table, String sql, List<Column> bound, Collection<IndexRow> rows) {
        List<IndexRow> ofTable =
                rows.stream().filter(row -> row.table() == table).toList();
        if (ofTable.isEmpty()) {
            return;
        }
        try (Batch batch = Batch.of(handle, sql)) {
            for (IndexRow row : ofTable) {
                batch.bind("id", row.id().value()).bind("type", row.id().type());
                for (int i = 0; i < bound.size(); i++) {
                    bind(batch, bound.get(i), row.values().get(i));
                }
                batch.add();
            }
            batch.execute();
        }
    }

    private static void bind(Batch batch, Column column, String value) {
        switch (column.type()) {
            case TEXT -> batch.bind(column.name(), value.isEmpty() ? null : value);
            case NUMBER -> batch.bind(column.name(), value.equals("0") ? null : Long.valueOf(value));
            case DAY -> batch.bind(column.name(), value.isEmpty() ? null : LocalDate.parse(value));
        }
    }

    /** Deletes whatever rows stand under these ids. */
    void deleteAll(List<? extends AggregateId> ids) {
        for (IndexTable table : IndexTable.values()) {
            deleteAll(
                    table.table(),
                    ids.stream().filter(id -> table.holds(id.type())).toList());
        }
        deleteAll(ViewTable.NAME, ids);
        deleteAll(
                DeadlineTable.NAME,
                ids.stream().filter(id -> DeadlineTable.holds(id.type())).toList());
    }

    private void deleteAll(String table, List<? extends AggregateId> ids) {
        try (Batch batch = Batch.of(handle, "DELETE FROM " + table + " WHERE id = :id AND record_type = :type")) {
            for (AggregateId id : ids) {
                batch.bind("id", id.value()).bind("type", id.type()).add();
            }
            batch.execute();
        }
    }

    /** Deletes the rows of records that are not there, from one id to another. */
    void deleteStray(String afterId, String lastId) {
        for (String table : TABLES) {
            handle.createUpdate("DELETE FROM " + table + " WHERE id > :after AND id <= :last AND NOT EXISTS (SELECT"
                            + " 1 FROM <t>record r WHERE r.id = " + table + ".id AND r.record_type = "
                            + table + ".record_type AND r.is_deleted = FALSE)")
                    .bind("after", afterId)
                    .bind("last", lastId)
                    .execute();
        }
    }
}
