package org.simpul.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.model.text.Outline;
import org.simpul.model.vocabulary.Code;
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
        INSTRUMENT(RecordType.POLICY_INSTRUMENT),
        /** The provisions they serve or stand in, as {@code instrument#code}; one that names none of an instrument has none. */
        PROVISION(RecordType.POLICY_INSTRUMENT),
        /**
         * The areas in which the activity at which they were made lay on its days, at every level: a commitment counts once for
         * each, and apart for one in which it perhaps lay.
         */
        AREA(null),
        /** The year in which they were certainly made; one that may have been made in several has none. */
        YEAR(null);

        private final @Nullable RecordType type;

        GroupBy(@Nullable RecordType type) {
            this.type = type;
        }

        /** The record that a key of this kind names, of a provision its instrument; empty where keys name no records. */
        public Optional<AggregateId> record(String key) {
            int end = key.indexOf('#');
            return Optional.ofNullable(type)
                    .map(named -> named.id(UUID.fromString(end < 0 ? key : key.substring(0, end))));
        }
    }

    /**
     * What is asked.
     *
     * @param asOf the day for which overdue is judged
     * @param groupBy the keys of a row, in order; empty for one row over everything
     * @param activities only commitments made at one of these; empty for all
     */
    public record Question(LocalDate asOf, List<GroupBy> groupBy, Set<ActivityId> activities, ReportFilter filter) {

        public Question {
            groupBy = groupBy.stream().distinct().toList();
            activities = Set.copyOf(activities);
        }

        public static Question asOf(LocalDate day, GroupBy... groupBy) {
            return new Question(day, List.of(groupBy), Set.of(), ReportFilter.ALL);
        }

        /** The same question for one row over everything. */
        public Question ungrouped() {
            return new Question(asOf, List.of(), activities, filter);
        }

        public Question withActivities(Set<ActivityId> others) {
            return new Question(asOf, groupBy, others, filter);
        }

        public Question withFilter(ReportFilter other) {
            return new Question(asOf, groupBy, activities, other);
        }
    }

    /**
     * The figures of one group.
     *
     * @param key the id of a record, a provision as {@code instrument#code}, the code of an area, or a year, for each grouping;
     *     one for which the commitments have none has no entry
     */
    public record Row(Map<GroupBy, String> key, Figures figures) {

        public Row {
            key = Map.copyOf(key);
        }

        /** The records that the keys name. */
        public Set<AggregateId> records() {
            return key.entrySet().stream()
                    .flatMap(entry -> entry.getKey().record(entry.getValue()).stream())
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public String toString() {
            return Outline.of(this);
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
     * @param verifiable made, and judged such that somebody will be able to tell whether they were kept
     * @param notVerifiable made, and judged such that nobody will; of the other ones nobody judged
     * @param assessedIndependently made, and with a progress report of somebody who does not have to keep them
     * @param notKeptByReason those not fulfilled of which a reason is told, by the code of the reason, in the order of the codes
     * @param medianDays of those kept of which both days are known, the middle one of the days from when they were made to when
     *     they were fulfilled, and of two middle ones the mean; null when there is none. The medians of parts are not that of
     *     the whole
     * @param uncertain perhaps among those asked for, but not certainly, as when nobody knows the day; counted in no other
     *     figure
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
            int verifiable,
            int notVerifiable,
            int assessedIndependently,
            Map<Code, Integer> notKeptByReason,
            @Nullable Double medianDays,
            int uncertain) {

        public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of(), null, 0);

        public Figures {
            Map<Code, Integer> ordered = new TreeMap<>(Comparator.comparing(Code::value));
            ordered.putAll(notKeptByReason);
            notKeptByReason = Collections.unmodifiableMap(ordered);
        }

        /** Those not fulfilled of which no reason is told. */
        public int notKeptWithoutReason() {
            return notKept
                    - notKeptByReason.values().stream()
                            .mapToInt(Integer::intValue)
                            .sum();
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
