package org.simpul.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Identifier;
import org.simpul.model.Sensitivity;
import org.simpul.model.text.Outline;
import org.simpul.model.vocabulary.Coded;
import org.simpul.report.ReportFilter.Within;

/**
 * What a list asks for. Several values of one filter mean any of them; different filters must all hold.
 *
 * @param text words, each of which is found in names, titles and statements, whatever its case and accents and whatever
 *     stands around it; null for no such filter
 * @param identifiers any of these; empty for no such filter
 * @param facets for each facet the values of which a record has at least one, {@link #NONE} standing for having none at
 *     all; a facet without values matches no record
 * @param together for each facet the values of which a record has every one
 * @param updatedSince the record's newest version is from this instant or later
 * @param on records whose date (of an activity {@code during}, of a commitment {@code madeOn}, of an instrument
 *     {@code period} or else {@code adopted}) these days admit
 * @param within records with one of these areas, on their own date a day on which it is meant; a commitment has those of the
 *     activity at which it was made, unless that was called off, on the days of that activity. Empty for no such filter. Where
 *     it is asked for a {@link Certainty}, that is how sure both have to be together, the days of {@code on} and these
 * @param due commitments whose due date these days admit
 * @param overdue whether commitments are overdue on a day; null for no such filter
 * @param late whether fulfilled commitments were fulfilled after their due date; null for no such filter
 * @param limit at most so many on a page, 1 or more
 * @param after begin behind this place; null to begin at the start
 * @param countsAll whether the page is to tell how many match in all
 * @param clearance for whom: a record is found, and sorted, by what those of this clearance may see of it, as {@link
 *     IndexEntry#views} says; those who may not know of it do not find it
 */
