package org.simpul.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.simpul.model.id.RecordType;

/** The tables beside the record tables that queries and reports look at, the same for all kinds of record. */
enum IndexTable {
    /** First, since it alone can refuse a row: an identifier belongs to one record. */
    IDENTIFIERS("record_identifier", List.of(text("scheme"), text("identifier"), text("seen_from"))),
    FACETS("record_facet", List.of(text("facet"), text("facet_value"), text("seen_from"))),
    LINKS("record_link", List.of(text("path"), text("to_id"), text("to_type"))),
    /** How many people a record tells of: an activity who came, a participant who they are. */
    TURNOUTS(
            "record_turnout",
            List.of(text("seen_from")),
            List.of(
                    text("seen_to"),
                    text("status"),
                    day("first_day"),
                    day("last_day"),
                    text("basis"),
                    number("beyond")),
            true),
    /** Who is listed at an activity. */
    PRESENCES(
            "record_presence",
            List.of(number("line")),
            List.of(text("seen_from"), text("seen_to"), text("organisation"), text("participant")),
            true);

    /** Stands in no id, word, number or day. */
    private static final String BETWEEN_VALUES = ",";

    private final String table;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which nobody can change
    private final List<Column> key;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Column> columns;

    /** A column, whose value an {@link IndexRow} holds as a text: 0 for a number that is null, else nothing for null. */
    record Column(String name, Type type) {

        enum Type {
            TEXT,
            NUMBER,
            DAY
        }

        private String withoutNull() {
            return switch (type) {
                case TEXT -> "COALESCE(" + name + ", '')";
                case NUMBER -> "COALESCE(" + name + ", 0)";
                case DAY -> "COALESCE(CAST(" + name + " AS CHAR(10)), '')";
            };
        }
    }

    private static Column text(String name) {
        return new Column(name, Column.Type.TEXT);
    }

    private static Column number(String name) {
        return new Column(name, Column.Type.NUMBER);
    }

    private static Column day(String name) {
        return new Column(name, Column.Type.DAY);
    }

    /** Of a table whose rows are nothing but keys. */
    IndexTable(String table, List<Column> key) {
        this(table, key, List.of(), false);
    }

    /** @param countsPeople whether people are counted in it, each part in a column */
    IndexTable(String table, List<Column> key, List<Column> others, boolean countsPeople) {
        this.table = table;
        this.key = key;
        List<Column> all = new ArrayList<>(key);
        all.addAll(others);
        if (countsPeople) {
            BreakdownColumns.NAMES.forEach(name -> all.add(number(name)));
        }
        this.columns = List.copyOf(all);
    }

    String table() {
        return "<t>" + table;
    }

    /** What a row holds besides the id and the type of its record, its key first. */
    List<Column> columns() {
        return columns;
    }

    /** What tells a row from others of its record. */
    List<Column> key() {
        return key;
    }

    /** Whether records of a kind may have rows in it. */
    boolean holds(RecordType type) {
        return switch (this) {
            case IDENTIFIERS, FACETS, LINKS -> true;
            case TURNOUTS -> type == RecordType.ACTIVITY || type == RecordType.PARTICIPANT;
            case PRESENCES -> type == RecordType.ACTIVITY;
        };
    }

    String insert() {
        return "INSERT INTO " + table() + " (id, record_type, " + names().collect(Collectors.joining(", "))
                + ") VALUES (:id, :type, " + names().map(name -> ":" + name).collect(Collectors.joining(", ")) + ")";
    }

    /** Names the whole key of the row, so that an engine locks it and not what lies beside it. */
    String delete() {
        return "DELETE FROM " + table() + " WHERE id = :id AND record_type = :type AND "
                + key.stream()
                        .map(column -> column.name() + " = :" + column.name())
                        .collect(Collectors.joining(" AND "));
    }

    /** The rows of one record, each with its values in three columns or as one text, and without the moment that records have. */
    String select() {
        List<String> values = isKeyAlone()
                ? names().toList()
                : List.of(
                        columns.stream()
                                .map(Column::withoutNull)
                                .collect(Collectors.joining(", ", "CONCAT_WS('" + BETWEEN_VALUES + "', ", ")")),
                        "''",
                        "''");
        return "SELECT '" + name() + "' AS index_table, " + values.get(0) + " AS first_value, " + values.get(1)
                + " AS second_value, " + values.get(2) + " AS third_value, NULL AS recorded_at FROM "
                + table() + " WHERE id = :id AND record_type = :type";
    }

    /** The values of a row that {@link #select} found. */
    List<String> values(ResultSet row) throws SQLException {
        String first = row.getString("first_value");
        return isKeyAlone()
                ? List.of(first, row.getString("second_value"), row.getString("third_value"))
                : Stream.of(first.split(BETWEEN_VALUES, -1)).map(String::strip).toList();
    }

    private boolean isKeyAlone() {
        return key.size() == columns.size();
    }

    private Stream<String> names() {
        return columns.stream().map(Column::name);
    }
}
