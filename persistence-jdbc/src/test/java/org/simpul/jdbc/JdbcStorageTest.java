package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.AuditLog;
import org.simpul.port.Authorship;
import org.simpul.port.ChangeLog.Change;
import org.simpul.port.Cursor;
import org.simpul.port.IdentifierTakenException;
import org.simpul.port.Links.Link;
import org.simpul.port.Query;
import org.simpul.port.RecordExistsException;
import org.simpul.port.SortKey;
import org.simpul.port.StorageException;
import org.simpul.port.Store;
import org.simpul.port.UnitOfWork;
import org.simpul.testkit.Lampung;

/** What is this storage's own, beyond the contract that all storages keep. */
class JdbcStorageTest {

    private static final Authorship TESTER = new Authorship("tester", Instant.parse("2024-07-10T03:12:09.123456Z"));
    private static final OrganisationId ONE = OrganisationId.of("01900000-0000-7000-8000-000000000001");
    private static final OrganisationId OTHER = OrganisationId.of("01900000-0000-7000-8000-000000000002");

    private final DataSource database = H2.emptyDatabase();
    private final JdbcStorage storage = JdbcStorage.migrated(database);

    @Nested
    class AFailureOfTheDatabase {

        @Test
        void reachesTheCallerWithoutStatementOrValues() throws SQLException {
            execute("ALTER TABLE simpul_record ALTER COLUMN title VARCHAR(3)");

            StorageException failure =
                    catchThrowableOfType(StorageException.class, () -> insert(organisation(ONE, "Jejaring Mawar")));

            assertThat(failure).hasCauseInstanceOf(SQLException.class);
            assertThat(failure.getMessage()).doesNotContainIgnoringCase("mawar").doesNotContainIgnoringCase("insert");
            assertThat(printed(failure)).contains("22001").doesNotContainIgnoringCase("mawar");
        }

        @Test
        void leavesNothingOfTheUnitEvenWhenTheWorkGoesOn() throws SQLException {
            execute("ALTER TABLE simpul_record ALTER COLUMN title VARCHAR(3)");

            assertThatThrownBy(() -> storage.write(TESTER, unit -> {
                        unit.organisations().insert(organisation(ONE, "ABC"));
                        assertThatThrownBy(() -> unit.organisations().insert(organisation(OTHER, "ABCD")))
                                .isInstanceOf(StorageException.class);
                        return "went on";
                    }))
                    .isInstanceOf(StorageException.class);

            assertThat(names()).isEmpty();
        }

        @Test
        void isToldWhenTheTablesAreMissing() {
            JdbcStorage unmade = JdbcStorage.on(H2.emptyDatabase());

            assertThatThrownBy(() -> unmade.read(unit -> unit.organisations().page(Query.all(1))))
                    .isInstanceOf(StorageException.class);
        }

        @Test
        void isToldWhenTheDatabaseIsOutOfReach() {
            JdbcStorage away = JdbcStorage.on(H2.at("jdbc:h2:mem:away;IFEXISTS=TRUE"));

            assertThatThrownBy(() -> away.read(unit -> "never")).isInstanceOf(StorageException.class);
            assertThatThrownBy(away::migrate).isInstanceOf(StorageException.class);
        }

        @Test
        void isToldWhenADocumentCannotBeRead() throws SQLException {
            insert(organisation(ONE, "Jejaring"));
            execute("UPDATE simpul_record_version SET document = '{\"name\":\"Mawar\"}'");

            assertThatThrownBy(() -> names())
                    .isInstanceOf(StorageException.class)
                    .hasMessageNotContaining("Mawar");
        }
    }

    @Nested
    class ARefusal {

        @Test
        void leavesTheRestOfTheUnitAsItWas() {
            insert(Lampung.agency());
            Organisation rival =
                    Lampung.agency().withHead(Lampung.agency().head().withId(ONE));

            storage.write(TESTER, unit -> {
                unit.organisations().insert(organisation(OTHER, "Jejaring"));
                assertThatThrownBy(() -> unit.organisations().insert(rival))
                        .isInstanceOf(IdentifierTakenException.class)
                        .hasNoCause();
                assertThatThrownBy(() -> unit.organisations().insert(Lampung.agency()))
                        .isInstanceOf(RecordExistsException.class);
                return unit;
            });

            look(unit -> {
                assertThat(unit.organisations().find(List.of(ONE, OTHER, Lampung.AGENCY)))
                        .containsOnlyKeys(OTHER, Lampung.AGENCY);
                assertThat(unit.changes().after(null, 10)).hasSize(2);
            });
            // Of the rival nothing is left, its id included.
            insert(organisation(ONE, "Yayasan"));
        }
    }

