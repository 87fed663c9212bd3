package org.simpul.jdbc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Identifier;
import org.simpul.model.id.RecordType;
import org.simpul.port.Facet;
import org.simpul.port.Query;
import org.simpul.port.Query.Days;
import org.simpul.port.SearchText;

/** Which records a query asks for, as conditions of SQL. */
final class QueryFilter {

    private static final String FIRST_DAY = "r.first_day";
    private static final String LAST_DAY = "r.last_day";

    private final Conditions conditions;

    private QueryFilter(Conditions conditions) {
        this.conditions = conditions;
    }

    static Conditions of(RecordType type, Query query) {
        Conditions conditions = Conditions.ofAList(type, query.clearance());
        QueryFilter filter = new QueryFilter(conditions);
        filter.addWords(query);
        filter.addIdentifiers(type, query);
        query.facets().forEach((facet, wanted) -> filter.addFacet(type, facet, wanted));
        query.together()
                .forEach((facet, values) -> values.forEach(value -> filter.addFacet(type, facet, Set.of(value))));
        if (query.within().isEmpty()) {
            filter.addDays(FIRST_DAY, LAST_DAY, query.on());
        } else {
            filter.addDaysInAreas(
                    query.on(), new AreasOnDays("r", type, query.within(), query.clearance(), conditions));
        }
        filter.addDays("r.due_first_day", "r.due_last_day", query.due());
        if (query.updatedSince() != null) {
            conditions.add("r.updated_at >= " + conditions.bind(Micros.notBefore(query.updatedSince())));
        }
        if (query.overdue() != null) {
            filter.addOverdue(query.overdue());
        }
        if (query.late() != null) {
            conditions.add("r.is_late = " + conditions.bind(query.late()));
        }
        return conditions;
    }

    private void addWords(Query query) {
        if (query.text() == null) {
            return;
        }
        for (String word : SearchText.words(query.text())) {
            if (!word.isEmpty()) {
                conditions.add("r.search_text LIKE " + conditions.bind(IndexText.containing(word)) + " ESCAPE '!'");
            }
        }
    }

    private void addIdentifiers(RecordType type, Query query) {
        if (query.identifiers().isEmpty()) {
            return;
        }
        List<String> values = new ArrayList<>();
        List<String> pairs = new ArrayList<>();
        for (Identifier identifier : query.identifiers()) {
            String value = conditions.bind(identifier.value());
            values.add(value);
            pairs.add("(" + conditions.bind(identifier.scheme()) + ", " + value + ")");
        }
        // Few records have them, so they are looked up first; by their values, since pairs make no use of an index.
        conditions.add("r.id IN (SELECT i.id FROM <t>record_identifier i WHERE i.record_type = "
                + conditions.bind(type) + " AND i.identifier IN (" + String.join(", ", values)
                + ") AND (i.scheme, i.identifier) IN (" + String.join(", ", pairs) + ")" + conditions.areSeen("i")
                + ")");
    }

    private void addFacet(RecordType type, Facet facet, Set<String> wanted) {
        if (type == RecordType.COMMITMENT && facet == Facet.AREA) {
            conditions.addAny(this::areasWhereMade, wanted);
        } else {
            conditions.addFacet(facet, wanted);
        }
    }

    /** A commitment has the areas of the activity at which it was made. Index rows of a deleted one are gone. */
    private String areasWhereMade() {
        return "SELECT 1 FROM <t>record_facet m JOIN <t>record_facet f ON f.id = m.facet_value AND f.record_type = "
                + conditions.bind(RecordType.ACTIVITY) + " AND f.facet = " + conditions.bind(IndexRow.word(Facet.AREA))
                + " WHERE m.id = r.id AND m.record_type = r.record_type AND m.facet = "
                + conditions.bind(IndexRow.word(Facet.MADE_AT)) + conditions.areSeen("m") + conditions.areSeen("f");
    }

    private void addOverdue(Query.Overdue overdue) {
        String day = conditions.bind(overdue.day());
        conditions.add(
                overdue.holds()
                        ? "r.is_open = TRUE AND r.due_last_day < " + day
                        : "(r.is_open = FALSE OR r.due_last_day IS NULL OR r.due_last_day >= " + day + ")");
    }

    /** That what happens from one day to another is among what the days ask for. */
    private void addDays(String firstColumn, String lastColumn, Days days) {
        if (!days.isBounded()) {
            return;
        }
        String isPossible = within(lastColumn, days.first(), firstColumn, days.last());
        String isCertain = within(firstColumn, days.first(), lastColumn, days.last());
        conditions.add(
                switch (days.certainty()) {
                    case POSSIBLE -> isPossible;
                    case CERTAIN -> isCertain;
                    case UNCERTAIN ->
                        "(" + firstColumn + " IS NULL OR (" + isPossible + " AND NOT (" + isCertain + ")))";
                });
    }

    /** That records are of some days and lie in areas on theirs, both together as surely as the days ask for. */
    private void addDaysInAreas(Days days, AreasOnDays areas) {
        if (days.certainty() != Query.Certainty.UNCERTAIN) {
            addDays(FIRST_DAY, LAST_DAY, days);
            conditions.add(days.certainty() == Query.Certainty.CERTAIN ? areas.certainly() : areas.possibly());
            return;
        }
        conditions.add(areas.possibly());
        String isElsewherePerhaps = "NOT " + areas.certainly();
        conditions.add(
                days.isBounded()
                        ? "(" + FIRST_DAY + " IS NULL OR (" + within(LAST_DAY, days.first(), FIRST_DAY, days.last())
                                + " AND (" + isElsewherePerhaps + " OR NOT ("
                                + within(FIRST_DAY, days.first(), LAST_DAY, days.last()) + "))))"
                        : isElsewherePerhaps);
    }

    /** That one column is not before a day, and another not after one; what has no days is neither. */
    private String within(String notBefore, @Nullable LocalDate first, String notAfter, @Nullable LocalDate last) {
        List<String> parts = new ArrayList<>();
        if (first != null) {
            parts.add(notBefore + " >= " + conditions.bind(first));
        }
        if (last != null) {
            parts.add(notAfter + " <= " + conditions.bind(last));
        }
        return String.join(" AND ", parts);
    }
}
