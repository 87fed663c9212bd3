package org.simpul.port;

import org.simpul.model.Aggregate;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.ActivityId;
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

    ReportSource reports();

    ChangeLog changes();

    AuditLog audit();

    /** The store of one kind of record, where the kind is known only at run time. */
    default Store<? extends Aggregate<?>, ?> store(RecordType type) {
        return switch (type) {
            case ORGANISATION -> organisations();
            case PARTICIPANT -> participants();
            case POLICY_INSTRUMENT -> policyInstruments();
            case ACTIVITY -> activities();
            case COMMITMENT -> commitments();
        };
    }
}
