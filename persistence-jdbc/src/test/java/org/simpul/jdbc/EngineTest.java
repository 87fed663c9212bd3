package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;
import org.simpul.port.ChangeLog.Change;
import org.simpul.testkit.Lampung;

/** The engines that tests run on are the ones they are said to be. */
class EngineTest {

    private static final Map<Engine, String> VERSIONS =
            Map.of(Engine.H2, "2.5", Engine.POSTGRESQL, "17.", Engine.MARIADB, "11.4.");

    @ParameterizedTest
    @EnumSource
    void isTheEngineOfItsNameInTheSupportedVersion(Engine engine) throws SQLException {
        try (Connection connection = engine.emptyDatabase().getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo(engine.toString());
            assertThat(connection.getMetaData().getDatabaseProductVersion()).startsWith(VERSIONS.get(engine));
        }
    }

    @ParameterizedTest
    @EnumSource
    void databasesDoNotSeeEachOthersTables(Engine engine) throws SQLException {
        DataSource one = engine.emptyDatabase();
        DataSource other = engine.emptyDatabase();

        execute(one, "CREATE TABLE meeting (id INTEGER)");

        execute(one, "INSERT INTO meeting VALUES (1)");
        assertThatThrownBy(() -> execute(other, "INSERT INTO meeting VALUES (1)"))
                .isInstanceOf(SQLException.class);
        execute(other, "CREATE TABLE meeting (id INTEGER)");
    }

    @ParameterizedTest
    @EnumSource
    void poolKeepsItsConnections(Engine engine) throws SQLException {
        try (HikariDataSource pool = engine.pooledEmptyDatabase(1)) {
            execute(pool, "CREATE TABLE meeting (id INTEGER)");
            execute(pool, "INSERT INTO meeting VALUES (1)");

            assertThat(pool.getHikariPoolMXBean().getTotalConnections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void storageIsEmptyAgainForEachWhoAsksForOne(Engine engine) {
        Lampung.saveIn(engine.emptyStorage());

        JdbcStorage next = engine.emptyStorage();

        assertThat(next.<List<Change>>read(unit -> unit.changes().after(null, 1)))
                .isEmpty();
        Lampung.saveIn(next);
    }

    @Test
    void serverOfPostgresKeepsWhatWasCommittedWhenItIsKilledOrStarted() throws SQLException {
        Engine.POSTGRESQL.demand();
        try (PostgresServer server = PostgresServer.started(Durability.FSYNC)) {
            DataSource database = server.emptyDatabase();
            execute(database, "CREATE TABLE meeting (id INTEGER)");
            execute(database, "INSERT INTO meeting VALUES (1)");

            server.kill();

            assertThatThrownBy(database::getConnection).isInstanceOf(SQLException.class);
            server.start();
            assertThat(count(database)).isEqualTo(1);
            server.restart();
            assertThat(count(database)).isEqualTo(1);
        }
    }

    @Test
    void serverOfMariaDbKeepsWhatWasCommittedWhenItIsKilledOrStarted() throws SQLException {
        Engine.MARIADB.demand();
        try (MariaDbServer server = MariaDbServer.started(Durability.FSYNC)) {
            DataSource database = server.emptyDatabase();
            execute(database, "CREATE TABLE meeting (id INTEGER)");
            execute(database, "INSERT INTO meeting VALUES (1)");

            server.kill();

            assertThatThrownBy(database::getConnection).isInstanceOf(SQLException.class);
            server.start();
            assertThat(count(database)).isEqualTo(1);
            server.restart();
            assertThat(count(database)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void testOfAMissingEngineIsSkippedWithItsNameAndARemedy(Engine engine) {
        assertThat(catchThrowable(() -> engine.endTest(false)))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining(engine.toString())
                .hasMessageContaining("Run these tests");
    }

    @ParameterizedTest
    @EnumSource
    void testOfAMissingEngineFailsWhereNoneMayBeSkipped(Engine engine) {
        assertThat(catchThrowable(() -> engine.endTest(true)))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining(engine.toString());
    }

    private static int count(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM meeting")) {
            count.next();
            return count.getInt(1);
        }
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
