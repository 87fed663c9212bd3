package org.simpul.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * One database for many tests, one after the other: migrated once, and emptied for each. The hundreds of sentences of the
 * contract are then held in seconds, since making all tables takes a hundred times as long as deleting what a test wrote.
 *
 * <p>The places in the log of changes go on where the last test stopped. A test that left a transaction open is found out:
 * the next one cannot delete what it locked.
 */
final class EmptiedDatabase {

    private static final int CONNECTIONS = 20;

    private final HikariDataSource pool;
    private final List<String> tables;
    private final List<String> tablesWithRows = new ArrayList<>();

    EmptiedDatabase(Engine engine) {
        pool = engine.pooledEmptyDatabase(CONNECTIONS);
        JdbcStorage.migrated(pool);
        tables = tables();
        keepFirstRows();
    }

    /** The database, whose tables are there and hold what they held when they had been made. */
    DataSource emptied() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.executeUpdate("DELETE FROM " + table);
            }
            for (String table : tablesWithRows) {
                statement.executeUpdate("INSERT INTO " + table + " SELECT * FROM " + kept(table));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be emptied", e);
        }
        return pool;
    }

    // A table may begin with rows of its own.
    private void keepFirstRows() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute("CREATE TABLE " + kept(table) + " AS SELECT * FROM " + table);
                if (statement.executeUpdate("DELETE FROM " + table) > 0) {
                    tablesWithRows.add(table);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What the tables begin with cannot be kept", e);
        }
    }

    private static String kept(String table) {
        return "kept_" + table;
    }

    // All that the migrations made, whatever they make tomorrow; but not what they remember of themselves.
    private List<String> tables() {
        List<String> names = new ArrayList<>();
        try (Connection connection = pool.getConnection()) {
            DatabaseMetaData engine = connection.getMetaData();
            try (ResultSet found = engine.getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
                while (found.next()) {
                    String name = found.getString("TABLE_NAME");
                    if (isOurs(name) && found.getString("TABLE_TYPE").endsWith("TABLE")) {
                        names.add(name);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The tables cannot be listed", e);
        }
        return names;
    }

    private static boolean isOurs(String table) {
        String name = table.toLowerCase(Locale.ROOT);
        return name.startsWith(JdbcStorageOptions.defaults().tablePrefix()) && !name.endsWith("schema_history");
    }
}
