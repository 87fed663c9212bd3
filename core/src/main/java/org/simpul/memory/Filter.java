package org.simpul.memory;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.memory.Filed.Found;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.ActivityId;
import org.simpul.port.Facet;
import org.simpul.port.IndexEntry;
import org.simpul.port.IndexEntry.Span;
import org.simpul.port.Query;
import org.simpul.port.SearchText;
import org.simpul.report.Match;

/** Which records a query asks for. */
final class Filter {

    private final Query query;
    private final Shelf<Activity, ActivityId> activities;
    private final List<String> words;

    Filter(Query query, Shelf<Activity, ActivityId> activities) {
        this.query = query;
        this.activities = activities;
        this.words = query.text() == null ? List.of() : SearchText.words(query.text());
    }

    boolean passes(Found<?> found) {
        IndexEntry index = found.index();
        return words.stream().allMatch(index.text()::contains)
                && hasIdentifier(found)
                && hasFacets(found)
                && hasTogether(found)
                && isRecent(found)
                && isThenAndThere(found)
                && query.due().admit(index.due())
                && (query.overdue() == null
                        || query.overdue().holds()
                                == isOverdue(index, query.overdue().day()))
                && (query.late() == null || query.late().equals(index.late()));
    }

    private boolean hasIdentifier(Found<?> found) {
        return query.identifiers().isEmpty()
                || !Collections.disjoint(
                        query.identifiers(), found.record().head().identifiers());
    }

    private boolean hasFacets(Found<?> found) {
        for (Map.Entry<Facet, Set<String>> wanted : query.facets().entrySet()) {
            if (Collections.disjoint(wanted.getValue(), values(found, wanted.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private boolean hasTogether(Found<?> found) {
        return query.together().entrySet().stream()
                .allMatch(wanted -> values(found, wanted.getKey()).containsAll(wanted.getValue()));
    }

    private boolean isThenAndThere(Found<?> found) {
        Query.Days days = query.on();
        Span date = found.index().date();
        if (query.within().isEmpty()) {
            return days.admit(date);
        }
        Match there = inAreas(found);
        return switch (days.certainty()) {
            case POSSIBLE -> there != Match.NO && days.admit(date);
            case CERTAIN -> there == Match.CERTAINLY && days.admit(date);
            case UNCERTAIN ->
                ActivityMatch.inTime(date, days.first(), days.last()).and(there) == Match.PERHAPS;
        };
    }

    private Match inAreas(Found<?> found) {
        if (!(found.record() instanceof Commitment commitment)) {
            return ActivityMatch.inAreas(found.index(), query.within());
        }
        Found<Activity> activity = whereMade(commitment);
        return activity == null || isCalledOff(activity.record())
                ? Match.NO
                : ActivityMatch.inAreas(activity.index(), query.within());
    }

    private static boolean isCalledOff(Activity activity) {
        return activity.status() != null && activity.status().isCalledOff();
    }

    /** The values that a record has, or that it has none. */
    private Set<String> values(Found<?> found, Facet facet) {
        Set<String> values = facet == Facet.AREA && found.record() instanceof Commitment commitment
                ? areasWhereMade(commitment)
                : found.index().facets().getOrDefault(facet, Set.of());
        return values.isEmpty() ? Set.of(Query.NONE) : values;
    }

    private Set<String> areasWhereMade(Commitment commitment) {
        Found<Activity> activity = whereMade(commitment);
        return activity == null ? Set.of() : activity.index().facets().getOrDefault(Facet.AREA, Set.of());
    }

    private @Nullable Found<Activity> whereMade(Commitment commitment) {
        return activities.found(commitment.madeAt(), query.clearance());
    }

    private boolean isRecent(Found<?> found) {
        return query.updatedSince() == null || !found.recorded().updatedAt().isBefore(query.updatedSince());
    }

    private static boolean isOverdue(IndexEntry index, LocalDate today) {
        Span due = index.due();
        return index.isOpen() && due != null && due.last().isBefore(today);
    }
}
