package org.simpul.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.simpul.example.benchmarks.Contender;
import org.simpul.model.Aggregate;
import org.simpul.model.Recorded;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.RecordType;
import org.simpul.model.vocabulary.Coded;
import org.simpul.port.Authorship;
import org.simpul.port.ChangeKind;
import org.simpul.port.Cursor;
import org.simpul.port.Page;
import org.simpul.port.RecordVersion;
import org.simpul.port.StaleVersionException;

/**
 * The yardstick: what a careful engineer writes by hand for these few use cases and no others. The same rows in the same
 * tables, by prepared statements and batches, a write in one transaction at the isolation that the pool was told of, a
 * question in one statement without a transaction. It knows one schema and one prefix, retries nothing, tells nobody of
 * what it wrote, and leaves its failures as the driver throws them.
 */
public final class HandWritten implements Contender {

    private static final String NEWEST = """
            SELECT v.version, r.recorded_at, v.written_at, v.format, v.document
            FROM simpul_record r
            JOIN simpul_record_version v ON v.id = r.id AND v.record_type = r.record_type AND v.version = r.version
            WHERE r.id = ? AND r.record_type = ? AND r.is_deleted = FALSE
            """;
    private static final String PAGE_COLUMNS = """
            SELECT r.id, r.first_day, v.version, r.recorded_at, v.written_at, v.format, v.document
            FROM simpul_record r
            JOIN simpul_record_version v ON v.id = r.id AND v.record_type = r.record_type AND v.version = r.version
            WHERE r.record_type = ? AND r.is_deleted = FALSE
            """;
    // The order of the index in full, without which engines sort all there is.
    private static final String ID_ORDER = " ORDER BY r.record_type, r.is_deleted, r.id FETCH FIRST ? ROWS ONLY";
    private static final String DATE_ORDER =
            " ORDER BY r.record_type DESC, r.is_deleted DESC, r.first_day DESC, r.id DESC" + " FETCH FIRST ? ROWS ONLY";
    private static final String BY_ID = PAGE_COLUMNS + ID_ORDER;
    private static final String BY_ID_AFTER = PAGE_COLUMNS + " AND r.id > ?" + ID_ORDER;
    private static final String BY_DATE = PAGE_COLUMNS + " AND r.first_day IS NOT NULL" + DATE_ORDER;
    private static final String BY_DATE_AFTER = PAGE_COLUMNS
            + " AND r.first_day IS NOT NULL AND r.first_day <= ? AND (r.first_day < ? OR r.id < ?)" + DATE_ORDER;
    private static final String BY_DATE_UNKNOWN = PAGE_COLUMNS + " AND r.first_day IS NULL" + DATE_ORDER;
    private static final String BY_DATE_UNKNOWN_AFTER =
            PAGE_COLUMNS + " AND r.first_day IS NULL AND r.id < ?" + DATE_ORDER;
    private static final String HISTORY = """
            SELECT version, written_at, change_kind, written_by, reason, format, document FROM simpul_record_version
            WHERE id = ? AND record_type = ? ORDER BY version DESC FETCH FIRST ? ROWS ONLY
            """;

    private final DataSource dataSource;
    private final RecordCodec codec = new RecordCodec();

