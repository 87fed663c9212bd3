package org.simpul.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.commitment.Verifiable;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.model.place.Areas;
import org.simpul.port.Facet;
import org.simpul.port.StorageException;
import org.simpul.report.FollowThrough;
import org.simpul.report.FollowThrough.GroupBy;
import org.simpul.report.FollowThrough.Question;
import org.simpul.report.FollowThrough.Row;
import org.simpul.report.KeyOrder;

/**
 * What became of commitments, counted in the database by one pass over those asked for. They are joined with what they are
 * grouped by, which repeats one that names several, and counted by key, by reason where they were not kept, and by the days it
 * took where they were. So few rows are left that the median of the days is found by counting up along them.
 */
final class FollowThroughSql {

    private final Question question;
    private final Areas areas;
    private final Dialect dialect;
    private final Bindings bindings = new Bindings();

    /** By what rows are grouped, in the database: the kinds of key, and as the last the reason. */
    private final List<String> keys;

    FollowThroughSql(Question question, Areas areas, Dialect dialect) {
        this.question = question;
        this.areas = areas;
        this.dialect = dialect;
        this.keys = question.groupBy().stream().map(FollowThroughSql::column).toList();
    }

    List<Row> rows(Handle handle) {
        Map<Map<GroupBy, String>, FollowThroughTally> tallies = new TreeMap<>(new KeyOrder<>(question.groupBy()));
        if (keys.isEmpty()) {
            tallies.put(Map.of(), new FollowThroughTally());
        }
        Set<List<Object>> seen = new HashSet<>();
        String sql = sql();
        bindings.bindTo(handle.createQuery(sql))
                .map((row, context) -> {
                    Map<GroupBy, String> key = keyOf(row);
                    String reason = row.getString("reason");
                    requireOneForEachKey(seen.add(List.of(key, Objects.requireNonNullElse(reason, ""))));
                    tallies.computeIfAbsent(key, any -> new FollowThroughTally())
                            .add(row, reason);
                    return key;
                })
                .list();
        return tallies.entrySet().stream()
                .map(tally -> new Row(tally.getKey(), tally.getValue().figures()))
                .toList();
    }

    /** A database over several servers may answer for each of them, which would tell too little of everything. */
    private static void requireOneForEachKey(boolean isNew) {
        if (!isNew) {
            throw new StorageException("The database counted in parts that it did not add up", null);
        }
    }

    private String sql() {
        String byKey = keys.stream().map(key -> key + ", ").collect(Collectors.joining());
        String sums = FollowThroughTally.COLUMNS.stream()
                .map(column -> "SUM(" + column + ") AS " + column)
                .collect(Collectors.joining(", "));
        String withDays = "SUM(CASE WHEN kept_days IS NULL THEN 0 ELSE kept END) OVER (" + partition();
        // Of n in order, the middle ones are those at half of n and behind it, and of an odd n the same one twice.
        return "WITH asked AS (SELECT * FROM " + commitments() + " c WHERE " + dialect.answeredAnew() + ")" + places()
                + ",\ncounted AS (" + counted()
                + "),\nlaid_out AS (SELECT counted.*, " + withDays + " ORDER BY kept_days) AS up_to, " + withDays
                + ") AS of_all FROM counted)\nSELECT " + byKey + "reason, " + sums
                + ", MIN(CASE WHEN 2 * up_to >= of_all THEN kept_days END) AS low_middle"
                + ", MIN(CASE WHEN 2 * up_to > of_all THEN kept_days END) AS high_middle\nFROM laid_out GROUP BY "
                + byKey
                + "reason";
    }

    private String partition() {
        return keys.isEmpty() ? "" : "PARTITION BY " + String.join(", ", keys);
    }

    private String commitments() {
        return new AskedFor(question.filter(), bindings)
                .commitments(conditions -> conditions.addFacetUnlessEmpty(
                        Facet.MADE_AT,
                        question.activities().stream().map(AggregateId::value).collect(Collectors.toSet())));
    }

    /** The areas of the activities at which those asked for were made, where they are grouped by them. */
    private String places() {
        if (!isGrouped(GroupBy.AREA)) {
            return "";
        }
        return ",\nmade AS (SELECT DISTINCT m.facet_value AS id FROM asked JOIN " + facet("m", Facet.MADE_AT)
                + "),\nplaces AS (SELECT * FROM "
                + new AreasSql(areas, question.filter().clearance(), bindings, dialect).of("made") + " p)";
    }