    @Nested
    class AUnit {

        @Test
        void isOfNoUseAfterItsEnd() {
            UnitOfWork ended = storage.write(TESTER, unit -> unit);
            UnitOfWork endedReading = storage.read(unit -> unit);
            Store<Organisation, OrganisationId> organisations = ended.organisations();

            for (UnitOfWork unit : List.of(ended, endedReading)) {
                refuses(() -> unit.organisations().find(List.of(ONE)));
                refuses(() -> unit.organisations().page(Query.all(1)));
                refuses(() -> unit.links().existing(List.of(ONE)));
                refuses(() -> unit.changes().after(null, 1));
                refuses(() -> unit.audit().about(ONE, 1));
            }
            refuses(() -> organisations.insert(organisation(ONE, "Jejaring")));
            refuses(() ->
                    ended.audit().add(new AuditLog.Entry(TESTER.at(), "tester", AuditLog.Action.CREATED, ONE, null)));
            assertThat(names()).isEmpty();
        }

        private void refuses(Runnable use) {
            assertThatThrownBy(use::run).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void seesOneStateOfAllTablesThoughOthersCommitMeanwhile() {
            insert(organisation(ONE, "Jejaring"));
            Runnable meanwhile = () -> storage.write(TESTER, unit -> {
                unit.organisations().insert(organisation(OTHER, "Yayasan"));
                unit.audit().add(new AuditLog.Entry(TESTER.at(), "tester", AuditLog.Action.CREATED, OTHER, null));
                return unit.organisations().replace(organisation(ONE, "Forum"), 1);
            });

            storage.read(unit -> {
                assertThat(unit.organisations().find(ONE)).isPresent();

                meanwhile.run();

                assertThat(unit.organisations().find(OTHER)).isEmpty();
                assertThat(unit.organisations().find(ONE).orElseThrow().version())
                        .isEqualTo(1);
                assertThat(unit.organisations().history(ONE, null, 10)).hasSize(1);
                assertThat(unit.audit().about(OTHER, 10)).isEmpty();
                return unit;
            });
        }
    }

    @Nested
    class ARace {

        @Test
        void thatIsLostIsRunAgainFromTheStart() {
            insert(organisation(ONE, "Jejaring"));
            AtomicInteger runs = new AtomicInteger();

            storage.write(TESTER, unit -> {
                int version = unit.organisations().find(ONE).orElseThrow().version();
                if (runs.incrementAndGet() == 1) {
                    storage.write(TESTER, other -> other.organisations().replace(organisation(ONE, "Forum"), 1));
                }
                return unit.organisations().replace(organisation(ONE, "Yayasan"), version);
            });

            assertThat(runs).hasValue(2);
            assertThat(storage.read(unit -> unit.organisations().find(ONE))
                            .orElseThrow()
                            .version())
                    .isEqualTo(3);
        }

        @Test
        void thatIsLostAgainAndAgainEndsAsAFailure() {
            insert(organisation(ONE, "Jejaring"));
            AtomicInteger runs = new AtomicInteger();

            assertThatThrownBy(() -> storage.write(TESTER, unit -> {
                        int version =
                                unit.organisations().find(ONE).orElseThrow().version();
                        runs.incrementAndGet();
                        storage.write(
                                TESTER, other -> other.organisations().replace(organisation(ONE, "Forum"), version));
                        return unit.organisations().replace(organisation(ONE, "Yayasan"), version);
                    }))
                    .isInstanceOf(StorageException.class);

            assertThat(runs).hasValueBetween(3, 30);
            assertThat(names()).containsExactly("Forum");
        }

