package org.simpul.example.sharding;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.simpul.jdbc.JdbcStorage;

/** Two PostgreSQL servers that know nothing of each other, each with the tables of a registry. They end with this program. */
final class TwoServers {

    private static final List<String> TABLES = List.of(
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
            "audit_seal",
            "idempotency_key",
            "cohort_release");
    private static final int CONNECTIONS = 40;
    private static final TwoServers STARTED = new TwoServers();

    private final List<EmbeddedPostgres> programs = List.of(started(), started());
    private final List<DataSource> servers =
            List.of(migrated(programs.get(0), "postgres"), migrated(programs.get(1), "postgres"));

    private TwoServers() {}

    /** Both servers, started with the first question for them. */
    static TwoServers get() {
        return STARTED;
    }

    /** The servers by the names that the rules of the composition give them. */
    Map<String, DataSource> byName() {
        return Map.of("server_0", servers.get(0), "server_1", servers.get(1));
    }

    private static EmbeddedPostgres started() {
        try {
            return EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "en-US")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", String.valueOf(3 * CONNECTIONS))
                    // Nobody sees a deadlock whose two halves are on two servers; without this its writers wait for
                    // ever.
                    .setServerConfig("lock_timeout", "1s")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("A server of PostgreSQL cannot be started", e);
        }
    }

    private static DataSource migrated(EmbeddedPostgres server, String database) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(server.getJdbcUrl("postgres", database));
        pool.setMaximumPoolSize(CONNECTIONS);
        DataSource migrated = new HikariDataSource(pool);
        JdbcStorage.migrated(migrated);
        return migrated;
    }

    /** A further database on the first server, with the tables of a registry. */
    DataSource furtherDatabase(String name) {
        execute(0, "CREATE DATABASE " + name);
        return migrated(programs.get(0), name);
    }

    /** Takes everything from both servers, and the connections of those who still hold something. */
    void empty() {
        for (int server = 0; server < servers.size(); server++) {
            endTransactions(server);
            for (String sql : emptying()) {
                execute(server, sql);
            }
        }
    }

    /** What takes everything from one registry. */
    static List<String> emptying() {
        List<String> statements = new ArrayList<>();
        TABLES.forEach(table -> statements.add("DELETE FROM simpul_" + table));
        statements.add("UPDATE simpul_change_log SET last_place = 0");
        statements.add("UPDATE simpul_audit_chain SET last_seal = 0, last_place = 0, hash = '" + "0".repeat(64) + "'");
        return statements;
    }

    /** Breaks the connections to a server that are in a transaction, as a server does that goes down. */
    void endTransactions(int server) {
        count(
                server,
                "SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE xact_start IS NOT NULL"
                        + " AND backend_type = 'client backend' AND pid <> pg_backend_pid()");
    }

    /** Executes something on one server, past whatever stands before both. */
    void execute(int server, String sql) {
        try (Connection connection = servers.get(server).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one number that a query finds on one server, past whatever stands before both. */
    int count(int server, String sql) {
        try (Connection connection = servers.get(server).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection to one server, past whatever stands before both. */
    Connection connection(int server) throws SQLException {
        return servers.get(server).getConnection();
    }
}
