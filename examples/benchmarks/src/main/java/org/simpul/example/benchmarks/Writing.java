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
import org.simpul.port.Authorship;

/** Saving records, in tables that hold 2,000 meetings and are made anew now and then, before memory runs out. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xmx2g", "-Xbatch"})
@Warmup(iterations = 80, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 160, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class Writing {

    private static final int KNOWN = 2_000;
    private static final int RENEWAL = 10 * Turns.ROUND;
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
    private final List<Recorded<Activity>> known = new ArrayList<>();

    @Setup(Level.Trial)
    public void open() {
        contest = new Contest(engine);
    }

    @Setup(Level.Iteration)
    public void begin() {
        if (iteration % RENEWAL == 0) {
            contest.clear();
            known.clear();
            known.addAll(contest.handWritten().saveAll(OrdinaryRecords.activities(KNOWN), SOMEBODY));
            contest.analyse();
        }
        isLibrary = turns.isLibrary(iteration++);
        contender = isLibrary ? contest.simpul() : contest.handWritten();
    }

    @TearDown(Level.Trial)
    public void close() {
        contest.close();
    }

    /** A meeting and a promise in turns. */
    @Benchmark
    public Object saveOne(Turn turn) {
        turn.of(isLibrary);
        number++;
        return number % 2 == 0
                ? contender.save(OrdinaryRecords.activity(number), SOMEBODY)
                : contender.save(OrdinaryRecords.commitment(number), SOMEBODY);
    }

    /** The next version of one meeting after another. */
    @Benchmark
    public Object saveNextVersion(Turn turn) {
        turn.of(isLibrary);
        number = (number + 1) % KNOWN;
        Recorded<Activity> before = known.get(number);
        Recorded<Activity> after =
                contender.replace(before, OrdinaryRecords.changed(before.record(), before.version()), SOMEBODY);
        known.set(number, after);
        return after;
    }
}
