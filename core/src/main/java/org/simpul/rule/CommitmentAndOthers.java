package org.simpul.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.simpul.finding.Finding;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.commitment.Commitment;

/** Whether a commitment agrees with the activity at which it is said to have been made. */
final class CommitmentAndOthers implements NeighbourRule<Commitment> {

    /** At which nobody can have promised anything yet. */
    private static final Set<ActivityStatus> NOT_HELD = EnumSet.of(
            ActivityStatus.PLANNED,
            ActivityStatus.CONFIRMED,
            ActivityStatus.POSTPONED,
            ActivityStatus.RESCHEDULED,
            ActivityStatus.CANCELLED);

    @Override
    public List<Finding> check(Commitment commitment, Surroundings surroundings) {
        List<Finding> findings = new ArrayList<>();
        if (commitment.madeAt() != null) {
            surroundings
                    .find(commitment.madeAt(), Activity.class)
                    .map(Activity::status)
                    .filter(NOT_HELD::contains)
                    .ifPresent(status ->
                            findings.add(Finding.warning("COM-9", "/madeAt", Map.of("status", status.code()))));
        }
        return findings;
    }
}
