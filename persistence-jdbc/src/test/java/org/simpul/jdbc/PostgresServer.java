package org.simpul.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A PostgreSQL server in a process of its own, which ends with this program. It keeps its port and its data over stops and
 * kills until it is closed.
 *
 * <p>Its databases sort texts as English readers do, not by their letters: most servers are set up with some language, and
 * an adapter that relies on the order of letters must ask for it.
 */
final class PostgresServer implements AutoCloseable {

    private static final String USER = "postgres";
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private final ServerFolder folder = ServerFolder.create("postgres", "data/postmaster.pid");
    private final Durability durability;
    private final AtomicInteger databases = new AtomicInteger();
    private final Thread closer = new Thread(this::close, "postgres-closer");
    private EmbeddedPostgres server;
    private boolean closed;

    private PostgresServer(Durability durability) {
        this.durability = durability;
        Runtime.getRuntime().addShutdownHook(closer);
        server = start(0);
    }

    /** A server of its own for a test that stops or kills it; all others share {@link Postgres#server}. */
    static PostgresServer started(Durability durability) {
        return new PostgresServer(durability);
    }

    /** Whether the build found the programs of the server for this platform. */
    static boolean isAvailable() {
        return Stream.of("linux-x86_64", "linux-arm_64", "darwin-x86_64", "darwin-arm_64", "windows-x86_64")
                .anyMatch(platform -> PostgresServer.class.getResource("/postgres-" + platform + ".txz") != null);
    }

    /** A new database; each call of its {@link DataSource#getConnection} opens one anew. */
    DataSource emptyDatabase() {
        String name = "test" + databases.incrementAndGet();
        try (Connection connection = database(USER).getConnection();
                Statement statement = connection.createStatement()) {
            // Copying the files of the template takes a fifth of the time of writing them to the log first.
            statement.execute("CREATE DATABASE " + name + " STRATEGY FILE_COPY");
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be made", e);
        }
        return database(name);
    }

    private synchronized DataSource database(String name) {
        return server.getDatabase(USER, name);
    }

    /** Ends all connections, stops the server in order and starts it again. */
    synchronized void restart() {
        stop();
        start();
    }

    /** Ends all connections and stops the server in order. */
    synchronized void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the server and all its processes without warning. */
    synchronized void kill() {
        folder.killServer();
        // What is left of it in this process are a lock and a thread.
        stop();
    }

    /** Starts the server after it was stopped or killed, at its old port. */
    synchronized void start() {
        server = start(server.getPort());
    }

    /** Stops the server for good and removes its data. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            stop();
            folder.delete();
        }
    }

    private EmbeddedPostgres start(int port) {
        String durable = durability == Durability.FSYNC ? "on" : "off";
        try {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(
                            ServerFolder.ofPrograms("postgres").toFile())
                    .setDataDirectory(folder.resolve("data"))
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(LONGEST_START)
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "en-US")
                    .setServerConfig("fsync", durable)
                    .setServerConfig("synchronous_commit", durable)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("The server of PostgreSQL cannot be started", e);
        }
    }
}
