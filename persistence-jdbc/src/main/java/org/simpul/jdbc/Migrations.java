package org.simpul.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.simpul.port.StorageException;

/** Brings the tables of one registry up to date by the versioned scripts of this module, run by Flyway. */
final class Migrations {

    private static final String SCRIPTS = "classpath:org/simpul/jdbc/migration/";

    private final @Nullable DataSource dataSource;
    private final JdbcStorageOptions options;

    /** @param dataSource null where the storage has no connections of its own */
    Migrations(@Nullable DataSource dataSource, JdbcStorageOptions options) {
        this.dataSource = dataSource;
        this.options = options;
    }

    void run() {
        if (dataSource == null) {
            throw new UnsupportedOperationException(
                    "Tables are made outside of the host's transactions: migrate a storage"
                            + " on the data source, or run the scripts in org/simpul/jdbc/migration");
        }
        try {
            WithFlyway.run(dataSource, options);
        } catch (NoClassDefFoundError e) {
            throw new StorageException(
                    "The tables cannot be made without Flyway: add org.flywaydb:flyway-core to the class path, or run the"
                            + " scripts in org/simpul/jdbc/migration by other means",
                    e);
        } catch (SQLException e) {
            throw new StorageException("The database is out of reach", e);
        }
    }

    /** What stands for the placeholders of the scripts. */
    static Map<String, String> placeholders(Dialect dialect, JdbcStorageOptions options) {
        Map<String, String> placeholders = new HashMap<>(dialect.placeholders());
        placeholders.put("schema", options.schemaQualifier());
        placeholders.put("prefix", options.tablePrefix());
        return placeholders;
    }

    /** All that names Flyway, in a class of its own, so that the storage loads without it. */
    private static final class WithFlyway {

        private static final int MOST_ATTEMPTS = 6;
        private static final long SHORTEST_PAUSE_NANOS = 10_000_000;

        /**
         * Flyway lets nodes that start at once wait for each other by a lock on its history, which it has to make first, and
         * on H2 not for the whole of a script. So one of two may find a schema, a history or a table that was not there a
         * moment ago, and fail. Whatever it left then is no harm, since our scripts can be run again from any step; so it
         * tries again, a few times.
         */
        static void run(DataSource dataSource, JdbcStorageOptions options) throws SQLException {
            Flyway flyway = flyway(dataSource, options);
            for (int attempt = 1; ; attempt++) {
                try {
                    migrate(flyway);
                    return;
                } catch (FlywayException e) {
                    if (attempt == MOST_ATTEMPTS || !maySucceedLater(e)) {
                        throw new StorageException("The tables cannot be made or brought up to date", e);
                    }
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE_NANOS << attempt));
            }
        }

        private static void migrate(Flyway flyway) {
            // Where the engine commits each step by itself, a failed script leaves a mark that bars the next attempt.
            // Our scripts can be run again from any step, so the mark may go.
            for (var migration : flyway.info().all()) {
                if (migration.getState() == MigrationState.FAILED) {
                    flyway.repair();
                    break;
                }
            }
            flyway.migrate();
        }

        /** Not when the scripts are others than those that were run, nor when there is no connection to be had. */
        private static boolean maySucceedLater(FlywayException failure) {
            if (failure instanceof FlywayValidateException) {
                return false;
            }
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLTransientConnectionException
                        || cause instanceof SQLNonTransientConnectionException) {
                    return false;
                }
            }
            return true;
        }

        private static Flyway flyway(DataSource dataSource, JdbcStorageOptions options) throws SQLException {
            FluentConfiguration configuration = Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(dataSource)
                    // A host's tables may be there already; ours begin at version 1.
                    .baselineOnMigrate(true)
                    .baselineVersion("0");
            try (Connection connection = dataSource.getConnection()) {
                DatabaseMetaData engine = connection.getMetaData();
                Dialect dialect = Dialect.of(connection);
                configuration
                        .locations(dialect.scriptFolders().stream()
                                .map(SCRIPTS::concat)
                                .toArray(String[]::new))
                        .placeholders(placeholders(dialect, options))
                        .table(folded(options.tablePrefix() + "schema_history", engine));
                if (options.schema() != null) {
                    configuration.schemas(folded(options.schema(), engine));
                }
            }
            return configuration.load();
        }

        /** A name as the engine keeps it when it is written without quotes; Flyway writes it with quotes. */
        private static String folded(String name, DatabaseMetaData engine) throws SQLException {
            if (engine.storesUpperCaseIdentifiers()) {
                return name.toUpperCase(Locale.ROOT);
            }
            return engine.storesLowerCaseIdentifiers() ? name.toLowerCase(Locale.ROOT) : name;
        }
    }
}
