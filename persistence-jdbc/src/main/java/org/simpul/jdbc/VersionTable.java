package org.simpul.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Authorship;
import org.simpul.port.ChangeKind;

/** All versions of all records, as documents: the truth, and the history. */
final class VersionTable {

    private final Handle handle;

    VersionTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * A version of a record.
     *
     * @param format that of the document
     * @param document null for a deletion
     */
    record Row(
            AggregateId id,
            int version,
            ChangeKind kind,
            int format,
            @Nullable String document) {}

    void insertAll(List<Row> rows, Authorship by) {
        try (Batch batch = Batch.of(handle, """
                        INSERT INTO <t>record_version
                          (id, record_type, version, change_kind, written_at, written_by, reason, format, document)
                        VALUES (:id, :type, :version, :kind, :at, :by, :reason, :format, :document)
                        """)) {
            for (Row row : rows) {
                batch.bind("id", row.id.value())
                        .bind("type", row.id.type())
                        .bind("version", row.version)
                        .bind("kind", row.kind)
                        .bind("at", by.at())
                        .bind("by", by.subject())
                        .bind("reason", by.reason())
                        .bind("format", row.format)
                        .bind("document", row.document)
                        .add();
            }
            batch.execute();
        }
    }

    List<StoredVersion> history(AggregateId id, @Nullable Integer beforeVersion, int limit) {
        return handle.createQuery(
                        "SELECT " + StoredVersion.COLUMNS + " FROM <t>record r " + StoredVersion.JOIN_EACH + """
                        WHERE r.id = :id AND r.record_type = :type AND v.version < :before
                        ORDER BY v.version DESC FETCH FIRST :limit ROWS ONLY
                        """)
                .bind("id", id.value())
                .bind("type", id.type())
                .bind("before", beforeVersion == null ? Integer.MAX_VALUE : beforeVersion)
                .bind("limit", limit)
                .map((row, context) -> StoredVersion.of(row))
                .list();
    }

    Optional<StoredVersion> asOf(AggregateId id, Instant instant) {
        return handle.createQuery(
                        "SELECT " + StoredVersion.COLUMNS + " FROM <t>record r " + StoredVersion.JOIN_EACH + """
                        WHERE r.id = :id AND r.record_type = :type AND v.written_at <= :instant
                        ORDER BY v.version DESC FETCH FIRST 1 ROWS ONLY
                        """)
                .bind("id", id.value())
                .bind("type", id.type())
                .bind("instant", Micros.notAfter(instant))
                .map((row, context) -> StoredVersion.of(row))
                .findOne();
    }

    Optional<StoredVersion> version(AggregateId id, int version) {
        return handle.createQuery("SELECT " + StoredVersion.COLUMNS + " FROM <t>record r " + StoredVersion.JOIN_EACH
                        + "WHERE r.id = :id AND r.record_type = :type AND v.version = :version")
                .bind("id", id.value())
                .bind("type", id.type())
                .bind("version", version)
                .map((row, context) -> StoredVersion.of(row))
                .findOne();
    }
}
