package org.simpul.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Identifier;
import org.simpul.model.Sensitivity;
import org.simpul.model.text.Outline;
import org.simpul.model.vocabulary.Coded;

/**
 * What a list asks for. Several values of one filter mean any of them; different filters must all hold.
 *
 * @param text words, each of which is found in names, titles and statements, whatever its case and accents and whatever
 *     stands around it; null for no such filter
 * @param identifiers any of these; empty for no such filter
 * @param facets for each facet the values of which a record has at least one, {@link #NONE} standing for having none at
 *     all; a facet without values matches no record
 * @param updatedSince the record's newest version is from this instant or later
 * @param on records whose date (of an activity {@code during}, of a commitment {@code madeOn}, of an instrument
 *     {@code period} or else {@code adopted}) these days admit
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
        @Nullable Instant updatedSince,
        Days on,
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
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        facets.forEach((facet, values) -> copy.put(facet, Collections.unmodifiableSet(new LinkedHashSet<>(values))));
        facets = Collections.unmodifiableMap(copy);
        if (limit < 1) {
            throw new IllegalArgumentException("A page holds at least one record, but limit was " + limit);
        }
    }

    /** All records by id, so many on a page, for those cleared for everything. */
    public static Query all(int limit) {
        return new Query(
                null,
                Set.of(),
                Map.of(),
                null,
                Days.ANY,
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

    /** This query, narrowed to records that have one of these values. */
    public Query where(Facet facet, Set<String> values) {
        Map<Facet, Set<String>> more = new EnumMap<>(Facet.class);
        more.putAll(facets);
        more.put(facet, values);
        return new Query(
                text,
                identifiers,
                more,
                updatedSince,
                on,
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

    public Query matching(@Nullable String words) {
        return new Query(
                words,
                identifiers,
                facets,
                updatedSince,
                on,
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

    public Query on(Days days) {
        return new Query(
                text,
                identifiers,
                facets,
                updatedSince,
                days,
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

    public Query dueIn(Days days) {
        return new Query(
                text,
                identifiers,
                facets,
                updatedSince,
                on,
                days,
                overdue,
                late,
                sort,
                descending,
                limit,
                after,
                countsAll,
                clearance);
    }

    public Query sortedBy(SortKey key, boolean down) {
        return new Query(
                text,
                identifiers,
                facets,
                updatedSince,
                on,
                due,
                overdue,
                late,
                key,
                down,
                limit,
                after,
                countsAll,
                clearance);
    }

    /** This query, for those of a clearance. */
    public Query seenBy(Sensitivity audience) {
        return new Query(
                text,
                identifiers,
                facets,
                updatedSince,
                on,
                due,
                overdue,
                late,
                sort,
                descending,
                limit,
                after,
                countsAll,
                audience);
    }

    public Query after(@Nullable Cursor place) {
        return new Query(
                text,
                identifiers,
                facets,
                updatedSince,
                on,
                due,
                overdue,
                late,
                sort,
                descending,
                limit,
                place,
                countsAll,
                clearance);
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
