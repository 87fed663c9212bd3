package org.simpul.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Authorship;
import org.simpul.port.Storage;
import org.simpul.port.UnitOfWork;
import org.simpul.testkit.FaultyUnitsTest.CommitsEveryStatement;

/** Storages on whose claims nobody can rely: those of {@link CommitsEveryStatement} end with the first statement. */
class FaultyClaimsTest {

    @Test
    void aClaimThatEndsTooEarlyIsCaughtByTwoClaimants() {
        FaultTrial.of(CommitsEveryStatement.class).isCaughtBy("writersThatClaimARecordFollowEachOther");
    }

    @Test
    void aClaimThatEndsTooEarlyIsCaughtByAWriterWhoClaimsNothing() {
        FaultTrial.of(CommitsEveryStatement.class).isCaughtBy("aClaimedRecordIsTouchedByNobodyElseUntilTheUnitEnds");
    }

    @Test
    void aClaimThatEndsTooEarlyIsCaughtByWhoeverNamesTheRecord() {
        FaultTrial.of(CommitsEveryStatement.class).isCaughtBy("aClaimedRecordIsFoundByNobodyElseWhoWantsToNameIt");
    }

    @Test
    void aFoundRecordThatIsNotHeldIsCaughtByItsDeletion() {
        FaultTrial.of(CommitsEveryStatement.class)
                .isCaughtBy("whatAUnitThatWritesFoundExistingIsNotDeletedBeforeItEnds");
    }

    /** Locks what is claimed in the order told, so that two writers can wait for each other. */
    interface LocksInAnyOrder extends Faulty<Storage>, Storage {

        Map<AggregateId, Lock> LOCKS = new ConcurrentHashMap<>();
        Exchanger<String> MEETING = new Exchanger<>();

        @Override
        default <T> T write(Authorship by, Set<? extends AggregateId> claimed, Function<UnitOfWork, T> work) {
            List<Lock> held = new ArrayList<>();
            try {
                for (AggregateId id : claimed) {
                    Lock lock = LOCKS.computeIfAbsent(id, one -> new ReentrantLock());
                    lock.lockInterruptibly();
                    held.add(lock);
                    meet();
                }
                return honest().write(by, claimed, work);
            } catch (InterruptedException e) {
                throw new IllegalStateException("Nobody waits for this writer any more", e);
            } finally {
                held.forEach(Lock::unlock);
            }
        }

        private static void meet() throws InterruptedException {
            try {
                MEETING.exchange("here", 50, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Nobody else has come as far.
            }
        }
    }

    @Test
    void aStorageThatLocksInAnyOrderIsCaughtWhenWritersWaitForEachOther() {
        FaultTrial.of(LocksInAnyOrder.class)
                .within(Duration.ofSeconds(3))
                .isCaughtBy("writersThatClaimSeveralRecordsInAnyOrderAllComeThrough");
    }
}
