package org.simpul.jdbc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.id.RecordType;
import org.simpul.model.place.Area;
import org.simpul.port.Facet;
import org.simpul.report.ReportFilter.Within;

/**
 * That a record has one of some areas on the days on which that is meant, as a condition of SQL. A commitment has those of the
 * activity at which it was made, unless that was called off.
 *
 * @param record the alias of the record
 * @param clearance that of those who ask
 * @param conditions where values are bound
 */
record AreasOnDays(String record, RecordType type, Set<Within> areas, Sensitivity clearance, Conditions conditions) {

    private static final String CALLED_OFF = Stream.of(ActivityStatus.values())
            .filter(ActivityStatus::isCalledOff)
            .map(status -> "'" + status.code() + "'")
            .collect(Collectors.joining(", "));

    /** That it is so whichever of its possible days its date is. */
    String certainly() {
        return exists("first_day", "last_day", "");
    }

    /** That it may be so; when nobody knows its date, it may be any day. */
    String possibly() {
        return exists("last_day", "first_day", "first_day");
    }

    /**
     * @param notBefore the column that lies on the first of the days or later
     * @param before the column that lies before their end
     * @param unknown the column that may be empty; none if it may not
     */
    private String exists(String notBefore, String before, String unknown) {
        if (type != RecordType.COMMITMENT) {
            return "EXISTS (SELECT 1 FROM <t>record_facet f WHERE " + rows(record, notBefore, before, unknown) + ")";
        }
        return Audience.tables(clearance).stream()
                .map(table -> "EXISTS (SELECT 1 FROM <t>record_facet m JOIN " + table
                        + " a ON a.id = m.facet_value AND " + conditions.areRecords("a", RecordType.ACTIVITY)
                        + " JOIN <t>record_facet f ON " + rows("a", notBefore, before, unknown)
                        + " WHERE m.id = " + record + ".id AND m.record_type = " + record
                        + ".record_type AND m.facet = "
                        + word(Facet.MADE_AT) + conditions.areSeen("m") + " AND (a.status IS NULL OR a.status NOT IN ("
                        + CALLED_OFF + ")))")
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    /** That a facet row {@code f} is that of a wanted area of a record, known by its alias, on the right days. */
    private String rows(String alias, String notBefore, String before, String unknown) {
        Map<Area.Days, List<String>> byDays = new LinkedHashMap<>();
        for (Within within : areas) {
            byDays.computeIfAbsent(within.days(), any -> new ArrayList<>())
                    .add(within.area().value());
        }
        String wanted = byDays.entrySet().stream()
                .map(entry -> "f.facet_value IN (" + conditions.bindAll(entry.getValue()) + ")"
                        + onDays(entry.getKey(), alias, notBefore, before, unknown))
                .collect(Collectors.joining(" OR ", "(", ")"));
        return "f.id = " + alias + ".id AND f.record_type = " + alias + ".record_type AND f.facet = " + word(Facet.AREA)
                + conditions.areSeen("f") + " AND " + wanted;
    }

    private String onDays(Area.Days days, String alias, String notBefore, String before, String unknown) {
        List<String> bounds = new ArrayList<>();
        if (days.from() != null) {
            bounds.add(alias + "." + notBefore + " >= " + conditions.bind(days.from()));
        }
        if (days.untilExclusive() != null) {
            bounds.add(alias + "." + before + " < " + conditions.bind(days.untilExclusive()));
        }
        if (bounds.isEmpty()) {
            return "";
        }
        String inDays = String.join(" AND ", bounds);
        return unknown.isEmpty() ? " AND " + inDays : " AND (" + alias + "." + unknown + " IS NULL OR " + inDays + ")";
    }

    private String word(Facet facet) {
        return conditions.bind(IndexRow.word(facet));
    }
}
