package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.simpul.jdbc.JoinedScene.TESTER;
import static org.simpul.jdbc.JoinedScene.id;
import static org.simpul.jdbc.JoinedScene.insert;
import static org.simpul.jdbc.JoinedScene.named;
import static org.simpul.jdbc.JoinedScene.note;
import static org.simpul.jdbc.JoinedScene.write;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.model.Recorded;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.LostRaceException;
import org.simpul.port.StaleVersionException;
import org.simpul.port.Storage;
import org.simpul.port.UnitOfWork;
import org.simpul.registry.StillReferencedException;

/** Others write at the same time as a host whose transaction the registry has joined. */
class JoinedRaceTest {

    private static final int PATIENCE_SECONDS = 60;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void ofTwoHostsWhoWaitForEachOtherOneIsToldThatItLostAndMayTryAgain(Engine engine) throws Exception {
        JoinedScene scene = new JoinedScene(engine);
        insert(scene.own, named(1, "Jejaring"));
        insert(scene.own, named(2, "Yayasan"));
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        AtomicInteger lost = new AtomicInteger();

        inThreads(List.of(
                () -> replaceBoth(scene, 1, 2, bothHoldOne, lost), () -> replaceBoth(scene, 2, 1, bothHoldOne, lost)));

        assertThat(lost.get()).isPositive();
        assertThat(scene.notes()).isEqualTo(2);
        assertThat(scene.versions(id(1))).containsExactly(3, 2, 1);
        assertThat(scene.versions(id(2))).containsExactly(3, 2, 1);
    }

    /** Changes two records in one transaction, which the host begins anew while it loses races. */
    private static void replaceBoth(
            JoinedScene scene, int first, int second, CountDownLatch bothHoldOne, AtomicInteger lost) throws Exception {
        while (true) {
            try {
                scene.inTransaction(connection -> {
                    note(connection, first);
                    replaceClaimed(scene.joined, first);
                    bothHoldOne.countDown();
                    await(bothHoldOne);
                    replaceClaimed(scene.joined, second);
                });
                return;
            } catch (LostRaceException e) {
                lost.incrementAndGet();
            }
        }
    }

