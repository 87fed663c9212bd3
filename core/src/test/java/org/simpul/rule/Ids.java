package org.simpul.rule;

import java.util.UUID;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.id.PolicyInstrumentId;

/** Who and what the records of these tests name. */
final class Ids {

    static final OrganisationId OFFICE = new OrganisationId(new UUID(0, 1));
    static final OrganisationId NETWORK = new OrganisationId(new UUID(0, 2));
    static final ParticipantId SARI = new ParticipantId(new UUID(0, 3));
    static final ParticipantId BUDI = new ParticipantId(new UUID(0, 4));
    static final PolicyInstrumentId PLAN = new PolicyInstrumentId(new UUID(0, 5));
    static final PolicyInstrumentId RESOLUTION = new PolicyInstrumentId(new UUID(0, 6));
    static final ActivityId MEETING = new ActivityId(new UUID(0, 7));
    static final ActivityId CONFERENCE = new ActivityId(new UUID(0, 8));
    static final CommitmentId PROMISE = new CommitmentId(new UUID(0, 9));
    static final CommitmentId SUCCESSOR = new CommitmentId(new UUID(0, 10));

    private Ids() {}
}
