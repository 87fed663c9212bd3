package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.simpul.jdbc.JoinedScene.TESTER;
import static org.simpul.jdbc.JoinedScene.id;
import static org.simpul.jdbc.JoinedScene.insert;
import static org.simpul.jdbc.JoinedScene.named;
import static org.simpul.jdbc.JoinedScene.note;
import static org.simpul.jdbc.JoinedScene.write;

import java.sql.Connection;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.finding.Severity;
import org.simpul.model.Identifier;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Attendance;
import org.simpul.model.activity.Delegation;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.policy.ReportingDuty;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;
import org.simpul.port.AuditLog;
import org.simpul.port.FindingsAtRest.Found;
import org.simpul.port.IdempotencyLog.Answer;
import org.simpul.port.IdentifierTakenException;
import org.simpul.port.KeyUsedException;
import org.simpul.port.Page;
import org.simpul.port.Query;
import org.simpul.port.RecordExistsException;
import org.simpul.port.SortKey;
import org.simpul.port.StaleVersionException;
import org.simpul.port.StorageException;
import org.simpul.port.UnitOfWork;
import org.simpul.registry.RecordRefusedException;
import org.simpul.report.CohortRelease;
import org.simpul.report.ReleasedCount;
import org.simpul.report.ReleasedTable;
import org.simpul.testkit.Lampung;

/** A registry within the transactions of a host that writes plain JDBC. */
class PlainHostTest {

    /** What the host's own reasons look like. */
    private static final class HostFailure extends RuntimeException {}

    static Stream<Arguments> enginesAndIsolations() {
        return Stream.of(Engine.values())
                .flatMap(engine -> Stream.of(
                                Named.of("read committed", Connection.TRANSACTION_READ_COMMITTED),
                                Named.of("repeatable read", Connection.TRANSACTION_REPEATABLE_READ),
                                Named.of("serializable", Connection.TRANSACTION_SERIALIZABLE))
                        .map(isolation -> Arguments.of(engine, isolation)));
    }

