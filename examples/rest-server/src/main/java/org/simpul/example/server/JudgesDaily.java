package org.simpul.example.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.component.LifeCycle;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.model.Sensitivity;
import org.simpul.port.StorageException;
import org.simpul.registry.Revalidation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has all records judged again once a day, shortly after it has begun, and when the server starts: what was due yesterday is
 * overdue today. What was judged today already, by a save or before a restart, is passed over.
 */
final class JudgesDaily implements LifeCycle.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(JudgesDaily.class);
    private static final Caller SERVER =
            new Caller("simpul-server", null, Set.of(Role.ADMIN), Sensitivity.STRICTLY_CONFIDENTIAL, null);
    private static final int AT_ONCE = 200;
    private static final int SECONDS_TO_END = 5;

    private final Simpul simpul;
    private final LocalTime at;
    private final ScheduledThreadPoolExecutor clockwork = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "simpul-judgement");
        thread.setDaemon(true);
        return thread;
    });

    /** @param at when, in the zone of the registry */
    JudgesDaily(Simpul simpul, LocalTime at) {
        this.simpul = simpul;
        this.at = at;
        // Tomorrow's run does not keep today's server from stopping.
        clockwork.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void lifeCycleStarted(LifeCycle event) {
        runAfter(Duration.ZERO);
    }

    @Override
    public void lifeCycleStopping(LifeCycle event) {
        clockwork.shutdown();
        try {
            // What is not judged by then is judged after the next start.
            clockwork.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void runAfter(Duration delay) {
        // It ends with the clockwork, and judging tells of its failures itself.
        ScheduledFuture<?> unused = clockwork.schedule(this::judgeAndGoOn, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void judgeAndGoOn() {
        try {
            judge();
        } finally {
            if (!clockwork.isShutdown()) {
                runAfter(untilNext(at, ZonedDateTime.now(simpul.clock())));
            }
        }
    }

    /** Judges what was not judged today. */
    void judge() {
        try {
            Revalidation done = simpul.revalidate(SERVER, AT_ONCE, beginningOfToday(simpul.clock()));
            LOG.info(
                    "{} records were judged again; in {} of them the rules find something else than before; {} are left"
                            + " for another time",
                    done.judged(),
                    done.changed(),
                    done.missed());
        } catch (StorageException e) {
            if (clockwork.isShutdown()) {
                LOG.info("The server stops before all records are judged again; they are after the next start");
            } else {
                LOG.error("Not all records could be judged again; they are tomorrow, or after the next start", e);
            }
        }
    }

    private static Instant beginningOfToday(Clock clock) {
        return LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
    }

    /** How long it is until a time of the day comes next. */
    static Duration untilNext(LocalTime time, ZonedDateTime now) {
        ZonedDateTime today = now.toLocalDate().atTime(time).atZone(now.getZone());
        ZonedDateTime next = today.isAfter(now)
                ? today
                : now.toLocalDate().plusDays(1).atTime(time).atZone(now.getZone());
        return Duration.between(now, next);
    }
}
