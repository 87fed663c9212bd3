package org.simpul.example.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.simpul.example.server.RegistryServer.CannotStartException;

/** The connections to the database: embedded H2 in a folder, or whatever the settings name. */
final class Database implements AutoCloseable {

    private static final int CONNECTIONS = 10;
    private static final int ANSWER_SECONDS = 2;

    private final HikariDataSource pool;

    private Database(HikariDataSource pool) {
        this.pool = pool;
    }

    /** @throws CannotStartException if no connection can be made */
    static Database open(Settings settings) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(settings.jdbcUrl());
        config.setUsername(settings.databaseUser());
        config.setPassword(settings.databasePassword());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setPoolName("simpul");
        try {
            return new Database(new HikariDataSource(config));
        } catch (PoolInitializationException e) {
            throw new CannotStartException(
                    settings.databaseUrl() == null
                            ? "The embedded database in " + settings.data().toAbsolutePath()
                                    + " cannot be opened: does another server use it, or is the folder read-only?"
                                    + " SIMPUL_DATA sets another folder."
                            : "The database of SIMPUL_DB_URL cannot be reached: check SIMPUL_DB_URL, SIMPUL_DB_USER and"
                                    + " SIMPUL_DB_PASSWORD.",
                    e);
        } catch (RuntimeException e) {
            // The pool finds no driver for the URL; its own message would repeat the URL, which may hold a password.
            throw new CannotStartException(
                    "This server has no driver for the database of SIMPUL_DB_URL; it brings the one for jdbc:h2:.", e);
        }
    }

    DataSource source() {
        return pool;
    }

    /** Whether the database answers within two seconds. */
    boolean answers() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(ANSWER_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
