package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.simpul.jdbc.JoinedScene.insert;
import static org.simpul.jdbc.JoinedScene.named;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.simpul.port.Query;

/** On PostgreSQL an index serves the search for words, where the host's role may have it; elsewhere it goes without. */
class SearchIndexTest {

    private static final String ROLE = "simpul_plain_role";

    private DataSource database;

    @BeforeEach
    void begin() {
        database = Engine.POSTGRESQL.emptyDatabase();
    }

    @Test
    void servesTheVeryStatementThatIsSent() throws Exception {
        JdbcStorage.migrated(database);
        SharedDatabase.execute(database, """
                INSERT INTO simpul_record (id, record_type, version, is_deleted, sensitivity, audience, seen_from, seen_to,
                  recorded_at, updated_at, title, is_open, search_text)
                SELECT '01900000-0000-7000-8000-' || lpad(n::text, 12, '0'), 'organisation', 1, FALSE, 'public', '0', '0', '3',
                  now(), now(), 'organisasi ' || n, FALSE, 'organisasi contoh nomor ' || md5(n::text)
                FROM generate_series(1, 5000) n
                """);
        insert(JdbcStorage.on(database), named(7000, "Jejaring Perdamaian"));
        // As a server does by itself from time to time: it sorts what was added into the index, and counts.
        SharedDatabase.execute(database, "VACUUM (ANALYZE) simpul_record");

        List<String> plan = planOf(Query.all(50).matching("perdamaian"));

        assertThat(plan).anyMatch(line -> line.contains("simpul_record_by_text"));
    }

    /** How the database goes about what the storage sends it for a list. */
    private List<String> planOf(Query query) throws Exception {
        AtomicReference<QueryInfo> sent = new AtomicReference<>();
        JdbcStorage storage = JdbcStorage.on(ProxyDataSourceBuilder.create(database)
                .afterQuery((execution, queries) -> {
                    if (queries.get(0).getQuery().contains("search_text LIKE")) {
                        sent.set(queries.get(0));
                    }
                })
                .build());
        assertThat(storage.ask(unit -> unit.organisations().page(query)).items())
                .hasSize(1);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET enable_seqscan = off");
            return explained(connection, sent.get());
        }
    }

    private static List<String> explained(Connection connection, QueryInfo sent) throws Exception {
        try (PreparedStatement explain = connection.prepareStatement("EXPLAIN " + sent.getQuery())) {
            for (ParameterSetOperation parameter : sent.getParametersList().get(0)) {
                set(explain, parameter);
            }
            List<String> plan = new ArrayList<>();
            try (ResultSet line = explain.executeQuery()) {
                while (line.next()) {
                    plan.add(line.getString(1));
                }
            }
            return plan;
        }
    }

    private static void set(PreparedStatement statement, ParameterSetOperation parameter)
            throws IllegalAccessException, InvocationTargetException {
        parameter.getMethod().invoke(statement, parameter.getArgs());
    }

    @Test
    void isDoneWithoutWhereTheRoleMayNotInstallTheExtension() throws SQLException {
        DataSource plain = ofPlainRole("");

        assertSearches(JdbcStorage.migrated(plain));
        assertThat(hasIndex()).isFalse();

        SharedDatabase.execute(database, "CREATE EXTENSION pg_trgm SCHEMA public");
        MigrationScripts.run(
                plain, MigrationScripts.statements("postgresql", Dialect.POSTGRESQL, JdbcStorageOptions.defaults()));
        assertThat(hasIndex()).isTrue();
    }

    @Test
    void isDoneWithoutWhereTheRoleMayNotUseTheExtension() throws SQLException {
        SharedDatabase.execute(database, "CREATE SCHEMA closed");
        SharedDatabase.execute(database, "CREATE EXTENSION pg_trgm SCHEMA closed");

        assertSearches(JdbcStorage.migrated(ofPlainRole("")));

        assertThat(hasIndex()).isFalse();
    }

    @Test
    void isMadeWhereverTheExtensionStands() throws SQLException {
        SharedDatabase.execute(database, "CREATE SCHEMA \"An odd 'name'\"");
        SharedDatabase.execute(database, "CREATE EXTENSION pg_trgm SCHEMA \"An odd 'name'\"");

        assertSearches(JdbcStorage.migrated(ofPlainRole("GRANT USAGE ON SCHEMA \"An odd 'name'\" TO " + ROLE)));

        assertThat(hasIndex()).isTrue();
    }

    @Test
    void isMadeWhereTheRoleMayInstallTheExtension() throws SQLException {
        String name = ((PGSimpleDataSource) database).getDatabaseName();

        assertSearches(JdbcStorage.migrated(ofPlainRole("GRANT CREATE ON DATABASE " + name + " TO " + ROLE)));

        assertThat(hasIndex()).isTrue();
    }

    /** The database as a role sees it that owns one schema and may do nothing else, but for what it is granted. */
    private DataSource ofPlainRole(String grant) {
        SharedDatabase.execute(
                database,
                "DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '" + ROLE + "') THEN CREATE ROLE "
                        + ROLE + " LOGIN; END IF; END $$");
        SharedDatabase.execute(database, "CREATE SCHEMA registry AUTHORIZATION " + ROLE);
        if (!grant.isEmpty()) {
            SharedDatabase.execute(database, grant);
        }
        PGSimpleDataSource owner = (PGSimpleDataSource) database;
        PGSimpleDataSource plain = new PGSimpleDataSource();
        plain.setUrl(owner.getUrl());
        plain.setUser(ROLE);
        plain.setCurrentSchema("registry");
        return plain;
    }

    private boolean hasIndex() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet index = statement.executeQuery(
                        "SELECT 1 FROM pg_indexes WHERE schemaname = 'registry' AND indexname = 'simpul_record_by_text'")) {
            return index.next();
        }
    }

    private static void assertSearches(JdbcStorage storage) {
        insert(storage, named(1, "Jejaring Perdamaian"));
        insert(storage, named(2, "Yayasan"));
        assertThat(storage.ask(unit -> unit.organisations().page(Query.all(10).matching("damai")))
                        .items())
                .hasSize(1);
    }
}
