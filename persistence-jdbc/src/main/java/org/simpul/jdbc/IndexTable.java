package org.simpul.jdbc;

import java.util.List;
import java.util.stream.Collectors;

/** The tables beside the record tables that queries and reports look at, the same for all kinds of record. */
enum IndexTable {
    /** First, since it alone can refuse a row: an identifier belongs to one record. */
    IDENTIFIERS("record_identifier", List.of("scheme", "identifier", "seen_from")),
    FACETS("record_facet", List.of("facet", "facet_value", "seen_from")),
    LINKS("record_link", List.of("path", "to_id", "to_type"));

    private final String table;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which nobody can change
    private final List<String> columns;

    IndexTable(String table, List<String> columns) {
        this.table = table;
        this.columns = columns;
    }

    String table() {
        return "<t>" + table;
    }

    /** What a row holds besides the id and the type of its record. */
    List<String> columns() {
        return columns;
    }

    String insert() {
        return "INSERT INTO " + table() + " (id, record_type, " + String.join(", ", columns) + ") VALUES (:id, :type, "
                + columns.stream().map(column -> ":" + column).collect(Collectors.joining(", ")) + ")";
    }

    /** Names the whole key of the row, so that an engine locks it and not what lies beside it. */
    String delete() {
        return "DELETE FROM " + table() + " WHERE id = :id AND record_type = :type AND "
                + columns.stream().map(column -> column + " = :" + column).collect(Collectors.joining(" AND "));
    }

    /** The rows of one record, and without the moment that records have. */
    String select() {
        return "SELECT '" + name() + "' AS index_table, " + columns.get(0) + " AS first_value, " + columns.get(1)
                + " AS second_value, " + columns.get(2) + " AS third_value, NULL AS recorded_at FROM "
                + table() + " WHERE id = :id AND record_type = :type";
    }
}
