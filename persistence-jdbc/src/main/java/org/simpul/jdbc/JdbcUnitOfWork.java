package org.simpul.jdbc;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Aggregate;
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
import org.simpul.port.Authorship;
import org.simpul.port.ChangeLog;
import org.simpul.port.CohortReleases;
import org.simpul.port.FindingsAtRest;
import org.simpul.port.IdempotencyLog;
import org.simpul.port.Links;
import org.simpul.port.ReportSource;
import org.simpul.port.Store;
import org.simpul.port.UnitOfWork;

/** What one transaction offers to a piece of work, until the work returns. */
final class JdbcUnitOfWork implements UnitOfWork {

    private final Transaction transaction;
    private final RecordCodec codec;
    private final @Nullable Authorship authorship;
    private final ChangeTable changes;
    private boolean hasAsked;
    private boolean hasEnded;

    /** @param authorship who writes; null for work that only reads */
    JdbcUnitOfWork(Transaction transaction, RecordCodec codec, @Nullable Authorship authorship) {
        this.transaction = transaction;
        this.codec = codec;
        this.authorship = authorship;
        this.changes = new ChangeTable(this, transaction);
    }

    /** Asks the database something, unless this unit has ended. */
    <T extends @Nullable Object> T reading(Supplier<T> question) {
        refuseAfterEnd();
        if (hasAsked && transaction.asksOnce()) {
            throw new IllegalStateException("This unit of work asks one question only");
        }
        hasAsked = true;
        return transaction.run(question);
    }

    /** Changes something, wholly or not at all, unless this unit has ended or only reads. */
    <T> T writing(Function<Authorship, T> change) {
        refuseAfterEnd();
        Authorship by = authorship;
        if (by == null) {
            throw new IllegalStateException("This unit of work only reads");
        }
        return transaction.runAsOne(() -> change.apply(by));
    }

    private void refuseAfterEnd() {
        if (hasEnded) {
            throw new IllegalStateException("This unit of work has ended");
        }
    }

    /** Takes no more work. */
    void end() {
        hasEnded = true;
    }

    @Override
    public Store<Organisation, OrganisationId> organisations() {
        return store(Kind.ORGANISATION);
    }

    @Override
    public Store<Participant, ParticipantId> participants() {
        return store(Kind.PARTICIPANT);
    }

    @Override
    public Store<PolicyInstrument, PolicyInstrumentId> policyInstruments() {
        return store(Kind.POLICY_INSTRUMENT);
    }

    @Override
    public Store<Activity, ActivityId> activities() {
        return store(Kind.ACTIVITY);
    }

    @Override
    public Store<Commitment, CommitmentId> commitments() {
        return store(Kind.COMMITMENT);
    }

    private <A extends Aggregate<I>, I extends AggregateId> Store<A, I> store(Kind<A, I> kind) {
        return new JdbcStore<>(this, kind, codec, transaction, changes);
    }

    @Override
    public Links links() {
        return new JdbcLinks(this, transaction);
    }

    @Override
    public FindingsAtRest findings() {
        return new JdbcFindings(this, transaction);
    }

    @Override
    public ReportSource reports() {
        return new JdbcReports(this, transaction);
    }

    @Override
    public CohortReleases releases() {
        return new JdbcCohortReleases(this, transaction, codec);
    }

    @Override
    public ChangeLog changes() {
        return changes;
    }

    @Override
    public AuditLog audit() {
        return new JdbcAuditLog(this, transaction);
    }

    @Override
    public IdempotencyLog idempotency() {
        return new JdbcIdempotencyLog(this, transaction.handle(), transaction.dialect());
    }
}
