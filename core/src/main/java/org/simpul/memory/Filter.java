package org.simpul.memory;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.simpul.memory.Filed.Found;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.ActivityId;
import org.simpul.port.Facet;
import org.simpul.port.IndexEntry;
import org.simpul.port.IndexEntry.Span;
import org.simpul.port.Query;
import org.simpul.port.SearchText;

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
                && isRecent(found)
                && query.on().admit(index.date())
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
            Set<String> values = values(found, wanted.getKey());
            if (Collections.disjoint(wanted.getValue(), values.isEmpty() ? Set.of(Query.NONE) : values)) {
                return false;
            }
        }
        return true;
    }

    private Set<String> values(Found<?> found, Facet facet) {
        return facet == Facet.AREA && found.record() instanceof Commitment commitment
                ? areasWhereMade(commitment)
                : found.index().facets().getOrDefault(facet, Set.of());
    }

    private Set<String> areasWhereMade(Commitment commitment) {
        Folder<Activity> folder = commitment.madeAt() == null ? null : activities.folder(commitment.madeAt());
        Filed<Activity> filed = folder == null ? null : folder.current();
        Found<Activity> activity = filed == null ? null : filed.found(query.clearance());
        return activity == null ? Set.of() : activity.index().facets().getOrDefault(Facet.AREA, Set.of());
    }

    private boolean isRecent(Found<?> found) {
        return query.updatedSince() == null || !found.recorded().updatedAt().isBefore(query.updatedSince());
    }

    private static boolean isOverdue(IndexEntry index, LocalDate today) {
        Span due = index.due();
        return index.isOpen() && due != null && due.last().isBefore(today);
    }
}
