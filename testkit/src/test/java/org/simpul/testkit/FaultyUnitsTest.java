package org.simpul.testkit;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.simpul.model.Aggregate;
import org.simpul.model.Recorded;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Authorship;
import org.simpul.port.IdempotencyLog;
import org.simpul.port.KeyUsedException;
import org.simpul.port.StaleVersionException;
import org.simpul.port.Storage;
import org.simpul.port.StorageException;
import org.simpul.port.UnitOfWork;
import org.simpul.testkit.Faulty.AnyStore;

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

    /** Reads without a transaction, so that each question sees what others have kept by then. */
    interface ReadsManyStates extends Faulty<Storage>, Storage {
        @Override
        default <T> T read(Function<UnitOfWork, T> work) {
            return work.apply(CallByCall.in(honest()::read));
        }
    }

    @Test
    void aUnitThatSeesManyStatesIsCaughtByAWriterBetweenTwoQuestions() {
        FaultTrial.of(ReadsManyStates.class).isCaughtBy("aUnitThatReadsSeesOneStateInAllItsQuestions");
    }

    interface AnswersManyQuestions extends Faulty<Storage>, Storage {
        @Override
        default <T> T ask(Function<UnitOfWork, T> question) {
            return honest().read(question);
        }
    }

    @Test
    void aStorageThatLetsAskTwiceIsCaughtByTheSecondQuestion() {
        FaultTrial.of(AnswersManyQuestions.class).isCaughtBy("aSecondQuestionIsRefused");
    }

    /** After a refusal takes nothing more, as a transaction in which a statement failed and no savepoint was set. */
    interface GivesUpAfterARefusal extends AnyStore {
        @Override
        default Recorded<Aggregate<AggregateId>> replace(Aggregate<AggregateId> record, int expectedVersion) {
            try {
                return honest().replace(record, expectedVersion);
            } catch (StaleVersionException e) {
                memory().add(e);
                throw e;
            }
        }

        @Override
        default List<Recorded<Aggregate<AggregateId>>> insertAll(List<Aggregate<AggregateId>> records) {
            if (!memory().isEmpty()) {
                throw new StorageException("The transaction is aborted", null);
            }
            return honest().insertAll(records);
        }
    }

    @Test
    void aUnitThatARefusalSpoilsIsCaughtByWorkThatGoesOn() {
        FaultTrial.of(GivesUpAfterARefusal.class).isCaughtBy("aRefusalThatWorkCatchesTakesNothingElseBack");
    }

    interface RoundsItsMoments extends Faulty<Storage>, Storage {
        @Override
        default <T> T write(Authorship by, Set<? extends AggregateId> claimed, Function<UnitOfWork, T> work) {
            return honest().write(
                            new Authorship(by.subject(), by.at().truncatedTo(ChronoUnit.MILLIS), by.reason()),
                            claimed,
                            work);
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
