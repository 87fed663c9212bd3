package org.simpul.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Aggregate;
import org.simpul.model.Identifier;
import org.simpul.model.RecordTree;
import org.simpul.model.commitment.Assessment;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Authorship;
import org.simpul.port.ChangeKind;
import org.simpul.port.Facet;
import org.simpul.port.IndexEntry;

/** The rows of records, written by hand: one statement or one batch for each table. */
final class HandWrittenRows {

    // All records of the benchmarks are public.
    private static final String EVERYBODY = "0";
    private static final String INSERT_RECORD = """
            INSERT INTO simpul_record (custodian, sensitivity, updated_at, title, first_day, last_day,
              due_first_day, due_last_day, is_open, is_late, search_text, status, verifiable, is_assessed, reason, kept_days,
              id, record_type, recorded_at, version, is_deleted, audience, seen_from, seen_to)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, FALSE, '0', '0', '3')
            """;
    private static final String UPDATE_RECORD = """
            UPDATE simpul_record SET custodian = ?, sensitivity = ?, updated_at = ?, title = ?, first_day = ?, last_day = ?,
              due_first_day = ?, due_last_day = ?, is_open = ?, is_late = ?, search_text = ?, status = ?,
              verifiable = ?, is_assessed = ?, reason = ?, kept_days = ?, version = version + 1
            WHERE id = ? AND record_type = ? AND version = ? AND is_deleted = FALSE
            """;
    private static final String INSERT_IDENTIFIER =
            "INSERT INTO simpul_record_identifier (id, record_type, scheme, identifier, seen_from) VALUES (?, ?, ?, ?, ?)";
    private static final String INSERT_FACET =
            "INSERT INTO simpul_record_facet (id, record_type, facet, facet_value, seen_from) VALUES (?, ?, ?, ?, ?)";
    private static final String INSERT_LINK =
            "INSERT INTO simpul_record_link (id, record_type, path, to_id, to_type) VALUES (?, ?, ?, ?, ?)";
    private static final String INSERT_VERSION = """
            INSERT INTO simpul_record_version
              (id, record_type, version, change_kind, written_at, written_by, reason, format, document)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_CHANGE = """
            INSERT INTO simpul_record_change (id, record_type, version, change_kind, written_at) VALUES (?, ?, ?, ?, ?)
            """;
    private static final String DELETE_IDENTIFIER =
            "DELETE FROM simpul_record_identifier WHERE id = ? AND record_type = ? AND scheme = ? AND identifier = ? AND seen_from = ?";
    private static final String DELETE_FACET =
            "DELETE FROM simpul_record_facet WHERE id = ? AND record_type = ? AND facet = ? AND facet_value = ? AND seen_from = ?";
    private static final String DELETE_LINK = "DELETE FROM simpul_record_link"
            + " WHERE id = ? AND record_type = ? AND path = ? AND to_id = ? AND to_type = ?";
    private static final String INDEX_ROWS = """
            SELECT 'LINKS' AS index_table, path AS first_value, to_id AS second_value, to_type AS third_value
            FROM simpul_record_link WHERE id = ? AND record_type = ?
            UNION ALL
            SELECT 'IDENTIFIERS', scheme, identifier, seen_from FROM simpul_record_identifier WHERE id = ? AND record_type = ?
            UNION ALL
            SELECT 'FACETS', facet, facet_value, seen_from FROM simpul_record_facet WHERE id = ? AND record_type = ?
            """;

    private final Connection connection;
    private final RecordCodec codec;

    HandWrittenRows(Connection connection, RecordCodec codec) {
        this.connection = connection;
        this.codec = codec;
    }

    /** Saves records as their first versions. */
    void insert(List<? extends Aggregate<?>> records, Authorship by) throws SQLException {
        List<Indexed> indexed = records.stream().map(Indexed::of).toList();
        try (PreparedStatement insert = connection.prepareStatement(INSERT_RECORD)) {
            for (Indexed one : indexed) {
                bindRecord(insert, one, by.at());
                insert.setObject(19, utc(by.at()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        insertIndex(indexed);
        insertVersions(records, 1, ChangeKind.CREATED, by);
    }

    /**
     * Saves the next version of a record.
     *
     * @return whether the expected version still stood
     */
    boolean replace(Aggregate<?> record, int expectedVersion, Authorship by) throws SQLException {
        Indexed indexed = Indexed.of(record);
        try (PreparedStatement update = connection.prepareStatement(UPDATE_RECORD)) {
            bindRecord(update, indexed, by.at());
            update.setInt(19, expectedVersion);
            if (update.executeUpdate() == 0) {
                return false;
            }
        }
        replaceIndex(indexed);
        insertVersions(List.of(record), expectedVersion + 1, ChangeKind.UPDATED, by);
        return true;
    }

    private static void bindRecord(PreparedStatement statement, Indexed indexed, Instant at) throws SQLException {
        Aggregate<?> record = indexed.record();
        IndexEntry entry = indexed.whole().index();
        var custodian = record.head().custodian();
        if (custodian == null) {
            statement.setNull(1, Types.VARCHAR);
        } else {
            statement.setString(1, custodian.value().toString());
        }
        statement.setString(2, record.head().sensitivity().code());
        statement.setObject(3, utc(at));
        if (entry.title() == null) {
            statement.setNull(4, Types.VARCHAR);
        } else {
            statement.setString(4, IndexText.sortable(entry.title()));
        }
        IndexEntry.Span date = entry.date();
        setDay(statement, 5, date == null ? null : date.first());
        setDay(statement, 6, date == null ? null : date.last());
        IndexEntry.Span due = entry.due();
        setDay(statement, 7, due == null ? null : due.first());
        setDay(statement, 8, due == null ? null : due.last());
        statement.setBoolean(9, entry.isOpen());
        if (entry.late() == null) {
            statement.setNull(10, Types.BOOLEAN);
        } else {
            statement.setBoolean(10, entry.late());
        }
        statement.setString(11, IndexText.storable(entry.text()));
        statement.setString(12, facet(entry, Facet.STATUS));
        statement.setString(13, facet(entry, Facet.VERIFIABLE));
        statement.setBoolean(
                14, entry.facets().getOrDefault(Facet.ASSESSMENT, Set.of()).contains(Assessment.INDEPENDENT.code()));
        statement.setString(15, facet(entry, Facet.REASON));
        if (entry.keptDays() == null) {
            statement.setNull(16, Types.INTEGER);
        } else {
            statement.setInt(16, entry.keptDays());
        }
        statement.setString(17, record.id().value().toString());
        statement.setString(18, record.type().code());
    }

    private static @Nullable String facet(IndexEntry entry, Facet facet) {
        return entry.facets().getOrDefault(facet, Set.of()).stream().findFirst().orElse(null);
    }

    private static void setDay(PreparedStatement statement, int position, @Nullable LocalDate day) throws SQLException {
        if (day == null) {
            statement.setNull(position, Types.DATE);
        } else {
            statement.setObject(position, day);
        }
    }

    private void insertIndex(List<Indexed> records) throws SQLException {
        try (PreparedStatement identifiers = connection.prepareStatement(INSERT_IDENTIFIER)) {
            boolean any = false;
            for (Indexed one : records) {
                for (Identifier identifier : new HashSet<>(one.record().head().identifiers())) {
                    bindId(identifiers, one.id());
                    identifiers.setString(3, identifier.scheme());
                    identifiers.setString(4, identifier.value());
                    identifiers.setString(5, EVERYBODY);
                    identifiers.addBatch();
                    any = true;
                }
            }
            if (any) {
                identifiers.executeBatch();
            }
        }
        try (PreparedStatement facets = connection.prepareStatement(INSERT_FACET)) {
            for (Indexed one : records) {
                for (Map.Entry<Facet, Set<String>> facet :
                        one.whole().index().facets().entrySet()) {
                    String word = IndexRow.word(facet.getKey());
                    for (String value : facet.getValue()) {
                        bindId(facets, one.id());
                        facets.setString(3, word);
                        facets.setString(4, IndexText.facetValue(value));
                        facets.setString(5, EVERYBODY);
                        facets.addBatch();
                    }
                }
            }
            facets.executeBatch();
        }
        try (PreparedStatement links = connection.prepareStatement(INSERT_LINK)) {
            boolean any = false;
            for (Indexed one : records) {
                for (RecordTree.Reference reference : RecordTree.references(one.record())) {
                    bindId(links, one.id());
                    links.setString(3, reference.path());
                    links.setString(4, reference.to().value().toString());
                    links.setString(5, reference.to().type().code());
                    links.addBatch();
                    any = true;
                }
            }
            if (any) {
                links.executeBatch();
            }
        }
    }

    /** Leaves alone what stays the same, as most does. */
    private void replaceIndex(Indexed indexed) throws SQLException {
        Set<IndexRow> stored = storedIndex(indexed.id());
        Set<IndexRow> wanted = IndexRow.of(indexed);
        List<IndexRow> gone =
                stored.stream().filter(row -> !wanted.contains(row)).toList();
        List<IndexRow> added =
                wanted.stream().filter(row -> !stored.contains(row)).toList();
        change(DELETE_IDENTIFIER, IndexTable.IDENTIFIERS, gone);
        change(DELETE_FACET, IndexTable.FACETS, gone);
        change(DELETE_LINK, IndexTable.LINKS, gone);
        change(INSERT_IDENTIFIER, IndexTable.IDENTIFIERS, added);
        change(INSERT_FACET, IndexTable.FACETS, added);
        change(INSERT_LINK, IndexTable.LINKS, added);
    }

    private Set<IndexRow> storedIndex(AggregateId id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(INDEX_ROWS)) {
            for (int position = 1; position <= 6; position += 2) {
                select.setString(position, id.value().toString());
                select.setString(position + 1, id.type().code());
            }
            try (ResultSet row = select.executeQuery()) {
                Set<IndexRow> rows = new HashSet<>();
                while (row.next()) {
                    rows.add(IndexRow.of(id, row));
                }
                return rows;
            }
        }
    }

    private void change(String sql, IndexTable table, List<IndexRow> rows) throws SQLException {
        List<IndexRow> ofTable =
                rows.stream().filter(row -> row.table() == table).toList();
        if (ofTable.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (IndexRow row : ofTable) {
                bindId(statement, row.id());
                for (int i = 0; i < row.values().size(); i++) {
                    statement.setString(i + 3, row.values().get(i));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void insertVersions(List<? extends Aggregate<?>> records, int version, ChangeKind kind, Authorship by)
            throws SQLException {
        LocalDateTime at = utc(by.at());
        try (PreparedStatement versions = connection.prepareStatement(INSERT_VERSION)) {
            for (Aggregate<?> record : records) {
                bindId(versions, record.id());
                versions.setInt(3, version);
                versions.setString(4, kind.code());
                versions.setObject(5, at);
                versions.setString(6, by.subject());
                versions.setString(7, by.reason());
                versions.setInt(8, codec.format());
                versions.setString(9, codec.write(record));
                versions.addBatch();
            }
            versions.executeBatch();
        }
        try (PreparedStatement changes = connection.prepareStatement(INSERT_CHANGE)) {
            for (Aggregate<?> record : records) {
                bindId(changes, record.id());
                changes.setInt(3, version);
                changes.setString(4, kind.code());
                changes.setObject(5, at);
                changes.addBatch();
            }
            changes.executeBatch();
        }
    }

    private static void bindId(PreparedStatement statement, AggregateId id) throws SQLException {
        statement.setString(1, id.value().toString());
        statement.setString(2, id.type().code());
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
