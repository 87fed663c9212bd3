package org.simpul.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.simpul.model.Aggregate;
import org.simpul.model.Identifier;
import org.simpul.model.RecordHead;
import org.simpul.model.Recorded;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.source.Provenance;
import org.simpul.port.IdentifierTakenException;
import org.simpul.testkit.Faulty.AnyStore;

/** Stores that lose, mix up or overwrite what they were given. */
class FaultyStoresTest {

    interface ChecksNoVersion extends AnyStore {
        @Override
        default Recorded<Aggregate<AggregateId>> replace(Aggregate<AggregateId> record, int expectedVersion) {
            int stored = honest().find(record.id()).map(Recorded::version).orElse(expectedVersion);
            return honest().replace(record, stored);
        }
    }

    @Test
    void aStoreWithoutVersionCheckIsCaughtByTheSecondWriter() {
        FaultTrial.of(ChecksNoVersion.class).isCaughtBy("theSecondWriterOfAVersionIsRefusedWithTheCurrentVersion");
    }

    interface DeletesAnyVersion extends AnyStore {
        @Override
        default void delete(AggregateId id, int expectedVersion) {
            int stored = honest().find(id).map(Recorded::version).orElse(expectedVersion);
            honest().delete(id, stored);
        }
    }

    @Test
    void aStoreThatDeletesAnyVersionIsCaughtByAStaleDeletion() {
        FaultTrial.of(DeletesAnyVersion.class).isCaughtBy("deleteRefusesAStaleVersionWithTheCurrentVersion");
    }

    /** Compares and sets, but in two steps between which others come. */
    interface ChecksBeforeItWrites extends ChecksNoVersion {

        Exchanger<String> MEETING = new Exchanger<>();

        @Override
        default Recorded<Aggregate<AggregateId>> replace(Aggregate<AggregateId> record, int expectedVersion) {
            boolean isStale = honest().find(record.id())
                    .filter(stored -> stored.version() == expectedVersion)
                    .isEmpty();
            meet();
            synchronized (MEETING) {
                return isStale
                        ? honest().replace(record, expectedVersion)
                        : ChecksNoVersion.super.replace(record, expectedVersion);
            }
        }

