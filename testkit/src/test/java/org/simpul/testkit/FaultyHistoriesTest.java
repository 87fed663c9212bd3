package org.simpul.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.simpul.model.Aggregate;
import org.simpul.model.Recorded;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.port.Authorship;
import org.simpul.port.RecordVersion;
import org.simpul.port.Storage;
import org.simpul.port.UnitOfWork;
import org.simpul.testkit.Faulty.AnyStore;

/** Stores that tell the past wrongly. */
class FaultyHistoriesTest {

    interface LosesTheLastRow extends AnyStore {
        @Override
        default List<RecordVersion<Aggregate<AggregateId>>> history(
                AggregateId id, @Nullable Integer beforeVersion, int limit) {
            return honest().history(id, beforeVersion, limit).stream().skip(1).toList();
        }
    }

    @Test
    void aStoreThatLosesTheLastHistoryRowIsCaughtByTheDeletionItShouldTell() {
        FaultTrial.of(LosesTheLastRow.class).isCaughtBy("historyTellsTheVersionsTheNewestFirstADeletionIncluded");
    }

    /** Writes in the name of the adapter's own account. */
    interface ForgetsWhoWrote extends Faulty<Storage>, Storage {
        @Override
        default <T> T write(Authorship by, Set<? extends AggregateId> claimed, Function<UnitOfWork, T> work) {
            return honest().write(new Authorship("database", by.at(), by.reason()), claimed, work);
        }
    }

    @Test
    void aStorageThatForgetsWhoWroteIsCaughtByTheHistory() {
        FaultTrial.of(ForgetsWhoWrote.class).isCaughtBy("historyTellsTheVersionsTheNewestFirstADeletionIncluded");
    }

    /** Takes the version of which the instant is the first moment for one yet to come. */
    interface ReadsAsOfExclusively extends AnyStore {
        @Override
        default Optional<Recorded<Aggregate<AggregateId>>> asOf(AggregateId id, Instant instant) {
            return honest().asOf(id, instant.minusNanos(1_000));
        }
    }

    @Test
    void anAsOfThatIsExclusiveIsCaughtAtTheMomentOfTheWrite() {
        FaultTrial.of(ReadsAsOfExclusively.class).isCaughtBy("asOfReadsTheVersionThatWasCurrentAtAnInstant");
    }

    interface ForgetsDeletionsInThePast extends AnyStore {
        @Override
        default Optional<Recorded<Aggregate<AggregateId>>> asOf(AggregateId id, Instant instant) {
            return honest().asOf(id, instant).or(() -> honest().version(id, 2));
        }
    }

    @Test
    void anAsOfThatOutlivesTheRecordIsCaughtAfterTheDeletion() {
        FaultTrial.of(ForgetsDeletionsInThePast.class)
                .isCaughtBy("asOfIsEmptyBeforeTheFirstVersionAndAfterTheDeletion");
    }

    interface KnowsOnlyTheNewestVersion extends AnyStore {
        @Override
        default Optional<Recorded<Aggregate<AggregateId>>> version(AggregateId id, int version) {
            return honest().find(id).or(() -> honest().version(id, version));
        }
    }

    @Test
    void aStoreThatAnswersTheNewestVersionForAnyIsCaughtByAnOldOne() {
        FaultTrial.of(KnowsOnlyTheNewestVersion.class).isCaughtBy("anOldVersionIsReadAsItWasWhileTheRecordIsThere");
    }

    /** One of the five tables was left out. */
    interface KeepsNoHistoryOfCommitments extends AnyStore {
        @Override
        default List<RecordVersion<Aggregate<AggregateId>>> history(
                AggregateId id, @Nullable Integer beforeVersion, int limit) {
            List<RecordVersion<Aggregate<AggregateId>>> rows = honest().history(id, beforeVersion, limit);
            return id.type() == RecordType.COMMITMENT ? rows.subList(0, Math.min(1, rows.size())) : rows;
        }
    }

    @Test
    void aKindOfRecordWithoutHistoryIsCaughtByItsLife() {
        FaultTrial.of(KeepsNoHistoryOfCommitments.class).isCaughtBy("everyKindOfRecordLivesTheSameLife");
    }

    interface ForgetsReasons extends Faulty<Storage>, Storage {
        @Override
        default <T> T write(Authorship by, Set<? extends AggregateId> claimed, Function<UnitOfWork, T> work) {
            return honest().write(new Authorship(by.subject(), by.at()), claimed, work);
        }
    }

    @Test
    void aStorageThatForgetsReasonsIsCaughtByTheUnitThatHadOne() {
        FaultTrial.of(ForgetsReasons.class).isCaughtBy("allVersionsOfAUnitCarryItsReasonAndThoseOfOthersDoNot");
    }
}
