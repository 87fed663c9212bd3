package org.simpul.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.model.vocabulary.Coded;
import org.simpul.port.IdempotencyLog;
import org.simpul.port.KeyUsedException;

/** The answers given under idempotency keys. */
final class JdbcIdempotencyLog implements IdempotencyLog {

    private final JdbcUnitOfWork unit;
    private final Handle handle;
    private final Dialect dialect;

    JdbcIdempotencyLog(JdbcUnitOfWork unit, Handle handle, Dialect dialect) {
        this.unit = unit;
        this.handle = handle;
        this.dialect = dialect;
    }

    @Override
    public Optional<Answer> find(String caller, String key) {
        return unit.reading(() -> handle.createQuery("""
                        SELECT fingerprint, record_type, id, version, status, recorded_at FROM <t>idempotency_key
                        WHERE caller = :caller AND idempotency_key = :key
                        """)
                .bind("caller", caller)
                .bind("key", key)
                .map((row, context) -> new Answer(
                        caller,
                        key,
                        row.getString("fingerprint"),
                        row.getInt("status"),
                        id(row),
                        row.getObject("version", Integer.class),
                        Columns.instant(row, "recorded_at")))
                .findFirst());
    }

    @Override
    public void add(Answer answer) {
        AggregateId id = answer.id();
        unit.writing(by -> {
            try {
                return handle.createUpdate("""
                                INSERT INTO <t>idempotency_key
                                  (caller, idempotency_key, fingerprint, record_type, id, version, status, recorded_at)
                                VALUES (:caller, :key, :fingerprint, :type, :id, :version, :status, :at)
                                """)
                        .bind("caller", answer.caller())
                        .bind("key", answer.key())
                        .bind("fingerprint", answer.fingerprint())
                        .bindByType("type", id == null ? null : id.type(), RecordType.class)
                        .bindByType("id", id == null ? null : id.value(), UUID.class)
                        .bindByType("version", answer.version(), Integer.class)
                        .bind("status", answer.status())
                        .bind("at", Micros.notAfter(answer.at()))
                        .execute();
            } catch (UnableToExecuteStatementException e) {
                if (dialect.isUniquenessFault(e)) {
                    throw new KeyUsedException();
                }
                throw e;
            }
        });
    }

    @Override
    public int forgetBefore(Instant instant) {
        return unit.writing(by -> handle.createUpdate("DELETE FROM <t>idempotency_key WHERE recorded_at < :instant")
                .bind("instant", Micros.notAfter(instant))
                .execute());
    }

    @Override
    public int forget(AggregateId id) {
        return unit.writing(
                by -> handle.createUpdate("DELETE FROM <t>idempotency_key WHERE id = :id AND record_type = :type")
                        .bind("id", id.value())
                        .bind("type", id.type())
                        .execute());
    }

    private static @Nullable AggregateId id(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return id == null
                ? null
                : Coded.of(RecordType.class, row.getString("record_type")).id(UUID.fromString(id));
    }
}
