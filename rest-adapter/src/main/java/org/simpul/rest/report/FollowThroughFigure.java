package org.simpul.rest.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;
import org.simpul.model.commitment.Assessment;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.commitment.Verifiable;
import org.simpul.report.FollowThrough;
import org.simpul.report.FollowThrough.Figures;

/**
 * One figure of follow-through that counts commitments, and the filters of their list that lead to exactly those.
 *
 * @param name its name on the wire
 * @param states the states of the commitments it counts
 * @param only what else it asks of them
 */
record FollowThroughFigure(String name, ToIntFunction<Figures> count, List<CommitmentStatus> states, Only only) {

    /** What a figure asks of commitments beside their state. */
    private enum Only {
        ANY,
        LATE,
        OVERDUE,
        VERIFIABLE,
        NOT_VERIFIABLE,
        ASSESSED_INDEPENDENTLY
    }

    static final List<FollowThroughFigure> ALL = List.of(
            of("proposed", Figures::proposed, CommitmentStatus.PROPOSED),
            ofMade("made", Figures::made, Only.ANY),
            of("kept", Figures::kept, CommitmentStatus.FULFILLED),
            new FollowThroughFigure("keptLate", Figures::keptLate, List.of(CommitmentStatus.FULFILLED), Only.LATE),
            new FollowThroughFigure("open", Figures::open, open(), Only.ANY),
            new FollowThroughFigure("overdue", Figures::overdue, open(), Only.OVERDUE),
            of("notKept", Figures::notKept, CommitmentStatus.NOT_FULFILLED),
            of("partly", Figures::partly, CommitmentStatus.PARTIALLY_FULFILLED),
            of("withdrawn", Figures::withdrawn, CommitmentStatus.WITHDRAWN),
            ofMade("verifiable", Figures::verifiable, Only.VERIFIABLE),
            ofMade("notVerifiable", Figures::notVerifiable, Only.NOT_VERIFIABLE),
            ofMade("assessedIndependently", Figures::assessedIndependently, Only.ASSESSED_INDEPENDENTLY));

    FollowThroughFigure {
        states = List.copyOf(states);
    }

    /** Those counted, of all in a group. */
    RecordsBehind among(RecordsBehind group, LocalDate asOf) {
        RecordsBehind some =
                group.with("status", states.stream().map(CommitmentStatus::code).toList());
        return switch (only) {
            case ANY -> some;
            case LATE -> some.with("late", "true");
            case OVERDUE -> some.with("overdueOn", asOf.toString());
            case VERIFIABLE -> some.with("verifiable", Verifiable.Value.YES.code());
            case NOT_VERIFIABLE -> some.with("verifiable", Verifiable.Value.NO.code());
            case ASSESSED_INDEPENDENTLY -> some.with("assessment", Assessment.INDEPENDENT.code());
        };
    }

    private static FollowThroughFigure of(String name, ToIntFunction<Figures> count, CommitmentStatus state) {
        return new FollowThroughFigure(name, count, List.of(state), Only.ANY);
    }

    private static FollowThroughFigure ofMade(String name, ToIntFunction<Figures> count, Only only) {
        return new FollowThroughFigure(name, count, sorted(FollowThrough.MADE), only);
    }

    private static List<CommitmentStatus> open() {
        return sorted(FollowThrough.MADE).stream()
                .filter(CommitmentStatus::isOpen)
                .toList();
    }

    private static List<CommitmentStatus> sorted(Collection<CommitmentStatus> states) {
        return states.stream().sorted().toList();
    }
}