        @Test
        void ofWritersWhoWaitForEachOtherEndsWellForBoth() throws Exception {
            insert(organisation(ONE, "Jejaring"));
            insert(organisation(OTHER, "Yayasan"));
            CountDownLatch bothHoldOne = new CountDownLatch(2);
            ExecutorService threads = Executors.newFixedThreadPool(2);

            try {
                Future<?> left = threads.submit(() -> replaceBoth(ONE, OTHER, bothHoldOne));
                Future<?> right = threads.submit(() -> replaceBoth(OTHER, ONE, bothHoldOne));
                left.get(60, TimeUnit.SECONDS);
                right.get(60, TimeUnit.SECONDS);
            } finally {
                threads.shutdownNow();
            }

            assertThat(storage.read(unit -> unit.organisations().find(List.of(ONE, OTHER)))
                            .values())
                    .extracting(recorded -> recorded.version())
                    .containsExactly(3, 3);
        }

        @Test
        void forAPlaceInTheLogOfChangesIsWonByWhoCommitsFirst() throws Exception {
            CountDownLatch hasWritten = new CountDownLatch(1);
            CountDownLatch mayCommit = new CountDownLatch(1);
            ExecutorService threads = Executors.newSingleThreadExecutor();
            List<AggregateId> followed = new ArrayList<>();

            try {
                Future<?> early = threads.submit(() -> storage.write(TESTER, unit -> {
                    unit.organisations().insert(organisation(ONE, "Jejaring"));
                    hasWritten.countDown();
                    await(mayCommit);
                    return unit;
                }));
                await(hasWritten);
                insert(organisation(OTHER, "Yayasan"));
                Long place = follow(null, followed);
                mayCommit.countDown();
                early.get(60, TimeUnit.SECONDS);
                follow(place, followed);
            } finally {
                threads.shutdownNow();
            }
            assertThat(followed).containsExactly(OTHER, ONE);
        }

        private @Nullable Long follow(@Nullable Long place, List<AggregateId> followed) {
            List<Change> changes = storage.read(unit -> unit.changes().after(place, 10));
            changes.forEach(change -> followed.add(change.id()));
            return changes.isEmpty()
                    ? place
                    : Long.valueOf(changes.get(changes.size() - 1).position());
        }

