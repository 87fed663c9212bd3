package org.simpul.example.benchmarks;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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
import org.openjdk.jmh.annotations.Warmup;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityDates;
import org.simpul.model.activity.Attendance;
import org.simpul.model.activity.Delegation;
import org.simpul.model.time.DateInterval;
import org.simpul.rule.OneRecord;

/** Judging one meeting by all rules that need no other record: two organisers, three delegations, two links to plans. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 40, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 80, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class Judging {

    private static final Clock NEW_YEARS_EVE = Clock.fixed(Instant.parse("2024-12-31T03:12:09Z"), ZoneOffset.UTC);

    @Param("IN_TURNS")
    public Turns turns = Turns.IN_TURNS;

    private final OneRecord rules = new OneRecord(NEW_YEARS_EVE);
    private final Activity sound = meeting();

    /** The same without title and organisers, on a wrong weekday: an error and five more findings or so. */
    private final Activity broken = meeting().toBuilder()
            .titles(null)
            .organisers(List.of())
            .dates(dates("2024-03-21", "Selasa, 21 Maret 2024"))
            .build();

    private boolean isLibrary;
    private int iteration;

    private static Activity meeting() {
        Activity ordinary = OrdinaryRecords.activity(1);
        List<Delegation> two = ordinary.attendance().delegations();
        return ordinary.toBuilder()
                .dates(dates("2024-03-21", "Kamis, 21 Maret 2024"))
                .attendance(new Attendance(
                        ordinary.attendance().headCount(),
                        List.of(two.get(0), two.get(1), two.get(0)),
                        ordinary.attendance().individuals()))
                .build();
    }

    private static ActivityDates dates(String during, String stated) {
        return new ActivityDates(DateInterval.parse(during), null, List.of(), stated, null);
    }

    @Setup(Level.Iteration)
    public void begin() {
        isLibrary = turns.isLibrary(iteration++);
    }

    @Benchmark
    public Object soundMeeting(Turn turn) {
        turn.of(isLibrary);
        return isLibrary ? rules.findings(sound) : rules.violations(sound);
    }

    @Benchmark
    public Object brokenMeeting(Turn turn) {
        turn.of(isLibrary);
        return isLibrary ? rules.findings(broken) : rules.violations(broken);
    }
}
