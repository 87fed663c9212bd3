package org.simpul.rest.report;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.report.FollowThrough;
import org.simpul.report.FollowThrough.Figures;
import org.simpul.rest.http.Addresses;

/**
 * One figure of follow-through, and the filters of the list of commitments that lead to exactly those it counts.
 *
 * @param name its name on the wire
 * @param states the states of the commitments it counts
 * @param only what else it asks of them
 */
record Figure(String name, ToIntFunction<Figures> count, List<CommitmentStatus> states, Only only) {

    /** What a figure asks of commitments beside their state. */
    enum Only {
        ANY,
        LATE,
        OVERDUE
    }

    private static final List<CommitmentStatus> OPEN = FollowThrough.MADE.stream()
            .filter(CommitmentStatus::isOpen)
            .sorted()
            .toList();

    static final List<Figure> ALL = List.of(
            of("proposed", Figures::proposed, CommitmentStatus.PROPOSED),
            new Figure(
                    "made", Figures::made, FollowThrough.MADE.stream().sorted().toList(), Only.ANY),
            of("kept", Figures::kept, CommitmentStatus.FULFILLED),
            new Figure("keptLate", Figures::keptLate, List.of(CommitmentStatus.FULFILLED), Only.LATE),
            new Figure("open", Figures::open, OPEN, Only.ANY),
            new Figure("overdue", Figures::overdue, OPEN, Only.OVERDUE),
            of("notKept", Figures::notKept, CommitmentStatus.NOT_FULFILLED),
            of("partly", Figures::partly, CommitmentStatus.PARTIALLY_FULFILLED),
            of("withdrawn", Figures::withdrawn, CommitmentStatus.WITHDRAWN));

    Figure {
        states = List.copyOf(states);
    }

    /** The filters for the commitments counted, as parts of a query. */
    List<String> filters(LocalDate asOf) {
        List<String> filters = new java.util.ArrayList<>();
        states.forEach(state -> filters.add(Addresses.parameter("status", state.code())));
        if (only == Only.LATE) {
            filters.add(Addresses.parameter("late", "true"));
        } else if (only == Only.OVERDUE) {
            filters.add(Addresses.parameter("overdueOn", asOf.toString()));
        }
        return filters;
    }

    private static Figure of(String name, ToIntFunction<Figures> count, CommitmentStatus state) {
        return new Figure(name, count, List.of(state), Only.ANY);
    }
}
