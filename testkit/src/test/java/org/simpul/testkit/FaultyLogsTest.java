package org.simpul.testkit;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.simpul.model.Aggregate;
import org.simpul.model.Recorded;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.place.Areas;
import org.simpul.port.AuditLog;
import org.simpul.port.Authorship;
import org.simpul.port.ChangeLog;
import org.simpul.port.IdempotencyLog;
import org.simpul.port.KeyUsedException;
import org.simpul.port.Links;
import org.simpul.port.ReportSource;
import org.simpul.port.Storage;
import org.simpul.port.UnitOfWork;
import org.simpul.report.FollowThrough;
import org.simpul.testkit.Faulty.AnyStore;

/** Links, logs and reports that do not follow the records. */
class FaultyLogsTest {

    /** Of a list of references only the first becomes a link. */
    interface ForgetsOnePath extends Faulty<Links>, Links {
        @Override
        default List<Link> from(Collection<? extends AggregateId> ids, int limit) {
            return honest().from(ids, limit).stream()
                    .filter(link -> !link.path().contains("/1"))
                    .toList();
        }
    }

    @Test
    void linksThatForgetOnePathAreCaughtByARecordWithAllOfThem() {
        FaultTrial.of(ForgetsOnePath.class).isCaughtBy("everyIdThatARecordHoldsIsALink");
    }

    /** Looks for units one level deep. */
    interface FindsDirectUnitsOnly extends Faulty<Links>, Links {
        @Override
        default Set<OrganisationId> units(Collection<OrganisationId> ids, Sensitivity clearance) {
            Set<OrganisationId> units = new LinkedHashSet<>(ids);
            honest().to(ids, 1_000).stream()
                    .filter(link -> link.path().equals("/parent"))
                    .forEach(link -> units.add((OrganisationId) link.from()));
            return units;
        }
    }

    @Test
    void unitsOfOneLevelAreCaughtByTheUnitsOfUnits() {
        FaultTrial.of(FindsDirectUnitsOnly.class)
                .isCaughtBy("unitsAreTheOrganisationsThemselvesAndTheirUnitsAtAnyDepth");
    }

    interface TellsChangesBackwards extends Faulty<ChangeLog>, ChangeLog {
        @Override
        default List<Change> after(@Nullable Long position, int limit) {
            return Paging.reversed(honest().after(position, limit));
        }
    }

    @Test
    void changesOutOfOrderAreCaughtByTheirLog() {
        FaultTrial.of(TellsChangesBackwards.class).isCaughtBy("storesWriteEveryChangeToTheLogByThemselves");
    }

    interface ReusesPositions extends Faulty<ChangeLog>, ChangeLog {
        @Override
        default List<Change> after(@Nullable Long position, int limit) {
            return honest().after(position, limit).stream()
                    .map(change -> new Change(
                            (change.position() + 1) / 2, change.id(), change.version(), change.kind(), change.at()))
                    .toList();
        }
    }

    @Test
    void aPositionUsedTwiceIsCaughtByReadingInPages() {
        FaultTrial.of(ReusesPositions.class)
                .isCaughtBy("theChangesBehindAPlaceAreReadInPagesWithoutRepeatingOrMissingOne");
    }

    /** A change of a unit that has not ended, as yet seen by nobody else. */
    record Pending(Thread writer, AggregateId id) {}

    /** A change gets its position when it is written, and shows when its unit is kept: by then readers may be behind it. */
    interface NumbersChangesTooEarly extends Faulty<Storage>, Storage {
        @Override
        default <T> T write(Authorship by, Set<? extends AggregateId> claimed, Function<UnitOfWork, T> work) {
            try {
                return work.apply(CallByCall.in(call -> honest().write(by, claimed, call)));
            } finally {
                memory().removeIf(change -> ((Pending) change).writer() == Thread.currentThread());
            }
        }
    }

    interface NotesPendingChanges extends AnyStore {
        @Override
        default List<Recorded<Aggregate<AggregateId>>> insertAll(List<Aggregate<AggregateId>> records) {
            records.forEach(record -> memory().add(new Pending(Thread.currentThread(), record.id())));
            return honest().insertAll(records);
        }
    }

