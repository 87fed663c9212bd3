package org.simpul.testkit;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.simpul.model.Aggregate;
import org.simpul.model.Recorded;
import org.simpul.model.id.AggregateId;
import org.simpul.port.ChangeKind;
import org.simpul.port.RecordChange;
import org.simpul.port.Storage;
import org.simpul.testkit.Faulty.AnyStore;

/** Storages that tell their listeners wrongly. */
class FaultyNewsTest {

    interface TellsTwice extends Faulty<Storage>, Storage {
        @Override
        default void onCommitted(Consumer<? super RecordChange> listener) {
            honest().onCommitted(listener);
            honest().onCommitted(listener);
        }
    }

    @Test
    void newsToldTwiceAreCaughtByWhoeverCounts() {
        FaultTrial.of(TellsTwice.class).isCaughtBy("aListenerIsToldOfEachChangeOnceWhoeverWrites");
    }

    interface TellsInAThreadOfItsOwn extends Faulty<Storage>, Storage {
        @Override
        default void onCommitted(Consumer<? super RecordChange> listener) {
            honest().onCommitted(change -> Race.run(List.of(() -> listener.accept(change))));
        }
    }

    @Test
    void newsInAnotherThreadAreCaughtByTheWriters() {
        FaultTrial.of(TellsInAThreadOfItsOwn.class).isCaughtBy("aListenerIsToldInTheThreadThatWrote");
    }

    interface HearsNoFailure extends Faulty<Storage>, Storage {
        @Override
        default void onCommitted(Consumer<? super RecordChange> listener) {
            honest().onCommitted(change -> Outcome.of(() -> {
                listener.accept(change);
                return change;
            }));
        }
    }

    @Test
    void aListenersFailureThatIsSwallowedIsCaughtByTheWriterWhoWaitsForIt() {
        FaultTrial.of(HearsNoFailure.class).isCaughtBy("whatAListenerThrowsReachesTheWriterAndTheChangeStays");
    }

    /** Keeps its listeners for those who write. */
    interface NotesListeners extends Faulty<Storage>, Storage {
        @Override
        default void onCommitted(Consumer<? super RecordChange> listener) {
            memory().add(listener);
        }
    }

    /** Tells of a record as soon as it is written. */
    interface TellsTooEarly extends AnyStore {
        @Override
        @SuppressWarnings("unchecked") // nothing else is remembered
        default List<Recorded<Aggregate<AggregateId>>> insertAll(List<Aggregate<AggregateId>> records) {
            List<Recorded<Aggregate<AggregateId>>> saved = honest().insertAll(records);
            for (Recorded<Aggregate<AggregateId>> one : saved) {
                RecordChange change = new RecordChange(one.record().id(), 1, ChangeKind.CREATED, one.updatedAt());
                memory().forEach(listener -> ((Consumer<RecordChange>) listener).accept(change));
            }
            return saved;
        }
    }

    @Test
    void newsToldBeforeTheirUnitIsKeptAreCaughtWithinIt() {
        FaultTrial.of(NotesListeners.class, TellsTooEarly.class)
                .isCaughtBy("listenersAreToldNothingWhileTheUnitMayStillFail");
    }

    @Test
    void newsOfWhatWasTakenBackAreCaughtByAUnitThatFails() {
        FaultTrial.of(NotesListeners.class, TellsTooEarly.class).isCaughtBy("listenersAreNotToldOfWhatWasTakenBack");
    }

    @Test
    void aListenersFailureThatUndoesTheUnitIsCaughtByTheChangeThatDoesNotStay() {
        FaultTrial.of(NotesListeners.class, TellsTooEarly.class)
                .isCaughtBy("whatAListenerThrowsReachesTheWriterAndTheChangeStays");
    }
}
