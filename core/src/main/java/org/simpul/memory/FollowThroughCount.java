package org.simpul.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.memory.Filed.Found;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.commitment.OutcomeReason;
import org.simpul.model.commitment.Verifiable;
import org.simpul.model.vocabulary.Code;
import org.simpul.port.Facet;
import org.simpul.report.FollowThrough;
import org.simpul.report.FollowThrough.Figures;

/** The figures of one group while its commitments are counted. Not safe for use by several threads. */
final class FollowThroughCount {

    private final LocalDate asOf;
    private int proposed;
    private int made;
    private int kept;
    private int keptLate;
    private int open;
    private int overdue;
    private int notKept;
    private int partly;
    private int withdrawn;
    private int verifiable;
    private int notVerifiable;
    private int assessedIndependently;
    private final Map<Code, Integer> reasons = new HashMap<>();
    private final List<Long> days = new ArrayList<>();
    private int uncertain;

    /** @param asOf the day for which overdue is judged */
    FollowThroughCount(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** Adds what may be known of a commitment; one whose state may not be known adds nothing. */
    void add(Found<Commitment> found) {
        Commitment commitment = found.record();
        CommitmentStatus status = commitment.status();
        if (!tells(found, Facet.STATUS, status.code())) {
            return;
        }
        proposed += one(status == CommitmentStatus.PROPOSED);
        if (FollowThrough.MADE.contains(status)) {
            addMade(commitment, status);
        }
        if (status == CommitmentStatus.NOT_FULFILLED) {
            notKept++;
            OutcomeReason reason = commitment.outcomeReason();
            if (reason != null && tells(found, Facet.REASON, reason.code().value())) {
                reasons.merge(reason.code(), 1, Integer::sum);
            }
        }
    }

    private static boolean tells(Found<Commitment> found, Facet facet, String value) {
        return found.index().facets().getOrDefault(facet, Set.of()).contains(value);
    }

    /** Adds what perhaps belongs to the group. */
    void addUncertain() {
        uncertain++;
    }

    private void addMade(Commitment commitment, CommitmentStatus status) {
        made++;
        kept += one(status == CommitmentStatus.FULFILLED);
        keptLate += one(commitment.latenessDays().orElse(0) > 0);
        open += one(commitment.isOpen());
        overdue += one(commitment.overdueOn(asOf));
        partly += one(status == CommitmentStatus.PARTIALLY_FULFILLED);
        withdrawn += one(status == CommitmentStatus.WITHDRAWN);
        verifiable += one(commitment.verifiable().value() == Verifiable.Value.YES);
        notVerifiable += one(commitment.verifiable().value() == Verifiable.Value.NO);
        assessedIndependently += one(commitment.isAssessedIndependently());
        commitment.daysToFulfilment().ifPresent(days::add);
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    Figures figures() {
        return new Figures(
                proposed,
                made,
                kept,
                keptLate,
                open,
                overdue,
                notKept,
                partly,
                withdrawn,
                verifiable,
                notVerifiable,
                assessedIndependently,
                reasons,
                median(),
                uncertain);
    }

    private @Nullable Double median() {
        if (days.isEmpty()) {
            return null;
        }
        List<Long> sorted = new ArrayList<>(days);
        Collections.sort(sorted);
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2.0;
    }
}
