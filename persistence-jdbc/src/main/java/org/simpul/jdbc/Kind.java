package org.simpul.jdbc;

import java.util.UUID;
import java.util.function.Function;
import org.simpul.model.Aggregate;
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
import org.simpul.model.vocabulary.Coded;

/**
 * One kind of record, with its types: the same statements serve all kinds, and this gives their results back as what they
 * are.
 */
record Kind<A extends Aggregate<I>, I extends AggregateId>(
        RecordType type, Class<A> recordClass, Function<UUID, I> idOf) {

    static final Kind<Organisation, OrganisationId> ORGANISATION =
            new Kind<>(RecordType.ORGANISATION, Organisation.class, OrganisationId::new);
    static final Kind<Participant, ParticipantId> PARTICIPANT =
            new Kind<>(RecordType.PARTICIPANT, Participant.class, ParticipantId::new);
    static final Kind<PolicyInstrument, PolicyInstrumentId> POLICY_INSTRUMENT =
            new Kind<>(RecordType.POLICY_INSTRUMENT, PolicyInstrument.class, PolicyInstrumentId::new);
    static final Kind<Activity, ActivityId> ACTIVITY = new Kind<>(RecordType.ACTIVITY, Activity.class, ActivityId::new);
    static final Kind<Commitment, CommitmentId> COMMITMENT =
            new Kind<>(RecordType.COMMITMENT, Commitment.class, CommitmentId::new);

    private static Kind<?, ?> of(RecordType type) {
        return switch (type) {
            case ORGANISATION -> ORGANISATION;
            case PARTICIPANT -> PARTICIPANT;
            case POLICY_INSTRUMENT -> POLICY_INSTRUMENT;
            case ACTIVITY -> ACTIVITY;
            case COMMITMENT -> COMMITMENT;
        };
    }

    /** The id that two columns hold. */
    static AggregateId id(String type, String id) {
        return of(Coded.of(RecordType.class, type)).idOf.apply(UUID.fromString(id));
    }

    I id(String id) {
        return idOf.apply(UUID.fromString(id));
    }
}
