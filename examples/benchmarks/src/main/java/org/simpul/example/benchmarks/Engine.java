package org.simpul.example.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcDataSource;

/** The databases on which is measured. */
public enum Engine {
    /** H2 in memory, within the process that asks it: no network and no disk hides what the code around it costs. */
    H2("TRANSACTION_SERIALIZABLE") {
        @Override
        Server start() {
            JdbcDataSource dataSource = new JdbcDataSource();
            dataSource.setURL("jdbc:h2:mem:benchmark" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
            return new Server(dataSource, () -> {});
        }
    },

    /** A PostgreSQL server that keeps what it promises: a commit is on the disk before it is answered. */
    POSTGRESQL("TRANSACTION_REPEATABLE_READ") {
        @Override
        Server start() {
            return postgres("on");
        }
    },

    /** A PostgreSQL server that writes to the disk later: nothing hides what the statements cost. */
    POSTGRESQL_UNSAFE("TRANSACTION_REPEATABLE_READ") {
        @Override
        Server start() {
            return postgres("off");
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String isolation;

    Engine(String isolation) {
        this.isolation = isolation;
    }

    /** The isolation at which the storage writes, by its name in {@link java.sql.Connection}. */
    String isolation() {
        return isolation;
    }

    /** A new and empty database. */
    abstract Server start();

    private static Server postgres(String durable) {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", durable)
                    .setServerConfig("synchronous_commit", durable)
                    .start();
            return new Server(server.getPostgresDatabase(), () -> stop(server));
        } catch (IOException e) {
            throw new UncheckedIOException("The server of PostgreSQL cannot be started", e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
