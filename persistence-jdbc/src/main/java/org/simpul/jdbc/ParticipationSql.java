package org.simpul.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.RecordType;
import org.simpul.model.place.Areas;
import org.simpul.port.Facet;
import org.simpul.port.StorageException;
import org.simpul.report.Breakdown;
import org.simpul.report.KeyOrder;
import org.simpul.report.Participation.Figures;
import org.simpul.report.Participation.GroupBy;
import org.simpul.report.Participation.Question;
import org.simpul.report.Participation.Row;

/**
 * Who came, counted in the database by two statements: one counts attendances activity by activity, the other each person once,
 * however often they came.
 */
final class ParticipationSql {

    private final Question question;
    private final Areas areas;
    private final Dialect dialect;

    ParticipationSql(Question question, Areas areas, Dialect dialect) {
        this.question = question;
        this.areas = areas;
        this.dialect = dialect;
    }

    List<Row> rows(Handle handle) {
        Map<Map<GroupBy, String>, Figures> figures = new TreeMap<>(new KeyOrder<>(question.groupBy()));
        Bindings bindings = new Bindings();
        String attendances = attendances(bindings);
        bindings.bindTo(handle.createQuery(attendances))
                .map((row, context) -> new Row(key(row), figures(row)))
                .forEach(row -> put(figures, row));
        people(handle).forEach((key, people) -> figures.computeIfPresent(key, (same, all) -> with(all, people)));
        return figures.entrySet().stream()
                .map(row -> new Row(row.getKey(), row.getValue()))
                .toList();
    }

    /** A database over several servers may answer for each of them, and who came to both cannot be told by adding up. */
    private static void put(Map<Map<GroupBy, String>, Figures> figures, Row row) {
        if (figures.put(row.key(), row.figures()) != null) {
            throw new StorageException("The database counted in parts that it did not add up", null);
        }
    }

    private String attendances(Bindings bindings) {
        TurnoutSql turnout = new TurnoutSql(question.filter(), bindings);
        boolean isByOrganisation = question.groupBy().contains(GroupBy.ORGANISATION);
        String counted = String.join(
                ",\n  ",
                "COALESCE(SUM(g.is_certain), 0) AS activities",
                count("1 - g.is_told", "untold"),
                count("g.beyond", "beyond"),
                BreakdownColumns.NAMES.stream()
                        .map(name -> count("g." + name, name))
                        .collect(Collectors.joining(", ")),
                "COALESCE(SUM(1 - g.is_certain), 0) AS uncertain",
                "COALESCE(SUM(CASE WHEN g.is_certain = 0 THEN g.total END), 0) AS uncertain_attendances");
        String grouped = "SELECT " + keysOf("c.organisation") + isCertain() + " AS is_certain, c.is_told, c.beyond, "
                + BreakdownColumns.each(name -> "c." + name) + "\nFROM "
                + (isByOrganisation ? turnout.byOrganisation() : turnout.attendances()) + " c"
                + joins(turnout, bindings);
        return "SELECT " + keys() + counted + "\nFROM (" + grouped + ") g" + groupBy();
    }

    /** Nothing is uncertain but for its day or for its area on its day. */
    private boolean mayBeUncertain() {
        return question.filter().isBoundedInTime()
                || !question.filter().areas().isEmpty()
                || question.groupBy().contains(GroupBy.AREA);
    }

    private String count(String figure, String name) {
        return (mayBeUncertain() ? "SUM(CASE WHEN g.is_certain = 1 THEN " + figure + " END)" : "SUM(" + figure + ")")
                + " AS " + name;
    }

    private Map<Map<GroupBy, String>, Breakdown> people(Handle handle) {
        Bindings bindings = new Bindings();
        String people = people(bindings);
        Map<Map<GroupBy, String>, Breakdown> counted = new HashMap<>();
        bindings.bindTo(handle.createQuery(people))
                .map((row, context) -> Map.entry(key(row), BreakdownColumns.people(row)))
                .forEach(row -> counted.put(row.getKey(), row.getValue()));
        return counted;
    }

    private String people(Bindings bindings) {
        TurnoutSql turnout = new TurnoutSql(question.filter(), bindings);
        String modes = BreakdownColumns.MODES.values().stream()
                .map(name -> "MAX(g." + name + ") AS " + name)
                .collect(Collectors.joining(", "));
        String present = "SELECT " + keysOf("l.organisation") + isCertain() + " AS is_certain, l.participant, "
                + BreakdownColumns.MODES.values().stream()
                        .map(name -> "l." + name)
                        .collect(Collectors.joining(", "))
                + "\nFROM " + turnout.activities() + " c JOIN " + turnout.presences("c")
                + joins(turnout, bindings) + "\nWHERE l.participant IS NOT NULL";
        String distinct = "SELECT " + keys() + "g.participant, " + modes + "\nFROM (" + present + ") g"
                + (mayBeUncertain() ? " WHERE g.is_certain = 1" : "") + "\nGROUP BY " + keys() + "g.participant";
        return "SELECT " + keys() + "COUNT(*) AS total, "
                + BreakdownColumns.OF_PEOPLE.stream()
                        .map(name -> "SUM(p." + name + ") AS " + name)
                        .collect(Collectors.joining(", "))
                + ", "
                + BreakdownColumns.MODES.values().stream()
                        .map(name -> "SUM(CASE WHEN " + TurnoutSql.tookPart("g", name) + " THEN 1 END) AS " + name)
                        .collect(Collectors.joining(", "))
                + "\nFROM (" + distinct + ") g JOIN " + turnout.participants("g.participant") + " WHERE p.basis = "
                + bindings.bind(Basis.PERSON) + groupBy();
    }

