package org.simpul.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.RecordType;
import org.simpul.port.Facet;
import org.simpul.report.Network.Edge;
import org.simpul.report.Network.Meetings;
import org.simpul.report.Network.Question;
import org.simpul.report.ReportFilter;
import org.simpul.report.Uncertain;

/**
 * Which organisations meet, counted in the database: first every pair that met, then whom each met, then the pairs among those
 * that met most others.
 */
final class MeetingsSql {

    private final Question question;

    MeetingsSql(Question question) {
        this.question = question;
    }

    Meetings meetings(Handle handle) {
        Map<OrganisationId, Integer> degrees = new LinkedHashMap<>();
        List<Edge> edges = new ArrayList<>();
        Bindings bindings = new Bindings();
        bindings.bindTo(handle.createQuery(sql(bindings)))
                .map((row, context) -> row.getString("b") == null
                        ? degrees.put(organisation(row, "a"), row.getInt("activities"))
                        : edges.add(edge(row)))
                .list();
        return new Meetings(degrees, edges, uncertain(handle));
    }

    private String sql(Bindings bindings) {
        AskedFor asked = new AskedFor(question.filter(), bindings);
        String activities = asked.activities(begun -> begun.add(AskedFor.haveBegun(bindings)));
        String commitments = asked.commitments(made -> made.add(AskedFor.wereMade(bindings)));
        return "WITH pairs AS (SELECT a, b, SUM(activity) AS activities, SUM(commitment) AS commitments FROM ("
                + pairs(activities, RecordType.ACTIVITY, Facet.ORGANISATION, "1 AS activity, 0 AS commitment", bindings)
                + " UNION ALL "
                + pairs(
                        commitments,
                        RecordType.COMMITMENT,
                        Facet.RESPONSIBLE,
                        "0 AS activity, 1 AS commitment",
                        bindings)
                + ") met GROUP BY a, b),\n"
                + "degrees AS (SELECT one, COUNT(*) AS degree FROM (SELECT a AS one FROM pairs UNION ALL"
                + " SELECT b AS one FROM pairs) ends GROUP BY one),\n"
                + "highest AS (SELECT one, degree FROM degrees ORDER BY degree DESC, one FETCH FIRST "
                + bindings.bind(question.top()) + " ROWS ONLY)\n"
                + "SELECT one AS a, NULL AS b, degree AS activities, 0 AS commitments FROM highest\n"
                + "UNION ALL SELECT p.a, p.b, p.activities, p.commitments FROM pairs p"
                + " JOIN highest x ON x.one = p.a JOIN highest y ON y.one = p.b\n"
                + "ORDER BY a, b";
    }

    private String pairs(String asked, RecordType type, Facet facet, String counted, Bindings bindings) {
        return "SELECT x.facet_value AS a, y.facet_value AS b, " + counted + " FROM " + asked + " asked JOIN "
                + organisations("x", type, facet, bindings) + " JOIN " + organisations("y", type, facet, bindings)
                + " AND y.facet_value > x.facet_value WHERE asked.is_certain = 1";
    }

    /** Whom those for whom the report is may not know meets nobody. */
    private String organisations(String alias, RecordType type, Facet facet, Bindings bindings) {
        String seen = "";
        String known = "";
        if (!Audience.seesAll(question.filter().clearance())) {
            String audience = bindings.bind(Audience.digit(question.filter().clearance()));
            seen = " AND " + alias + ".seen_from <= " + audience;
            known = " AND EXISTS (SELECT 1 FROM <t>record o WHERE o.id = " + alias + ".facet_value AND o.record_type = "
                    + bindings.bind(RecordType.ORGANISATION) + " AND o.is_deleted = FALSE AND o.audience <= " + audience
                    + ")";
        }
        return "<t>record_facet " + alias + " ON " + alias + ".id = asked.id AND " + alias + ".record_type = "
                + bindings.bind(type) + " AND " + alias + ".facet = " + bindings.bind(IndexRow.word(facet)) + seen
                + known;
    }

    private Uncertain uncertain(Handle handle) {
        ReportFilter filter = question.filter();
        if (!filter.isBoundedInTime() && filter.areas().isEmpty()) {
            return Uncertain.NOTHING;
        }
        Bindings bindings = new Bindings();
        AskedFor asked = new AskedFor(filter, bindings);
        String activities = asked.activities(begun -> begun.add(AskedFor.haveBegun(bindings)));
        String commitments = asked.commitments(made -> made.add(AskedFor.wereMade(bindings)));
        return bindings.bindTo(handle.createQuery("SELECT (SELECT COUNT(*) FROM " + activities
                        + " x WHERE x.is_certain = 0) AS activities, (SELECT COUNT(*) FROM " + commitments
                        + " y WHERE y.is_certain = 0) AS commitments"))
                .map((row, context) -> new Uncertain(row.getInt("activities"), row.getInt("commitments")))
                .one();
    }

    private static Edge edge(ResultSet row) throws SQLException {
        return new Edge(
                organisation(row, "a"), organisation(row, "b"), row.getInt("activities"), row.getInt("commitments"));
    }

    private static OrganisationId organisation(ResultSet row, String column) throws SQLException {
        return OrganisationId.of(row.getString(column));
    }
}
