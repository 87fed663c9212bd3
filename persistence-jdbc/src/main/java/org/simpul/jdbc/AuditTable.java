package org.simpul.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.vocabulary.Coded;
import org.simpul.port.AuditLog;
import org.simpul.port.AuditRow;

/** How an entry of the audit trail stands in its row. */
final class AuditTable {

    static final String COLUMNS =
            "id, record_type, happened_at, entry, subject, subject_key, action, version, seen, purpose";

    /** In the columns that name the record of an entry about none. */
    static final String NO_RECORD = "";

    private AuditTable() {}

    static String idOf(AuditLog.Entry entry) {
        AggregateId id = entry.id();
        return id == null ? NO_RECORD : id.value().toString();
    }

    static String typeOf(AuditLog.Entry entry) {
        AggregateId id = entry.id();
        return id == null ? NO_RECORD : id.type().code();
    }

    static AuditLog.Entry entry(ResultSet row) throws SQLException {
        String type = row.getString("record_type");
        String seen = row.getString("seen");
        return new AuditLog.Entry(
                Columns.instant(row, "happened_at"),
                row.getString("subject"),
                Coded.of(AuditLog.Action.class, row.getString("action")),
                type.equals(NO_RECORD) ? null : Kind.id(type, row.getString("id")),
                version(row),
                seen == null ? null : Coded.of(Sensitivity.class, seen),
                row.getString("purpose"));
    }

    /** The row as it is, whatever it says. */
    static AuditRow row(ResultSet row, long place) throws SQLException {
        return new AuditRow(
                place,
                row.getLong("entry"),
                Columns.instant(row, "happened_at"),
                row.getString("subject"),
                row.getString("action"),
                known(row.getString("record_type")),
                known(row.getString("id")),
                version(row),
                row.getString("seen"),
                row.getString("purpose"));
    }

    private static @Nullable String known(String word) {
        return word.equals(NO_RECORD) ? null : word;
    }

    private static @Nullable Integer version(ResultSet row) throws SQLException {
        int version = row.getInt("version");
        return row.wasNull() ? null : version;
    }
}
