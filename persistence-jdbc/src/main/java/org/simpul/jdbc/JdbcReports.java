package org.simpul.jdbc;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.RecordType;
import org.simpul.model.place.Areas;
import org.simpul.port.ReportSource;
import org.simpul.report.CoverageScope;
import org.simpul.report.DataQuality;
import org.simpul.report.FollowThrough.Question;
import org.simpul.report.FollowThrough.Row;
import org.simpul.report.Network;
import org.simpul.report.Participation;
import org.simpul.report.PolicyCoverage;
import org.simpul.report.ReportFilter;
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
    public List<Row> followThrough(Question question, Areas areas) {
        return unit.reading(() -> new FollowThroughSql(question, areas, dialect).rows(handle));
    }

    @Override
    public List<DataQuality.Completeness> completeness(DataQuality.Question asked) {
        return unit.reading(() -> new CompletenessSql(asked).told(handle));
    }

    @Override
    public List<Participation.Row> participation(Participation.Question asked, Areas areas) {
        return unit.reading(() -> new ParticipationSql(asked, areas, dialect).rows(handle));
    }

    @Override
    public PolicyCoverage.Tally policyCoverage(CoverageScope scope) {
        return unit.reading(() -> new CoverageSql(scope, dialect).tally(handle));
    }

    @Override
    public Network.Meetings meetings(Network.Question asked) {
        return unit.reading(() -> new MeetingsSql(asked).meetings(handle));
    }

    @Override
    public Timeline.Page timeline(Timeline.Question asked) {
        return unit.reading(() -> Timeline.Page.of(new TimelineSql(asked, handle).entries(), asked));
    }

    @Override
    public List<UUID> records(RecordType type, ReportFilter filter, @Nullable UUID after, int limit) {
        Bindings bindings = new Bindings();
        Consumer<Conditions> behind = conditions -> {
            if (after != null) {
                conditions.add("r.id > " + bindings.bind(after));
            }
        };
        AskedFor asked = new AskedFor(filter, bindings);
        String records = type == RecordType.ACTIVITY ? asked.activities(behind) : asked.commitments(behind);
        String sql = "SELECT id FROM " + records + " asked WHERE is_certain = 1 ORDER BY id FETCH FIRST "
                + bindings.bind(limit) + " ROWS ONLY";
        return unit.reading(() -> bindings.bindTo(handle.createQuery(sql))
                .map((row, context) -> UUID.fromString(row.getString("id")))
                .list());
    }
}
