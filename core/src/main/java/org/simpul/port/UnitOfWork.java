package org.simpul.port;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.simpul.model.Aggregate;
import org.simpul.model.Recorded;
import org.simpul.model.Sensitivity;
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

    CohortReleases releases();

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

    /**
     * Which records stand today for those of these that were merged, at the end of however many merges; as far as those of a
     * clearance may know of both, the one as it is and the other as it last was. Where the last one is not there any more,
     * there is no entry. One statement for each merge of the longest chain, and two more, for each kind of record.
     */
    default Map<AggregateId, AggregateId> survivors(Collection<? extends AggregateId> ids, Sensitivity clearance) {
        Map<RecordType, Set<AggregateId>> byType = new EnumMap<>(RecordType.class);
        ids.forEach(id ->
                byType.computeIfAbsent(id.type(), type -> new LinkedHashSet<>()).add(id));
        Map<AggregateId, AggregateId> survivors = new LinkedHashMap<>();
        byType.forEach((type, ofType) -> {
            Store<Aggregate<AggregateId>, AggregateId> store = store(type);
            Map<AggregateId, AggregateId> last = new LinkedHashMap<>(store.mergedInto(ofType));
            Map<AggregateId, AggregateId> next = last;
            while (!next.isEmpty()) {
                next = store.mergedInto(Set.copyOf(last.values()));
                Map<AggregateId, AggregateId> further = next;
                last.replaceAll((id, into) -> further.getOrDefault(into, into));
            }
            if (!last.isEmpty()) {
                last.keySet().retainAll(store.deletedAmong(Set.copyOf(last.keySet()), clearance));
            }
            survivors.putAll(last);
        });
        if (!survivors.isEmpty()) {
            Map<AggregateId, Sensitivity> audiences = links().existing(Set.copyOf(survivors.values()));
            survivors
                    .values()
                    .removeIf(id ->
                            !audiences.containsKey(id) || audiences.get(id).compareTo(clearance) > 0);
        }
        return survivors;
    }
}
