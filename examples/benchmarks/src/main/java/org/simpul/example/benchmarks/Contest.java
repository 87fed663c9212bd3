package org.simpul.example.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.simpul.jdbc.HandWritten;
import org.simpul.jdbc.JdbcStorage;

/** One database, the tables of one registry in it, and the two that work on them, each through a pool of its own. */
final class Contest implements AutoCloseable {

    private static final int CONNECTIONS = 4;
    static final List<String> TABLES = List.of(
            "simpul_record",
            "simpul_record_version",
            "simpul_record_facet",
            "simpul_record_identifier",
            "simpul_record_link",
            "simpul_record_change");

    private final Server server;
    private final HikariDataSource pool;
    private final HikariDataSource poolAtIsolation;
    private final Library library;
    private final HandWritten handWritten;

    Contest(Engine engine) {
        server = engine.start();
        pool = new HikariDataSource(pool(server.dataSource()));
        // A library asks for its isolation in every transaction. Whoever writes by hand tells the pool once.
        HikariConfig settings = pool(server.dataSource());
        settings.setTransactionIsolation(engine.isolation());
        poolAtIsolation = new HikariDataSource(settings);
        library = new Library(JdbcStorage.migrated(pool));
        handWritten = new HandWritten(poolAtIsolation);
    }

    private static HikariConfig pool(DataSource dataSource) {
        HikariConfig settings = new HikariConfig();
        settings.setDataSource(dataSource);
        settings.setMaximumPoolSize(CONNECTIONS);
        return settings;
    }

    Contender simpul() {
        return library;
    }

    Contender handWritten() {
        return handWritten;
    }

    DataSource dataSource() {
        return pool;
    }

    /** Empties all tables. */
    void clear() {
        TABLES.forEach(table -> execute("TRUNCATE TABLE " + table));
    }

    /** Lets the engine find out what is in the tables, as servers do by themselves after a while. */
    void analyse() {
        execute("ANALYZE");
    }

    private void execute(String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
        poolAtIsolation.close();
        server.stop().run();
    }
}
