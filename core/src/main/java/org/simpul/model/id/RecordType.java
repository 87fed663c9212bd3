package org.simpul.model.id;

import java.util.UUID;
import java.util.function.Function;
import org.simpul.model.vocabulary.Coded;

/** The five kinds of record the registry holds. */
public enum RecordType implements Coded {
    ORGANISATION(OrganisationId::new),
    PARTICIPANT(ParticipantId::new),
    POLICY_INSTRUMENT(PolicyInstrumentId::new),
    ACTIVITY(ActivityId::new),
    COMMITMENT(CommitmentId::new);

    private final Function<UUID, AggregateId> idOf;

    RecordType(Function<UUID, AggregateId> idOf) {
        this.idOf = idOf;
    }

    /** The id of this type that has a value. */
    public AggregateId id(UUID value) {
        return idOf.apply(value);
    }
}