public record Query(
        @Nullable String text,
        Set<Identifier> identifiers,
        Map<Facet, Set<String>> facets,
        Map<Facet, Set<String>> together,
        @Nullable Instant updatedSince,
        Days on,
        Set<Within> within,
        Days due,
        @Nullable Overdue overdue,
        @Nullable Boolean late,
        SortKey sort,
        boolean descending,
        int limit,
        @Nullable Cursor after,
        boolean countsAll,
        Sensitivity clearance) {

    /** Among the values of a facet: that a record has none. No value of a record is empty. */
    public static final String NONE = "";

    /** How sure a date, of which only the month or the year may be known, has to be. */
    public enum Certainty implements Coded {
        /** It may fall into the days; what has no date does not match. */
        POSSIBLE,
        /** It falls into the days whichever day it is. */
        CERTAIN,
        /** It may fall into them and may as well not; what has no date may have any. */
        UNCERTAIN
    }

    /** Days from the first to the last, both included; null where there is no bound. */
    public record Days(@Nullable LocalDate first, @Nullable LocalDate last, Certainty certainty) {

        public static final Days ANY = new Days(null, null);

        /** Days into which a date may fall. */
        public Days(@Nullable LocalDate first, @Nullable LocalDate last) {
            this(first, last, Certainty.POSSIBLE);
        }

        public boolean isBounded() {
            return first != null || last != null;
        }

        /**
         * Whether a date is among those asked for; days without bounds ask for any.
         *
         * @param date null for what has none
         */
        public boolean admit(IndexEntry.@Nullable Span date) {
            if (!isBounded()) {
                return true;
            }
            boolean isPossible = date != null && date.mayFallInto(this);
            boolean isCertain = date != null && date.certainlyFallsInto(first, last);
            return switch (certainty) {
                case POSSIBLE -> isPossible;
                case CERTAIN -> isCertain;
                case UNCERTAIN -> date == null || (isPossible && !isCertain);
            };
        }
    }

    /**
     * That records are overdue on a day or, where {@code holds} is false, that they are not, be it that nothing was due.
     */
    public record Overdue(LocalDate day, boolean holds) {}

    public Query {
        identifiers = Set.copyOf(identifiers);
        facets = copied(facets);
        together = copied(together);
        within = Set.copyOf(within);
        if (limit < 1) {
            throw new IllegalArgumentException("A page holds at least one record, but limit was " + limit);
        }
    }

    private static Map<Facet, Set<String>> copied(Map<Facet, Set<String>> facets) {
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        facets.forEach((facet, values) -> copy.put(facet, Collections.unmodifiableSet(new LinkedHashSet<>(values))));
        return Collections.unmodifiableMap(copy);
    }

    /** All records by id, so many on a page, for those cleared for everything. */
    public static Query all(int limit) {
        return new Query(
                null,
                Set.of(),
                Map.of(),
                Map.of(),
                null,
                Days.ANY,
                Set.of(),
                Days.ANY,
                null,
                null,
                SortKey.ID,
                false,
                limit,
                null,
                false,
                Sensitivity.STRICTLY_CONFIDENTIAL);
    }

    /** This query, for words in names, titles and statements; null for none. */
    public Query matching(@Nullable String words) {
        return but(draft -> draft.text = words);
    }

    /** This query, for records that have one of these identifiers. */
    public Query identifiedBy(Set<Identifier> any) {
        return but(draft -> draft.identifiers = any);
    }

    /** This query, narrowed to records that have one of these values. */
    public Query where(Facet facet, Set<String> values) {
        Map<Facet, Set<String>> more = new EnumMap<>(Facet.class);
        more.putAll(facets);
        more.put(facet, values);
        return but(draft -> draft.facets = more);
    }

    /** This query, narrowed to records that have every one of these values. */
    public Query whereAll(Facet facet, Set<String> values) {
        Map<Facet, Set<String>> more = new EnumMap<>(Facet.class);
        more.putAll(together);
        more.put(facet, values);
        return but(draft -> draft.together = more);
    }

    /** This query, narrowed to records whose newest version is from an instant or later; null for any. */
    public Query updatedSince(@Nullable Instant instant) {
        return but(draft -> draft.updatedSince = instant);
    }

    /** This query, narrowed to dates that some days admit. */
    public Query on(Days days) {
        return but(draft -> draft.on = days);
    }

    /** This query, narrowed to records in one of these areas on its days; empty for any. */
    public Query within(Set<Within> areas) {
        return but(draft -> draft.within = areas);
    }

    /** This query, narrowed to due dates that some days admit. */
    public Query dueIn(Days days) {
        return but(draft -> draft.due = days);
    }

    /** This query, narrowed to commitments that are overdue on a day, or that are not; null for both. */
    public Query overdue(@Nullable Overdue day) {
        return but(draft -> draft.overdue = day);
    }

    /** This query, narrowed to commitments fulfilled late, or to those fulfilled in time; null for all. */
    public Query late(@Nullable Boolean isLate) {
        return but(draft -> draft.late = isLate);
    }

    /** This query, in another order. */
    public Query sortedBy(SortKey key, boolean down) {
        return but(draft -> {
            draft.sort = key;
            draft.descending = down;
        });
    }

    /** This query, for the page behind a place. */
    public Query after(@Nullable Cursor place) {
        return but(draft -> draft.after = place);
    }

    /** This query, with how many match in all. */
    public Query countingAll() {
        return but(draft -> draft.countsAll = true);
    }

    /** This query, for those of a clearance. */
    public Query seenBy(Sensitivity audience) {
        return but(draft -> draft.clearance = audience);
    }

    private Query but(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.query();
    }

    /** A query that is being changed. */
    private static final class Draft {

        private @Nullable String text;
        private Set<Identifier> identifiers;
        private Map<Facet, Set<String>> facets;
        private Map<Facet, Set<String>> together;
        private @Nullable Instant updatedSince;
        private Days on;
        private Set<Within> within;
        private Days due;
        private @Nullable Overdue overdue;
        private @Nullable Boolean late;
        private SortKey sort;
        private boolean descending;
        private final int limit;
        private @Nullable Cursor after;
        private boolean countsAll;
        private Sensitivity clearance;

        Draft(Query query) {
            text = query.text;
            identifiers = query.identifiers;
            facets = query.facets;
            together = query.together;
            updatedSince = query.updatedSince;
            on = query.on;
            within = query.within;
            due = query.due;
            overdue = query.overdue;
            late = query.late;
            sort = query.sort;
            descending = query.descending;
            limit = query.limit;
            after = query.after;
            countsAll = query.countsAll;
            clearance = query.clearance;
        }

        Query query() {
            return new Query(
                    text,
                    identifiers,
                    facets,
                    together,
                    updatedSince,
                    on,
                    within,
                    due,
                    overdue,
                    late,
                    sort,
                    descending,
                    limit,
                    after,
                    countsAll,
                    clearance);
        }
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