    private String counted() {
        String isCertain =
                isGrouped(GroupBy.AREA) ? "asked.is_certain * COALESCE(places.is_certain, 1)" : "asked.is_certain";
        String selected = question.groupBy().stream()
                .map(group -> value(group) + " AS " + column(group) + ", ")
                .collect(Collectors.joining());
        String joins = question.groupBy().stream().map(this::join).collect(Collectors.joining());
        return "SELECT " + keys.stream().map(key -> key + ", ").collect(Collectors.joining()) + "reason, kept_days, "
                + figures() + "\nFROM (SELECT " + selected
                + "asked.status, asked.is_open, asked.is_late, asked.due_last_day, "
                + "asked.verifiable, asked.is_assessed, CASE WHEN " + isCertain + " = 1 AND asked.status = "
                + bindings.bind(CommitmentStatus.NOT_FULFILLED) + " THEN asked.reason END AS reason, CASE WHEN "
                + isCertain
                + " = 1 AND asked.status = " + bindings.bind(CommitmentStatus.FULFILLED)
                + " THEN asked.kept_days END AS kept_days, " + isCertain + " AS is_certain FROM asked" + joins
                + ") c\nGROUP BY " + keys.stream().map(key -> key + ", ").collect(Collectors.joining())
                + "reason, kept_days";
    }

    private String figures() {
        String made = isOneOf(FollowThrough.MADE.stream().sorted());
        String open = isOneOf(
                FollowThrough.MADE.stream().filter(CommitmentStatus::isOpen).sorted());
        return Stream.of(
                        count(is(CommitmentStatus.PROPOSED), "proposed"),
                        count(made, "made"),
                        count(is(CommitmentStatus.FULFILLED), "kept"),
                        count(is(CommitmentStatus.FULFILLED) + " AND c.is_late = TRUE", "kept_late"),
                        count(open, "still_open"),
                        count(open + " AND c.due_last_day < " + bindings.bind(question.asOf()), "overdue"),
                        count(is(CommitmentStatus.NOT_FULFILLED), "not_kept"),
                        count(is(CommitmentStatus.PARTIALLY_FULFILLED), "partly"),
                        count(is(CommitmentStatus.WITHDRAWN), "withdrawn"),
                        count(made + " AND c.verifiable = " + bindings.bind(Verifiable.Value.YES), "verifiable"),
                        count(made + " AND c.verifiable = " + bindings.bind(Verifiable.Value.NO), "not_verifiable"),
                        count(made + " AND c.is_assessed = TRUE", "assessed"),
                        "SUM(1 - c.is_certain) AS uncertain")
                .collect(Collectors.joining(",\n  "));
    }

    private static String count(String condition, String name) {
        return "SUM(CASE WHEN c.is_certain = 1 AND " + condition + " THEN 1 ELSE 0 END) AS " + name;
    }

    private String is(CommitmentStatus status) {
        return "c.status = " + bindings.bind(status);
    }

    private String isOneOf(Stream<CommitmentStatus> any) {
        return "c.status IN (" + bindings.bindAll(any.toList()) + ")";
    }

    private String join(GroupBy group) {
        String by = column(group);
        return switch (group) {
            case ACTIVITY -> "\nLEFT JOIN " + facet(by, Facet.MADE_AT);
            case ORGANISATION -> "\nLEFT JOIN " + facet(by, Facet.RESPONSIBLE);
            case INSTRUMENT -> "\nLEFT JOIN " + facet(by, Facet.INSTRUMENT);
            case PROVISION -> "\nLEFT JOIN " + facet(by, Facet.PROVISION);
            case AREA ->
                "\nLEFT JOIN " + facet("where_made", Facet.MADE_AT)
                        + "\nLEFT JOIN places ON places.id = where_made.facet_value";
            case YEAR -> "";
        };
    }

    private String value(GroupBy group) {
        return switch (group) {
            case ACTIVITY, ORGANISATION, INSTRUMENT, PROVISION -> column(group) + ".facet_value";
            case AREA -> "places.area";
            case YEAR ->
                "CASE WHEN EXTRACT(YEAR FROM asked.first_day) = EXTRACT(YEAR FROM asked.last_day)"
                        + " THEN EXTRACT(YEAR FROM asked.first_day) END";
        };
    }

    private String facet(String alias, Facet facet) {
        String seen = Audience.seesAll(question.filter().clearance())
                ? ""
                : " AND " + alias + ".seen_from <= "
                        + bindings.bind(Audience.digit(question.filter().clearance()));
        return "<t>record_facet " + alias + " ON " + alias + ".id = asked.id AND " + alias + ".record_type = "
                + bindings.bind(RecordType.COMMITMENT) + " AND " + alias + ".facet = "
                + bindings.bind(IndexRow.word(facet)) + seen;
    }

    private boolean isGrouped(GroupBy group) {
        return question.groupBy().contains(group);
    }

    private static String column(GroupBy group) {
        return "by_" + group.code();
    }

    /** The keys are the first columns, in the order asked for. */
    private Map<GroupBy, String> keyOf(ResultSet row) throws SQLException {
        Map<GroupBy, String> key = new HashMap<>();
        List<GroupBy> groups = new ArrayList<>(question.groupBy());
        for (int i = 0; i < groups.size(); i++) {
            String value = groups.get(i) == GroupBy.YEAR ? year(row, i + 1) : row.getString(i + 1);
            if (value != null) {
                key.put(groups.get(i), value);
            }
        }
        return key;
    }

    private static @Nullable String year(ResultSet row, int column) throws SQLException {
        int year = row.getInt(column);
        return row.wasNull() ? null : String.format(Locale.ROOT, "%04d", year);
    }
}
