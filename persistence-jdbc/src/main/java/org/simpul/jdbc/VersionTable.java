package org.simpul.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
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

    /**
     * All versions of a record, the oldest first.
     *
     * @param newest how many there are
     * @param ending what the statement ends with, such as what lets it see past a snapshot
     */
    List<StoredVersion> all(AggregateId id, int newest, String ending) {
        List<StoredVersion> all = new ArrayList<>();
        // Each by its whole key: by its beginning MariaDB would hold what lies beside them.
        for (List<Integer> numbers :
                InLists.of(IntStream.rangeClosed(1, newest).boxed().toList())) {
            all.addAll(handle.createQuery("SELECT " + StoredVersion.COLUMNS + " FROM <t>record r "
                            + StoredVersion.JOIN_EACH
                            + "WHERE r.id = :id AND r.record_type = :type AND v.version IN (<versions>)"
                            + " ORDER BY v.version" + ending)
                    .bind("id", id.value())
                    .bind("type", id.type())
                    .bindList("versions", InLists.filled(numbers))
                    .map((row, context) -> StoredVersion.of(row))
                    .list());
        }
        return all;
    }

    /** The versions of records of a kind that were written for a reason, and the one before each, the newest first. */
    List<StoredVersion> because(RecordType type, Collection<? extends AggregateId> ids, String reason) {
        List<StoredVersion> found = new ArrayList<>();
        for (List<UUID> list : InLists.of(ids.stream().map(AggregateId::value).toList())) {
            found.addAll(handle.createQuery(
                            "SELECT " + StoredVersion.COLUMNS + " FROM <t>record r " + StoredVersion.JOIN_EACH + """
                            WHERE r.record_type = :type AND r.id IN (<ids>)
                            AND (v.reason = :reason OR EXISTS (SELECT 1 FROM <t>record_version n
                              WHERE n.id = v.id AND n.record_type = v.record_type AND n.version = v.version + 1
                              AND n.reason = :reason))
                            ORDER BY v.version DESC
                            """)
                    .bind("type", type)
                    .bindList("ids", InLists.filled(list))
                    .bind("reason", reason)
                    .map((row, context) -> StoredVersion.of(row))
                    .list());
        }
        return found;
    }

    /**
     * What a version says instead of what it said.
     *
     * @param document null for a deletion
     */
    record Words(
            int version,
            @Nullable String reason,
            int format,
            @Nullable String document) {}

    void rewriteAll(AggregateId id, List<Words> versions) {
        try (Batch batch = Batch.of(handle, """
                        UPDATE <t>record_version SET reason = :reason, format = :format, document = :document
                        WHERE id = :id AND record_type = :type AND version = :version
                        """)) {
            for (Words one : versions) {
                batch.bind("id", id.value())
                        .bind("type", id.type())
                        .bind("version", one.version)
                        .bind("reason", one.reason)
                        .bind("format", one.format)
                        .bind("document", one.document)
                        .add();
            }
            batch.execute();
        }
    }

    /**
     * What one version of a record says.
     *
     * @param document null for a deletion
     */
    record Text(
            String id,
            int version,
            @Nullable String reason,
            @Nullable String document) {}

    /**
     * Some versions of records of a kind whose text, without regard to the case of ASCII letters, is like one of these
     * patterns, by id and version.
     *
     * @param patterns for LIKE, in small letters and without an escape
     * @param after the version behind which they begin
     */
    List<Text> like(RecordType type, List<String> patterns, Text after, int limit) {
        String isLike = IntStream.range(0, patterns.size())
                .mapToObj(i -> "LOWER(document) LIKE :p" + i + " OR LOWER(reason) LIKE :p" + i)
                .collect(Collectors.joining(" OR "));
        Query query = handle.createQuery("SELECT id, version, reason, document FROM <t>record_version"
                        + " WHERE record_type = :type AND id >= :id AND (id > :id OR version > :version) AND (" + isLike
                        + ") ORDER BY id, version FETCH FIRST :limit ROWS ONLY")
                .bind("type", type)
                .bind("id", after.id)
                .bind("version", after.version)
                .bind("limit", limit);
        for (int i = 0; i < patterns.size(); i++) {
            query.bind("p" + i, patterns.get(i));
        }
        return query.map((row, context) -> new Text(
                        row.getString("id"), row.getInt("version"), row.getString("reason"), row.getString("document")))
                .list();
    }
}
