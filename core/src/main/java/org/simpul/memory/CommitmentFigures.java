package org.simpul.memory;

import org.simpul.memory.Filed.Found;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.port.IndexEntry.Span;
import org.simpul.report.FollowThrough;
import org.simpul.report.FollowThrough.Figures;
import org.simpul.report.FollowThrough.Question;

/** What one commitment adds to the figures of follow-through. */
final class CommitmentFigures {

    private static final Figures UNCERTAIN = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

    private CommitmentFigures() {}

    /** @param found a commitment that may have been made within the days asked for */
    static Figures of(Found<Commitment> found, Question question) {
        Span made = found.index().date();
        if (question.isBoundedInTime()
                && (made == null || !made.certainlyFallsInto(question.madeFrom(), question.madeTo()))) {
            return UNCERTAIN;
        }
        Commitment commitment = found.record();
        CommitmentStatus status = commitment.status();
        boolean isOpen = FollowThrough.MADE.contains(status) && commitment.isOpen();
        return new Figures(
                one(status == CommitmentStatus.PROPOSED),
                one(FollowThrough.MADE.contains(status)),
                one(status == CommitmentStatus.FULFILLED),
                one(Boolean.TRUE.equals(found.index().late())),
                one(isOpen),
                one(isOpen && commitment.overdueOn(question.asOf())),
                one(status == CommitmentStatus.NOT_FULFILLED),
                one(status == CommitmentStatus.PARTIALLY_FULFILLED),
                one(status == CommitmentStatus.WITHDRAWN),
                0);
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }
}
