package org.simpul.jdbc;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.simpul.model.place.Areas;
import org.simpul.port.ReportSource;
import org.simpul.report.CoverageScope;
import org.simpul.report.FollowThrough.Question;
import org.simpul.report.FollowThrough.Row;
import org.simpul.report.Network;
import org.simpul.report.Participation;
import org.simpul.report.PolicyCoverage;
import org.simpul.report.Timeline;

/** The reports, computed in the database. */
final class JdbcReports implements ReportSource {

    private final JdbcUnitOfWork unit;
    private final Handle handle;
    private final Dialect dialect;

    JdbcReports(JdbcUnitOfWork unit, Transaction transaction) {
        this.unit = unit;
        this.handle = transaction.handle();
        this.dialect = transaction.dialect();
    }

    @Override
    public List<Row> followThrough(Question question) {
        return unit.reading(() -> new FollowThroughSql(question).rows(handle));
    }

    @Override
    public List<Participation.Row> participation(Participation.Question asked, Areas areas) {
        throw new UnsupportedOperationException("Participation is not counted in databases yet");
    }

    @Override
    public PolicyCoverage.Tally policyCoverage(CoverageScope scope) {
        throw new UnsupportedOperationException("Coverage is not counted in databases yet");
    }

    @Override
    public Network.Meetings meetings(Network.Question asked) {
        return unit.reading(() -> new MeetingsSql(asked).meetings(handle));
    }

    @Override
    public Timeline.Page timeline(Timeline.Question asked) {
        throw new UnsupportedOperationException("The timeline is not put in order in databases yet");
    }
}
