package org.simpul.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.simpul.model.vocabulary.Code;
import org.simpul.port.CohortReleases;
import org.simpul.port.ReleaseExistsException;
import org.simpul.report.CohortRelease;

/** What was released of cohorts at risk, a row for each cohort and year. */
final class JdbcCohortReleases implements CohortReleases {

    private static final String SELECT =
            "SELECT cohort, release_year, smallest_count, released_at, format, document FROM <t>cohort_release";

    private final JdbcUnitOfWork unit;
    private final Transaction transaction;
    private final RecordCodec codec;

    JdbcCohortReleases(JdbcUnitOfWork unit, Transaction transaction, RecordCodec codec) {
        this.unit = unit;
        this.transaction = transaction;
        this.codec = codec;
    }

    @Override
    public Optional<CohortRelease> find(Code cohort, int year) {
        return unit.reading(() -> transaction
                .handle()
                .createQuery(SELECT + " WHERE cohort = :cohort AND release_year = :year")
                .bind("cohort", cohort.value())
                .bind("year", year)
                .map((row, context) -> release(row))
                .findFirst());
    }

    @Override
    public List<CohortRelease> all() {
        return unit.reading(() -> transaction
                .handle()
                .createQuery(SELECT + " ORDER BY cohort, release_year")
                .map((row, context) -> release(row))
                .list());
    }

    @Override
    public void add(CohortRelease release) {
        unit.writing(by -> {
            try {
                return transaction
                        .handle()
                        .createUpdate("""
                                INSERT INTO <t>cohort_release
                                  (cohort, release_year, smallest_count, released_at, format, document)
                                VALUES (:cohort, :year, :smallest, :at, :format, :document)
                                """)
                        .bind("cohort", release.cohort().value())
                        .bind("year", release.year())
                        .bind("smallest", release.smallestCount())
                        .bind("at", Micros.notAfter(release.releasedAt()))
                        .bind("format", RecordCodec.RELEASE_FORMAT)
                        .bind("document", codec.write(release.table()))
                        .execute();
            } catch (UnableToExecuteStatementException e) {
                if (transaction.dialect().isUniquenessFault(e)) {
                    throw new ReleaseExistsException();
                }
                throw e;
            }
        });
    }

    private CohortRelease release(ResultSet row) throws SQLException {
        return new CohortRelease(
                Code.of(row.getString("cohort")),
                row.getInt("release_year"),
                row.getInt("smallest_count"),
                Columns.instant(row, "released_at"),
                codec.readTable(row.getInt("format"), row.getString("document")));
    }
}
