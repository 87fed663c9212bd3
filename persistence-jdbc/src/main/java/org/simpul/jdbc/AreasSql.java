package org.simpul.jdbc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.RecordType;
import org.simpul.model.place.Area;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Areas;
import org.simpul.port.Facet;
import org.simpul.port.IndexEntry.Span;

/**
 * In which areas activities lie, at every level: those of their places, and those that contain them on their days. Each area
 * once for an activity, however many of its places lie in it.
 */
final class AreasSql {

    private final Areas areas;
    private final Sensitivity clearance;
    private final Bindings bindings;
    private final Dialect dialect;

    AreasSql(Areas areas, Sensitivity clearance, Bindings bindings, Dialect dialect) {
        this.areas = areas;
        this.clearance = clearance;
        this.bindings = bindings;
        this.dialect = dialect;
    }

    /**
     * A query to be put behind FROM, with the columns {@code id} of an activity, {@code area}, and {@code is_certain}, 1 or 0.
     *
     * @param activities a table or query with the ids of the activities asked for, each once, in its column {@code id}
     */
    String of(String activities) {
        Conditions seen = Conditions.on("a", RecordType.ACTIVITY, clearance, bindings);
        return ofDated(Audience.tables(clearance).stream()
                .map(table -> "SELECT a.id, a.first_day, a.last_day FROM " + activities + " i JOIN " + table
                        + " a ON a.id = i.id WHERE " + seen.sql())
                .collect(Collectors.joining(" UNION ALL ", "(", ")")));
    }

    /**
     * The same for activities with their days.
     *
     * @param activities a table or query with the columns {@code id}, {@code first_day} and {@code last_day}, and a row for each
     */
    String ofDated(String activities) {
        Conditions seen = Conditions.on("a", RecordType.ACTIVITY, clearance, bindings);
        String first = "COALESCE(o.first_day, " + bindings.bind(Span.BEGINNING) + ")";
        String last = "COALESCE(o.last_day, " + bindings.bind(Span.END) + ")";
        return "(SELECT id, area, MAX(is_certain) AS is_certain FROM (SELECT o.id, f.facet_value AS area, 1 AS is_certain FROM "
                + activities + " o JOIN " + places(seen)
                + "\nUNION ALL\nSELECT o.id, lying.whole AS area, CASE WHEN " + first
                + " >= CAST(lying.first_day AS DATE) AND " + last
                + " <= CAST(lying.last_day AS DATE) THEN 1 ELSE 0 END AS is_certain FROM " + activities + " o JOIN "
                + places(seen) + " JOIN " + dialect.inline(containments(), "lying", bindings)
                + " ON lying.part = f.facet_value AND " + last + " >= CAST(lying.first_day AS DATE) AND " + first
                + " <= CAST(lying.last_day AS DATE)) lies GROUP BY id, area)";
    }

    private String places(Conditions seen) {
        return "<t>record_facet f ON f.id = o.id AND f.record_type = " + bindings.bind(RecordType.ACTIVITY)
                + " AND f.facet = " + bindings.bind(IndexRow.word(Facet.AREA)) + seen.areSeen("f");
    }

    private InlineTable containments() {
        List<List<String>> rows = new ArrayList<>();
        for (Area whole : areas.all()) {
            areas.insideAtAnyTime(whole.code()).forEach((part, stays) -> {
                if (!part.equals(whole.code())) {
                    stays.forEach(days -> rows.add(row(part, whole.code(), days)));
                }
            });
        }
        return new InlineTable(List.of("part", "whole", "first_day", "last_day"), rows);
    }

    private static List<String> row(AreaCode part, AreaCode whole, Area.Days days) {
        LocalDate until = days.untilExclusive();
        return List.of(
                part.value(),
                whole.value(),
                (days.from() == null ? Span.BEGINNING : days.from()).toString(),
                (until == null ? Span.END : until.minusDays(1)).toString());
    }
}
