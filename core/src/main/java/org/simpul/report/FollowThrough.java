package org.simpul.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Sensitivity;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.id.RecordType;
import org.simpul.model.vocabulary.Coded;

/** What became of commitments: the answer to "did the meeting lead to a kept commitment?" (section 7.1). */
public final class FollowThrough {

    private FollowThrough() {}

    /** By what commitments are grouped. */
    public enum GroupBy implements Coded {
        /** The activity at which they were made. */
        ACTIVITY(RecordType.ACTIVITY),
        /** The organisations responsible for them; a commitment with two counts once for each. */
        ORGANISATION(RecordType.ORGANISATION),
        /** The instruments they serve or stand in. */
        INSTRUMENT(RecordType.POLICY_INSTRUMENT);

        private final RecordType type;

        GroupBy(RecordType type) {
            this.type = type;
        }

        /** What kind of record a key names. */
        public RecordType type() {
            return type;
        }
    }

    /**
     * What is asked.
     *
     * @param asOf the day for which overdue is judged
     * @param groupBy the keys of a row, in order; empty for one row over everything
     * @param activities only commitments made at one of these; empty for all
     * @param organisations only commitments for which one of these is responsible; empty for all
     * @param instruments only commitments that serve or stand in one of these; empty for all
     * @param madeFrom only commitments certainly made on this day or later; null for no bound
     * @param madeTo only commitments certainly made on this day or earlier; null for no bound
     * @param clearance only what those of this clearance may see counts
     */
    public record Question(
            LocalDate asOf,
            List<GroupBy> groupBy,
            Set<UUID> activities,
            Set<UUID> organisations,
            Set<UUID> instruments,
            @Nullable LocalDate madeFrom,
            @Nullable LocalDate madeTo,
            Sensitivity clearance) {

        public Question {
            groupBy = groupBy.stream().distinct().toList();
            activities = Set.copyOf(activities);
            organisations = Set.copyOf(organisations);
            instruments = Set.copyOf(instruments);
        }

        public static Question asOf(LocalDate day, GroupBy... groupBy) {
            return new Question(
                    day, List.of(groupBy), Set.of(), Set.of(), Set.of(), null, null, Sensitivity.STRICTLY_CONFIDENTIAL);
        }

        public boolean isBoundedInTime() {
            return madeFrom != null || madeTo != null;
        }
    }

    /**
     * The figures of one group.
     *
     * @param key the record each grouping stands for; a grouping for which the commitments name none has no entry
     */
    public record Row(Map<GroupBy, UUID> key, Figures figures) {

        public Row {
            key = Map.copyOf(key);
        }
    }

    /**
     * Commitments counted.
     *
     * @param proposed not yet agreed, and so not among those made
     * @param made all that were agreed: all but the proposed and the declined
     * @param kept fulfilled, late ones included
     * @param keptLate fulfilled after the last possible day of their due date
     * @param open made, and neither kept nor ended otherwise
     * @param overdue open, though the last possible day of their due date has passed
     * @param notKept not fulfilled
     * @param partly open, and fulfilled in part
     * @param uncertain made perhaps, but not certainly, within the days asked for, as when nobody knows the day; counted in
     *     no other figure
     */
    public record Figures(
            int proposed,
            int made,
            int kept,
            int keptLate,
            int open,
            int overdue,
            int notKept,
            int partly,
            int withdrawn,
            int uncertain) {

        public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        public Figures plus(Figures other) {
            return new Figures(
                    proposed + other.proposed,
                    made + other.made,
                    kept + other.kept,
                    keptLate + other.keptLate,
                    open + other.open,
                    overdue + other.overdue,
                    notKept + other.notKept,
                    partly + other.partly,
                    withdrawn + other.withdrawn,
                    uncertain + other.uncertain);
        }
    }

    /** The states in which a commitment counts as made. */
    public static final Set<CommitmentStatus> MADE = Set.of(
            CommitmentStatus.AGREED,
            CommitmentStatus.IN_PROGRESS,
            CommitmentStatus.PARTIALLY_FULFILLED,
            CommitmentStatus.FULFILLED,
            CommitmentStatus.NOT_FULFILLED,
            CommitmentStatus.WITHDRAWN,
            CommitmentStatus.SUPERSEDED);
}