        private static void await(CountDownLatch event) {
            try {
                assertThat(event.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        private void replaceBoth(OrganisationId first, OrganisationId second, CountDownLatch bothHoldOne) {
            storage.write(TESTER, unit -> {
                replaceNewest(unit, first);
                bothHoldOne.countDown();
                await(bothHoldOne);
                replaceNewest(unit, second);
                return unit;
            });
        }

        private void replaceNewest(UnitOfWork unit, OrganisationId id) {
            int version = unit.organisations().find(id).orElseThrow().version();
            unit.organisations().replace(organisation(id, "Forum " + version), version);
        }
    }

    @Nested
    class TheConnection {

        private final JdbcConnectionPool pool = JdbcConnectionPool.create(((JdbcDataSource) database).getURL(), "", "");
        private final JdbcStorage pooled = JdbcStorage.on(pool);

        TheConnection() {
            pool.setMaxConnections(1);
        }

        @Test
        void goesBackAsItCame() throws SQLException {
            pooled.read(unit -> unit.organisations().page(Query.all(1)));
            pooled.write(TESTER, unit -> unit.organisations().insert(organisation(ONE, "Jejaring")));
            assertThatThrownBy(() -> pooled.write(TESTER, unit -> {
                        throw new IllegalArgumentException("the work failed");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() ->
                            pooled.write(TESTER, unit -> unit.organisations().insert(organisation(ONE, "Jejaring"))))
                    .isInstanceOf(RecordExistsException.class);

            assertThat(pool.getActiveConnections()).isZero();
            try (Connection connection = pool.getConnection()) {
                assertThat(connection.getAutoCommit()).isTrue();
                assertThat(connection.isReadOnly()).isFalse();
                assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
            }
        }
    }

    @Test
    void commitsOnConnectionsThatDoNotDoSoByThemselves() {
        String url = ((JdbcDataSource) database).getURL();
        JdbcStorage manual = JdbcStorage.on(H2.at(url + ";AUTOCOMMIT=OFF"));

        manual.write(TESTER, unit -> unit.organisations().insert(organisation(ONE, "Jejaring")));
        assertThatThrownBy(() ->
                        manual.write(TESTER, unit -> unit.organisations().insert(organisation(ONE, "Jejaring"))))
                .isInstanceOf(RecordExistsException.class);

        assertThat(names()).containsExactly("Jejaring");
    }

    @Nested
    class AQuestion {

        @Test
        void mayNameMoreIdsThanAStatementTakes() {
            insert(organisation(ONE, "Jejaring"));
            insert(organisation(OTHER, "Yayasan").toBuilder().parent(ONE).build());
            List<OrganisationId> many = Stream.concat(Stream.concat(Stream.of(ONE), nobodys(40_000)), Stream.of(OTHER))
                    .toList();

            look(unit -> {
                assertThat(unit.organisations().find(many)).containsOnlyKeys(ONE, OTHER);
                assertThat(unit.links().existing(many).keySet()).containsExactlyInAnyOrder(ONE, OTHER);
                assertThat(unit.organisations().deletedAmong(many, Sensitivity.STRICTLY_CONFIDENTIAL))
                        .isEmpty();
                assertThat(unit.links().from(many, 10)).hasSize(1);
                assertThat(unit.links().to(many, 10)).hasSize(1);
            });
        }

        private Stream<OrganisationId> nobodys(int count) {
            return IntStream.range(0, count).mapToObj(number -> new OrganisationId(new UUID(7, number)));
        }

        @Test
        void ofManyIdsIsAnsweredInOneOrder() {
            List<OrganisationId> many = IntStream.range(0, 20_000)
                    .mapToObj(number -> new OrganisationId(new UUID(7, number)))
                    .toList();
            insert(organisation(ONE, "Jejaring"));
            for (OrganisationId child : List.of(many.get(0), many.get(19_999), many.get(10_000))) {
                insert(organisation(child, "Unit").toBuilder().parent(ONE).build());
            }
            List<OrganisationId> reversed = IntStream.range(0, 20_000)
                    .mapToObj(number -> many.get(19_999 - number))
                    .toList();

            look(unit -> assertThat(unit.links().from(reversed, 2))
                    .extracting(Link::from)
                    .containsExactly(many.get(0), many.get(10_000)));
        }

        @Test
        void mayNameAnyMoment() {
            insert(organisation(ONE, "Jejaring"));

            look(unit -> {
                assertThat(unit.organisations().asOf(ONE, Instant.MAX)).isPresent();
                assertThat(unit.organisations().asOf(ONE, Instant.MIN)).isEmpty();
                assertThat(unit.organisations().asOf(ONE, TESTER.at().plusNanos(999)))
                        .isPresent();
                assertThat(unit.organisations().asOf(ONE, TESTER.at().minusNanos(1)))
                        .isEmpty();
                assertThat(updatedSince(unit, Instant.MIN)).isEqualTo(1);
                assertThat(updatedSince(unit, TESTER.at().minusNanos(1))).isEqualTo(1);
                assertThat(updatedSince(unit, TESTER.at().plusNanos(1))).isZero();
                assertThat(updatedSince(unit, Instant.MAX)).isZero();
            });
        }

        private int updatedSince(UnitOfWork unit, Instant moment) {
            Query query = Query.all(10).updatedSince(moment);
            return unit.organisations().page(query).items().size();
        }

        @Test
        void thatBeginsAtNoPlaceOfItsListIsRefused() {
            for (SortKey sort : List.of(SortKey.DATE, SortKey.DUE, SortKey.UPDATED_AT, SortKey.RECORDED_AT)) {
                Query query = Query.all(1).sortedBy(sort, false).after(new Cursor("x", ONE.value()));

                assertThatThrownBy(
                                () -> storage.read(unit -> unit.organisations().page(query)))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            Query query = Query.all(1).sortedBy(SortKey.UPDATED_AT, false).after(new Cursor(null, ONE.value()));
            assertThatThrownBy(() -> storage.read(unit -> unit.organisations().page(query)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Organisation organisation(OrganisationId id, String name) {
        return Organisation.builder(id).name("id", name).build();
    }

    private void insert(Organisation organisation) {
        storage.write(TESTER, unit -> unit.organisations().insert(organisation));
    }

    private void look(Consumer<UnitOfWork> work) {
        storage.read(unit -> {
            work.accept(unit);
            return unit;
        });
    }

    private List<String> names() {
        return storage.read(unit -> unit.organisations().page(Query.all(10)).items().stream()
                .map(recorded -> recorded.record().names().best(List.of()))
                .toList());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** An exception with all its causes, as a host would log it. */
    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
