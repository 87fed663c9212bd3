package org.simpul.example.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What stands in the tables of a registry, as plain SQL reads them. */
final class Rows {

    private static final String PREFIX = "SIMPUL_";

    private Rows() {}

    /** The rows of all tables, a text each, by the name of the table without its prefix. */
    static Map<String, List<String>> of(String url) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                rows.put(
                        table.substring(PREFIX.length()).toLowerCase(Locale.ROOT),
                        texts(statement.executeQuery("SELECT * FROM " + table)));
            }
        }
        return rows;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        ResultSet read = connection.getMetaData().getTables(null, null, PREFIX + "%", new String[] {"BASE TABLE"});
        while (read.next()) {
            tables.add(read.getString("TABLE_NAME"));
        }
        return tables;
    }

    private static List<String> texts(ResultSet read) throws SQLException {
        List<String> texts = new ArrayList<>();
        while (read.next()) {
            StringBuilder text = new StringBuilder();
            for (int i = 1; i <= read.getMetaData().getColumnCount(); i++) {
                text.append(read.getString(i)).append(' ');
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
