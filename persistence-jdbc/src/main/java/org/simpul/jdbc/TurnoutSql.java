package org.simpul.jdbc;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.RecordType;
import org.simpul.model.people.Mode;
import org.simpul.report.ReportFilter;

/**
 * Who came to the activities that a report asks for, as queries to be put behind FROM: for all of them what {@link
 * org.simpul.report.Turnout} says of one. Of most an activity by itself tells; only where nothing else does are the listed
 * participants looked up.
 */
final class TurnoutSql {

    private static final String IN_PERSON = BreakdownColumns.name(Mode.IN_PERSON);
    private static final String ONLINE = BreakdownColumns.name(Mode.ONLINE);
    private static final String HYBRID = BreakdownColumns.name(Mode.HYBRID);

    private final AskedFor asked;
    private final Sensitivity clearance;
    private final Bindings bindings;

    TurnoutSql(ReportFilter filter, Bindings bindings) {
        this.asked = new AskedFor(filter, bindings);
        this.clearance = filter.clearance();
        this.bindings = bindings;
    }

    /** The activities, each with what it by itself tells. */
    String activities() {
        return asked.turnouts(all -> {});
    }

    /** Each activity once, with all who came, {@code beyond} and {@code is_told}, 1 or 0. */
    String attendances() {
        String settled = "SELECT a.id, a.first_day, a.last_day, a.is_certain, a.beyond, "
                + BreakdownColumns.each(name -> "a." + name) + ", " + isTold() + " AS is_told\nFROM "
                + asked.turnouts(some -> some.add(rests(Basis.CLAIM, Basis.LIST))) + " a";
        String open = "SELECT a.id, a.first_day, a.last_day, a.is_certain, " + beyond() + " AS beyond, "
                + BreakdownColumns.each(
                        name -> "CASE WHEN " + isAsClaimed() + " THEN a." + name + " ELSE l." + name + " END")
                + ", 1 AS is_told\nFROM " + open() + " a JOIN (SELECT l.id, "
                + BreakdownColumns.each(name -> "SUM(l." + name + ")") + " FROM " + listed(open())
                + " l GROUP BY l.id) l ON l.id = a.id";
        return "(" + settled + "\nUNION ALL\n" + open + ")";
    }

    /**
     * Each activity once for each {@code organisation} for which people are listed, with these, and once for everybody else,
     * if there may be somebody or there is no organisation.
     */
    String byOrganisation() {
        String organised = "SELECT l.id, l.first_day, l.last_day, l.is_certain, l.organisation, 0 AS beyond, "
                + BreakdownColumns.each(name -> "l." + name) + ", 1 AS is_told\nFROM " + listed(activities())
                + " l WHERE l.organisation IS NOT NULL";
        String rest = "SELECT x.id, x.first_day, x.last_day, x.is_certain, NULL AS organisation, x.beyond, "
                + BreakdownColumns.each(name -> "x." + name) + ", x.is_told\nFROM (" + rest()
                + ") x WHERE x.total > 0 OR x.beyond > 0 OR x.names_person = 1 OR x.organised = 0";
        return "(" + organised + "\nUNION ALL\n" + rest + ")";
    }

    private String rest() {
        return "SELECT a.id, a.first_day, a.last_day, a.is_certain, " + beyond() + " AS beyond, " + isTold()
                + " AS is_told, COALESCE(l.names_person, 0) AS names_person, COALESCE(l.organised, 0) AS organised,"
                + " CASE WHEN " + isAsClaimed() + " THEN GREATEST(a.total - COALESCE(l.organised, 0), 0)"
                + " ELSE COALESCE(l.other_total, 0) END AS total, "
                + BreakdownColumns.eachPart(name -> "CASE WHEN " + isAsClaimed()
                        + " THEN CASE WHEN COALESCE(l.organised, 0) = 0 THEN a." + name + " END ELSE l.other_" + name
                        + " END")
                + "\nFROM " + activities()
                + " a LEFT JOIN (SELECT l.id, SUM(l.total) AS total, MAX(l.names_person) AS names_person,"
                + " SUM(CASE WHEN l.organisation IS NULL THEN 0 ELSE l.total END) AS organised, "
                + BreakdownColumns.NAMES.stream()
                        .map(name -> "SUM(CASE WHEN l.organisation IS NULL THEN l." + name + " END) AS other_" + name)
                        .collect(Collectors.joining(", "))
                + " FROM " + listed(activities()) + " l GROUP BY l.id) l ON l.id = a.id";
    }

    /** Activities of which only their participants tell how many came. */
    private String open() {
        return asked.turnouts(some -> some.add(rests(Basis.CLAIM_OR_LIST, Basis.PARTICIPANTS)));
    }

    private String rests(Basis... any) {
        return "r.basis IN (" + bindings.bindAll(List.of(any)) + ")";
    }

