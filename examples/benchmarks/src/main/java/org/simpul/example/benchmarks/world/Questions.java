package org.simpul.example.benchmarks.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.simpul.report.FollowThrough;
import org.simpul.report.Network;
import org.simpul.report.Participation;
import org.simpul.report.PolicyCoverage;
import org.simpul.report.ReportFilter;
import org.simpul.report.Timeline;

/** What is asked on a world: each report as a whole, and then about one province, one organisation and one plan. */
final class Questions {

    private static final int PAGE = 50;

    // Each yardstick reads the rows that the answer is about and does the least with them: it counts. It asks for no
    // audience
    // and no period, leaves nothing out that was called off, and names nobody.
    private static final String COMMITMENTS = """
            SELECT r.status, COUNT(*) FROM simpul_record r
            WHERE r.record_type = 'commitment' AND NOT r.is_deleted GROUP BY r.status""";
    private static final String COMMITMENTS_BY = """
            SELECT f.facet_value, r.status, COUNT(*) FROM simpul_record_facet f
            JOIN simpul_record r ON r.id = f.id AND r.record_type = f.record_type
            WHERE f.record_type = 'commitment' AND f.facet = '%s' GROUP BY f.facet_value, r.status""";
    private static final String COMMITMENTS_WITH = """
            SELECT r.status, COUNT(*) FROM simpul_record_facet f
            JOIN simpul_record r ON r.id = f.id AND r.record_type = f.record_type
            WHERE f.record_type = 'commitment' AND f.facet = '%s' AND f.facet_value = ANY(?) GROUP BY r.status""";
    private static final String COMMITMENTS_IN = """
            SELECT r.status, COUNT(*) FROM simpul_record_facet p
            JOIN simpul_record_facet f ON f.record_type = 'commitment' AND f.facet = 'made-at' AND f.facet_value = p.id
            JOIN simpul_record r ON r.id = f.id AND r.record_type = f.record_type
            WHERE p.record_type = 'activity' AND p.facet = 'area' AND p.facet_value = ANY(?) GROUP BY r.status""";
    private static final String PROVISIONS = """
            SELECT f.facet_value, f.record_type, COUNT(*) FROM UNNEST(?) AS plan (id)
            JOIN simpul_record_facet f ON f.facet = 'provision' AND f.record_type IN ('activity', 'commitment')
              AND f.facet_value > plan.id || '#' AND f.facet_value < plan.id || '$'
            GROUP BY f.facet_value, f.record_type""";
    private static final String ATTENDING = """
            SELECT COUNT(*), COUNT(DISTINCT l.to_id) FROM simpul_record_link l
            WHERE l.record_type = 'activity' AND l.path LIKE '/attendance/%'""";
    private static final String ATTENDING_BY = """
            SELECT f.facet_value, COUNT(*) FROM simpul_record_facet f
            JOIN simpul_record_link l ON l.id = f.id AND l.record_type = f.record_type
            WHERE f.record_type = 'activity' AND f.facet = '%s' AND l.path LIKE '/attendance/%%'
            GROUP BY f.facet_value""";
    private static final String ATTENDING_WITH = """
            SELECT COUNT(*), COUNT(DISTINCT l.to_id) FROM simpul_record_facet f
            JOIN simpul_record_link l ON l.id = f.id AND l.record_type = f.record_type
            WHERE f.record_type = 'activity' AND f.facet = '%s' AND f.facet_value = ANY(?)
              AND l.path LIKE '/attendance/%%'""";
    private static final String ATTENDING_BY_YEAR = """
            SELECT EXTRACT(YEAR FROM r.first_day), COUNT(*) FROM simpul_record r
            JOIN simpul_record_link l ON l.id = r.id AND l.record_type = r.record_type
            WHERE r.record_type = 'activity' AND l.path LIKE '/attendance/%' GROUP BY 1""";
    private static final String MEETINGS = """
            SELECT a.facet_value, b.facet_value, COUNT(*) FROM simpul_record_facet a
            JOIN simpul_record_facet b ON b.id = a.id AND b.record_type = a.record_type AND b.facet = a.facet
              AND b.facet_value > a.facet_value
            WHERE a.record_type = 'activity' AND a.facet = 'organisation' GROUP BY a.facet_value, b.facet_value""";
    private static final String MEETINGS_IN = """
            SELECT a.facet_value, b.facet_value, COUNT(*) FROM simpul_record_facet p
            JOIN simpul_record_facet a ON a.id = p.id AND a.record_type = p.record_type AND a.facet = 'organisation'
            JOIN simpul_record_facet b ON b.id = a.id AND b.record_type = a.record_type AND b.facet = a.facet
              AND b.facet_value > a.facet_value
            WHERE p.record_type = 'activity' AND p.facet = 'area' AND p.facet_value = ANY(?)
            GROUP BY a.facet_value, b.facet_value""";
    private static final String FIRST_DAYS = """
            SELECT r.id, r.first_day FROM simpul_record r
            WHERE r.record_type = 'activity' AND NOT r.is_deleted ORDER BY r.first_day, r.id LIMIT 50""";
    private static final String NEXT_DUE = """
            SELECT r.id, r.due_first_day FROM simpul_record r
            WHERE r.record_type = 'commitment' AND NOT r.is_deleted AND r.is_open AND r.due_first_day >= CAST(? AS DATE)
            ORDER BY r.due_first_day, r.id LIMIT 50""";