        /** Lets two writers who race come to this point together; one who does not soon goes on. */
        private static void meet() {
            try {
                MEETING.exchange("here", 50, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Nobody else writes.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void aStoreThatComparesAndSetsInTwoStepsIsCaughtByTwoWritersAtOnce() {
        FaultTrial.of(FaultyUnitsTest.CommitsEveryStatement.class, ChecksBeforeItWrites.class)
                .isCaughtBy("ofTwoWritersOfOneVersionExactlyOneWins");
    }

    @Test
    void aStoreThatComparesAndSetsInTwoStepsIsCaughtByAStorm() {
        FaultTrial.of(FaultyUnitsTest.CommitsEveryStatement.class, ChecksBeforeItWrites.class)
                .isCaughtBy("inAStormEveryVersionIsWrittenOnceAndAllOthersAreRefusedAsStale");
    }

    interface SavesOneByOne extends AnyStore {
        @Override
        default List<Recorded<Aggregate<AggregateId>>> insertAll(List<Aggregate<AggregateId>> records) {
            return records.stream()
                    .map(record -> honest().insertAll(List.of(record)).get(0))
                    .toList();
        }
    }

    @Test
    void aBatchThatIsSavedInPartIsCaughtByOneRefusedRecord() {
        FaultTrial.of(SavesOneByOne.class).isCaughtBy("ofABatchWithOneRefusedRecordNoneIsSaved");
    }

    interface AnswersABatchBackwards extends AnyStore {
        @Override
        default List<Recorded<Aggregate<AggregateId>>> insertAll(List<Aggregate<AggregateId>> records) {
            return Paging.reversed(honest().insertAll(records));
        }
    }

    @Test
    void aBatchAnsweredInAnotherOrderIsCaughtByItsRecords() {
        FaultTrial.of(AnswersABatchBackwards.class).isCaughtBy("insertAllAnswersTheRecordsAsVersionOneInTheirOrder");
    }

    interface GivesIdsAgain extends AnyStore {
        @Override
        default List<Recorded<Aggregate<AggregateId>>> insertAll(List<Aggregate<AggregateId>> records) {
            Set<AggregateId> free = honest().deletedAmong(
                            records.stream().map(Aggregate::id).toList(), Sensitivity.STRICTLY_CONFIDENTIAL);
            honest().insertAll(records.stream()
                    .filter(record -> !free.contains(record.id()))
                    .toList());
            return records.stream()
                    .map(record -> new Recorded<>(record, 1, StorageScene.MORNING, StorageScene.MORNING))
                    .toList();
        }
    }

    @Test
    void aStoreThatGivesIdsAgainIsCaughtByTheIdOfADeletedRecord() {
        FaultTrial.of(GivesIdsAgain.class).isCaughtBy("insertRefusesAnIdThatWasThere");
    }

    /** The column lost its unique index. */
    interface TakesIdentifiersTwice extends AnyStore {
        @Override
        default List<Recorded<Aggregate<AggregateId>>> insertAll(List<Aggregate<AggregateId>> records) {
            try {
                return honest().insertAll(records);
            } catch (IdentifierTakenException e) {
                return honest().insertAll(records.stream()
                        .<Aggregate<AggregateId>>map(
                                record -> record.withHead(record.head().withIdentifiers(List.of())))
                        .toList());
            }
        }
    }

    @Test
    void aStoreWithoutUniqueIdentifiersIsCaughtByTheSecondRecordThatHasOne() {
        FaultTrial.of(TakesIdentifiersTwice.class).isCaughtBy("insertRefusesAnIdentifierThatAnotherRecordOfItsKindHas");
    }

    interface KeepsTheIdentifiersOfTheDeleted extends AnyStore {
        @Override
        default void delete(AggregateId id, int expectedVersion) {
            honest().find(id)
                    .ifPresent(stored -> memory().addAll(stored.record().head().identifiers()));
            honest().delete(id, expectedVersion);
        }

        @Override
        default List<Recorded<Aggregate<AggregateId>>> insertAll(List<Aggregate<AggregateId>> records) {
            for (Aggregate<AggregateId> record : records) {
                for (Identifier identifier : record.head().identifiers()) {
                    if (memory().contains(identifier)) {
                        throw new IdentifierTakenException(record.id(), null);
                    }
                }
            }
            return honest().insertAll(records);
        }
    }

    @Test
    void aStoreThatKeepsTheIdentifiersOfTheDeletedIsCaughtByTheNextWhoHasOne() {
        FaultTrial.of(KeepsTheIdentifiersOfTheDeleted.class).isCaughtBy("deletionFreesIdentifiers");
    }

    interface DropsAProvenanceEntry extends AnyStore {
        @Override
        default List<Recorded<Aggregate<AggregateId>>> insertAll(List<Aggregate<AggregateId>> records) {
            return honest().insertAll(
                            records.stream().map(DropsAProvenanceEntry::poorer).toList());
        }

        private static Aggregate<AggregateId> poorer(Aggregate<AggregateId> record) {
            RecordHead<AggregateId> head = record.head();
            List<Provenance> fewer = head.provenance().stream().skip(1).toList();
            return record.withHead(new RecordHead<>(
                    head.id(),
                    head.custodian(),
                    head.sensitivity(),
                    head.sensitivityOf(),
                    head.identifiers(),
                    head.sources(),
                    fewer,
                    head.extensions()));
        }
    }

    @Test
    void aStoreThatDropsAProvenanceEntryIsCaughtByARecordThatComesBackPoorer() {
        FaultTrial.of(DropsAProvenanceEntry.class).isCaughtBy("whatWasSavedComesBackEqual");
    }

    /** The rows of the answer are in another order than the ids of the question. */
    interface AnswersAnotherRecordsRows extends AnyStore {
        @Override
        default Map<AggregateId, Recorded<Aggregate<AggregateId>>> find(Collection<AggregateId> ids) {
            Map<AggregateId, Recorded<Aggregate<AggregateId>>> found = honest().find(ids);
            List<Recorded<Aggregate<AggregateId>>> rows = Paging.reversed(new ArrayList<>(found.values()));
            Map<AggregateId, Recorded<Aggregate<AggregateId>>> mixed = new LinkedHashMap<>();
            found.keySet().forEach(id -> mixed.put(id, rows.get(mixed.size())));
            return mixed;
        }
    }

    @Test
    void aStoreThatAnswersAnotherRecordsRowsIsCaughtByTheirIds() {
        FaultTrial.of(AnswersAnotherRecordsRows.class)
                .isCaughtBy("findAnswersForAllIdsAtOnceAndHasNoEntryForOneThatIsNotThere");
    }

    interface FindsTheDeleted extends AnyStore {
        @Override
        default Map<AggregateId, Recorded<Aggregate<AggregateId>>> find(Collection<AggregateId> ids) {
            Map<AggregateId, Recorded<Aggregate<AggregateId>>> found = new LinkedHashMap<>(honest().find(ids));
            honest().deletedAmong(ids, Sensitivity.STRICTLY_CONFIDENTIAL)
                    .forEach(id -> honest().version(id, 1).ifPresent(old -> found.put(id, old)));
            return found;
        }
    }

    @Test
    void aStoreThatFindsTheDeletedIsCaughtByADeletion() {
        FaultTrial.of(FindsTheDeleted.class).isCaughtBy("aDeletedRecordIsNotFound");
    }

    interface LeavesUpdatedAtBehind extends AnyStore {
        @Override
        default Recorded<Aggregate<AggregateId>> replace(Aggregate<AggregateId> record, int expectedVersion) {
            Recorded<Aggregate<AggregateId>> replaced = honest().replace(record, expectedVersion);
            return new Recorded<>(record, replaced.version(), replaced.recordedAt(), replaced.recordedAt());
        }
    }

    @Test
    void aStoreThatDoesNotMoveUpdatedAtIsCaughtByItsAnswerToAReplacement() {
        FaultTrial.of(LeavesUpdatedAtBehind.class).isCaughtBy("replaceAnswersTheNewVersionWhichIsOneHigher");
    }
}