    interface HidesPendingChanges extends Faulty<ChangeLog>, ChangeLog {
        @Override
        default List<Change> after(@Nullable Long position, int limit) {
            Set<Object> pending = Set.copyOf(memory());
            return honest().after(position, limit).stream()
                    .filter(change -> pending.stream()
                            .noneMatch(one -> ((Pending) one).id().equals(change.id())))
                    .toList();
        }
    }

    @Test
    void aPositionGivenBeforeTheUnitIsKeptIsCaughtByAReaderWhoMissesALateWriter() {
        FaultTrial.of(NumbersChangesTooEarly.class, NotesPendingChanges.class, HidesPendingChanges.class)
                .isCaughtBy("aReaderOfTheChangesMissesNoneHoweverLateAWriterCommits");
    }

    /** The trail is kept by another connection than the records. */
    interface AuditsWhatFailed extends Faulty<AuditLog>, AuditLog {
        @Override
        default void add(Entry entry) {
            memory().add(entry);
            honest().add(entry);
        }

        @Override
        default List<Entry> about(AggregateId id, int limit) {
            return Paging.reversed(List.copyOf(memory())).stream()
                    .map(Entry.class::cast)
                    .filter(entry -> entry.id().equals(id))
                    .limit(limit)
                    .toList();
        }
    }

    @Test
    void anAuditEntryKeptAlthoughItsUnitFailedIsCaughtByTheUnitThatLeavesNothing() {
        FaultTrial.of(AuditsWhatFailed.class).isCaughtBy("aUnitThatThrowsLeavesNoLinksChangesOrAuditEntries");
    }

    interface TellsTheOldestEntriesFirst extends Faulty<AuditLog>, AuditLog {
        @Override
        default List<Entry> about(AggregateId id, int limit) {
            return Paging.reversed(honest().about(id, limit));
        }
    }

    @Test
    void anAuditTrailToldFromItsBeginningIsCaughtByItsNewestEntry() {
        FaultTrial.of(TellsTheOldestEntriesFirst.class).isCaughtBy("entriesAboutARecordComeTheNewestFirst");
    }

    interface SharesAnswersBetweenCallers extends Faulty<IdempotencyLog>, IdempotencyLog {
        @Override
        default void add(Answer answer) {
            honest().add(answer);
            memory().add(answer);
        }

        @Override
        default Optional<Answer> find(String caller, String key) {
            return memory().stream()
                    .map(Answer.class::cast)
                    .filter(answer -> answer.key().equals(key))
                    .findFirst();
        }
    }

    @Test
    void anAnswerSharedBetweenCallersIsCaughtBySomebodyElseWithTheKey() {
        FaultTrial.of(SharesAnswersBetweenCallers.class).isCaughtBy("anAnswerIsFoundUnderItsCallerAndKeyAlone");
    }

    interface LetsKeysBeUsedTwice extends Faulty<IdempotencyLog>, IdempotencyLog {
        @Override
        default void add(Answer answer) {
            try {
                honest().add(answer);
            } catch (KeyUsedException e) {
                // As a statement does that inserts or does nothing.
            }
        }
    }

    @Test
    void aKeyThatCanBeUsedTwiceIsCaughtByItsSecondUse() {
        FaultTrial.of(LetsKeysBeUsedTwice.class).isCaughtBy("aKeyIsUsedOnceByACaller");
    }

    /** Takes what is due today for overdue. */
    interface CountsADayTooEarly extends Faulty<ReportSource>, ReportSource {
        @Override
        default List<FollowThrough.Row> followThrough(FollowThrough.Question question, Areas areas) {
            return honest().followThrough(
                            new FollowThrough.Question(
                                    question.asOf().plusDays(1),
                                    question.groupBy(),
                                    question.activities(),
                                    question.filter()),
                            areas);
        }
    }

    @Test
    void aReportThatCountsADayTooEarlyIsCaughtOnTheDueDate() {
        FaultTrial.of(CountsADayTooEarly.class).isCaughtBy("overdueIsJudgedOnTheDayAsked");
    }
}
