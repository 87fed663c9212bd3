package org.simpul.example.benchmarks;

import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Adds to the results of each iteration whose it was, and what it cost this process. */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class Turn {

    /** 1 in an iteration of the library, 0 in one of the yardstick. */
    public long library;

    public long operations;

    /** How long processors worked for this thread, whatever they did for others meanwhile. */
    public long cpuNanos;

    private long cpuNanosBefore;

    @Setup(Level.Iteration)
    public void begin() {
        cpuNanosBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    void of(boolean isLibrary) {
        library = isLibrary ? 1 : 0;
        operations++;
    }

    @TearDown(Level.Iteration)
    public void end() {
        cpuNanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuNanosBefore;
    }
}
