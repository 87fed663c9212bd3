package org.simpul.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A database of each engine with the tables of a registry and one of a host, for tests that want them empty and not new: to
 * empty tables takes a fraction of the time of making them.
 */
final class SharedDatabase {

    /** All tables that belong to a registry, without their prefix. */
    static final List<String> TABLES = List.of(
            "record",
            "record_version",
            "record_facet",
            "record_identifier",
            "record_link",
            "record_change",
            "audit",
            "idempotency_key");

    private static final int CONNECTIONS = 10;
    private static final Map<Engine, DataSource> MADE = new EnumMap<>(Engine.class);
    private static final Map<Engine, DataSource> POOLS = new EnumMap<>(Engine.class);

    private SharedDatabase() {}

    /** The database of an engine, with nothing in its tables. */
    static synchronized DataSource empty(Engine engine) {
        engine.demand();
        DataSource database = MADE.computeIfAbsent(engine, SharedDatabase::make);
        for (String table : TABLES) {
            execute(database, "DELETE FROM simpul_" + table);
        }
        execute(database, "UPDATE simpul_change_log SET last_place = 0");
        execute(database, "DELETE FROM host_note");
        return database;
    }

    /** The same database behind a pool, for tests that open many connections and leave them as they were. */
    static synchronized DataSource emptyPooled(Engine engine) {
        DataSource database = empty(engine);
        return POOLS.computeIfAbsent(engine, unpooled -> {
            HikariConfig pool = new HikariConfig();
            pool.setDataSource(database);
            pool.setMaximumPoolSize(CONNECTIONS);
            return new HikariDataSource(pool);
        });
    }

    private static DataSource make(Engine engine) {
        DataSource database = engine.emptyDatabase();
        JdbcStorage.migrated(database);
        execute(database, "CREATE TABLE host_note (note INTEGER NOT NULL PRIMARY KEY)");
        return database;
    }

    static void execute(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
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
