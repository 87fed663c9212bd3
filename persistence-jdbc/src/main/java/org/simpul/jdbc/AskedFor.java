package org.simpul.jdbc;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.model.place.Area;
import org.simpul.model.vocabulary.Code;
import org.simpul.port.Facet;
import org.simpul.report.FollowThrough;
import org.simpul.report.Participation;
import org.simpul.report.ReportFilter;

/**
 * The activities and commitments that a report asks for, as queries to be put behind FROM: one row for each that is among them
 * certainly or perhaps, with what its audience sees of it in the columns of its record, and {@code is_certain}, 1 or 0.
 */
final class AskedFor {

    private final ReportFilter filter;
    private final Bindings bindings;

    AskedFor(ReportFilter filter, Bindings bindings) {
        this.filter = filter;
        this.bindings = bindings;
    }

    /** Which activities {@code r} {@link Participation#counts}. */
    static String haveBegun(Bindings bindings) {
        return "(r.status IS NULL OR r.status IN ("
                + bindings.bindAll(Stream.of(ActivityStatus.values())
                        .filter(ActivityStatus::hasBegun)
                        .toList())
                + "))";
    }

    /** That commitments {@code r} {@linkplain FollowThrough#MADE were made}. */
    static String wereMade(Bindings bindings) {
        return "r.status IN ("
                + bindings.bindAll(FollowThrough.MADE.stream().sorted().toList()) + ")";
    }

    String activities() {
        return activities(conditions -> {});
    }

    /** @param more adds conditions on the record {@code r} */
    String activities(Consumer<Conditions> more) {
        Conditions conditions = Conditions.on("r", RecordType.ACTIVITY, filter.clearance(), bindings);
        addActivity(conditions, "r", filter);
        more.accept(conditions);
        String isCertain = all(Stream.of(certainlyInTime(), certainlyThere("r", conditions)));
        return union("", conditions, isCertain);
    }

    /**
     * Who came to those activities that have begun, as far as the activities by themselves tell: with the columns of {@code
     * record_turnout}, one row for each.
     *
     * @param more adds conditions on the row {@code r}
     */
    String turnouts(Consumer<Conditions> more) {
        Conditions conditions = Conditions.on("r", RecordType.ACTIVITY, filter.clearance(), bindings);
        conditions.add("r.seen_to >= " + bindings.bind(Audience.digit(filter.clearance())));
        conditions.add(haveBegun(bindings));
        addActivity(conditions, "r", filter);
        more.accept(conditions);
        String isCertain = all(Stream.of(certainlyInTime(), certainlyThere("r", conditions)));
        return "(SELECT r.id, r.first_day, r.last_day, r.basis, COALESCE(r.total, 0) AS total,"
                + " COALESCE(r.beyond, 0) AS beyond, " + BreakdownColumns.eachPart(name -> "r." + name) + ", "
                + flag(isCertain) + " AS is_certain\nFROM <t>record_turnout r\nWHERE " + conditions.sql() + ")";
    }

    String commitments() {
        return commitments(conditions -> {});
    }

    /** @param more adds conditions on the record {@code r} */
    String commitments(Consumer<Conditions> more) {
        Conditions conditions = Conditions.on("r", RecordType.COMMITMENT, filter.clearance(), bindings);
        addNamed(conditions, Facet.RESPONSIBLE, filter.organisations());
        addNamed(conditions, Facet.INSTRUMENT, filter.instruments());
        addTime(conditions);
        more.accept(conditions);
        if (!filter.asksForActivities()) {
            return union("", conditions, all(Stream.of(certainlyInTime())));
        }
        // An activity has one row for each audience, so the join repeats no commitment.
        Conditions made = Conditions.on("a", RecordType.ACTIVITY, filter.clearance(), bindings);
        addActivity(made, "a", filter.ofActivitiesAlone());
        String whereMade = Audience.tables(filter.clearance()).stream()
                .map(table -> "SELECT a.id, " + flag(all(Stream.of(certainlyThere("a", made)))) + " AS is_certain FROM "
                        + table + " a WHERE " + made.sql())
                .collect(Collectors.joining(" UNION ALL ", "(", ")"));
        String join = " JOIN <t>record_facet m ON m.id = r.id AND m.record_type = r.record_type AND m.facet = "
                + bindings.bind(IndexRow.word(Facet.MADE_AT)) + conditions.areSeen("m") + " JOIN " + whereMade
                + " w ON w.id = m.facet_value";
        return union(join, conditions, all(Stream.of(certainlyInTime(), "w.is_certain = 1")));
    }

