package org.simpul.registry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Caller;
import org.simpul.finding.Finding;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.commitment.IllegalTransitionException;
import org.simpul.model.commitment.ProgressReport;
import org.simpul.model.commitment.Transition;
import org.simpul.model.id.CommitmentId;
import org.simpul.port.UnitOfWork;

/** The commitments, with the two operations by which their life goes on: transitions and progress reports. */
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
        return change(caller, id, expectedVersion, commitment -> {
            try {
                return commitment.apply(transition);
            } catch (IllegalTransitionException e) {
                throw new RecordRefusedException(
                        List.of(illegal(commitment.transitions().size(), e)));
            }
        });
    }

    /** Adds a report on how far a commitment has come. */
    public Written<Commitment> report(
            Caller caller, CommitmentId id, @Nullable Integer expectedVersion, ProgressReport report) {
        return change(caller, id, expectedVersion, commitment -> commitment.report(report));
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
