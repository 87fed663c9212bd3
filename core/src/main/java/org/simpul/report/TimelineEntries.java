package org.simpul.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.Milestone;
import org.simpul.model.time.PartialDate;
import org.simpul.report.Timeline.Entry;
import org.simpul.report.Timeline.Kind;
import org.simpul.report.Timeline.Place;

/** What a record puts on the timeline, as far as its reader sees the record. What has no date is not on it. */
public final class TimelineEntries {

    private TimelineEntries() {}

    /** An activity, on the first day on which it can begin or, where nobody knows that, the last on which it can end. */
    public static Optional<Entry> of(Activity activity) {
        LocalDate first = activity.dates().earliestDay().orElse(null);
        LocalDate last = activity.dates().latestDay().orElse(null);
        LocalDate day = first == null ? last : first;
        ActivityStatus status = activity.status();
        boolean isOpen = status == null || (status != ActivityStatus.COMPLETED && !status.isCalledOff());
        return Optional.ofNullable(day)
                .map(on -> new Entry(new Place(on, Kind.ACTIVITY, activity.id().value(), 0), first, last, isOpen));
    }

    /** When a commitment and its milestones are due; nothing is while it is a proposal, nor after it was declined. */
    public static List<Entry> of(Commitment commitment) {
        List<Entry> entries = new ArrayList<>();
        if (!FollowThrough.MADE.contains(commitment.status())) {
            return entries;
        }
        due(commitment, Kind.COMMITMENT, 0, commitment.due(), commitment.isOpen())
                .ifPresent(entries::add);
        for (int i = 0; i < commitment.milestones().size(); i++) {
            Milestone milestone = commitment.milestones().get(i);
            boolean isOpen = commitment.isOpen() && milestone.isOpen();
            due(commitment, Kind.MILESTONE, i, milestone.due(), isOpen).ifPresent(entries::add);
        }
        return entries;
    }

    private static Optional<Entry> due(
            Commitment commitment, Kind kind, int part, @Nullable PartialDate due, boolean isOpen) {
        return Optional.ofNullable(due)
                .map(date -> new Entry(
                        new Place(date.latestDay(), kind, commitment.id().value(), part),
                        date.earliestDay(),
                        date.latestDay(),
                        isOpen));
    }
}