    private String union(String join, Conditions conditions, String isCertain) {
        return Audience.tables(filter.clearance()).stream()
                .map(table -> "SELECT r.id, r.first_day, r.last_day, r.due_first_day, r.due_last_day, r.status,"
                        + " r.is_open, r.is_late, r.verifiable, r.is_assessed, r.reason, r.kept_days, "
                        + flag(isCertain) + " AS is_certain\nFROM " + table + " r" + join
                        + "\nWHERE " + conditions.sql())
                .collect(Collectors.joining("\nUNION ALL\n", "(", ")"));
    }

    private static String flag(String condition) {
        return condition.isEmpty() ? "1" : "CASE WHEN " + condition + " THEN 1 ELSE 0 END";
    }

    private static String all(Stream<String> conditions) {
        return conditions.filter(condition -> !condition.isEmpty()).collect(Collectors.joining(" AND "));
    }

    private void addActivity(Conditions conditions, String record, ReportFilter asked) {
        conditions.add(admitted(record));
        addCodes(conditions, Facet.KIND, asked.kinds());
        addCodes(conditions, Facet.THEME, asked.themes());
        addNamed(conditions, Facet.ORGANISATION, asked.organisations());
        addNamed(conditions, Facet.INSTRUMENT, asked.instruments());
        if (asked.isBoundedInTime()) {
            addTime(conditions);
        }
        addPlaces(conditions, record);
    }

    private String admitted(String record) {
        List<ActivityStatus> admitted =
                Stream.of(ActivityStatus.values()).filter(filter::admits).toList();
        String any = record + ".status IN (" + bindings.bindAll(admitted) + ")";
        return filter.admits(null) ? "(" + record + ".status IS NULL OR " + any + ")" : any;
    }

    private static void addCodes(Conditions conditions, Facet facet, Collection<Code> codes) {
        if (!codes.isEmpty()) {
            conditions.addFacet(facet, codes.stream().map(Code::value).toList());
        }
    }

    private static void addNamed(Conditions conditions, Facet facet, Collection<? extends AggregateId> ids) {
        if (!ids.isEmpty()) {
            conditions.addFacet(
                    facet, ids.stream().map(id -> id.value().toString()).toList());
        }
    }

    private void addTime(Conditions conditions) {
        if (filter.isBoundedInTime()) {
            conditions.add("(r.first_day IS NULL OR ("
                    + all(Stream.of(day("r.last_day >= ", filter.from()), day("r.first_day <= ", filter.to())))
                    + "))");
        }
    }

    private String certainlyInTime() {
        return all(Stream.of(day("r.first_day >= ", filter.from()), day("r.last_day <= ", filter.to())));
    }

    private String day(String comparison, @Nullable LocalDate day) {
        return day == null ? "" : comparison + bindings.bind(day);
    }

    private void addPlaces(Conditions conditions, String record) {
        if (!filter.areas().isEmpty()) {
            conditions.add(areas(record, conditions).possibly());
        }
    }

    private String certainlyThere(String record, Conditions conditions) {
        boolean isAlwaysCertain =
                filter.areas().stream().allMatch(within -> within.days().equals(Area.Days.ALWAYS));
        return isAlwaysCertain ? "" : areas(record, conditions).certainly();
    }

    private AreasOnDays areas(String record, Conditions conditions) {
        return new AreasOnDays(record, RecordType.ACTIVITY, filter.areas(), filter.clearance(), conditions);
    }
}
