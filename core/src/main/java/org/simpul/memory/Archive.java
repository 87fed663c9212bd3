package org.simpul.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Participant;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.port.AuditLog;
import org.simpul.port.AuditSeal;
import org.simpul.port.ChangeLog;
import org.simpul.port.FindingsAtRest;
import org.simpul.port.IdempotencyLog;
import org.simpul.port.RecordChange;
import org.simpul.report.CohortRelease;

/** Everything the storage holds. Guarded by the lock of the storage. */
final class Archive {

    final Shelf<Organisation, OrganisationId> organisations = new Shelf<>();
    final Shelf<Participant, ParticipantId> participants = new Shelf<>();
    final Shelf<PolicyInstrument, PolicyInstrumentId> policyInstruments = new Shelf<>();
    final Shelf<Activity, ActivityId> activities = new Shelf<>();
    final Shelf<Commitment, CommitmentId> commitments = new Shelf<>();

    /** What was found in records that are there when they were last judged. */
    final Map<AggregateId, FindingsAtRest.Judged> judged = new HashMap<>();

    /** In the order in which they happened; the position of a change is its place here, from 1. */
    final List<ChangeLog.Change> changes = new ArrayList<>();

    /** In the order in which they were added. */
    final List<AuditLog.Entry> audit = new ArrayList<>();

    /** On the entries of the audit trail, by their numbers. */
    final List<AuditSeal> auditSeals = new ArrayList<>();

    /** In the order in which they were noted. */
    final List<IdempotencyLog.Answer> answers = new ArrayList<>();

    /** In the order in which they were added. */
    final List<CohortRelease> releases = new ArrayList<>();

    /** Puts a change behind all others. */
    void log(RecordChange change) {
        changes.add(
                new ChangeLog.Change(changes.size() + 1L, change.id(), change.version(), change.kind(), change.at()));
    }

    /** Puts down what is kept of a record, until the session undoes it; null for nothing. */
    void keep(AggregateId id, FindingsAtRest.@Nullable Judged now, Session session) {
        FindingsAtRest.Judged before = judged.get(id);
        exchange(id, now);
        session.onUndo(() -> exchange(id, before));
    }

    private void exchange(AggregateId id, FindingsAtRest.@Nullable Judged now) {
        if (now == null) {
            judged.remove(id);
        } else {
            judged.put(id, now);
        }
    }

    /** The record with an id; null when it is not there. */
    @Nullable
    Filed<?> filed(AggregateId id) {
        Folder<?> folder = folder(id);
        return folder == null ? null : folder.current();
    }

    private @Nullable Folder<?> folder(AggregateId id) {
        return switch (id.type()) {
            case ORGANISATION -> organisations.folder((OrganisationId) id);
            case PARTICIPANT -> participants.folder((ParticipantId) id);
            case POLICY_INSTRUMENT -> policyInstruments.folder((PolicyInstrumentId) id);
            case ACTIVITY -> activities.folder((ActivityId) id);
            case COMMITMENT -> commitments.folder((CommitmentId) id);
        };
    }

    /** The records of all kinds that are there, in no order. */
    Stream<Filed<?>> filed() {
        return Stream.of(organisations, participants, policyInstruments, activities, commitments)
                .flatMap(Shelf::filed);
    }
}
