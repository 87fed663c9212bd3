package org.simpul.registry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Caller;
import org.simpul.finding.Finding;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.commitment.IllegalTransitionException;
import org.simpul.model.commitment.ProgressReport;
import org.simpul.model.commitment.Transition;
import org.simpul.model.id.CommitmentId;
import org.simpul.port.AccessPolicy.Action;
import org.simpul.port.UnitOfWork;

/**
 * The commitments, with the operations by which their life goes on, transitions and progress reports, and those by which a
 * steward puts the last transition right.
 */
public final class CommitmentRegistry extends Registry<Commitment, CommitmentId> {

    public CommitmentRegistry(Desk desk) {
        super(desk, UnitOfWork::commitments);
    }

    /**
     * Takes a commitment one step on.
     *
     * @param expectedVersion the version the caller knows; null to go on from whatever is there
     * @throws RecordRefusedException with COM-3 and the legal steps if its state does not allow the step, with COM-4 if the
     *     step lacks what it needs
     */
    public Written<Commitment> advance(
            Caller caller, CommitmentId id, @Nullable Integer expectedVersion, Transition transition) {
        return change(
                caller,
                id,
                expectedVersion,
                commitment -> legal(
                        () -> commitment.apply(transition),
                        commitment.transitions().size()));
    }

    /**
     * Puts another step in the place of the last, which was wrong. The wrong one stays in the history, and the reason with
     * the version that this makes; progress and all else of the record stay as they are.
     *
     * @param expectedVersion the version the caller knows; null to correct whatever is there
     * @param reason why the step on record was wrong; not blank
     * @throws org.simpul.port.NotPermittedException unless the caller is let do it, as stewards are
     * @throws RecordRefusedException with COM-3 and the legal steps if the state before does not allow the replacement, with
     *     COM-4 if the replacement lacks what it needs
     */
    public Written<Commitment> correct(
            Caller caller, CommitmentId id, @Nullable Integer expectedVersion, Transition replacement, String reason) {
        return change(
                caller,
                id,
                expectedVersion,
                Action.CORRECT,
                Objects.requireNonNull(reason, "reason"),
                (unit, commitment) -> legal(
                        () -> commitment.correct(replacement),
                        Math.max(0, commitment.transitions().size() - 1)));
    }

    /**
     * Takes the last step back, which never happened: the commitment stands again where it stood before. The step stays in
     * the history, and the reason with the version that this makes.
     *
     * @param expectedVersion the version the caller knows; null to go back from whatever is there
     * @param reason why the step does not belong on record; not blank
     * @throws org.simpul.port.NotPermittedException unless the caller is let do it, as stewards are
     * @throws org.simpul.model.commitment.NothingToRetractException if no step would be left: how a commitment began can
     *     be corrected only
     */
    public Written<Commitment> retract(
            Caller caller, CommitmentId id, @Nullable Integer expectedVersion, String reason) {
        return change(
                caller,
                id,
                expectedVersion,
                Action.CORRECT,
                Objects.requireNonNull(reason, "reason"),
                (unit, commitment) -> commitment.retract());
    }

    /** Adds a report on how far a commitment has come. */
    public Written<Commitment> report(
            Caller caller, CommitmentId id, @Nullable Integer expectedVersion, ProgressReport report) {
        return change(
                caller,
                id,
                expectedVersion,
                report.isIndependent() ? Action.ASSESS : Action.CHANGE,
                null,
                (unit, commitment) -> commitment.report(report));
    }

    /** A commitment after a step, or the refusal that names the legal ones where the step has its place. */
    private static Commitment legal(Supplier<Commitment> step, int place) {
        try {
            return step.get();
        } catch (IllegalTransitionException e) {
            throw new RecordRefusedException(List.of(illegal(place, e)));
        }
    }

    private static Finding illegal(int index, IllegalTransitionException e) {
        return Finding.error(
                "COM-3",
                "/transitions/" + index + "/to",
                Map.of("from", e.from().code(), "to", e.to().code(), "legal", codes(e.legal())));
    }

    private static List<String> codes(Set<CommitmentStatus> states) {
        return states.stream().map(CommitmentStatus::code).toList();
    }
}