    private static void replaceClaimed(Storage storage, int number) {
        storage.write(TESTER, Set.of(id(number)), unit -> replaceNewest(unit, number));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoWaitsTooLongForAnotherLosesTheUnitAndNotTheTransaction(Engine engine) throws Exception {
        JoinedScene scene = new JoinedScene(engine);
        insert(scene.own, named(1, "Jejaring"));
        CountDownLatch isHeld = new CountDownLatch(1);
        CountDownLatch hasGivenUp = new CountDownLatch(1);

        inThreads(List.of(
                () -> scene.inTransaction(connection -> {
                    replaceNewest(scene.joined, 1);
                    isHeld.countDown();
                    await(hasGivenUp);
                }),
                () -> {
                    try {
                        await(isHeld);
                        scene.inTransaction(connection -> {
                            note(connection, 1);
                            waitBriefly(engine, connection);
                            assertThatThrownBy(() -> write(scene.joined, unit -> {
                                        unit.organisations().insert(named(2, "Yayasan"));
                                        unit.organisations().replace(named(1, "Forum"), 1);
                                    }))
                                    .isInstanceOf(LostRaceException.class)
                                    .hasNoSuppressedExceptions();
                            insert(scene.joined, named(3, "Lembaga"));
                        });
                    } finally {
                        hasGivenUp.countDown();
                    }
                }));

        assertThat(scene.notes()).isEqualTo(1);
        assertThat(scene.versions(id(1))).containsExactly(2, 1);
        assertThat(scene.versions(id(2))).isEmpty();
        assertThat(scene.versions(id(3))).containsExactly(1);
    }

    private static void waitBriefly(Engine engine, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    switch (engine) {
                        case H2 -> "SET LOCK_TIMEOUT 200";
                        case POSTGRESQL -> "SET LOCAL lock_timeout = '200ms'";
                        case MARIADB -> "SET SESSION innodb_lock_wait_timeout = 1";
                    });
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoSeesAnOldStateCannotWriteOverWhatOthersWroteSince(Engine engine) throws Exception {
        JoinedScene scene = new JoinedScene(engine);
        insert(scene.own, named(1, "Jejaring"));

        Throwable thrown =
                catchThrowable(() -> scene.inTransaction(Connection.TRANSACTION_REPEATABLE_READ, connection -> {
                    note(connection, 1);
                    look(scene, 1);
                    inAnotherThread(() -> replaceNewest(scene.own, 1));
                    replaceNewest(scene.joined, 1);
                }));

        // MariaDB reads what it locks as it is now, and so can tell the version that stands.
        assertThat(thrown)
                .isInstanceOf(engine == Engine.MARIADB ? StaleVersionException.class : LostRaceException.class);
        assertThat(scene.notes()).isZero();
        assertThat(scene.versions(id(1))).containsExactly(2, 1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoSeesAnOldStateOfWhatTheyClaimLosesTheRace(Engine engine) throws Exception {
        JoinedScene scene = new JoinedScene(engine);
        insert(scene.own, named(1, "Jejaring"));
        insert(scene.own, named(2, "Yayasan"));
        AtomicInteger runs = new AtomicInteger();

        Throwable thrown =
                catchThrowable(() -> scene.inTransaction(Connection.TRANSACTION_REPEATABLE_READ, connection -> {
                    look(scene, 1);
                    inAnotherThread(() -> replaceNewest(scene.own, 1));
                    scene.joined.write(TESTER, Set.of(id(1), id(2)), unit -> runs.incrementAndGet());
                }));

        assertThat(thrown).isInstanceOf(LostRaceException.class);
        assertThat(runs).hasValue(0);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoClaimsWhatNobodyWroteSinceFindsItSo(Engine engine) throws Exception {
        JoinedScene scene = new JoinedScene(engine);
        insert(scene.own, named(1, "Jejaring"));
        insert(scene.own, named(2, "Yayasan"));

        scene.inTransaction(Connection.TRANSACTION_REPEATABLE_READ, connection -> {
            replaceNewest(scene.joined, 1);
            inAnotherThread(() -> replaceNewest(scene.own, 2));
            scene.joined.write(
                    TESTER, Set.of(id(1), id(7)), unit -> unit.organisations().replace(named(1, "Forum"), 2));
        });

        assertThat(scene.versions(id(1))).containsExactly(3, 2, 1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aRecordThatOthersBeganToNameIsNotDeleted(Engine engine) throws Exception {
        JoinedScene scene = new JoinedScene(engine);
        insert(scene.own, named(1, "Jejaring"));

        assertThatThrownBy(() -> scene.inTransaction(connection -> deleteWhatOthersBeginToName(scene)))
                .isInstanceOf(StillReferencedException.class);
        assertThat(scene.versions(id(1))).containsExactly(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void noRecordIsDeletedByWhoCannotSeeThatOthersBeganToNameIt(Engine engine) throws Exception {
        JoinedScene scene = new JoinedScene(engine);
        insert(scene.own, named(1, "Jejaring"));

        Throwable thrown = catchThrowable(() -> scene.inTransaction(
                Connection.TRANSACTION_REPEATABLE_READ, connection -> deleteWhatOthersBeginToName(scene)));

        if (engine == Engine.MARIADB) {
            assertThat(thrown).isInstanceOf(StillReferencedException.class);
        } else {
            assertThat(thrown).isInstanceOf(IllegalStateException.class).hasMessageContaining("READ COMMITTED");
        }
        assertThat(scene.versions(id(1))).containsExactly(1);
    }

    private static void deleteWhatOthersBeginToName(JoinedScene scene) throws Exception {
        look(scene, 1);
        inAnotherThread(() ->
                insert(scene.own, named(2, "Unit").toBuilder().parent(id(1)).build()));
        simpul(scene.joined).organisations().delete(Caller.localSteward(), id(1), 1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatNobodyNamesIsDeleted(Engine engine) throws Exception {
        JoinedScene scene = new JoinedScene(engine);
        insert(scene.own, named(1, "Jejaring"));
        insert(scene.own, named(2, "Yayasan"));

        scene.inTransaction(connection -> simpul(scene.joined).organisations().delete(Caller.localSteward(), id(1), 1));
        if (engine == Engine.MARIADB) {
            scene.inTransaction(
                    Connection.TRANSACTION_REPEATABLE_READ,
                    connection -> simpul(scene.joined).organisations().delete(Caller.localSteward(), id(2), 1));
        }

        Set<OrganisationId> deleted = scene.own.read(
                unit -> unit.organisations().deletedAmong(List.of(id(1), id(2)), Sensitivity.STRICTLY_CONFIDENTIAL));
        assertThat(deleted).isEqualTo(engine == Engine.MARIADB ? Set.of(id(1), id(2)) : Set.of(id(1)));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatOthersDeletedSinceIsNotThereToBeNamed(Engine engine) throws Exception {
        JoinedScene scene = new JoinedScene(engine);
        insert(scene.own, named(1, "Jejaring"));

        scene.inTransaction(Connection.TRANSACTION_REPEATABLE_READ, connection -> {
            look(scene, 1);
            inAnotherThread(() -> write(scene.own, unit -> unit.organisations().delete(id(1), 1)));
            ThrowingCallable naming = () -> write(
                    scene.joined,
                    unit -> assertThat(unit.links().existing(List.of(id(1))).keySet())
                            .isEmpty());

            if (engine == Engine.MARIADB) {
                assertThatCode(naming).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(naming).isInstanceOf(LostRaceException.class);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = "MARIADB", mode = EnumSource.Mode.EXCLUDE)
    void aLostRaceThatTheWorkHidesIsToldAllTheSame(Engine engine) throws Exception {
        JoinedScene scene = new JoinedScene(engine);
        insert(scene.own, named(1, "Jejaring"));

        scene.inTransaction(Connection.TRANSACTION_REPEATABLE_READ, connection -> {
            look(scene, 1);
            inAnotherThread(() -> write(scene.own, unit -> unit.organisations().delete(id(1), 1)));

            assertThatThrownBy(() -> write(scene.joined, unit -> {
                        unit.organisations().insert(named(2, "Yayasan"));
                        assertThatThrownBy(() ->
                                        unit.links().existing(List.of(id(1))).keySet())
                                .isInstanceOf(LostRaceException.class);
                    }))
                    .isInstanceOf(LostRaceException.class);
        });

        assertThat(scene.versions(id(2))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoFollowsTheLogInAnOldStateMayLoseTheRaceForItsPlaces(Engine engine) throws Exception {
        JoinedScene scene = new JoinedScene(engine);
        insert(scene.own, named(1, "Jejaring"));

        scene.inTransaction(Connection.TRANSACTION_REPEATABLE_READ, connection -> {
            look(scene, 1);
            assertThat(unplaced(connection)).isEqualTo(1);
            inAnotherThread(scene::changes);

            assertThatThrownBy(() -> scene.joined.read(unit -> unit.changes().after(null, 10)))
                    .isInstanceOf(LostRaceException.class)
                    .hasNoSuppressedExceptions();
            insert(scene.joined, named(2, "Yayasan"));
        });

        assertThat(scene.changes()).extracting(change -> change.id()).containsExactly(id(1), id(2));
    }

    private static int unplaced(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(
                        "SELECT COUNT(*) FROM simpul_record_change, simpul_change_log WHERE place IS NULL")) {
            count.next();
            return count.getInt(1);
        }
    }

    /** Makes the host's transaction see the state of this moment, where it sees one state only. */
    private static void look(JoinedScene scene, int number) {
        Optional<?> seen = scene.joined.read(unit -> unit.organisations().find(id(number)));
        assertThat(seen).isPresent();
    }

    private static Simpul simpul(Storage storage) {
        return Simpul.on(storage)
                .clock(Clock.fixed(TESTER.at(), ZoneOffset.UTC))
                .build();
    }

    private static void replaceNewest(Storage storage, int number) {
        write(storage, unit -> replaceNewest(unit, number));
    }

    private static Recorded<Organisation> replaceNewest(UnitOfWork unit, int number) {
        int version = unit.organisations().find(id(number)).orElseThrow().version();
        return unit.organisations().replace(named(number, "Forum " + version), version);
    }

    @FunctionalInterface
    private interface Task {
        void run() throws Exception;
    }

    private static void inAnotherThread(Task task) throws Exception {
        inThreads(List.of(task));
    }

    private static void inThreads(List<Task> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<? extends Future<?>> running = tasks.stream()
                    .map(task -> threads.submit(() -> {
                        task.run();
                        return null;
                    }))
                    .toList();
            for (Future<?> end : running) {
                end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch event) throws InterruptedException {
        assertThat(event.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
}
