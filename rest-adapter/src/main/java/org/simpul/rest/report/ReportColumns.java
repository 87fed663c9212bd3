package org.simpul.rest.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Disability;
import org.simpul.model.people.Mode;
import org.simpul.model.people.Sex;
import org.simpul.model.vocabulary.Coded;
import org.simpul.report.FollowThrough;
import org.simpul.report.Participation;

/** Which columns the tables of reports always have, whatever was counted. */
final class ReportColumns {

    static final ReportTable COVERAGE = new ReportTable(List.of("provision"), coverage());

    static final ReportTable PLAN_OWNER = new ReportTable(
            List.of("institution", "provision"),
            new ReportColumns()
                    .figures("activities", "untold", "attendances.total")
                    .parts("attendances.bySex", Sex.values())
                    .figures("commitments")
                    .columns);

    private final Map<String, Boolean> columns = new LinkedHashMap<>();

    private ReportColumns() {}

    static ReportTable participation(List<Participation.GroupBy> groupBy) {
        ReportColumns columns = new ReportColumns().figures("activities", "untold");
        columns.breakdown("attendances").figures("beyond");
        columns.breakdown("people").figures("uncertainActivities", "uncertainAttendances");
        return new ReportTable(groupBy.stream().map(Coded::code).toList(), columns.columns);
    }

    static ReportTable followThrough(List<FollowThrough.GroupBy> groupBy) {
        ReportColumns columns = new ReportColumns();
        FollowThroughFigure.ALL.forEach(figure -> columns.figures(figure.name()));
        // Without anything made there is no share, and without anything kept no median.
        columns.columns.put("shareIndependent", false);
        columns.columns.put("medianDays", false);
        columns.figures("uncertain");
        return new ReportTable(groupBy.stream().map(Coded::code).toList(), columns.columns);
    }

    private static Map<String, Boolean> coverage() {
        return new ReportColumns()
                .figures("provisions", "provisionsWithCommitment", "provisionsWithActivity")
                .work()
                .columns;
    }

    private ReportColumns work() {
        return figures("activities", "untold", "attendances.total")
                .parts("attendances.bySex", Sex.values())
                .figures("commitments")
                .each("commitments.byStatus", CommitmentStatus.values())
                .figures("uncertainActivities", "uncertainCommitments");
    }

    private ReportColumns breakdown(String name) {
        return figures(name + ".total")
                .parts(name + ".bySex", Sex.values())
                .parts(name + ".byAgeBand", AgeBand.values())
                .parts(name + ".byDisability", Disability.values())
                .parts(name + ".byMode", Mode.values());
    }

    private ReportColumns parts(String name, Coded... members) {
        return each(name, members).figures(name + ".notStated");
    }

    private ReportColumns each(String name, Coded... members) {
        for (Coded member : members) {
            columns.put(name + "." + member.code(), true);
        }
        return this;
    }

    private ReportColumns figures(String... names) {
        for (String name : names) {
            columns.put(name, true);
        }
        return this;
    }
}