    @ParameterizedTest
    @MethodSource("enginesAndIsolations")
    void whatTheHostCommitsIsKeptOnBothSides(Engine engine, int isolation) throws Exception {
        JoinedScene scene = new JoinedScene(engine);

        scene.inTransaction(isolation, connection -> {
            note(connection, 1);
            writeAllKindsOfRows(scene);
            note(connection, 2);
        });

        assertThat(scene.notes()).isEqualTo(2);
        assertThat(SharedDatabase.TABLES)
                .allSatisfy(table -> assertThat(SharedDatabase.rows(scene.database, "simpul_" + table))
                        .isPositive());
        scene.own.read(unit -> {
            assertThat(unit.organisations().find(Lampung.AGENCY)).isPresent();
            assertThat(unit.activities().find(Lampung.FIRST_MEETING)).isPresent();
            assertThat(unit.links().to(Set.of(Lampung.AGENCY), 10)).isNotEmpty();
            assertThat(unit.audit().about(Lampung.AGENCY, 10)).hasSize(1);
            return unit;
        });
        assertThat(scene.versions(Lampung.AGENCY)).containsExactly(2, 1);
        assertThat(scene.changes()).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("enginesAndIsolations")
    void whatTheHostRollsBackTakesTheRegistrysRowsWithIt(Engine engine, int isolation) throws Exception {
        JoinedScene scene = new JoinedScene(engine);

        assertThatThrownBy(() -> scene.inTransaction(isolation, connection -> {
                    note(connection, 1);
                    writeAllKindsOfRows(scene);
                    throw new HostFailure();
                }))
                .isInstanceOf(HostFailure.class);

        assertThat(scene.notes()).isZero();
        assertThat(SharedDatabase.TABLES)
                .allSatisfy(table -> assertThat(SharedDatabase.rows(scene.database, "simpul_" + table))
                        .isZero());
        insert(scene.own, Lampung.agency());
        assertThat(scene.changes()).hasSize(1);
    }

    /** A row at least in each table of the registry, by several units. */
    private static void writeAllKindsOfRows(JoinedScene scene) {
        write(scene.joined, unit -> {
            unit.organisations().insert(Lampung.agency());
            unit.findings()
                    .replaceAll(
                            Map.of(
                                    Lampung.AGENCY,
                                    List.of(new Found("ORG-1", Severity.WARNING, "/names", Sensitivity.PUBLIC))),
                            TESTER.at());
            unit.audit().add(new AuditLog.Entry(TESTER.at(), "tester", AuditLog.Action.CREATED, Lampung.AGENCY, null));
            unit.idempotency().add(answer("key"));
        });
        write(
                scene.joined,
                unit -> unit.activities()
                        .insert(Lampung.firstMeeting().toBuilder()
                                .organiser(Lampung.AGENCY, OrganiserRole.ORGANISER)
                                .attendance(new Attendance(null, List.of(Delegation.of(Lampung.AGENCY)), List.of()))
                                .build()));
        write(scene.joined, unit -> {
            unit.policyInstruments()
                    .insert(Lampung.nationalPlan().toBuilder()
                            .reporting(List.of(new ReportingDuty(
                                    Lampung.AGENCY, null, Period.ofYears(1), PartialDate.of(2022, 1), null)))
                            .build());
            unit.releases()
                    .add(new CohortRelease(
                            Code.of("returnee"),
                            2023,
                            5,
                            TESTER.at(),
                            new ReleasedTable(
                                    List.of(),
                                    new ReleasedTable.Row(null, new ReleasedCount(0, false), Map.of(), Map.of()))));
        });
        scene.joined.write(
                TESTER,
                Set.of(Lampung.AGENCY),
                unit -> unit.organisations()
                        .replace(
                                Lampung.agency().toBuilder()
                                        .acronym("XYZ")
                                        .sensitivityOf("/acronym", Sensitivity.RESTRICTED)
                                        .build(),
                                1));
    }

    private static Answer answer(String key) {
        return new Answer("tester", key, "0f", 201, Lampung.AGENCY, 1, TESTER.at());
    }

    /** A save that is refused, after the unit has written something else. */
    private record Refusal(Class<? extends Throwable> reason, Attempt attempt) {}

    @FunctionalInterface
    private interface Attempt {
        void with(JoinedScene scene, UnitOfWork unit);
    }

    private static Stream<Named<Refusal>> refusals() {
        return Stream.of(
                refusal(
                        "identifier taken",
                        IdentifierTakenException.class,
                        (scene, unit) -> unit.organisations().insert(rivalOfTheAgency(3))),
                refusal(
                        "one of several with an identifier taken",
                        IdentifierTakenException.class,
                        (scene, unit) ->
                                unit.organisations().insertAll(List.of(named(4, "Forum"), rivalOfTheAgency(3)))),
                refusal(
                        "identifier taken by a change",
                        IdentifierTakenException.class,
                        (scene, unit) -> unit.organisations().replace(rivalOfTheAgency(1), 1)),
                refusal(
                        "record exists",
                        RecordExistsException.class,
                        (scene, unit) -> unit.organisations().insert(Lampung.agency())),
                refusal(
                        "stale version of a change",
                        StaleVersionException.class,
                        (scene, unit) -> unit.organisations().replace(named(1, "Forum"), 7)),
                refusal(
                        "stale version of a deletion",
                        StaleVersionException.class,
                        (scene, unit) -> unit.organisations().delete(id(1), 7)),
                refusal(
                        "idempotency key used",
                        KeyUsedException.class,
                        (scene, unit) -> unit.idempotency().add(answer("used"))),
                refusal("work that throws half-way", HostFailure.class, (scene, unit) -> {
                    throw new HostFailure();
                }),
                refusal(
                        "value the database refuses",
                        StorageException.class,
                        (scene, unit) -> unit.idempotency().add(answer("k".repeat(300)))),
                refusal(
                        "rule that finds an error",
                        RecordRefusedException.class,
                        (scene, unit) -> simpul(scene)
                                .organisations()
                                .create(
                                        Caller.localSteward(),
                                        named(3, "Forum").toBuilder()
                                                .parent(id(99))
                                                .build())));
    }

    private static Named<Refusal> refusal(String name, Class<? extends Throwable> reason, Attempt attempt) {
        return Named.of(name, new Refusal(reason, attempt));
    }

    private static Organisation rivalOfTheAgency(int number) {
        List<Identifier> taken = Lampung.agency().head().identifiers();
        Organisation rival = named(number, "Badan Lain");
        return rival.withHead(rival.head().withIdentifiers(taken));
    }

    private static Simpul simpul(JoinedScene scene) {
        return Simpul.on(scene.joined)
                .clock(Clock.fixed(TESTER.at(), ZoneOffset.UTC))
                .build();
    }

    static Stream<Arguments> enginesAndRefusals() {
        return Stream.of(Engine.values()).flatMap(engine -> refusals().map(refusal -> Arguments.of(engine, refusal)));
    }

    @ParameterizedTest
    @MethodSource("enginesAndRefusals")
    void aRefusedSaveLeavesTheHostsTransactionAsItWas(Engine engine, Refusal refusal) throws Exception {
        JoinedScene scene = new JoinedScene(engine);
        insert(scene.own, Lampung.agency());
        insert(scene.own, named(1, "Jejaring"));
        write(scene.own, unit -> unit.idempotency().add(answer("used")));

        scene.inTransaction(connection -> {
            note(connection, 1);
            insert(scene.joined, Lampung.office());
            assertThatThrownBy(() -> write(scene.joined, unit -> {
                        unit.organisations().insert(named(2, "Yayasan"));
                        unit.audit()
                                .add(new AuditLog.Entry(TESTER.at(), "tester", AuditLog.Action.CREATED, id(2), null));
                        refusal.attempt.with(scene, unit);
                    }))
                    .isInstanceOf(refusal.reason);
            note(connection, 2);
            insert(scene.joined, Lampung.network());
        });

        assertThat(scene.notes()).isEqualTo(2);
        scene.own.read(unit -> {
            assertThat(unit.organisations()
                            .find(List.of(id(1), id(2), id(3), id(4), Lampung.OFFICE, Lampung.NETWORK, Lampung.AGENCY)))
                    .containsOnlyKeys(id(1), Lampung.OFFICE, Lampung.NETWORK, Lampung.AGENCY);
            assertThat(unit.changes().after(null, 10))
                    .extracting(change -> change.id())
                    .containsExactly(Lampung.AGENCY, id(1), Lampung.OFFICE, Lampung.NETWORK);
            return unit;
        });
        assertThat(SharedDatabase.rows(scene.database, "simpul_audit")).isZero();
        assertThat(SharedDatabase.rows(scene.database, "simpul_record")).isEqualTo(4);
        assertThat(SharedDatabase.rows(scene.database, "simpul_record_version")).isEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("enginesAndRefusals")
    void aRefusalThatTheWorkPutsUpWithUndoesNoMoreThanItself(Engine engine, Refusal refusal) throws Exception {
        JoinedScene scene = new JoinedScene(engine);
        insert(scene.own, Lampung.agency());
        insert(scene.own, named(1, "Jejaring"));
        write(scene.own, unit -> unit.idempotency().add(answer("used")));
        boolean isFailure = refusal.reason == StorageException.class;

        scene.inTransaction(connection -> {
            note(connection, 1);
            Throwable thrown = catchThrowable(() -> write(scene.joined, unit -> {
                unit.organisations().insert(Lampung.office());
                assertThatThrownBy(() -> refusal.attempt.with(scene, unit)).isInstanceOf(refusal.reason);
                if (!isFailure) {
                    unit.organisations().insert(Lampung.network());
                }
            }));
            // A refusal is an answer; after a failure of the database nobody can tell what the unit is worth.
            assertThat(thrown != null).isEqualTo(isFailure);
            note(connection, 2);
        });

        assertThat(scene.notes()).isEqualTo(2);
        assertThat(SharedDatabase.rows(scene.database, "simpul_record")).isEqualTo(isFailure ? 2 : 4);
        assertThat(SharedDatabase.rows(scene.database, "simpul_record_version")).isEqualTo(isFailure ? 2 : 4);
        assertThat(SharedDatabase.rows(scene.database, "simpul_record_change")).isEqualTo(isFailure ? 2 : 4);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aUnitThatFailsTakesTheUnitsWithinItAlong(Engine engine) throws Exception {
        JoinedScene scene = new JoinedScene(engine);

        scene.inTransaction(connection -> {
            assertThatThrownBy(() -> write(scene.joined, outer -> {
                        outer.organisations().insert(named(1, "Jejaring"));
                        insert(scene.joined, named(2, "Yayasan"));
                        assertThatThrownBy(() -> write(scene.joined, inner -> {
                                    inner.organisations().insert(named(3, "Forum"));
                                    throw new HostFailure();
                                }))
                                .isInstanceOf(HostFailure.class);
                        assertThat(scene.joined.<Boolean>read(
                                        unit -> unit.organisations().find(id(2)).isPresent()))
                                .isTrue();
                        throw new HostFailure();
                    }))
                    .isInstanceOf(HostFailure.class)
                    .hasNoSuppressedExceptions();
            note(connection, 1);
            write(scene.joined, outer -> {
                outer.organisations().insert(named(4, "Lembaga"));
                insert(scene.joined, named(5, "Balai"));
                assertThatThrownBy(() -> write(scene.joined, inner -> {
                            inner.organisations().insert(named(6, "Pusat"));
                            throw new HostFailure();
                        }))
                        .isInstanceOf(HostFailure.class)
                        .hasNoSuppressedExceptions();
            });
        });

        assertThat(scene.notes()).isEqualTo(1);
        assertThat(scene.own
                        .read(unit -> unit.organisations().find(List.of(id(1), id(2), id(3), id(4), id(5), id(6))))
                        .keySet())
                .containsExactlyInAnyOrder(id(4), id(5));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aPageIsAsLongAsAskedWhateverWasAskedBefore(Engine engine) throws Exception {
        JoinedScene scene = new JoinedScene(engine);
        write(
                scene.own,
                unit -> List.of(1, 2, 3, 4)
                        .forEach(number -> unit.organisations().insert(named(number, "Jejaring " + number))));

        scene.inTransaction(connection -> {
            for (int limit : List.of(1, 2, 50, 3)) {
                Query query = Query.all(limit).sortedBy(SortKey.TITLE, false);
                Page<?> page = scene.joined.read(unit -> unit.organisations().page(query));
                assertThat(page.items()).hasSize(Math.min(limit, 4));
                assertThat(page.next() == null).isEqualTo(limit >= 4);
            }
        });
    }
}
