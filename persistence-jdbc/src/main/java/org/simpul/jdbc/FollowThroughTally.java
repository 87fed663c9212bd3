package org.simpul.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.simpul.model.vocabulary.Code;
import org.simpul.report.FollowThrough.Figures;

/** The figures of one group, put together from what the database counted for each reason. Not safe for use by several threads. */
final class FollowThroughTally {

    /** The columns that are summed up. */
    static final List<String> COLUMNS = List.of(
            "proposed",
            "made",
            "kept",
            "kept_late",
            "still_open",
            "overdue",
            "not_kept",
            "partly",
            "withdrawn",
            "verifiable",
            "not_verifiable",
            "assessed",
            "uncertain");

    private final Map<String, Integer> sums = new HashMap<>();
    private final Map<Code, Integer> reasons = new HashMap<>();
    private @Nullable Double median;

    /** @param reason why those of the row were not kept; null for all others */
    void add(ResultSet row, @Nullable String reason) throws SQLException {
        for (String column : COLUMNS) {
            sums.merge(column, row.getInt(column), Integer::sum);
        }
        if (reason != null) {
            reasons.put(Code.of(reason), row.getInt("not_kept"));
        }
        long low = row.getLong("low_middle");
        if (!row.wasNull()) {
            median = (low + row.getLong("high_middle")) / 2.0;
        }
    }

    Figures figures() {
        return new Figures(
                sum("proposed"),
                sum("made"),
                sum("kept"),
                sum("kept_late"),
                sum("still_open"),
                sum("overdue"),
                sum("not_kept"),
                sum("partly"),
                sum("withdrawn"),
                sum("verifiable"),
                sum("not_verifiable"),
                sum("assessed"),
                reasons,
                median,
                sum("uncertain"));
    }

    private int sum(String column) {
        return sums.getOrDefault(column, 0);
    }
}
