package org.simpul.testkit;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Authorship;
import org.simpul.port.IdempotencyLog;
import org.simpul.port.KeyUsedException;
import org.simpul.port.Storage;
import org.simpul.port.UnitOfWork;

/** Storages that do not do all or nothing. */
class FaultyUnitsTest {

    /** What a unit wrote is kept although its work threw: somebody caught that too early. */
    interface SwallowsARollback extends Faulty<Storage>, Storage {
        @Override
        default <T> T write(Authorship by, Set<? extends AggregateId> claimed, Function<UnitOfWork, T> work) {
            Outcome<T> outcome = honest().write(by, claimed, unit -> Outcome.of(() -> work.apply(unit)));
            return outcome.orElseThrow();
        }
    }

    @Test
    void aStorageThatSwallowsARollbackIsCaughtByWhatItLeaves() {
        FaultTrial.of(SwallowsARollback.class).isCaughtBy("aUnitThatThrowsLeavesTheVersionBefore");
    }

    /** The rollback is done, but nobody is told of it. */
    interface SwallowsAFailure extends Faulty<Storage>, Storage {
        @Override
        default <T> T write(Authorship by, Set<? extends AggregateId> claimed, Function<UnitOfWork, T> work) {
            return Outcome.of(() -> honest().write(by, claimed, work)).orNull();
        }
    }

    @Test
    void aStorageThatSwallowsTheFailureOfAUnitIsCaughtByTheCallerWhoWaitsForIt() {
        FaultTrial.of(SwallowsAFailure.class).isCaughtBy("whatWorkThrowsReachesTheCallerAsItIs");
    }

    /** Nobody switched off that every statement commits by itself. */
    interface CommitsEveryStatement extends Faulty<Storage>, Storage {
        @Override
        default <T> T write(Authorship by, Set<? extends AggregateId> claimed, Function<UnitOfWork, T> work) {
            return work.apply(CallByCall.in(call -> honest().write(by, claimed, call)));
        }
    }

    @Test
    void aStorageThatCommitsHalfAUnitIsCaughtByItsIdentifiers() {
        FaultTrial.of(CommitsEveryStatement.class).isCaughtBy("aUnitThatThrowsLeavesIdentifiersAsTheyWere");
    }

    @Test
    void aStorageThatShowsHalfAUnitToOthersIsCaughtByTheOneWhoLooks() {
        FaultTrial.of(CommitsEveryStatement.class).isCaughtBy("nobodySeesWhatIsNotCommitted");
    }

    interface LetsReadersWrite extends Faulty<Storage>, Storage {
        @Override
        default <T> T read(Function<UnitOfWork, T> work) {
            return honest().write(new Authorship("reader", StorageScene.EVENING), work);
        }
    }

    @Test
    void aUnitThatReadsAndLetsWriteIsCaughtByARefusalThatDoesNotCome() {
        FaultTrial.of(LetsReadersWrite.class).isCaughtBy("aUnitThatOnlyReadsRefusesToWrite");
    }

    interface RoundsItsMoments extends Faulty<Storage>, Storage {
        @Override
        default <T> T write(Authorship by, Set<? extends AggregateId> claimed, Function<UnitOfWork, T> work) {
            return honest().write(new Authorship(by.subject(), by.at().truncatedTo(ChronoUnit.MILLIS)), claimed, work);
        }
    }

    @Test
    void aStorageThatRoundsItsMomentsIsCaughtByTheirMicroseconds() {
        FaultTrial.of(RoundsItsMoments.class).isCaughtBy("allVersionsOfAUnitCarryItsMomentInMicroseconds");
    }

    /** Waits for whoever has the key to give it up. */
    interface WaitsForEver extends Faulty<IdempotencyLog>, IdempotencyLog {
        @Override
        default void add(Answer answer) {
            try {
                honest().add(answer);
            } catch (KeyUsedException e) {
                Race.await(new CountDownLatch(1), Duration.ofDays(1));
            }
        }
    }

    @Test
    void aStorageThatWaitsForEverIsCaughtByThePatienceOfTheTrial() {
        FaultTrial.of(WaitsForEver.class).within(Duration.ofSeconds(2)).isCaughtBy("aKeyIsUsedOnceByACaller");
    }
}
