package org.simpul.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A database of each engine with the tables of a registry and one of a host, empty for each test. There is no pool before it,
 * so a test may leave its connections as it likes.
 */
final class SharedDatabase {

    /** The tables in which use cases leave rows, without their prefix. */
    static final List<String> TABLES = List.of(
            "record",
            "record_view",
            "record_deadline",
            "record_version",
            "record_facet",
            "record_identifier",
            "record_link",
            "record_turnout",
            "record_presence",
            "record_judgement",
            "record_finding",
            "record_change",
            "audit",
            "idempotency_key",
            "cohort_release");

    private static final Map<Engine, DataSource> MADE = new EnumMap<>(Engine.class);

    private SharedDatabase() {}

    /** The database of an engine, with nothing in its tables. */
    static synchronized DataSource empty(Engine engine) {
        engine.demand();
        DataSource database = MADE.computeIfAbsent(engine, SharedDatabase::make);
        List<String> statements = new ArrayList<>();
        TABLES.forEach(table -> statements.add("DELETE FROM simpul_" + table));
        statements.add("UPDATE simpul_change_log SET last_place = 0");
        statements.add("DELETE FROM simpul_audit_seal");
        statements.add("UPDATE simpul_audit_chain SET last_seal = 0, last_place = 0, hash = '" + "0".repeat(64) + "'");
        statements.add("DELETE FROM host_note");
        execute(database, statements);
        return database;
    }

    private static DataSource make(Engine engine) {
        DataSource database = engine.emptyDatabase();
        JdbcStorage.migrated(database);
        execute(database, "CREATE TABLE host_note (note INTEGER NOT NULL PRIMARY KEY)");
        return database;
    }

    static void execute(DataSource database, String sql) {
        execute(database, List.of(sql));
    }

    private static void execute(DataSource database, List<String> statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows a table has. */
    static int rows(DataSource database, String table) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            count.next();
            return count.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
