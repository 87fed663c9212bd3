package org.simpul.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.id.RecordType;
import org.simpul.model.vocabulary.Coded;
import org.simpul.port.Facet;
import org.simpul.report.CoverageScope;
import org.simpul.report.Parts;
import org.simpul.report.PolicyCoverage.Tally;
import org.simpul.report.ProvisionWork;
import org.simpul.report.ReportFilter;
import org.simpul.report.Uncertain;

/**
 * What was done for the provisions of an instrument, counted in the database: activities, those who came to them, and
 * commitments, each record once for every provision for which it counts, and once for the whole.
 */
final class CoverageSql {

    /** Stands for the instrument as a whole; no provision has an empty code. */
    private static final String WHOLE = "";

    private final CoverageScope scope;
    private final ReportFilter filter;
    private final Dialect dialect;
    private final Map<String, ProvisionWork> counted = new HashMap<>();

    CoverageSql(CoverageScope scope, Dialect dialect) {
        this.scope = scope;
        // What is linked with none of the instruments counts for nothing, and need not be looked at.
        this.filter = scope.filter().instruments().isEmpty()
                ? scope.filter().withInstruments(scope.instruments())
                : scope.filter();
        this.dialect = dialect;
    }

    Tally tally(Handle handle) {
        countActivities(handle);
        countAttendances(handle);
        countCommitments(handle);
        ProvisionWork whole = counted.getOrDefault(WHOLE, ProvisionWork.NONE);
        counted.remove(WHOLE);
        return new Tally(whole, counted);
    }

    private void countActivities(Handle handle) {
        Bindings bindings = new Bindings();
        String sql = "SELECT l.code, SUM(a.is_certain) AS activities, SUM(1 - a.is_certain) AS uncertain FROM "
                + links(RecordType.ACTIVITY, bindings) + " l JOIN " + new AskedFor(filter, bindings).activities()
                + " a ON a.id = l.id GROUP BY l.code";
        count(
                handle,
                sql,
                bindings,
                row -> new ProvisionWork(
                        row.getLong("activities"),
                        0,
                        Parts.none(),
                        Map.of(),
                        new Uncertain(row.getInt("uncertain"), 0)));
    }

    private void countAttendances(Handle handle) {
        Bindings bindings = new Bindings();
        String sql =
                "SELECT l.code, SUM(1 - t.is_told) AS untold, " + BreakdownColumns.each(name -> "SUM(t." + name + ")")
                        + " FROM " + links(RecordType.ACTIVITY, bindings) + " l JOIN "
                        + new TurnoutSql(filter, bindings).attendances()
                        + " t ON t.id = l.id WHERE t.is_certain = 1 GROUP BY l.code";
        count(
                handle,
                sql,
                bindings,
                row -> new ProvisionWork(
                        0, row.getLong("untold"), BreakdownColumns.people(row).bySex(), Map.of(), Uncertain.NOTHING));
    }

    private void countCommitments(Handle handle) {
        Bindings bindings = new Bindings();
        String sql =
                "SELECT l.code, c.status, SUM(c.is_certain) AS commitments, SUM(1 - c.is_certain) AS uncertain FROM "
                        + links(RecordType.COMMITMENT, bindings) + " l JOIN "
                        + new AskedFor(filter, bindings).commitments()
                        + " c ON c.id = l.id GROUP BY l.code, c.status";
        count(handle, sql, bindings, row -> {
            int certain = row.getInt("commitments");
            CommitmentStatus status = Coded.of(CommitmentStatus.class, row.getString("status"));
            return new ProvisionWork(
                    0,
                    0,
                    Parts.none(),
                    certain == 0 ? Map.of() : Map.of(status, certain),
                    new Uncertain(0, row.getInt("uncertain")));
        });
    }

    /** Reads what one row says was done for a provision. */
    @FunctionalInterface
    private interface Reading {
        ProvisionWork of(ResultSet row) throws SQLException;
    }

    private void count(Handle handle, String sql, Bindings bindings, Reading reading) {
        bindings.bindTo(handle.createQuery(sql))
                .map((row, context) -> Map.entry(row.getString("code"), reading.of(row)))
                .forEach(row -> counted.merge(row.getKey(), row.getValue(), ProvisionWork::plus));
    }

    /** The records of a kind that are linked with one of the instruments, each once for everything for which it counts. */
    private String links(RecordType type, Bindings bindings) {
        String seen = Audience.seesAll(filter.clearance())
                ? ""
                : " AND f.seen_from <= " + bindings.bind(Audience.digit(filter.clearance()));
        List<String> instruments =
                scope.instruments().stream().map(id -> id.value().toString()).toList();
        return "(SELECT DISTINCT f.id, p.code FROM <t>record_facet f JOIN "
                + dialect.inline(provisions(), "p", bindings) + " ON p.spot = f.facet_value"
                + facetRows(type, Facet.PROVISION, bindings) + seen + " UNION ALL SELECT DISTINCT f.id, "
                + bindings.bind(WHOLE) + " AS code FROM <t>record_facet f"
                + facetRows(type, Facet.INSTRUMENT, bindings) + seen + " AND f.facet_value IN ("
                + bindings.bindAll(instruments) + "))";
    }

    private static String facetRows(RecordType type, Facet facet, Bindings bindings) {
        return " WHERE f.record_type = " + bindings.bind(type) + " AND f.facet = "
                + bindings.bind(IndexRow.word(facet));
    }

    private InlineTable provisions() {
        List<List<String>> rows = new ArrayList<>();
        scope.provisions()
                .forEach((spot, codes) -> codes.forEach(code ->
                        rows.add(List.of(IndexText.facetValue(spot.instrument() + "#" + spot.provision()), code))));
        return new InlineTable(List.of("spot", "code"), rows);
    }
}
