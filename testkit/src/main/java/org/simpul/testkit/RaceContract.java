package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.simpul.testkit.StorageScene.named;
import static org.simpul.testkit.StorageScene.organisation;
import static org.simpul.testkit.StorageScene.organisationId;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.simpul.model.Identifier;
import org.simpul.model.Recorded;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.Authorship;
import org.simpul.port.ChangeLog.Change;
import org.simpul.port.IdentifierTakenException;
import org.simpul.port.Query;
import org.simpul.port.RecordExistsException;
import org.simpul.port.RecordVersion;
import org.simpul.port.StaleVersionException;
import org.simpul.port.UnitOfWork;

/** Several threads on one storage. */
interface RaceContract extends StorageScene {

    int ROUNDS = 20;

    /** A store may let the other thread wait until a unit has ended, so no unit waits for the other for ever. */
    Duration A_MOMENT = Duration.ofMillis(300);

    @Test
    default void ofTwoWritersOfOneVersionExactlyOneWins() {
        save(named(1, "asal"));

        for (int round = 1; round <= ROUNDS; round++) {
            int version = round;
            List<Race.Finish> finishes = Race.run(List.of(
                    () -> write(unit -> unit.organisations().replace(named(1, "kiri"), version)),
                    () -> write(unit -> unit.organisations().replace(named(1, "kanan"), version))));

            assertThat(finishes).filteredOn(Race.Finish::isWin).hasSize(1);
            assertThat(thrown(finishes))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            StaleVersionException.class,
                            refusal -> assertThat(refusal.currentVersion()).isEqualTo(version + 1));
        }
        look(unit -> assertThat(unit.organisations().history(organisationId(1), null, 100))
                .extracting(RecordVersion::version)
                .containsExactlyElementsOf(Paging.reversed(
                        IntStream.rangeClosed(1, ROUNDS + 1).boxed().toList())));
    }

    @Test
    default void ofTwoWritersOfOneIdentifierExactlyOneWins() {
        for (int round = 1; round <= ROUNDS; round++) {
            Identifier wanted = new Identifier("example-registry", "round-" + round);
            Organisation left = known(2 * round, wanted);
            Organisation right = known(2 * round + 1, wanted);

            List<Race.Finish> finishes = Race.run(List.of(() -> save(left), () -> save(right)));

            assertThat(finishes).filteredOn(Race.Finish::isWin).hasSize(1);
            OrganisationId winner = (finishes.get(0).isWin() ? left : right).id();
            OrganisationId loser = (finishes.get(0).isWin() ? right : left).id();
            assertThat(thrown(finishes))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            IdentifierTakenException.class,
                            refusal -> assertThat(refusal.id()).isEqualTo(loser));
            look(unit -> {
                assertThat(unit.organisations().owners(List.of(wanted), Sensitivity.STRICTLY_CONFIDENTIAL))
                        .isEqualTo(Map.of(wanted, winner));
                assertThat(unit.organisations().find(List.of(winner, loser))).containsOnlyKeys(winner);
            });
        }
    }

    @Test
    default void ofTwoWritersOfOneIdExactlyOneWins() {
        for (int round = 1; round <= ROUNDS; round++) {
            int number = round;

            List<Race.Finish> finishes =
                    Race.run(List.of(() -> save(named(number, "kiri")), () -> save(named(number, "kanan"))));

            assertThat(finishes).filteredOn(Race.Finish::isWin).hasSize(1);
            assertThat(thrown(finishes))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            RecordExistsException.class,
                            refusal -> assertThat(refusal.id()).isEqualTo(organisationId(number)));
            look(unit -> assertThat(unit.organisations().history(organisationId(number), null, 10))
                    .hasSize(1));
        }
    }

    @Test
    default void noUpdateIsLostWhenWritersTryAgain() {
        save(named(1, "0"));

        List<Race.Finish> finishes = Race.run(Collections.nCopies(4, () -> {
            int counted = 0;
            while (counted < 10) {
                counted += countUp();
            }
        }));

        assertThat(finishes).allMatch(Race.Finish::isWin);
        Recorded<Organisation> counted =
                read(unit -> unit.organisations().find(organisationId(1))).orElseThrow();
        assertThat(name(counted)).isEqualTo("40");
        assertThat(counted.version()).isEqualTo(41);
    }

    /** Answers by how much it counted up: by none when somebody else was faster. */
    private int countUp() {
        Recorded<Organisation> stored =
                read(unit -> unit.organisations().find(organisationId(1))).orElseThrow();
        Organisation next = named(1, String.valueOf(Integer.parseInt(name(stored)) + 1));
        try {
            write(unit -> unit.organisations().replace(next, stored.version()));
            return 1;
        } catch (StaleVersionException e) {
            return 0;
        }
    }

    @Test
    default void writersOfDifferentRecordsAllWin() {
        List<Runnable> writers = IntStream.rangeClosed(1, 4)
                .<Runnable>mapToObj(writer ->
                        () -> IntStream.rangeClosed(1, 10).forEach(number -> save(organisation(100 * writer + number))))
                .toList();

        assertThat(Race.run(writers)).allMatch(Race.Finish::isWin);
        assertThat(Paging.of(this, Query.all(7))).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    default void nobodySeesHalfOfAUnit() {
        save(named(1, "0"), named(2, "0"));
        AtomicBoolean isWritten = new AtomicBoolean();
        List<String> torn = Collections.synchronizedList(new ArrayList<>());

        List<Race.Finish> finishes = Race.run(List.of(
                () -> {
                    try {
                        for (int version = 1; version <= 50; version++) {
                            writeBoth(version);
                        }
                    } finally {
                        isWritten.set(true);
                    }
                },
                () -> {
                    while (!isWritten.get()) {
                        Set<String> names = new LinkedHashSet<>();
                        look(unit -> unit.organisations()
                                .find(List.of(organisationId(1), organisationId(2)))
                                .values()
                                .forEach(recorded -> names.add(name(recorded))));
                        if (names.size() > 1) {
                            torn.add(names.toString());
                        }
                    }
                }));

        assertThat(finishes).allMatch(Race.Finish::isWin);
        assertThat(torn).isEmpty();
    }

    private void writeBoth(int version) {
        write(unit -> {
            unit.organisations().replace(named(1, String.valueOf(version)), version);
            unit.organisations().replace(named(2, String.valueOf(version)), version);
        });
    }

    @Test
    default void nobodySeesWhatIsNotCommitted() {
        CountDownLatch isInserted = new CountDownLatch(1);
        CountDownLatch isLookedFor = new CountDownLatch(1);
        List<Object> seen = Collections.synchronizedList(new ArrayList<>());

        List<Race.Finish> finishes = Race.run(List.of(
                () -> assertThatThrownBy(() -> write(unit -> {
                            unit.organisations().insert(Lampung.agency());
                            isInserted.countDown();
                            Race.await(isLookedFor, A_MOMENT);
                            throw new UnitContract.OwnFailure();
                        }))
                        .isInstanceOf(UnitContract.OwnFailure.class),
                () -> {
                    Race.await(isInserted, Race.PATIENCE);
                    look(unit -> seen.addAll(traces(unit)));
                    isLookedFor.countDown();
                }));

        assertThat(finishes).allMatch(Race.Finish::isWin);
        assertThat(seen).isEmpty();
    }

    private static List<Object> traces(UnitOfWork unit) {
        return Stream.of(
                        unit.organisations().find(List.of(Lampung.AGENCY)).values(),
                        unit.organisations()
                                .owners(Lampung.agency().head().identifiers(), Sensitivity.STRICTLY_CONFIDENTIAL)
                                .values(),
                        unit.organisations().history(Lampung.AGENCY, null, 10),
                        unit.changes().after(null, 10))
                .<Object>flatMap(Collection::stream)
                .toList();
    }

    @Test
    default void aReaderOfTheChangesMissesNoneHoweverLateAWriterCommits() {
        CountDownLatch isSlowOneWritten = new CountDownLatch(1);
        CountDownLatch isFirstPageRead = new CountDownLatch(1);
        List<Change> read = Collections.synchronizedList(new ArrayList<>());

        List<Race.Finish> finishes = Race.run(List.of(
                () -> write(unit -> {
                    unit.organisations().insert(organisation(1));
                    isSlowOneWritten.countDown();
                    Race.await(isFirstPageRead, A_MOMENT);
                }),
                () -> {
                    Race.await(isSlowOneWritten, Race.PATIENCE);
                    save(organisation(2));
                    look(unit -> read.addAll(unit.changes().after(null, 10)));
                    isFirstPageRead.countDown();
                }));
        Long last =
                read.isEmpty() ? null : Long.valueOf(read.get(read.size() - 1).position());
        look(unit -> read.addAll(unit.changes().after(last, 10)));

        assertThat(finishes).allMatch(Race.Finish::isWin);
        assertThat(read)
                .extracting(Change::id)
                .containsExactlyInAnyOrder((AggregateId) organisationId(1), organisationId(2));
    }

    @Test
    default void whatOneUnitDeletesNoOtherBeginsToName() {
        for (int round = 1; round <= ROUNDS; round++) {
            OrganisationId named = organisationId(2 * round);
            Organisation naming =
                    organisation(2 * round + 1).toBuilder().parent(named).build();
            save(organisation(2 * round));

            List<Race.Finish> finishes =
                    Race.run(List.of(() -> nameUnlessGone(named, naming), () -> deleteUnlessNamed(named)));

            assertThat(finishes).allMatch(Race.Finish::isWin);
            look(unit -> assertThat(unit.links().existing(List.of(named)).keySet())
                    .hasSameSizeAs(
                            unit.organisations().find(List.of(naming.id())).values()));
        }
    }

    private void nameUnlessGone(OrganisationId named, Organisation naming) {
        write(unit -> {
            if (!unit.links().existing(List.of(named)).isEmpty()) {
                unit.organisations().insert(naming);
            }
        });
    }

    private void deleteUnlessNamed(OrganisationId named) {
        storage().write(new Authorship("tester", MORNING), Set.of(named), unit -> {
            if (unit.links().to(List.of(named), 1).isEmpty()) {
                unit.organisations().delete(named, 1);
            }
            return unit;
        });
    }

    @Test
    default void whoeverFollowsTheChangesMeetsEachOnceWhileOthersWrite() {
        AtomicInteger writing = new AtomicInteger(4);
        List<Change> followed = new ArrayList<>();
        List<Runnable> runners = new ArrayList<>();
        for (int writer = 1; writer <= 4; writer++) {
            int first = 20 * writer;
            runners.add(() -> {
                try {
                    for (int number = first; number < first + 10; number++) {
                        Organisation renamed = named(number, "baru");
                        save(organisation(number));
                        write(unit -> unit.organisations().replace(renamed, 1));
                    }
                } finally {
                    writing.decrementAndGet();
                }
            });
        }
        runners.add(() -> follow(writing, followed));

        assertThat(Race.run(runners)).allMatch(Race.Finish::isWin);
        assertThat(followed).extracting(Change::position).isSorted().doesNotHaveDuplicates();
        assertThat(followed).isEqualTo(read(unit -> unit.changes().after(null, 1_000)));
        for (int writer = 1; writer <= 4; writer++) {
            for (int number = 20 * writer; number < 20 * writer + 10; number++) {
                OrganisationId id = organisationId(number);
                assertThat(followed)
                        .filteredOn(change -> change.id().equals(id))
                        .extracting(Change::version)
                        .containsExactly(1, 2);
            }
        }
    }

    /** Reads on from the last change read, until nobody writes any more. */
    private void follow(AtomicInteger writing, List<Change> followed) {
        boolean isOver;
        do {
            // Asked before reading: what was kept by then is behind the place or was read.
            isOver = writing.get() == 0;
            List<Change> page;
            do {
                Long last = followed.isEmpty()
                        ? null
                        : Long.valueOf(followed.get(followed.size() - 1).position());
                page = read(unit -> unit.changes().after(last, 7));
                followed.addAll(page);
            } while (!page.isEmpty());
        } while (!isOver);
    }

    private static List<Throwable> thrown(List<Race.Finish> finishes) {
        return finishes.stream()
                .map(Race.Finish::thrown)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static String name(Recorded<Organisation> recorded) {
        return recorded.record().label().orElseThrow().best(List.of());
    }

    private static Organisation known(int number, Identifier identifier) {
        return organisation(number).withHead(organisation(number).head().withIdentifiers(List.of(identifier)));
    }
}
