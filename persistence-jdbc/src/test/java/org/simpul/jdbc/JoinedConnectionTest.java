package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.simpul.jdbc.JoinedScene.TESTER;
import static org.simpul.jdbc.JoinedScene.id;
import static org.simpul.jdbc.JoinedScene.insert;
import static org.simpul.jdbc.JoinedScene.named;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.simpul.port.RecordExistsException;
import org.simpul.port.Storage;
import org.simpul.port.StorageException;

/** The connection that a host lends goes back as it came, and is taken from no host that is in no transaction. */
class JoinedConnectionTest {

    private static final int PATIENCE_SECONDS = 60;

    /** Lends one connection and counts. */
    private static final class Lender implements ConnectionSource {

        private final Connection connection;
        private int lent;
        private final List<Connection> released = new ArrayList<>();

        Lender(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Connection connection() {
            lent++;
            return connection;
        }

        @Override
        public void release(Connection back) {
            released.add(back);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void isRefusedWhenItCommitsEachStatementByItself(Engine engine) throws SQLException {
        DataSource database = SharedDatabase.empty(engine);
        try (Connection connection = database.getConnection()) {
            Lender lender = new Lender(connection);
            JdbcStorage joined = JdbcStorage.joining(lender);

            for (ThrowingCallable use : uses(joined)) {
                assertThatThrownBy(use)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("auto-commit")
                        .hasNoSuppressedExceptions();
            }

            assertThat(lender.released).hasSize(lender.lent).containsOnly(connection);
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(SharedDatabase.rows(database, "simpul_record")).isZero();
        }
    }

    private static List<ThrowingCallable> uses(Storage storage) {
        return List.of(
                () -> insert(storage, named(1, "Jejaring")),
                () -> storage.write(TESTER, Set.of(id(1)), unit -> "claimed"),
                () -> storage.read(unit -> unit.changes().after(null, 10)),
                () -> storage.ask(unit -> unit.organisations().find(id(1))));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void goesBackAsItCame(Engine engine) throws SQLException {
        DataSource database = SharedDatabase.empty(engine);
        for (int isolation : List.of(
                Connection.TRANSACTION_READ_COMMITTED,
                Connection.TRANSACTION_REPEATABLE_READ,
                Connection.TRANSACTION_SERIALIZABLE)) {
            try (Connection connection = database.getConnection()) {
                connection.setTransactionIsolation(isolation);
                connection.setAutoCommit(false);
                Lender lender = new Lender(connection);
                JdbcStorage joined = JdbcStorage.joining(lender);

                useInEveryWay(joined);

                assertThat(lender.released).hasSize(lender.lent).hasSize(6).containsOnly(connection);
                assertThat(connection.isClosed()).isFalse();
                assertThat(connection.getAutoCommit()).isFalse();
                assertThat(connection.isReadOnly()).isFalse();
                assertThat(connection.getTransactionIsolation()).isEqualTo(isolation);
                connection.rollback();
            }
        }
    }

    private static void useInEveryWay(JdbcStorage joined) {
        insert(joined, named(1, "Jejaring"));
        joined.write(TESTER, Set.of(id(1)), unit -> unit.organisations().replace(named(1, "Forum"), 1));
        joined.read(unit -> unit.changes().after(null, 10));
        joined.ask(unit -> unit.organisations().find(id(1)));
        assertThatThrownBy(() -> insert(joined, named(1, "Jejaring"))).isInstanceOf(RecordExistsException.class);
        assertThatThrownBy(() -> joined.write(TESTER, unit -> unit.links().existing(null)))
                .isInstanceOf(NullPointerException.class);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void isEachThreadsOwn(Engine engine) throws Exception {
        JoinedScene scene = new JoinedScene(engine);
        CountDownLatch bothHaveWritten = new CountDownLatch(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);

        try {
            Future<?> committing = threads.submit(() -> {
                scene.inTransaction(connection -> {
                    insert(scene.joined, named(1, "Jejaring"));
                    meet(bothHaveWritten);
                    assertThat(names(scene.joined)).containsExactly("Jejaring");
                    insert(scene.joined, named(2, "Yayasan"));
                });
                return null;
            });
            Future<?> rollingBack = threads.submit(() -> {
                scene.host.inTransaction(Connection.TRANSACTION_READ_COMMITTED, connection -> {
                    insert(scene.joined, named(3, "Forum"));
                    meet(bothHaveWritten);
                    insert(scene.joined, named(4, "Lembaga"));
                    connection.rollback();
                    return null;
                });
                return null;
            });
            committing.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            rollingBack.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }

        assertThat(names(scene.own)).containsExactly("Jejaring", "Yayasan");
    }

    private static void meet(CountDownLatch event) throws InterruptedException {
        event.countDown();
        assertThat(event.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    private static List<String> names(Storage storage) {
        return storage.read(unit -> Stream.of(1, 2, 3, 4)
                .flatMap(number -> unit.organisations().find(id(number)).stream())
                .map(recorded -> recorded.record().names().best(List.of()))
                .toList());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void mayBeOneThatOnlyReads(Engine engine) throws SQLException {
        JoinedScene scene = new JoinedScene(engine);
        insert(scene.own, named(1, "Jejaring"));
        try (Connection connection = scene.database.getConnection()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            JdbcStorage joined = JdbcStorage.joining(() -> connection);

            assertThat(names(joined)).containsExactly("Jejaring");
            if (connection.isReadOnly()) {
                assertThatThrownBy(() -> joined.read(unit -> unit.changes().after(null, 10)))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("only reads");
            }
            assertThat(names(joined)).containsExactly("Jejaring");
            assertThat(scene.changes()).hasSize(1);
            connection.rollback();
            assertThat(joined.<List<?>>read(unit -> unit.changes().after(null, 10)))
                    .hasSize(1);
            connection.rollback();
        }
    }

    @Test
    void whatTheSourceThrowsReachesTheCaller() {
        IllegalStateException reason = new IllegalStateException("the host is closed");
        JdbcStorage closed = JdbcStorage.joining(() -> {
            throw reason;
        });
        JdbcStorage away = JdbcStorage.joining(() -> {
            throw new SQLException("no connection left");
        });
        JdbcStorage empty = JdbcStorage.joining(() -> null);

        assertThatThrownBy(() -> closed.read(unit -> "never")).isSameAs(reason);
        assertThatThrownBy(() -> away.read(unit -> "never"))
                .isInstanceOf(StorageException.class)
                .hasCauseInstanceOf(SQLException.class);
        assertThatThrownBy(() -> empty.read(unit -> "never"))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("connection");
    }

    @Test
    void isNotForMakingTablesOrRows() {
        JdbcStorage joined = JdbcStorage.joining(() -> {
            throw new AssertionError("never asked");
        });

        assertThatThrownBy(joined::migrate).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(joined::reindex).isInstanceOf(UnsupportedOperationException.class);
    }
}
