package org.simpul.model.id;

import java.util.UUID;
import org.simpul.model.vocabulary.Coded;

/** The five kinds of record the registry holds. */
public enum RecordType implements Coded {
    ORGANISATION,
    PARTICIPANT,
    POLICY_INSTRUMENT,
    ACTIVITY,
    COMMITMENT;

    /** The id of this type that has a value. */
    public AggregateId id(UUID value) {
        return switch (this) {
            case ORGANISATION -> new OrganisationId(value);
            case PARTICIPANT -> new ParticipantId(value);
            case POLICY_INSTRUMENT -> new PolicyInstrumentId(value);
            case ACTIVITY -> new ActivityId(value);
            case COMMITMENT -> new CommitmentId(value);
        };
    }
}
