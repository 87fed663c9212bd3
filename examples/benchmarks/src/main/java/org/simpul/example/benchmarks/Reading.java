package org.simpul.example.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.simpul.model.Recorded;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.port.Authorship;
import org.simpul.port.Cursor;

/** Reading records from tables that hold 2,000 meetings and 2,000 promises, of which some have ten versions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xmx2g", "-Xbatch"})
@Warmup(iterations = 80, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 160, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class Reading {

    private static final int RECORDS = 2_000;
    private static final int WITH_HISTORY = 100;
    private static final int VERSIONS = 10;
    private static final Authorship SOMEBODY =
            new Authorship("benchmark", Instant.parse("2024-12-31T03:12:09.123456Z"));

    @Param({"H2", "POSTGRESQL"})
    public Engine engine = Engine.H2;

    @Param("IN_TURNS")
    public Turns turns = Turns.IN_TURNS;

    // JMH calls what sets these before all else.
    @SuppressWarnings("NullAway.Init")
    private Contest contest;

    @SuppressWarnings("NullAway.Init")
    private Contender contender;

    private boolean isLibrary;
    private int iteration;
    private int number;
    private List<Activity> activities = List.of();
    private final List<Commitment> commitments = new ArrayList<>();

    @Setup(Level.Trial)
    public void open() {
        contest = new Contest(engine);
        activities = OrdinaryRecords.activities(RECORDS);
        contest.handWritten().saveAll(activities, SOMEBODY);
        for (Activity activity : activities.subList(0, WITH_HISTORY)) {
            Recorded<Activity> saved = new Recorded<>(activity, 1, SOMEBODY.at(), SOMEBODY.at());
            while (saved.version() < VERSIONS) {
                saved = contest.handWritten()
                        .replace(saved, OrdinaryRecords.changed(activity, saved.version()), SOMEBODY);
            }
        }
        for (int i = 1; i <= RECORDS; i++) {
            Commitment commitment = OrdinaryRecords.commitment(i);
            contest.handWritten().save(commitment, SOMEBODY);
            commitments.add(commitment);
        }
        contest.analyse();
    }

    @Setup(Level.Iteration)
    public void begin() {
        isLibrary = turns.isLibrary(iteration++);
        contender = isLibrary ? contest.simpul() : contest.handWritten();
    }

    @TearDown(Level.Trial)
    public void close() {
        contest.close();
    }

    /** A meeting and a promise in turns. */
    @Benchmark
    public Object loadById(Turn turn) {
        turn.of(isLibrary);
        number = (number + 1) % RECORDS;
        return number % 2 == 0
                ? contender.activity(activities.get(number).id())
                : contender.commitment(commitments.get(number).id());
    }

    /** A page in the midst of the list that is sorted by id. */
    @Benchmark
    public Object pageById(Turn turn) {
        turn.of(isLibrary);
        number = (number + 1) % (RECORDS / 2);
        return contender.byId(new Cursor(null, activities.get(number).id().value()));
    }

    /** A page in the midst of the list of the latest. */
    @Benchmark
    public Object pageByDate(Turn turn) {
        turn.of(isLibrary);
        number = (number + 1) % (RECORDS / 2);
        Activity place = activities.get(RECORDS / 2 - number + RECORDS / 4);
        return contender.latestFirst(new Cursor(
                place.dates().earliestDay().orElseThrow().toString(), place.id().value()));
    }

    /** All ten versions of a meeting. */
    @Benchmark
    public Object history(Turn turn) {
        turn.of(isLibrary);
        number = (number + 1) % WITH_HISTORY;
        return contender.history(activities.get(number).id());
    }
}
