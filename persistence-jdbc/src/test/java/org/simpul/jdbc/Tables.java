package org.simpul.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * What a database says of the tables of one registry: columns with their types, collations and defaults, keys and indexes,
 * and the rows that tables begin with. Equal for registries whose tables are alike, whatever their schema and prefix.
 */
final class Tables {

    private Tables() {}

    /** A description by table; without the history that Flyway keeps. */
    static Map<String, Collection<String>> of(DataSource database, JdbcStorageOptions options) throws SQLException {
        Map<String, Collection<String>> described = new TreeMap<>();
        try (Connection connection = database.getConnection()) {
            Names names = new Names(connection, options);
            describeColumns(connection, names, described);
            for (String table : List.copyOf(described.keySet())) {
                Collection<String> lines = described.get(table);
                lines.addAll(keys(connection, names, table));
                lines.addAll(indexes(connection, names, table));
            }
            described.put("rows of change_log", List.of(rows(connection, options, "change_log", "log, last_place")));
            described.put(
                    "rows of audit_chain",
                    List.of(rows(connection, options, "audit_chain", "chain, last_seal, last_place, hash")));
        }
        return described;
    }

    /** How the names of one registry are told from those of others in the same database. */
    private record Names(DatabaseMetaData engine, String catalog, String schema, String prefix) {

        Names(Connection connection, JdbcStorageOptions options) throws SQLException {
            this(
                    connection.getMetaData(),
                    isMariaDb(connection) ? schema(connection, options) : connection.getCatalog(),
                    isMariaDb(connection) ? null : schema(connection, options),
                    folded(connection, options.tablePrefix()));
        }

        private static boolean isMariaDb(Connection connection) throws SQLException {
            return Dialect.of(connection) == Dialect.MARIADB;
        }

        private static String schema(Connection connection, JdbcStorageOptions options) throws SQLException {
            if (options.schema() != null) {
                return folded(connection, options.schema());
            }
            return isMariaDb(connection) ? connection.getCatalog() : connection.getSchema();
        }

        private static String folded(Connection connection, String name) throws SQLException {
            return switch (Dialect.of(connection)) {
                case H2 -> name.toUpperCase(Locale.ROOT);
                case POSTGRESQL -> name.toLowerCase(Locale.ROOT);
                case MARIADB -> name;
            };
        }

        /** Where {@code information_schema} has the tables of the registry. */
        String home() {
            return schema == null ? catalog : schema;
        }

        /** The name without what is the registry's own about it, or null if it is not of this registry. */
        String plain(String name) {
            String plain =
                    name.startsWith(prefix) ? name.substring(prefix.length()).toLowerCase(Locale.ROOT) : "";
            return KNOWN.contains(plain) ? plain : null;
        }
    }

    private static final List<String> KNOWN = Stream.concat(
                    SharedDatabase.TABLES.stream(), Stream.of("change_log", "audit_seal", "audit_chain"))
            .toList();

    private static void describeColumns(Connection connection, Names names, Map<String, Collection<String>> described)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT table_name, column_name, ordinal_position, data_type, character_maximum_length, datetime_precision,
                  is_nullable, column_default, collation_name
                FROM information_schema.columns WHERE table_schema = ? ORDER BY table_name, ordinal_position
                """)) {
            statement.setString(1, names.home());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String table = names.plain(row.getString(1));
                    if (table != null) {
                        StringBuilder line = new StringBuilder("column");
                        for (int column = 2; column <= 9; column++) {
                            line.append(' ').append(row.getString(column));
                        }
                        described
                                .computeIfAbsent(table, any -> new TreeSet<>())
                                .add(line.toString().toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
    }

    private static Collection<String> keys(Connection connection, Names names, String table) throws SQLException {
        Map<Integer, String> key = new TreeMap<>();
        try (ResultSet row = names.engine.getPrimaryKeys(names.catalog, names.schema, name(names, table))) {
            while (row.next()) {
                key.put(row.getInt("KEY_SEQ"), row.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return List.of("primary key " + key.values());
    }

    private static Collection<String> indexes(Connection connection, Names names, String table) throws SQLException {
        Map<String, Map<Integer, String>> columns = new LinkedHashMap<>();
        Map<String, String> kinds = new LinkedHashMap<>();
        try (ResultSet row = names.engine.getIndexInfo(names.catalog, names.schema, name(names, table), false, true)) {
            while (row.next()) {
                String index = row.getString("INDEX_NAME");
                if (index != null) {
                    columns.computeIfAbsent(index, any -> new TreeMap<>())
                            .put(
                                    row.getInt("ORDINAL_POSITION"),
                                    row.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                    kinds.put(index, row.getBoolean("NON_UNIQUE") ? "index " + given(names, index) : "unique");
                }
            }
        }
        Collection<String> lines = new TreeSet<>();
        columns.forEach((index, parts) -> lines.add(kinds.get(index) + " " + parts.values()));
        return lines;
    }

    /** The name of an index that a script gave it; those that come with keys are named by the engine. */
    private static String given(Names names, String index) {
        return index.startsWith(names.prefix)
                ? index.substring(names.prefix.length()).toLowerCase(Locale.ROOT)
                : index;
    }

    private static String name(Names names, String table) throws SQLException {
        return names.prefix + (names.engine.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table);
    }

    private static String rows(Connection connection, JdbcStorageOptions options, String table, String columns)
            throws SQLException {
        StringBuilder rows = new StringBuilder();
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT " + columns + " FROM " + options.qualifier() + table + " ORDER BY 1");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    rows.append(row.getString(column)).append(' ');
                }
                rows.append('\n');
            }
        }
        return rows.toString();
    }
}
