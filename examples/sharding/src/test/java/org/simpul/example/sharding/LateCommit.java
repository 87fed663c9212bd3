package org.simpul.example.sharding;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Lets who wants to commit something on one server wait for a sign: as a server does that is slow, or far away. */
final class LateCommit implements AutoCloseable {

    private static final int LOCK = 4711;
    private static final String WAITING =
            "SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = " + LOCK + " AND NOT granted";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLLING = Duration.ofMillis(10);

    private final TwoServers servers;
    private final int server;
    private final String table;
    private final Connection holder;

    /** @param table rows of which are written by those who are to wait */
    LateCommit(TwoServers servers, int server, String table) throws SQLException {
        this.servers = servers;
        this.server = server;
        this.table = table;
        servers.execute(server, """
                CREATE OR REPLACE FUNCTION wait_at_commit() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                  PERFORM set_config('lock_timeout', '0', true);
                  PERFORM pg_advisory_xact_lock(%d);
                  RETURN NULL;
                END $$""".formatted(LOCK));
        servers.execute(server, """
                CREATE CONSTRAINT TRIGGER late AFTER INSERT OR UPDATE ON %s DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION wait_at_commit()""".formatted(table));
        holder = servers.connection(server);
        try (Statement statement = holder.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
        }
    }

    /** Returns once somebody waits. */
    void awaitSomebody() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (servers.count(server, WAITING) == 0) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Nobody came to commit within " + PATIENCE);
            }
            LockSupport.parkNanos(POLLING.toNanos());
        }
    }

    /** Gives the sign. */
    void end() throws SQLException {
        if (!holder.isClosed()) {
            try (Statement statement = holder.createStatement()) {
                statement.execute("SELECT pg_advisory_unlock(" + LOCK + ")");
            }
            holder.close();
        }
    }

    @Override
    public void close() throws SQLException {
        end();
        servers.execute(server, "DROP TRIGGER late ON " + table);
    }
}
