package org.simpul.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Caller;
import org.simpul.model.Aggregate;
import org.simpul.model.Blackening;
import org.simpul.model.Recorded;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.participant.Participant;
import org.simpul.port.AuditLog;
import org.simpul.port.ChangeKind;
import org.simpul.port.RecordVersion;
import org.simpul.port.Store;
import org.simpul.port.UnitOfWork;
import org.simpul.registry.Erasure.Scope;

/**
 * One erasure within one unit. Versions are rewritten where they stand, so that no store, no rebuild of its index and no later
 * reader has what was erased; what a record says now becomes a version of its own besides, so that whoever keeps a copy learns
 * that theirs is out of date.
 */
final class Erasing {

    private static final int ALL = Integer.MAX_VALUE;

    private final Desk desk;
    private final Caller caller;
    private final UnitOfWork unit;
    private final Judgement judgement;
    private final List<AggregateId> rewritten = new ArrayList<>();
    private final List<AggregateId> toReview = new ArrayList<>();

    /** @param claimed what the unit claims: all that is erased from */
    Erasing(Desk desk, Caller caller, UnitOfWork unit, Set<AggregateId> claimed) {
        this.desk = desk;
        this.caller = caller;
        this.unit = unit;
        this.judgement = new Judgement(desk, unit, claimed);
    }

    /** @param selves the participant, and those that were merged into it */
    Erasure erase(ParticipantId id, Selves selves, Scope scope) {
        Copies copies = selves.copies();
        copies.candidates(unit).forEach(candidate -> blackOut(candidate, copies, scope));
        int version = eraseThemselves(id, selves.newest(id));
        for (ParticipantId other : selves.others(id)) {
            eraseThemselves(other, selves.newest(other));
        }
        judgement.keep();
        return new Erasure(id, version, rewritten, toReview);
    }

    private int eraseThemselves(ParticipantId id, RecordVersion<Participant> newest) {
        Store<Participant, ParticipantId> store = unit.participants();
        Participant last = newest.record();
        // First of all, so that whoever read what was there is late and does not write it again.
        int version = newest.version();
        if (last != null) {
            Recorded<Participant> left = store.replace(last.erased(), version, ChangeKind.ERASED);
            judgement.of(last, left);
            version = left.version();
        }
        store.rewrite(
                id, old -> told(old, old.record() == null ? null : old.record().erased(), null));
        unit.idempotency().forget(id);
        desk.audit(unit, caller, AuditLog.Action.ERASED, id, version);
        return version;
    }

    private void blackOut(AggregateId id, Copies copies, Scope scope) {
        Store<Aggregate<AggregateId>, AggregateId> store = unit.store(id.type());
        List<RecordVersion<Aggregate<AggregateId>>> versions = store.history(id, null, ALL);
        boolean isLinked = copies.isLinked(versions);
        Blackening blackening =
                isLinked || scope == Scope.EVERYWHERE ? copies.blackening(isLinked) : Blackening.NOTHING;
        List<RecordVersion<Aggregate<AggregateId>>> left =
                versions.stream().map(version -> without(blackening, version)).toList();
        if (!left.equals(versions)) {
            rewrite(store, id, versions.get(0), left.get(0), blackening);
        }
        if (left.stream().anyMatch(copies::areIn)) {
            toReview.add(id);
        }
    }

    private void rewrite(
            Store<Aggregate<AggregateId>, AggregateId> store,
            AggregateId id,
            RecordVersion<Aggregate<AggregateId>> newest,
            RecordVersion<Aggregate<AggregateId>> left,
            Blackening blackening) {
        int version = newest.version();
        Aggregate<AggregateId> record = left.record();
        // A deleted one says nothing any more.
        if (record != null && !record.equals(newest.record())) {
            Recorded<Aggregate<AggregateId>> blackened = store.replace(record, version, ChangeKind.ERASED);
            judgement.of(newest.record(), blackened);
            version = blackened.version();
        }
        store.rewrite(id, old -> without(blackening, old));
        unit.idempotency().forget(id);
        desk.audit(unit, caller, AuditLog.Action.UPDATED, id, version);
        rewritten.add(id);
    }

    private static <A extends Aggregate<?>> RecordVersion<A> without(Blackening blackening, RecordVersion<A> version) {
        A record = version.record();
        return told(version, record == null ? null : blackening.of(record), blackening.of(version.reason()));
    }

    /** A version as it was written, telling something else. */
    private static <A> RecordVersion<A> told(RecordVersion<A> version, @Nullable A record, @Nullable String reason) {
        return new RecordVersion<>(version.version(), version.at(), version.change(), version.by(), reason, record);
    }
}
