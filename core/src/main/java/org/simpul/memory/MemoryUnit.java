package org.simpul.memory;

import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Participant;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.port.AuditLog;
import org.simpul.port.ChangeLog;
import org.simpul.port.CohortReleases;
import org.simpul.port.FindingsAtRest;
import org.simpul.port.IdempotencyLog;
import org.simpul.port.Links;
import org.simpul.port.ReportSource;
import org.simpul.port.Store;
import org.simpul.port.UnitOfWork;

/** One unit of work on the archive; every part of it asks the session first. */
record MemoryUnit(Archive archive, Session session) implements UnitOfWork {

    @Override
    public Store<Organisation, OrganisationId> organisations() {
        return new MemoryStore<>(archive.organisations, archive, session);
    }

    @Override
    public Store<Participant, ParticipantId> participants() {
        return new MemoryStore<>(archive.participants, archive, session);
    }

    @Override
    public Store<PolicyInstrument, PolicyInstrumentId> policyInstruments() {
        return new MemoryStore<>(archive.policyInstruments, archive, session);
    }

    @Override
    public Store<Activity, ActivityId> activities() {
        return new MemoryStore<>(archive.activities, archive, session);
    }

    @Override
    public Store<Commitment, CommitmentId> commitments() {
        return new MemoryStore<>(archive.commitments, archive, session);
    }

    @Override
    public Links links() {
        return new MemoryLinks(archive, session);
    }

    @Override
    public FindingsAtRest findings() {
        return new MemoryFindings(archive, session);
    }

    @Override
    public ReportSource reports() {
        return new MemoryReports(archive, session);
    }

    @Override
    public CohortReleases releases() {
        return new MemoryCohortReleases(archive.releases, session);
    }

    @Override
    public ChangeLog changes() {
        return new MemoryChangeLog(archive.changes, session);
    }

    @Override
    public AuditLog audit() {
        return new MemoryAuditLog(archive.audit, archive.auditSeals, session);
    }

    @Override
    public IdempotencyLog idempotency() {
        return new MemoryIdempotencyLog(archive.answers, session);
    }
}
