package org.simpul.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.policy.ReportingDuty;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.port.Facet;
import org.simpul.port.IndexEntry.Span;
import org.simpul.report.ReportFilter;
import org.simpul.report.ReportsDue;
import org.simpul.report.Timeline.Entry;
import org.simpul.report.Timeline.Kind;
import org.simpul.report.Timeline.Place;
import org.simpul.report.Timeline.Question;

/**
 * What happens and falls due, the first entries of each kind read off an index that has them in order: no page costs more than
 * it holds, but for those that filters leave out.
 */
final class TimelineSql {

    private final Question question;
    private final Handle handle;

    TimelineSql(Question question, Handle handle) {
        this.question = question;
        this.handle = handle;
    }

    /** The entries behind the place asked for, of every kind enough for a page and one more. */
    Stream<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        if (question.asksFor(Kind.ACTIVITY)) {
            // Of what has begun nobody knows when, the last day counts.
            entries.addAll(activities("first_day", ">"));
            entries.addAll(activities("last_day", "="));
        }
        if (question.asksFor(Kind.COMMITMENT)) {
            entries.addAll(commitments());
        }
        if (question.asksFor(Kind.MILESTONE)) {
            entries.addAll(milestones());
        }
        ReportsDue due = new ReportsDue(question, Span.BEGINNING, Span.END);
        if (due.areAskedFor()) {
            duties().forEach(duty ->
                    entries.addAll(due.of(duty.instrument(), duty.part(), duty.duty(), duty.inForce(), duty.areas())));
        }
        return entries.stream();
    }

    /** A duty to report under an instrument, and the area for which that stands, where areas are asked for. */
    private record Duty(
            PolicyInstrumentId instrument,
            int part,
            ReportingDuty duty,
            @Nullable DateInterval inForce,
            Set<String> areas) {

        static Duty of(ResultSet row) throws SQLException {
            String from = row.getString("organisation");
            String recurs = row.getString("recurs");
            String inForce = row.getString("in_force");
            String area = row.getString("area");
            return new Duty(
                    PolicyInstrumentId.of(row.getString("id")),
                    row.getInt("part"),
                    new ReportingDuty(
                            from == null ? null : OrganisationId.of(from),
                            null,
                            recurs == null ? null : Period.parse(recurs),
                            PartialDate.parse(row.getString("first_due")),
                            null),
                    inForce == null ? null : DateInterval.parse(inForce),
                    area == null ? Set.of() : Set.of(area));
        }
    }

    private List<Duty> duties() {
        Bindings bindings = new Bindings();
        Conditions conditions = Conditions.within(bindings);
        conditions.add("d.deadline_kind = " + bindings.bind(Kind.REPORT));
        addSeen(conditions);
        if (filter().to() != null) {
            conditions.add("(d.first_day IS NULL OR d.first_day <= " + bindings.bind(filter().to()) + ")");
        }
        if (filter().from() != null) {
            conditions.add("(d.last_day IS NULL OR d.last_day >= " + bindings.bind(filter().from()) + ")");
        }
        String area = "";
        if (!filter().areas().isEmpty()) {
            String seen = Audience.seesAll(filter().clearance())
                    ? ""
                    : " AND f.seen_from <= " + bindings.bind(Audience.digit(filter().clearance()));
            area = " JOIN <t>record_facet f ON f.id = d.id AND f.record_type = d.record_type AND f.facet = "
                    + bindings.bind(IndexRow.word(Facet.AREA)) + seen;
        }
        return bindings.bindTo(
                        handle.createQuery("SELECT d.id, d.part, d.organisation, d.recurs, d.first_due, d.in_force, "
                                + (area.isEmpty() ? "NULL" : "f.facet_value") + " AS area FROM <t>record_deadline d"
                                + area
                                + " WHERE " + conditions.sql()))
                .map((row, context) -> Duty.of(row))
                .list();
    }

    /**
     * @param day the column by which they stand
     * @param begun how their first day compares to the beginning of time
     */
    private List<Entry> activities(String day, String begun) {
        Bindings bindings = new Bindings();
        String asked = askedFor(bindings).activities(conditions -> {
            conditions.add("r.first_day " + begun + " " + bindings.bind(Span.BEGINNING));
            conditions.add("r." + day + " < " + bindings.bind(Span.END));
            addDays(conditions, "r.first_day", "r.last_day");
            addBehind(conditions, bindings, Kind.ACTIVITY, "r." + day, "r.id", "0");
            if (question.isOpenOnly()) {
                conditions.add("(r.status IS NULL OR r.status NOT IN (" + bindings.bindAll(done()) + "))");
            }
        });
        return page(
                bindings,
                "SELECT id, 0 AS part, first_day, last_day, CASE WHEN status IN (" + bindings.bindAll(done())
                        + ") THEN 0 ELSE 1 END AS still_open, " + day + " AS on_day FROM " + asked + " asked",
                Kind.ACTIVITY);
    }

    private List<Entry> commitments() {
        Bindings bindings = new Bindings();
        String asked = askedFor(bindings).commitments(conditions -> {
            addMade(conditions, bindings);
            addDays(conditions, "r.due_first_day", "r.due_last_day");
            addBehind(conditions, bindings, Kind.COMMITMENT, "r.due_last_day", "r.id", "0");
        });
        return page(
                bindings,
                "SELECT id, 0 AS part, due_first_day AS first_day, due_last_day AS last_day,"
                        + " CASE WHEN is_open = TRUE THEN 1 ELSE 0 END AS still_open, due_last_day AS on_day FROM "
                        + asked + " asked",
                Kind.COMMITMENT);
    }

    private List<Entry> milestones() {
        Bindings bindings = new Bindings();
        String asked = askedFor(bindings).commitments(conditions -> addMade(conditions, bindings));
        Conditions conditions = Conditions.within(bindings);
        conditions.add("d.deadline_kind = " + bindings.bind(Kind.MILESTONE));
        addSeen(conditions);
        addDays(conditions, "d.first_day", "d.last_day");
        addBehind(conditions, bindings, Kind.MILESTONE, "d.last_day", "d.id", "d.part");
        if (question.isOpenOnly()) {
            conditions.add("d.is_open = TRUE");
        }
        return page(
                bindings,
                "SELECT d.id, d.part, d.first_day, d.last_day, CASE WHEN d.is_open = TRUE AND asked.is_open = TRUE"
                        + " THEN 1 ELSE 0 END AS still_open, d.last_day AS on_day FROM <t>record_deadline d JOIN "
                        + asked
                        + " asked ON asked.id = d.id WHERE " + conditions.sql(),
                Kind.MILESTONE);
    }

    private AskedFor askedFor(Bindings bindings) {
        // The days asked for are those of the entries.
        return new AskedFor(filter().during(null, null), bindings);
    }

    private void addMade(Conditions conditions, Bindings bindings) {
        conditions.add(AskedFor.wereMade(bindings));
        if (question.isOpenOnly()) {
            conditions.add("r.is_open = TRUE");
        }
    }

    private static List<ActivityStatus> done() {
        return Stream.of(ActivityStatus.values())
                .filter(status -> status == ActivityStatus.COMPLETED || status.isCalledOff())
                .toList();
    }

    private void addSeen(Conditions conditions) {
        String audience = conditions.bind(Audience.digit(filter().clearance()));
        conditions.add("d.seen_from <= " + audience + " AND d.seen_to >= " + audience);
    }

    /** That it may fall into the days asked for; what has no days is on no timeline. */
    private void addDays(Conditions conditions, String firstDay, String lastDay) {
        conditions.add(lastDay + " IS NOT NULL");
        LocalDate from = filter().from();
        LocalDate to = filter().to();
        if (from != null) {
            conditions.add(lastDay + " >= " + conditions.bind(from));
        }
        if (to != null) {
            conditions.add(firstDay + " <= " + conditions.bind(to));
        }
    }

    private void addBehind(
            Conditions conditions, Bindings bindings, Kind kind, String dayColumn, String idColumn, String partColumn) {
        Place after = question.after();
        if (after == null) {
            return;
        }
        String day = bindings.bind(after.day());
        int order = kind.compareTo(after.kind());
        if (order < 0) {
            conditions.add(dayColumn + " > " + day);
        } else if (order > 0) {
            conditions.add(dayColumn + " >= " + day);
        } else {
            String id = bindings.bind(after.id());
            conditions.add(dayColumn + " >= " + day + " AND (" + dayColumn + " > " + day + " OR " + idColumn + " > "
                    + id + " OR (" + idColumn + " = " + id + " AND " + partColumn + " > " + bindings.bind(after.part())
                    + "))");
        }
    }

    private List<Entry> page(Bindings bindings, String sql, Kind kind) {
        return bindings.bindTo(handle.createQuery(sql + "\nORDER BY on_day, id, part\nFETCH FIRST "
                        + bindings.bind(question.limit() + 1) + " ROWS ONLY"))
                .map((row, context) -> entry(row, kind))
                .list();
    }

    private static Entry entry(ResultSet row, Kind kind) throws SQLException {
        LocalDate day = row.getObject("on_day", LocalDate.class);
        return new Entry(
                new Place(day, kind, UUID.fromString(row.getString("id")), row.getInt("part")),
                known(row.getObject("first_day", LocalDate.class)),
                known(row.getObject("last_day", LocalDate.class)),
                row.getInt("still_open") == 1);
    }

    private static @Nullable LocalDate known(LocalDate day) {
        return day.equals(Span.BEGINNING) || day.equals(Span.END) ? null : day;
    }

    private ReportFilter filter() {
        return question.filter();
    }
}
