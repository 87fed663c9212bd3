package org.simpul.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.port.Facet;
import org.simpul.port.StorageException;
import org.simpul.report.FollowThrough;
import org.simpul.report.FollowThrough.Figures;
import org.simpul.report.FollowThrough.GroupBy;
import org.simpul.report.FollowThrough.Question;
import org.simpul.report.FollowThrough.Row;

/**
 * What became of commitments, counted in the database. First it looks up each commitment's state and whether it was
 * certainly made in time, then joins what it is grouped by (which repeats it where it names several), then counts.
 */
final class FollowThroughSql {

    private final Question question;
    private final Conditions conditions;

    FollowThroughSql(Question question) {
        this.question = question;
        this.conditions = Conditions.of(RecordType.COMMITMENT, question.filter().clearance());
    }

    List<Row> rows(Handle handle) {
        List<GroupBy> groups = question.groupBy();
        String keys = groups.stream().map(FollowThroughSql::key).collect(Collectors.joining(", "));
        // Where a commitment names none, its key comes last; engines place nulls each their way.
        String order = groups.stream()
                .map(FollowThroughSql::key)
                .map(key -> "CASE WHEN " + key + " IS NULL THEN 1 ELSE 0 END, " + key)
                .collect(Collectors.joining(", "));
        String sql = "SELECT " + (keys.isEmpty() ? "" : keys + ", ") + figures() + "\nFROM (" + commitments() + ") c"
                + groups.stream().map(this::join).collect(Collectors.joining())
                + (keys.isEmpty() ? "" : "\nGROUP BY " + keys + "\nORDER BY " + order);
        List<Row> rows = conditions
                .bindTo(handle.createQuery(sql))
                .map((row, context) -> new Row(keyOf(row), figuresOf(row)))
                .list();
        requireOneForEachKey(rows);
        return rows;
    }

    /** A database over several servers may answer for each of them, which would tell too little of everything. */
    private static void requireOneForEachKey(List<Row> rows) {
        if (rows.stream().map(Row::key).distinct().count() != rows.size()) {
            throw new StorageException("The database counted in parts that it did not add up", null);
        }
    }

    /** The commitments asked for, with what decides in which figures each counts. */
    private String commitments() {
        if (question.filter().asksForActivities()) {
            throw new UnsupportedOperationException("Not counted in databases yet");
        }
        conditions.addFacetUnlessEmpty(Facet.MADE_AT, values(question.activities()));
        conditions.addFacetUnlessEmpty(
                Facet.RESPONSIBLE, values(question.filter().organisations()));
        conditions.addFacetUnlessEmpty(
                Facet.INSTRUMENT, values(question.filter().instruments()));
        String inTime = "1";
        if (question.filter().isBoundedInTime()) {
            inTime = "CASE WHEN " + certainlyMadeInTime() + " THEN 1 ELSE 0 END";
            conditions.add(perhapsMadeInTime());
        }
        String select = "SELECT r.id, r.record_type, s.facet_value AS status, r.is_late, r.due_last_day, " + inTime
                + " AS in_time\nFROM ";
        String where = " r JOIN <t>record_facet s ON s.id = r.id AND s.record_type = r.record_type AND s.facet = "
                + conditions.bind(IndexRow.word(Facet.STATUS)) + conditions.areSeen("s") + "\nWHERE "
                + conditions.sql();
        return Audience.tables(question.filter().clearance()).stream()
                .map(table -> select + table + where)
                .collect(Collectors.joining("\nUNION ALL\n"));
    }

    private static Set<UUID> values(Set<? extends AggregateId> ids) {
        return ids.stream().map(AggregateId::value).collect(Collectors.toSet());
    }

    private String certainlyMadeInTime() {
        String from = question.filter().from() == null
                ? ""
                : " AND r.first_day >= " + conditions.bind(question.filter().from());
        String to = question.filter().to() == null
                ? ""
                : " AND r.last_day <= " + conditions.bind(question.filter().to());
        return "r.first_day IS NOT NULL" + from + to;
    }

    /** When nobody knows the day, it may have been any. */
    private String perhapsMadeInTime() {
        String from = question.filter().from() == null
                ? ""
                : " AND r.last_day >= " + conditions.bind(question.filter().from());
        String to = question.filter().to() == null
                ? ""
                : " AND r.first_day <= " + conditions.bind(question.filter().to());
        return "(r.first_day IS NULL OR (r.first_day IS NOT NULL" + from + to + "))";
    }

    private String figures() {
        String open =
                status(CommitmentStatus.AGREED, CommitmentStatus.IN_PROGRESS, CommitmentStatus.PARTIALLY_FULFILLED);
        return String.join(
                ",\n  ",
                count(status(CommitmentStatus.PROPOSED), "proposed"),
                count(status(FollowThrough.MADE.toArray(CommitmentStatus[]::new)), "made"),
                count(status(CommitmentStatus.FULFILLED), "kept"),
                count(status(CommitmentStatus.FULFILLED) + " AND c.is_late = TRUE", "kept_late"),
                count(open, "still_open"),
                count(open + " AND c.due_last_day < " + conditions.bind(question.asOf()), "overdue"),
                count(status(CommitmentStatus.NOT_FULFILLED), "not_kept"),
                count(status(CommitmentStatus.PARTIALLY_FULFILLED), "partly"),
                count(status(CommitmentStatus.WITHDRAWN), "withdrawn"),
                "COALESCE(SUM(1 - c.in_time), 0) AS uncertain");
    }

    private static String count(String condition, String name) {
        return "COALESCE(SUM(CASE WHEN c.in_time = 1 AND " + condition + " THEN 1 ELSE 0 END), 0) AS " + name;
    }

    private String status(CommitmentStatus... any) {
        return List.of(any).stream().map(conditions::bind).collect(Collectors.joining(", ", "c.status IN (", ")"));
    }

    private String join(GroupBy group) {
        String table = alias(group);
        return "\nLEFT JOIN <t>record_facet " + table + " ON " + table + ".id = c.id AND " + table
                + ".record_type = c.record_type AND " + table + ".facet = "
                + conditions.bind(IndexRow.word(facet(group))) + conditions.areSeen(table);
    }

    private static String key(GroupBy group) {
        return alias(group) + ".facet_value";
    }

    private static String alias(GroupBy group) {
        return "by_" + group.code();
    }

    private static Facet facet(GroupBy group) {
        return switch (group) {
            case ACTIVITY -> Facet.MADE_AT;
            case ORGANISATION -> Facet.RESPONSIBLE;
            case INSTRUMENT -> Facet.INSTRUMENT;
            case PROVISION -> Facet.PROVISION;
            case AREA, YEAR -> throw new UnsupportedOperationException("Not counted in databases yet");
        };
    }

    /** The keys are the first columns, in the order asked for. */
    private Map<GroupBy, String> keyOf(ResultSet row) throws SQLException {
        Map<GroupBy, String> key = new EnumMap<>(GroupBy.class);
        for (int i = 0; i < question.groupBy().size(); i++) {
            String id = row.getString(i + 1);
            if (id != null) {
                key.put(question.groupBy().get(i), id);
            }
        }
        return key;
    }

    private static Figures figuresOf(ResultSet row) throws SQLException {
        return new Figures(
                row.getInt("proposed"),
                row.getInt("made"),
                row.getInt("kept"),
                row.getInt("kept_late"),
                row.getInt("still_open"),
                row.getInt("overdue"),
                row.getInt("not_kept"),
                row.getInt("partly"),
                row.getInt("withdrawn"),
                0,
                0,
                0,
                Map.of(),
                null,
                row.getInt("uncertain"));
    }
}
