package org.simpul.report;

import java.time.Instant;
import java.util.Objects;
import org.simpul.model.people.Cohorts;
import org.simpul.model.vocabulary.Code;

/**
 * What everybody may know of how often people of a cohort at risk came in one year that is over. It was made once and stays as it
 * is, whatever becomes of the records (section 5 of the domain page).
 *
 * @param smallestCount the threshold by which it was made
 */
public record CohortRelease(Code cohort, int year, int smallestCount, Instant releasedAt, ReleasedTable table) {

    public CohortRelease {
        Objects.requireNonNull(releasedAt, "releasedAt");
        Objects.requireNonNull(table, "table");
        if (!Cohorts.AT_RISK.contains(cohort)) {
            throw new IllegalArgumentException("A release is of a cohort at risk");
        }
    }
}
