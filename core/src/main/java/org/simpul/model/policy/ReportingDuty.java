package org.simpul.model.policy;

import jakarta.validation.Valid;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.time.PartialDate;

/**
 * A report that an instrument asks for: due on {@code first + n × every} while the instrument is in force.
 *
 * @param from who reports
 * @param to to whom
 * @param every the time between two reports, one day or more; null for a report made once
 * @param first when the first is due
 * @param basis where the duty stands
 */
public record ReportingDuty(
        @Nullable OrganisationId from,
        @Nullable OrganisationId to,
        @Nullable Period every,
        @Nullable PartialDate first,
        @Valid @Nullable Citation basis) {

    public ReportingDuty {
        if (every != null && (every.isZero() || every.isNegative())) {
            throw new IllegalArgumentException("Reports recur after one day or more, but every was " + every);
        }
        if (from == null && to == null && every == null && first == null && basis == null) {
            throw new IllegalArgumentException("A reporting duty states from, to, every, first or basis");
        }
    }
}
