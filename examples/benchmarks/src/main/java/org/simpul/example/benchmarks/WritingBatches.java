package org.simpul.example.benchmarks;

import java.time.Instant;
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
import org.simpul.port.Authorship;

/** Saving a thousand records at once, in tables that are emptied every few iterations. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xmx2g", "-Xbatch"})
@Warmup(iterations = 8, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 32, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class WritingBatches {

    private static final int BATCH = 1_000;
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

    @Setup(Level.Trial)
    public void open() {
        contest = new Contest(engine);
    }

    @Setup(Level.Iteration)
    public void begin() {
        if (iteration % Turns.ROUND == 0) {
            contest.clear();
        }
        isLibrary = turns.isLibrary(iteration++);
        contender = isLibrary ? contest.simpul() : contest.handWritten();
    }

    @TearDown(Level.Trial)
    public void close() {
        contest.close();
    }

    @Benchmark
    public Object saveThousand(Turn turn) {
        turn.of(isLibrary);
        return contender.saveAll(OrdinaryRecords.activities(BATCH), SOMEBODY);
    }
}
