package org.simpul.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Aggregate;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Outcome;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.Evidence;
import org.simpul.model.commitment.Transition;
import org.simpul.model.id.AggregateId;
import org.simpul.model.policy.InstrumentRelation;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.policy.PolicyRelation;
import org.simpul.model.text.LocalizedText;

/**
 * The chain before and after a record: from the policy over the activity to the commitment, its evidence, and what follows
 * (section 7.5).
 */
public record RecordThread(AggregateId id, @Nullable LocalizedText titles, List<Knot> before, List<Knot> after) {

    public RecordThread {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * A record on the thread.
     *
     * @param via how it hangs on the one before it in the answer: the name of the field, and for policy links the relation
     * @param onward the records that lie still further in the same direction
     */
    public record Knot(AggregateId id, @Nullable LocalizedText titles, String via, List<Knot> onward) {

        public Knot {
            onward = List.copyOf(onward);
        }
    }

    /** Whether a record lies before or after the one that names it. */
    public enum Direction {
        BEFORE,
        AFTER;

        public Direction opposite() {
            return this == BEFORE ? AFTER : BEFORE;
        }
    }

    /** That one record names another that lies before or after it. */
    public record Strand(AggregateId to, String via, Direction direction) {}

    /** The strands that start at a record: what it says of the order in which things came about. */
    public static List<Strand> strands(Aggregate<?> record) {
        List<Strand> strands = new ArrayList<>();
        if (record instanceof PolicyInstrument instrument) {
            for (InstrumentRelation relation : instrument.relations()) {
                strands.add(new Strand(relation.to(), relation.type().code(), Direction.BEFORE));
            }
        } else if (record instanceof Activity activity) {
            activityStrands(activity, strands);
        } else if (record instanceof Commitment commitment) {
            commitmentStrands(commitment, strands);
        }
        return strands;
    }

    private static void activityStrands(Activity activity, List<Strand> strands) {
        activity.policyLinks().forEach(link -> strands.add(policyStrand(link)));
        activity.follows().forEach(id -> strands.add(new Strand(id, "follows", Direction.BEFORE)));
        if (activity.partOf() != null) {
            strands.add(new Strand(activity.partOf(), "partOf", Direction.BEFORE));
        }
        for (Outcome outcome : activity.outcomes()) {
            if (outcome.instrument() != null) {
                strands.add(new Strand(outcome.instrument(), "outcomes", Direction.AFTER));
            }
        }
    }

    private static void commitmentStrands(Commitment commitment, List<Strand> strands) {
        if (commitment.madeAt() != null) {
            strands.add(new Strand(commitment.madeAt(), "madeAt", Direction.BEFORE));
        }
        if (commitment.madeIn() != null) {
            strands.add(new Strand(commitment.madeIn().instrument(), "madeIn", Direction.BEFORE));
        }
        commitment.policyLinks().forEach(link -> strands.add(policyStrand(link)));
        commitment.follows().forEach(id -> strands.add(new Strand(id, "follows", Direction.BEFORE)));
        commitment.supersedes().forEach(id -> strands.add(new Strand(id, "supersedes", Direction.BEFORE)));
        commitment.deliveredBy().forEach(id -> strands.add(new Strand(id, "deliveredBy", Direction.AFTER)));
        for (Transition transition : commitment.transitions()) {
            evidenceStrands(transition.evidence(), strands);
            if (transition.supersededBy() != null) {
                strands.add(new Strand(transition.supersededBy(), "supersededBy", Direction.AFTER));
            }
        }
        commitment.progress().forEach(report -> evidenceStrands(report.evidence(), strands));
    }

    private static void evidenceStrands(List<Evidence> evidence, List<Strand> strands) {
        for (Evidence one : evidence) {
            if (one.activity() != null) {
                strands.add(new Strand(one.activity(), "evidence", Direction.AFTER));
            }
            if (one.instrument() != null) {
                strands.add(new Strand(one.instrument(), "evidence", Direction.AFTER));
            }
        }
    }

    /** An instrument comes before what serves it, but after the session that adopts it or the meeting that signs it. */
    private static Strand policyStrand(PolicyLink link) {
        boolean makesIt = link.relation() == PolicyRelation.ADOPTS
                || link.relation() == PolicyRelation.SIGNS
                || link.relation() == PolicyRelation.PREPARES;
        return new Strand(link.instrument(), link.relation().code(), makesIt ? Direction.AFTER : Direction.BEFORE);
    }
}
