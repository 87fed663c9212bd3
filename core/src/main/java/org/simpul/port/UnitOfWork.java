package org.simpul.port;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.simpul.model.Aggregate;
import org.simpul.model.Recorded;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.id.RecordType;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Participant;
import org.simpul.model.policy.PolicyInstrument;

/** What a piece of work sees of a store: everything committed before it began, and what it wrote itself. */
public interface UnitOfWork {

    Store<Organisation, OrganisationId> organisations();

    Store<Participant, ParticipantId> participants();

    Store<PolicyInstrument, PolicyInstrumentId> policyInstruments();

    Store<Activity, ActivityId> activities();

    Store<Commitment, CommitmentId> commitments();

    /** Who names whom. */
    Links links();

    FindingsAtRest findings();

    ReportSource reports();

    ChangeLog changes();

    AuditLog audit();

    IdempotencyLog idempotency();

    /** The store of one kind of record, where the kind is known only at run time. */
    @SuppressWarnings("unchecked") // the store of a type takes and gives ids and records of that type only
    default Store<Aggregate<AggregateId>, AggregateId> store(RecordType type) {
        Store<?, ?> store = switch (type) {
            case ORGANISATION -> organisations();
            case PARTICIPANT -> participants();
            case POLICY_INSTRUMENT -> policyInstruments();
            case ACTIVITY -> activities();
            case COMMITMENT -> commitments();
        };
        return (Store<Aggregate<AggregateId>, AggregateId>) store;
    }

    /** Records of any kind by their ids; one that is not there, or was deleted, has no entry. */
    default Map<AggregateId, Recorded<Aggregate<AggregateId>>> find(Collection<? extends AggregateId> ids) {
        Map<RecordType, Set<AggregateId>> byType = new EnumMap<>(RecordType.class);
        ids.forEach(id ->
                byType.computeIfAbsent(id.type(), type -> new LinkedHashSet<>()).add(id));
        Map<AggregateId, Recorded<Aggregate<AggregateId>>> found = new LinkedHashMap<>();
        byType.forEach((type, ofType) -> found.putAll(store(type).find(ofType)));
        return found;
    }
}
