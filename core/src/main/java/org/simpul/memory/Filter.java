package org.simpul.memory;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.simpul.port.Facet;
import org.simpul.port.IndexEntry;
import org.simpul.port.IndexEntry.Span;
import org.simpul.port.Query;
import org.simpul.port.SearchText;

/** Which records a query asks for. */
final class Filter {

    private final Query query;
    private final List<String> words;

    Filter(Query query) {
        this.query = query;
        this.words = query.text() == null
                ? List.of()
                : List.of(SearchText.fold(query.text()).split(" "));
    }

    boolean passes(Filed<?> filed) {
        IndexEntry index = filed.index();
        return words.stream().allMatch(index.text()::contains)
                && hasIdentifier(filed)
                && hasFacets(index)
                && isRecent(filed)
                && query.on().admit(index.date())
                && query.due().admit(index.due())
                && isOverdue(index)
                && (query.late() == null || query.late().equals(index.late()));
    }

    private boolean hasIdentifier(Filed<?> filed) {
        return query.identifiers().isEmpty()
                || !Collections.disjoint(
                        query.identifiers(), filed.record().head().identifiers());
    }

    private boolean hasFacets(IndexEntry index) {
        for (Map.Entry<Facet, Set<String>> wanted : query.facets().entrySet()) {
            if (Collections.disjoint(
                    wanted.getValue(), index.facets().getOrDefault(wanted.getKey(), Set.of(Query.NONE)))) {
                return false;
            }
        }
        return true;
    }

    private boolean isRecent(Filed<?> filed) {
        return query.updatedSince() == null || !filed.recorded().updatedAt().isBefore(query.updatedSince());
    }

    private boolean isOverdue(IndexEntry index) {
        LocalDate today = query.overdueOn();
        Span due = index.due();
        return today == null || (index.isOpen() && due != null && due.last().isBefore(today));
    }
}