    private final Spots spots;
    private final List<Question> all = new ArrayList<>();

    private Questions(Spots spots) {
        this.spots = spots;
    }

    static List<Question> on(Spots spots) {
        Questions questions = new Questions(spots);
        questions.followThrough();
        questions.coverage();
        questions.participation();
        questions.network();
        questions.timeline();
        return List.copyOf(questions.all);
    }

    private ReportFilter here() {
        return ReportFilter.ALL.inside(spots.province());
    }

    private ReportFilter ofOrganisation() {
        return ReportFilter.ALL.withOrganisations(Set.of(spots.organisation()));
    }

    private ReportFilter ofPlan() {
        return ReportFilter.ALL.withInstruments(Set.of(spots.plan()));
    }

    private void followThrough() {
        followThrough("all", ReportFilter.ALL, List.of(), COMMITMENTS);
        followThrough(
                "all, by organisation",
                ReportFilter.ALL,
                List.of(FollowThrough.GroupBy.ORGANISATION),
                with(COMMITMENTS_BY, "responsible"));
        followThrough("one province", here(), List.of(), COMMITMENTS_IN, spots.areas());
        followThrough(
                "one organisation", ofOrganisation(), List.of(), with(COMMITMENTS_WITH, "responsible"), spots.units());
        followThrough("one plan", ofPlan(), List.of(), with(COMMITMENTS_WITH, "instrument"), spots.localising());
    }

    private void followThrough(
            String what, ReportFilter filter, List<FollowThrough.GroupBy> by, String yardstick, Object... values) {
        all.add(Question.of(
                "follow-through, " + what,
                (reports, caller) -> reports.followThrough(
                                caller,
                                FollowThrough.Question.asOf(World.TODAY, by.toArray(FollowThrough.GroupBy[]::new))
                                        .withFilter(filter))
                        .rows()
                        .size(),
                yardstick,
                values));
    }

    private void coverage() {
        all.add(Question.of(
                "coverage, the largest plan",
                (reports, caller) -> reports.policyCoverage(
                                caller,
                                new PolicyCoverage.Question(spots.nationalPlan(), World.TODAY, ReportFilter.ALL))
                        .coverage()
                        .rows()
                        .size(),
                PROVISIONS,
                spots.nationwide()));
        all.add(Question.of(
                "coverage, the plan of a province",
                (reports, caller) -> reports.policyCoverage(
                                caller, new PolicyCoverage.Question(spots.plan(), World.TODAY, ReportFilter.ALL))
                        .coverage()
                        .rows()
                        .size(),
                PROVISIONS,
                spots.localising()));
    }

    private void participation() {
        participation("all", ReportFilter.ALL, List.of(), ATTENDING);
        participation(
                "all, by area", ReportFilter.ALL, List.of(Participation.GroupBy.AREA), with(ATTENDING_BY, "area"));
        participation(
                "all, by kind", ReportFilter.ALL, List.of(Participation.GroupBy.KIND), with(ATTENDING_BY, "kind"));
        participation("all, by year", ReportFilter.ALL, List.of(Participation.GroupBy.YEAR), ATTENDING_BY_YEAR);
        participation("one province", here(), List.of(), with(ATTENDING_WITH, "area"), spots.areas());
        participation(
                "one organisation", ofOrganisation(), List.of(), with(ATTENDING_WITH, "organisation"), spots.units());
        participation("one plan", ofPlan(), List.of(), with(ATTENDING_WITH, "instrument"), spots.localising());
    }

    private void participation(
            String what, ReportFilter filter, List<Participation.GroupBy> by, String yardstick, Object... values) {
        all.add(Question.of(
                "participation, " + what,
                (reports, caller) -> reports.participation(caller, new Participation.Question(filter, by))
                        .rows()
                        .size(),
                yardstick,
                values));
    }

    private void network() {
        network("all, the first 300", ReportFilter.ALL, MEETINGS);
        network("one province", here(), MEETINGS_IN, spots.areas());
    }

    private void network(String what, ReportFilter filter, String yardstick, Object... values) {
        all.add(Question.of(
                "network, " + what,
                (reports, caller) -> reports.network(caller, Network.Question.of(filter))
                        .network()
                        .edges()
                        .size(),
                yardstick,
                values));
    }

    private void timeline() {
        timeline("the first page", Timeline.Question.of(ReportFilter.ALL, PAGE), FIRST_DAYS);
        timeline(
                "what falls due next",
                Timeline.Question.dueFrom(World.TODAY, ReportFilter.ALL, PAGE),
                NEXT_DUE,
                World.TODAY.toString());
        timeline("one province", Timeline.Question.of(here(), PAGE), FIRST_DAYS);
    }

    private void timeline(String what, Timeline.Question question, String yardstick, Object... values) {
        all.add(Question.of(
                "timeline, " + what,
                (reports, caller) ->
                        reports.timeline(caller, question).page().entries().size(),
                yardstick,
                values));
    }

    private static String with(String yardstick, String facet) {
        return String.format(yardstick, facet);
    }
}
