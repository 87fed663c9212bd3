package org.simpul.jdbc;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.simpul.model.id.RecordType;
import org.simpul.port.Cursor;
import org.simpul.port.Query;

/** One page of a list in one statement, and how many are on all pages in another. */
final class PageSql {

    private final RecordType type;
    private final Query query;
    private final Keyset keyset;

    PageSql(RecordType type, Query query, Dialect dialect) {
        this.type = type;
        this.query = query;
        this.keyset = new Keyset(query, dialect);
    }

    /** A record of the page and its place in the list. */
    record Row(StoredVersion version, Cursor place) {}

    /** The rows of the page, and one more if it is not the last. */
    List<Row> rows(Handle handle) {
        Conditions conditions = QueryFilter.of(type, query);
        // Not bound: H2 answers a subquery from its last result when all but such a number is as it was.
        long rows = query.limit() + 1L;
        String zones = keyset.zones().stream()
                .flatMap(zone ->
                        Audience.tables(query.clearance()).stream().map(table -> zone(zone, table, conditions, rows)))
                .collect(Collectors.joining("\nUNION ALL\n"));
        String columns = keyset.columns().stream().map(column -> ", " + column).collect(Collectors.joining());
        String sql = "SELECT " + StoredVersion.COLUMNS + columns + "\nFROM (" + zones + ") r\n"
                + StoredVersion.JOIN_NEWEST + "ORDER BY " + keyset.order() + " FETCH FIRST " + rows + " ROWS ONLY";
        return conditions
                .bindTo(handle.createQuery(sql))
                .map((row, context) -> {
                    StoredVersion version = StoredVersion.of(row);
                    return new Row(version, keyset.place(row, version));
                })
                .list();
    }

    private String zone(Keyset.Zone zone, String table, Conditions conditions, long rows) {
        // All that is needed of a record, lest it be looked for once more: PostgreSQL would read the whole table.
        Set<String> columns = new LinkedHashSet<>(List.of("r.id", "r.record_type", "r.version", "r.recorded_at"));
        columns.addAll(keyset.columns());
        return "(SELECT " + zone.place() + " AS zone, " + String.join(", ", columns) + " FROM " + table + " r\nWHERE "
                + conditions.sql()
                + keyset.condition(zone, conditions) + "\nORDER BY " + keyset.orderInZone() + " FETCH FIRST " + rows
                + " ROWS ONLY)";
    }

    /** How many records match on all pages. */
    long count(Handle handle) {
        Conditions conditions = QueryFilter.of(type, query);
        String counts = Audience.tables(query.clearance()).stream()
                .map(table -> "(SELECT COUNT(*) FROM " + table + " r WHERE " + conditions.sql() + ")")
                .collect(Collectors.joining(" + "));
        return conditions
                .bindTo(handle.createQuery("SELECT " + counts))
                .mapTo(Long.class)
                .one();
    }
}