    /** @param dataSource its connections are at the isolation at which the storage writes */
    public HandWritten(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Recorded<Activity> save(Activity activity, Authorship by) {
        return insert(List.of(activity), by).get(0);
    }

    @Override
    public Recorded<Commitment> save(Commitment commitment, Authorship by) {
        return insert(List.of(commitment), by).get(0);
    }

    @Override
    public List<Recorded<Activity>> saveAll(List<Activity> activities, Authorship by) {
        return insert(activities, by);
    }

    private <A extends Aggregate<?>> List<Recorded<A>> insert(List<A> records, Authorship by) {
        return write(connection -> {
            new HandWrittenRows(connection, codec).insert(records, by);
            List<Recorded<A>> saved = new ArrayList<>(records.size());
            for (A record : records) {
                saved.add(new Recorded<>(record, 1, by.at(), by.at()));
            }
            return saved;
        });
    }

    @Override
    public Recorded<Activity> replace(Recorded<Activity> known, Activity next, Authorship by) {
        return write(connection -> {
            if (!new HandWrittenRows(connection, codec).replace(next, known.version(), by)) {
                throw new StaleVersionException(next.id(), known.version(), 0);
            }
            return new Recorded<>(next, known.version() + 1, known.recordedAt(), by.at());
        });
    }

    @Override
    public Optional<Recorded<Activity>> activity(ActivityId id) {
        return newest(id, Activity.class);
    }

    @Override
    public Optional<Recorded<Commitment>> commitment(CommitmentId id) {
        return newest(id, Commitment.class);
    }

    private <A> Optional<Recorded<A>> newest(AggregateId id, Class<A> recordClass) {
        return ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement(NEWEST)) {
                select.setString(1, id.value().toString());
                select.setString(2, id.type().code());
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(recorded(row, 1, id.type(), recordClass)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public Page<Recorded<Activity>> byId(@Nullable Cursor after) {
        return ask(connection -> {
            List<Row> rows = after == null
                    ? rows(connection, BY_ID, PAGE + 1)
                    : rows(connection, BY_ID_AFTER, PAGE + 1, after.id().toString());
            return page(rows, last -> new Cursor(null, UUID.fromString(last.id)));
        });
    }

    @Override
    public Page<Recorded<Activity>> latestFirst(@Nullable Cursor after) {
        return ask(connection -> {
            List<Row> rows;
            if (after == null) {
                rows = rows(connection, BY_DATE, PAGE + 1);
            } else if (after.sortValue() == null) {
                rows = rows(
                        connection, BY_DATE_UNKNOWN_AFTER, PAGE + 1, after.id().toString());
            } else {
                LocalDate day = LocalDate.parse(after.sortValue());
                rows = rows(
                        connection,
                        BY_DATE_AFTER,
                        PAGE + 1,
                        day,
                        day,
                        after.id().toString());
            }
            if (rows.size() <= PAGE && (after == null || after.sortValue() != null)) {
                rows.addAll(rows(connection, BY_DATE_UNKNOWN, PAGE + 1 - rows.size()));
            }
            return page(
                    rows, last -> new Cursor(last.day == null ? null : last.day.toString(), UUID.fromString(last.id)));
        });
    }

    private record Row(String id, @Nullable LocalDate day, Recorded<Activity> activity) {}

    @FunctionalInterface
    private interface Place {
        Cursor of(Row row);
    }

    private static Page<Recorded<Activity>> page(List<Row> rows, Place place) {
        boolean isLast = rows.size() <= PAGE;
        List<Row> shown = isLast ? rows : rows.subList(0, PAGE);
        List<Recorded<Activity>> items = new ArrayList<>(shown.size());
        for (Row row : shown) {
            items.add(row.activity);
        }
        return new Page<>(items, isLast ? null : place.of(shown.get(PAGE - 1)), null);
    }

    private List<Row> rows(Connection connection, String sql, int most, Object... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, RecordType.ACTIVITY.code());
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 2, values[i]);
            }
            select.setInt(values.length + 2, most);
            try (ResultSet row = select.executeQuery()) {
                List<Row> rows = new ArrayList<>(most);
                while (row.next()) {
                    rows.add(new Row(
                            row.getString(1),
                            row.getObject(2, LocalDate.class),
                            recorded(row, 3, RecordType.ACTIVITY, Activity.class)));
                }
                return rows;
            }
        }
    }

    /** The record of a row that has version, both moments, format and document from one column on. */
    private <A> Recorded<A> recorded(ResultSet row, int first, RecordType type, Class<A> recordClass)
            throws SQLException {
        return new Recorded<>(
                recordClass.cast(codec.read(type, row.getInt(first + 3), row.getString(first + 4))),
                row.getInt(first),
                instant(row, first + 1),
                instant(row, first + 2));
    }

    @Override
    public List<RecordVersion<Activity>> history(ActivityId id) {
        return ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement(HISTORY)) {
                select.setString(1, id.value().toString());
                select.setString(2, id.type().code());
                select.setInt(3, PAGE);
                try (ResultSet row = select.executeQuery()) {
                    List<RecordVersion<Activity>> versions = new ArrayList<>();
                    while (row.next()) {
                        versions.add(version(row));
                    }
                    return versions;
                }
            }
        });
    }

    private RecordVersion<Activity> version(ResultSet row) throws SQLException {
        String document = row.getString(7);
        return new RecordVersion<>(
                row.getInt(1),
                instant(row, 2),
                Coded.of(ChangeKind.class, row.getString(3)),
                row.getString(4),
                row.getString(5),
                document == null ? null : (Activity) codec.read(RecordType.ACTIVITY, row.getInt(6), document));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T ask(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T write(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
