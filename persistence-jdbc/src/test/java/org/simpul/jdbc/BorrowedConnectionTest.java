package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever gets a connection from the pool after the storage finds it as if the storage had never had it. */
class BorrowedConnectionTest {

    @ParameterizedTest
    @EnumSource
    void canWriteAfterAUnitThatOnlyReadAndAskedNothing(Engine engine) throws SQLException {
        DataSource database = engine.emptyDatabase();
        JdbcStorage.migrated(database);
        try (HikariDataSource pool = Engine.pool(database, 1)) {
            JdbcStorage storage = JdbcStorage.on(pool);
            execute(pool, "CREATE TABLE meeting (id INTEGER)");

            storage.read(unit -> "nothing asked");

            execute(pool, "INSERT INTO meeting VALUES (1)");
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasTheIsolationThatItHadBefore(Engine engine) throws SQLException {
        DataSource database = engine.emptyDatabase();
        JdbcStorage.migrated(database);
        try (HikariDataSource pool = Engine.pool(database, 1)) {
            JdbcStorage storage = JdbcStorage.on(pool);
            int before = isolation(pool);

            storage.read(unit -> unit.changes().after(null, 1));

            assertThat(isolation(pool)).isEqualTo(before);
        }
    }

    private static int isolation(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return connection.getTransactionIsolation();
        }
    }

    private static void execute(HikariDataSource pool, String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
