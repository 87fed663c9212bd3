package org.simpul.example.server;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.component.LifeCycle;
import org.simpul.port.AuditSeal;
import org.simpul.port.StorageException;
import org.simpul.registry.Audits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals the audit trail every minute while the server runs, and logs the anchor of the last seal: whoever keeps the log where
 * nobody of the database can write can show later that the trail is whole.
 */
final class SealsTrail implements LifeCycle.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(SealsTrail.class);
    private static final int MOST_AT_ONCE = 2_000;
    private static final int SECONDS_BETWEEN = 60;

    private final Audits audits;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "simpul-audit-seals");
        thread.setDaemon(true);
        return thread;
    });

    SealsTrail(Audits audits) {
        this.audits = audits;
    }

    @Override
    public void lifeCycleStarted(LifeCycle event) {
        // It ends with the clockwork, and sealing tells of its failures itself.
        ScheduledFuture<?> unused =
                clockwork.scheduleWithFixedDelay(this::seal, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    @Override
    public void lifeCycleStopping(LifeCycle event) {
        clockwork.shutdown();
        try {
            clockwork.awaitTermination(SECONDS_BETWEEN, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        seal();
    }

    /** Seals all there is. What cannot be sealed now is sealed next time. */
    void seal() {
        try {
            Optional<AuditSeal> last = Optional.empty();
            Optional<AuditSeal> next = audits.seal(MOST_AT_ONCE);
            while (next.isPresent()) {
                last = next;
                next = audits.seal(MOST_AT_ONCE);
            }
            last.ifPresent(seal -> LOG.info(
                    "The audit trail is sealed up to entry {}; anchor {}:{}",
                    seal.lastPlace(),
                    seal.number(),
                    seal.hash()));
        } catch (StorageException e) {
            LOG.error("The audit trail could not be sealed; it is tried again in a minute", e);
        }
    }
}