    /** Whether of an activity {@code a} that lists {@code l} as many came as were claimed. */
    private String isAsClaimed() {
        return "(a.basis = " + bindings.bind(Basis.CLAIM) + " OR a.basis = " + bindings.bind(Basis.CLAIM_OR_LIST)
                + " AND a.total >= l.total)";
    }

    private String isTold() {
        return "CASE WHEN a.total > 0 OR a.basis <> " + bindings.bind(Basis.LIST) + " THEN 1 ELSE 0 END";
    }

    /** A list that names more than were claimed leaves fewer beyond it. */
    private String beyond() {
        return "CASE WHEN a.basis = " + bindings.bind(Basis.CLAIM_OR_LIST)
                + " AND l.total > a.total THEN GREATEST(a.total + a.beyond - l.total, 0) ELSE a.beyond END";
    }

    /**
     * Those listed at activities for each organisation: its delegations or those who represent it, whichever are more, of
     * equals these. Those listed for none are in up to two rows, and {@code names_person}, 1 or 0, tells whether one of them is
     * a person.
     */
    private String listed(String activities) {
        String lines = "SELECT a.id, a.first_day, a.last_day, a.is_certain, l.organisation, " + isDelegation()
                + " AS is_delegation, MAX(CASE WHEN l.organisation IS NULL AND p.basis = " + bindings.bind(Basis.PERSON)
                + " THEN 1 ELSE 0 END) AS names_person, SUM(COALESCE(l.total, p.total, 1)) AS total, "
                + parts() + "\nFROM " + activities + " a JOIN " + presences("a") + "\nLEFT JOIN "
                + participants("l.participant")
                + "\nGROUP BY a.id, a.first_day, a.last_day, a.is_certain, l.organisation, "
                + isDelegation();
        return "(SELECT s.*\nFROM (SELECT n.*, ROW_NUMBER() OVER (PARTITION BY n.id, n.organisation"
                + " ORDER BY n.total DESC, n.is_delegation) AS place FROM (" + lines
                + ") n) s WHERE s.place = 1 OR s.organisation IS NULL)";
    }

    private static String isDelegation() {
        return "CASE WHEN l.total IS NULL THEN 0 ELSE 1 END";
    }

    private static String parts() {
        return BreakdownColumns.OF_PEOPLE.stream()
                        .map(name -> "SUM(COALESCE(l." + name + ", p." + name + ")) AS " + name)
                        .collect(Collectors.joining(", "))
                + ", "
                + Stream.of(IN_PERSON, ONLINE, HYBRID)
                        .map(name -> "SUM(CASE WHEN l.total IS NOT NULL THEN l." + name + " WHEN " + tookPart("l", name)
                                + " THEN COALESCE(p.total, 1)" + otherModes(name) + " ELSE p." + name + " END) AS "
                                + name)
                        .collect(Collectors.joining(", "));
    }

    /** Of a group some may be said to have come in another way than the group. */
    private static String otherModes(String mode) {
        return Stream.of(IN_PERSON, ONLINE, HYBRID)
                .filter(other -> !other.equals(mode))
                .map(other -> " - COALESCE(p." + other + ", 0)")
                .collect(Collectors.joining());
    }

    /** How somebody took part of whom a row holds each way: {@link org.simpul.report.Participation#mode}. */
    static String tookPart(String alias, String mode) {
        String inPerson = alias + "." + IN_PERSON;
        String online = alias + "." + ONLINE;
        String hybrid = alias + "." + HYBRID;
        if (mode.equals(HYBRID)) {
            return "(" + hybrid + " = 1 OR " + inPerson + " = 1 AND " + online + " = 1)";
        }
        String other = mode.equals(IN_PERSON) ? online : inPerson;
        return "(" + alias + "." + mode + " = 1 AND " + other + " IS NULL AND " + hybrid + " IS NULL)";
    }

    /** The lines {@code l} of an activity, known by its alias, to be put behind JOIN. */
    String presences(String activity) {
        return "<t>record_presence l ON l.id = " + activity + ".id AND l.record_type = "
                + bindings.bind(RecordType.ACTIVITY) + areSeen("l");
    }

    /** Who {@code p} is, as far as they may be known, whose id stands in a column, to be put behind JOIN. */
    String participants(String column) {
        return "<t>record_turnout p ON p.id = " + column + " AND p.record_type = "
                + bindings.bind(RecordType.PARTICIPANT) + areSeen("p");
    }

    private String areSeen(String alias) {
        String audience = bindings.bind(Audience.digit(clearance));
        return Audience.seesAll(clearance)
                ? " AND " + alias + ".seen_to = " + audience
                : " AND " + alias + ".seen_from <= " + audience + " AND " + alias + ".seen_to >= " + audience;
    }
}
