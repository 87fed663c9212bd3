package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.finding.Finding;
import org.simpul.model.RecordTree;
import org.simpul.model.RecordTree.Reference;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Organiser;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.LostRaceException;
import org.simpul.port.Query;
import org.simpul.registry.RecordMergedException;
import org.simpul.registry.RecordRefusedException;

/** Others write while two records are made one. */
class MergeRaceTest {

    private static final int ROUNDS = 8;
    private static final int WRITERS = 2;
    private static final int MEETINGS = 3;
    private static final int PATIENCE_SECONDS = 60;

    private final Caller steward = Caller.localSteward();

    private Simpul simpul;
    private JdbcStorage storage;

    private void begin(Engine engine) {
        storage = JdbcStorage.on(SharedDatabase.empty(engine));
        simpul = Simpul.on(storage)
                .clock(Clock.fixed(Instant.parse("2024-12-31T03:00:00Z"), ZoneOffset.UTC))
                .build();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoNamesARecordThatIsBeingMergedIsRefusedOrComesToNameTheSurvivor(Engine engine) throws Exception {
        begin(engine);
        for (int round = 0; round < ROUNDS; round++) {
            OrganisationId from = organisation("Badan Lama");
            OrganisationId into = organisation("Badan Baru");
            List<ActivityId> meetings = new ArrayList<>();
            for (int number = 0; number < MEETINGS; number++) {
                meetings.add(created(meeting(from)));
            }
            List<Activity> late = new ArrayList<>();
            List<Callable<?>> work = new ArrayList<>();
            work.add(() -> simpul.organisations().merge(steward, from, into, null));
            for (int writer = 0; writer < WRITERS; writer++) {
                Activity one = meeting(from);
                late.add(one);
                work.add(() -> simpul.activities().create(steward, one));
            }
            // Some that named it already are changed meanwhile, and one begins to name it.
            ActivityId unrelated = created(meeting(into));
            meetings.add(unrelated);
            work.add(() -> named(unrelated, from));
            work.add(() -> named(meetings.get(0), from));

            List<Throwable> thrown = race(work);

            assertThat(thrown.get(0)).isNull();
            assertThat(thrown.subList(1, thrown.size())).allSatisfy(MergeRaceTest::isARefusal);
            for (int writer = 0; writer < WRITERS; writer++) {
                if (thrown.get(1 + writer) == null) {
                    meetings.add(late.get(writer).id());
                }
            }
            assertNothingNames(from);
            for (ActivityId id : meetings) {
                assertThat(simpul.activities()
                                .find(steward, id)
                                .orElseThrow()
                                .record()
                                .organisers())
                        .isNotEmpty()
                        .extracting(Organiser::organisation)
                        .containsOnly(into);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void ofTwoMergesThatCrossOneWinsAndTheOtherIsRefused(Engine engine) throws Exception {
        begin(engine);
        for (int round = 0; round < ROUNDS; round++) {
            OrganisationId left = organisation("Badan Kiri");
            OrganisationId right = organisation("Badan Kanan");
            ActivityId ofLeft = created(meeting(left));
            ActivityId ofRight = created(meeting(right));

            List<Throwable> thrown = race(List.of(
                    () -> simpul.organisations().merge(steward, left, right, null),
                    () -> simpul.organisations().merge(steward, right, left, null)));

            assertThat(thrown).filteredOn(one -> one == null).hasSize(1);
            boolean leftEnded = thrown.get(0) == null;
            OrganisationId ended = leftEnded ? left : right;
            OrganisationId survivor = leftEnded ? right : left;
            assertThat(thrown.get(leftEnded ? 1 : 0)).satisfies(refusal -> {
                assertThat(refusal).isInstanceOfAny(RecordRefusedException.class, RecordMergedException.class);
            });
            assertNothingNames(ended);
            for (ActivityId id : List.of(ofLeft, ofRight)) {
                assertThat(simpul.activities()
                                .find(steward, id)
                                .orElseThrow()
                                .record()
                                .organisers())
                        .extracting(Organiser::organisation)
                        .containsOnly(survivor);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void ofTwoMergesOfOneRecordIntoOthersOneWins(Engine engine) throws Exception {
        begin(engine);
        for (int round = 0; round < ROUNDS; round++) {
            OrganisationId twice = organisation("Badan Ganda");
            List<OrganisationId> survivors = List.of(organisation("Badan Kiri"), organisation("Badan Kanan"));
            ActivityId meeting = created(meeting(twice));

            List<Throwable> thrown = race(List.of(
                    () -> simpul.organisations().merge(steward, twice, survivors.get(0), null),
                    () -> simpul.organisations().merge(steward, twice, survivors.get(1), null)));

            assertThat(thrown).filteredOn(one -> one == null).hasSize(1);
            int winner = thrown.indexOf(null);
            assertThat(thrown.get(1 - winner)).isInstanceOf(RecordMergedException.class);
            assertNothingNames(twice);
            assertThat(simpul.activities()
                            .find(steward, meeting)
                            .orElseThrow()
                            .record()
                            .organisers())
                    .extracting(Organiser::organisation)
                    .containsOnly(survivors.get(winner));
        }
    }

    /** That it named what is gone, or that somebody else came first; a host that tries again is told the former. */
    private static void isARefusal(Throwable thrown) {
        if (thrown instanceof RecordRefusedException refused) {
            assertThat(refused.findings())
                    .filteredOn(Finding::isError)
                    .extracting(Finding::rule)
                    .containsOnly("REF-1");
        } else if (thrown != null) {
            assertThat(thrown).isInstanceOf(LostRaceException.class);
        }
    }

    private void assertNothingNames(AggregateId id) {
        storage.read(unit -> {
            assertThat(unit.links().naming(id, null, 100)).isEmpty();
            unit.activities()
                    .forEach(
                            Query.all(100),
                            one -> assertThat(RecordTree.references(one.record()))
                                    .extracting(Reference::to)
                                    .doesNotContain(id));
            return unit;
        });
    }

    private Object named(ActivityId meeting, OrganisationId organiser) {
        return simpul.activities()
                .change(
                        steward,
                        meeting,
                        null,
                        stored -> stored.toBuilder()
                                .organiser(organiser, OrganiserRole.HOST)
                                .build());
    }

    private Activity meeting(OrganisationId organiser) {
        return Activity.builder(simpul.newActivityId())
                .title("id", "Rapat")
                .organiser(organiser, OrganiserRole.ORGANISER)
                .build();
    }

    private ActivityId created(Activity meeting) {
        simpul.activities().create(steward, meeting);
        return meeting.id();
    }

    private OrganisationId organisation(String name) {
        OrganisationId id = simpul.newOrganisationId();
        simpul.organisations()
                .create(steward, Organisation.builder(id).name("id", name).build());
        return id;
    }

    /** Does all at once; answers what each threw, null where it came through. */
    private static List<Throwable> race(List<Callable<?>> all) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Callable<?> work : all) {
                running.add(threads.submit(() -> {
                    assertThat(start.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
                    return work.call();
                }));
            }
            start.countDown();
            List<Throwable> thrown = new ArrayList<>();
            for (Future<?> one : running) {
                try {
                    one.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    thrown.add(null);
                } catch (ExecutionException e) {
                    thrown.add(e.getCause());
                }
            }
            return thrown;
        } finally {
            threads.shutdownNow();
        }
    }
}
