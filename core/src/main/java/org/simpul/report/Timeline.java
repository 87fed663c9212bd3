package org.simpul.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.model.vocabulary.Coded;

/** What happens when: activities and what falls due, in the order of days (section 7.7 of the domain page). */
public final class Timeline {

    private Timeline() {}

    /** What stands on the timeline; of one day, in this order. */
    public enum Kind implements Coded {
        ACTIVITY(RecordType.ACTIVITY),
        /** A commitment that was made is due. */
        COMMITMENT(RecordType.COMMITMENT),
        /** A step on the way to keeping one is due. */
        MILESTONE(RecordType.COMMITMENT),
        /** A report is due that an instrument asks for. */
        REPORT(RecordType.POLICY_INSTRUMENT);

        /** What falls due. */
        public static final Set<Kind> DUE = Set.of(COMMITMENT, MILESTONE, REPORT);

        private final RecordType type;

        Kind(RecordType type) {
            this.type = type;
        }

        /** In what kind of record it stands. */
        public RecordType type() {
            return type;
        }
    }

    /**
     * What is asked. The days of the filter are those of the entries, not those on which commitments were made: what may fall
     * into them is shown, since a list is read with its dates. Areas, kinds, themes and statuses are those of activities, of a
     * commitment those of the activity at which it was made; a report falls due in the area for which the instrument stands,
     * and is about no kind, theme or status.
     *
     * @param kinds what to show; empty for everything
     * @param isOpenOnly whether to leave out what is done or will not be
     * @param limit at most so many on a page, 1 or more
     * @param after begin behind this place; null to begin at the start
     */
    public record Question(
            ReportFilter filter,
            Set<Kind> kinds,
            boolean isOpenOnly,
            int limit,
            @Nullable Place after) {

        public Question {
            kinds = Set.copyOf(kinds);
            if (limit < 1) {
                throw new IllegalArgumentException("A page holds at least one entry, but limit was " + limit);
            }
        }

        /** Everything that a filter asks for. */
        public static Question of(ReportFilter filter, int limit) {
            return new Question(filter, Set.of(), false, limit, null);
        }

        /** What is still open and falls due on a day or later, the next first. */
        public static Question dueFrom(LocalDate day, ReportFilter filter, int limit) {
            return new Question(filter.during(day, filter.to()), Kind.DUE, true, limit, null);
        }

        /** The same question, for the page behind a place. */
        public Question after(@Nullable Place place) {
            return new Question(filter, kinds, isOpenOnly, limit, place);
        }

        public Question withFilter(ReportFilter other) {
            return new Question(other, kinds, isOpenOnly, limit, after);
        }

        public boolean asksFor(Kind kind) {
            return kinds.isEmpty() || kinds.contains(kind);
        }

        /** Whether an entry of a record that is asked for is itself, behind the place at which the page begins. */
        public boolean asksFor(Entry entry) {
            return asksFor(entry.place().kind())
                    && (entry.isOpen() || !isOpenOnly)
                    && entry.mayFallInto(filter.from(), filter.to())
                    && (after == null || entry.place().compareTo(after) > 0);
        }
    }

    /**
     * Where an entry stands: no two stand at one place.
     *
     * @param day the day by which it is ordered
     * @param id the record in which it stands
     * @param part which milestone of a commitment, or which duty of an instrument, counted from 0 as the reader sees them; 0
     *     for what is a record of its own
     */
    public record Place(LocalDate day, Kind kind, UUID id, int part) implements Comparable<Place> {

        // UUID.compareTo takes the halves as signed numbers, and stores order ids by their text.
        private static final Comparator<Place> ORDER = Comparator.comparing(Place::day)
                .thenComparing(Place::kind)
                .thenComparing(place -> place.id.toString())
                .thenComparingInt(Place::part);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        /** The record in which it stands. */
        public AggregateId record() {
            return kind.type().id(id);
        }
    }

    /**
     * Something that happens or falls due.
     *
     * @param first the first day that it may be; null when nobody knows
     * @param last the last day that it may be; null when nobody knows. What falls due is ordered by it, since until then it is
     *     not late; an activity is so only where its first day is not known
     * @param isOpen whether it is still to come or to be done; of a report nobody can tell, so it counts as open
     */
    public record Entry(
            Place place,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            boolean isOpen) {

        /** Whether some day that it may be lies among these, both included; null where there is no bound. */
        public boolean mayFallInto(@Nullable LocalDate from, @Nullable LocalDate to) {
            return (from == null || last == null || !last.isBefore(from))
                    && (to == null || first == null || !first.isAfter(to));
        }
    }

    /**
     * A part of the timeline.
     *
     * @param next the place behind which the next page begins; null on the last
     */
    public record Page(List<Entry> entries, @Nullable Place next) {

        public Page {
            entries = List.copyOf(entries);
        }

        /**
         * The page of those entries that a question asks for.
         *
         * @param entries all those behind the place at which the page begins, or enough of them to tell whether there is a next
         */
        public static Page of(Stream<Entry> entries, Question question) {
            List<Entry> ahead = entries.filter(question::asksFor)
                    .sorted(Comparator.comparing(Entry::place))
                    .limit(question.limit() + 1L)
                    .toList();
            boolean isLast = ahead.size() <= question.limit();
            List<Entry> shown = isLast ? ahead : ahead.subList(0, question.limit());
            return new Page(shown, isLast ? null : shown.get(shown.size() - 1).place());
        }
    }
}
