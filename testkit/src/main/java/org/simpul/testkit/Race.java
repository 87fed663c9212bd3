package org.simpul.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Threads that begin together. */
final class Race {

    // Far longer than any store needs; ends a test whose threads wait for each other.
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private Race() {}

    /** How one thread fared: it came through, or what it threw. */
    record Finish(@Nullable Throwable thrown) {

        boolean isWin() {
            return thrown == null;
        }
    }

    /** Runs each piece of work in a thread of its own, all from the same moment, and waits for all. */
    static List<Finish> run(List<Runnable> runners) {
        return run(runners, PATIENCE);
    }

    /** @param patience how long each of them may take */
    static List<Finish> run(List<Runnable> runners, Duration patience) {
        CyclicBarrier start = new CyclicBarrier(runners.size());
        ExecutorService threads = Executors.newFixedThreadPool(runners.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Runnable runner : runners) {
                running.add(threads.submit((Callable<Void>) () -> {
                    start.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                    runner.run();
                    return null;
                }));
            }
            List<Finish> finishes = new ArrayList<>();
            for (Future<?> one : running) {
                finishes.add(finish(one, patience));
            }
            return finishes;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Waits until something has happened, but no longer than told. */
    static void await(CountDownLatch event, Duration atMost) {
        try {
            boolean unused = event.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Finish finish(Future<?> running, Duration patience) {
        try {
            running.get(patience.toSeconds(), TimeUnit.SECONDS);
            return new Finish(null);
        } catch (ExecutionException e) {
            return new Finish(e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("A thread did not end within " + patience, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("The test was interrupted", e);
        }
    }
}
