package org.simpul.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version as its rows hold it.
 *
 * @param recordedAt when the first version of the record was written
 * @param reason why it was written; null when no reason was given
 * @param format that of the document
 * @param document null for a deletion
 */
record StoredVersion(
        String id,
        int version,
        Instant recordedAt,
        Instant writtenAt,
        String changeKind,
        String writtenBy,
        @Nullable String reason,
        int format,
        @Nullable String document) {

    /** What to select of {@code r}, a record, and {@code v}, one of its versions. */
    static final String COLUMNS = """
            r.id, v.version, r.recorded_at, v.written_at, v.change_kind, v.written_by, v.reason, v.format, v.document
            """;

    /** To be put behind {@code r}: its newest version as {@code v}. */
    static final String JOIN_NEWEST = """
            JOIN <t>record_version v ON v.id = r.id AND v.record_type = r.record_type AND v.version = r.version
            """;

    /** To be put behind {@code r}: each of its versions as {@code v}. */
    static final String JOIN_EACH = """
            JOIN <t>record_version v ON v.id = r.id AND v.record_type = r.record_type
            """;

    static StoredVersion of(ResultSet row) throws SQLException {
        return new StoredVersion(
                row.getString("id"),
                row.getInt("version"),
                Columns.instant(row, "recorded_at"),
                Columns.instant(row, "written_at"),
                row.getString("change_kind"),
                row.getString("written_by"),
                row.getString("reason"),
                row.getInt("format"),
                row.getString("document"));
    }
}
