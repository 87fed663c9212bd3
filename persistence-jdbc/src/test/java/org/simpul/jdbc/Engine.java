package org.simpul.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * The engines that the storage supports. A test that asks for a database of an engine which the platform at hand cannot run
 * is skipped, loudly; where the environment says {@code CI=true} it fails, so that no engine goes untested there.
 */
enum Engine {
    H2("H2", "everywhere") {
        @Override
        boolean isAvailable() {
            return true;
        }

        @Override
        DataSource makeDatabase() {
            return org.simpul.jdbc.H2.emptyDatabase();
        }
    },
    POSTGRESQL("PostgreSQL", "on Linux and macOS with amd64 or arm64 and on Windows with amd64") {
        @Override
        boolean isAvailable() {
            return PostgresServer.isAvailable();
        }

        @Override
        DataSource makeDatabase() {
            return Postgres.emptyDatabase();
        }
    },
    MARIADB("MariaDB", "on Linux with amd64") {
        @Override
        boolean isAvailable() {
            return MariaDbServer.isAvailable();
        }

        @Override
        DataSource makeDatabase() {
            return MariaDb.emptyDatabase();
        }
    };

    private final String displayName;
    private final String runsWhere;
    private EmptiedDatabase shared;

    Engine(String displayName, String runsWhere) {
        this.displayName = displayName;
        this.runsWhere = runsWhere;
    }

    /** Whether this engine can be run on the platform at hand. */
    abstract boolean isAvailable();

    abstract DataSource makeDatabase();

    /** A new database that holds nothing; each connection to it is a new one. */
    final DataSource emptyDatabase() {
        demand();
        return makeDatabase();
    }

    /** A new database that holds nothing, behind a pool that whoever asks for it closes. */
    final HikariDataSource pooledEmptyDatabase(int connections) {
        return pool(emptyDatabase(), connections);
    }

    /** A pool over a database, closed by whoever asks for it. The migration needs two of its connections at a time. */
    static HikariDataSource pool(DataSource database, int connections) {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(database);
        pool.setMaximumPoolSize(connections);
        return new HikariDataSource(pool);
    }

    /**
     * A storage that holds nothing, for one test alone, on a database that its users share one after the other. Quick, where
     * {@link #emptyDatabase} and its migration take up to a second.
     */
    final JdbcStorage emptyStorage() {
        return JdbcStorage.on(emptiedDatabase());
    }

    /** The database of {@link #emptyStorage}, behind a pool. */
    final synchronized DataSource emptiedDatabase() {
        demand();
        if (shared == null) {
            shared = new EmptiedDatabase(this);
        }
        return shared.emptied();
    }

    /** Lets a test go on only where this engine can be run. */
    final void demand() {
        if (!isAvailable()) {
            endTest("true".equalsIgnoreCase(System.getenv("CI")));
        }
    }

    /** Ends a test for which this engine is missing: as skipped, or as failed where nothing may be skipped. */
    final void endTest(boolean isOnCi) {
        if (isOnCi) {
            throw new AssertionFailedError(missingMessage());
        }
        throw new TestAbortedException(missingMessage());
    }

    private String missingMessage() {
        return displayName + " is not tested: the build has no server of it for " + System.getProperty("os.name")
                + " with " + System.getProperty("os.arch") + ". Run these tests " + runsWhere + ".";
    }

    @Override
    public String toString() {
        return displayName;
    }
}
