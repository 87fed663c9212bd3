package org.simpul.model.commitment;

import org.jspecify.annotations.Nullable;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.PartialDate;

/**
 * A step on the way to keeping a commitment.
 *
 * @param met when it was reached
 */
public record Milestone(
        @Nullable LocalizedText titles,
        @Nullable PartialDate due,
        @Nullable MilestoneStatus status,
        @Nullable PartialDate met) {

    public Milestone {
        if (titles == null && due == null && status == null && met == null) {
            throw new IllegalArgumentException("A milestone states titles, due, status or met");
        }
    }

    /** Whether it is still to be reached: nothing tells that it was, nor that it will not be. */
    public boolean isOpen() {
        return met == null && status != MilestoneStatus.MET && status != MilestoneStatus.NOT_MET;
    }
}