    /** The keys of {@code g}, to be put before other columns. */
    private String keys() {
        return IntStream.range(0, question.groupBy().size())
                .mapToObj(i -> "g.key_" + i + ", ")
                .collect(Collectors.joining());
    }

    private String groupBy() {
        String keys = keys();
        return keys.isEmpty() ? "" : "\nGROUP BY " + keys.substring(0, keys.length() - 2);
    }

    /** The keys of an activity {@code c}, to be put before other columns. */
    private String keysOf(String organisation) {
        return IntStream.range(0, question.groupBy().size())
                .mapToObj(i -> key(question.groupBy().get(i), organisation) + " AS key_" + i + ", ")
                .collect(Collectors.joining());
    }

    private static String key(GroupBy group, String organisation) {
        return switch (group) {
            case AREA -> "by_area.area";
            case KIND, THEME -> alias(group) + ".facet_value";
            case ORGANISATION -> organisation;
            case YEAR ->
                "CASE WHEN EXTRACT(YEAR FROM c.first_day) = EXTRACT(YEAR FROM c.last_day)"
                        + " THEN EXTRACT(YEAR FROM c.first_day) END";
        };
    }

    private String isCertain() {
        return question.groupBy().contains(GroupBy.AREA)
                ? "c.is_certain * COALESCE(by_area.is_certain, 1)"
                : "c.is_certain";
    }

    private static String alias(GroupBy group) {
        return "by_" + group.code();
    }

    /** What repeats an activity for each of its keys. */
    private String joins(TurnoutSql turnout, Bindings bindings) {
        StringBuilder joins = new StringBuilder();
        for (GroupBy group : question.groupBy()) {
            switch (group) {
                case AREA ->
                    joins.append(
                            "\nLEFT JOIN " + lying(turnout.activities(), bindings) + " by_area ON by_area.id = c.id");
                case KIND -> joins.append("\nLEFT JOIN ").append(facet(alias(group), "c.id", Facet.KIND, bindings));
                case THEME -> joins.append("\nLEFT JOIN ").append(facet(alias(group), "c.id", Facet.THEME, bindings));
                case ORGANISATION, YEAR -> {
                    // These are columns of the activity.
                }
            }
        }
        return joins.toString();
    }

    private String facet(String alias, String id, Facet facet, Bindings bindings) {
        String seen = Audience.seesAll(question.filter().clearance())
                ? ""
                : " AND " + alias + ".seen_from <= "
                        + bindings.bind(Audience.digit(question.filter().clearance()));
        return "<t>record_facet " + alias + " ON " + alias + ".id = " + id + " AND " + alias + ".record_type = "
                + bindings.bind(RecordType.ACTIVITY) + " AND " + alias + ".facet = "
                + bindings.bind(IndexRow.word(facet)) + seen;
    }

    private String lying(String activities, Bindings bindings) {
        return new AreasSql(areas, question.filter().clearance(), bindings, dialect).ofDated(activities);
    }

    private Map<GroupBy, String> key(ResultSet row) throws SQLException {
        Map<GroupBy, String> key = new EnumMap<>(GroupBy.class);
        for (int i = 0; i < question.groupBy().size(); i++) {
            GroupBy group = question.groupBy().get(i);
            String value = group == GroupBy.YEAR ? year(row, "key_" + i) : row.getString("key_" + i);
            if (value != null) {
                key.put(group, value);
            }
        }
        return key;
    }

    private static @Nullable String year(ResultSet row, String column) throws SQLException {
        int year = row.getInt(column);
        return row.wasNull() ? null : String.format(Locale.ROOT, "%04d", year);
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getLong("activities"),
                row.getLong("untold"),
                BreakdownColumns.people(row),
                row.getLong("beyond"),
                Breakdown.NOBODY,
                row.getLong("uncertain"),
                row.getLong("uncertain_attendances"));
    }

    private static Figures with(Figures figures, Breakdown people) {
        return new Figures(
                figures.activities(),
                figures.untold(),
                figures.attendances(),
                figures.beyond(),
                people,
                figures.uncertain(),
                figures.uncertainAttendances());
    }
}
