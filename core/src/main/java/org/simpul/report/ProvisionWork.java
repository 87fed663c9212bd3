package org.simpul.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.people.Sex;

/**
 * What was done for a provision, or for an instrument as a whole.
 *
 * @param activities linked with it, each once, those still to come included
 * @param untold those among them that have begun and of which nothing tells how many came
 * @param attendances how often somebody certainly came to those that have begun, by sex
 * @param commitments that serve it or stand in it, each once, by their status, in the order of the states; one that none has
 *     is not among them
 * @param uncertain what perhaps was done for it within what is asked for; in no other figure
 */
public record ProvisionWork(
        long activities,
        long untold,
        Parts<Sex> attendances,
        Map<CommitmentStatus, Integer> commitments,
        Uncertain uncertain) {

    public static final ProvisionWork NONE = ofActivities(0, 0, Parts.ofUnstated(0));

    /** An activity to which nobody has come yet. */
    public static final ProvisionWork AN_ACTIVITY_TO_COME = ofActivities(1, 0, Parts.ofUnstated(0));

    /** An activity that may be among those asked for. */
    public static final ProvisionWork PERHAPS_AN_ACTIVITY = ofUncertain(new Uncertain(1, 0));

    /** A commitment that may be among those asked for. */
    public static final ProvisionWork PERHAPS_A_COMMITMENT = ofUncertain(new Uncertain(0, 1));

    public ProvisionWork {
        commitments = commitments.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(commitments));
    }

    /** An activity that has begun. */
    public static ProvisionWork of(Turnout turnout) {
        return ofActivities(1, turnout.isTold() ? 0 : 1, turnout.attendances().bySex());
    }

    public static ProvisionWork ofCommitment(CommitmentStatus status) {
        return new ProvisionWork(0, 0, Parts.ofUnstated(0), Map.of(status, 1), Uncertain.NOTHING);
    }

    private static ProvisionWork ofActivities(long activities, long untold, Parts<Sex> attendances) {
        return new ProvisionWork(activities, untold, attendances, Map.of(), Uncertain.NOTHING);
    }

    private static ProvisionWork ofUncertain(Uncertain uncertain) {
        return new ProvisionWork(0, 0, Parts.ofUnstated(0), Map.of(), uncertain);
    }

    /** The work of both, which have nothing in common. */
    public ProvisionWork plus(ProvisionWork other) {
        Map<CommitmentStatus, Integer> both = new EnumMap<>(CommitmentStatus.class);
        both.putAll(commitments);
        other.commitments.forEach((status, count) -> both.merge(status, count, Integer::sum));
        return new ProvisionWork(
                activities + other.activities,
                untold + other.untold,
                attendances.plus(other.attendances),
                both,
                uncertain.plus(other.uncertain));
    }

    public boolean hasActivity() {
        return activities > 0;
    }

    /** Whether something was promised for it: a proposal is no promise yet, and what was declined never was one. */
    public boolean hasCommitment() {
        return commitments.keySet().stream().anyMatch(FollowThrough.MADE::contains);
    }

    /** Whether nobody works on it: no activity and no promise, and none of which that is uncertain. */
    public boolean isNothing() {
        return !hasActivity() && !hasCommitment() && uncertain.isNothing();
    }
}
