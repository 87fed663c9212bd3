package org.simpul.jdbc;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.simpul.port.ReportSource;
import org.simpul.report.FollowThrough.Question;
import org.simpul.report.FollowThrough.Row;

/** The reports, each computed by one statement. */
final class JdbcReports implements ReportSource {

    private final JdbcUnitOfWork unit;
    private final Handle handle;

    JdbcReports(JdbcUnitOfWork unit, Handle handle) {
        this.unit = unit;
        this.handle = handle;
    }

    @Override
    public List<Row> followThrough(Question question) {
        return unit.reading(() -> new FollowThroughSql(question).rows(handle));
    }
}
