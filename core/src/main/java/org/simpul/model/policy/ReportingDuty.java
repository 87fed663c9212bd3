package org.simpul.model.policy;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.time.DateInterval;
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

    /**
     * When the last report before a day was due: {@code first + n × every}, each on the last of the days that {@code first}
     * may mean. Empty when none was, or it cannot be told.
     *
     * @param inForce when the instrument asks for reports; null when that is not known, and then it always does
     */
    public Optional<LocalDate> lastDueBefore(LocalDate day, @Nullable DateInterval inForce) {
        LocalDate last = null;
        for (int n = 0; n == 0 || every != null; n++) {
            LocalDate due = due(n).orElse(null);
            if (due == null || !due.isBefore(day)) {
                break;
            }
            if (inForce == null || inForce.contains(due)) {
                last = due;
            }
        }
        return Optional.ofNullable(last);
    }

    /** When the report before one that is due on a day was due; empty when that one is the first. */
    public Optional<LocalDate> dueBefore(LocalDate due) {
        return lastDueBefore(due, null);
    }

    private Optional<LocalDate> due(int n) {
        if (first == null) {
            return Optional.empty();
        }
        LocalDate start = first.earliestDay();
        LocalDate nth = every == null ? start : start.plus(every.multipliedBy(n));
        PartialDate due = new PartialDate(
                nth.getYear(),
                first.month() == null ? null : Integer.valueOf(nth.getMonthValue()),
                first.day() == null ? null : Integer.valueOf(nth.getDayOfMonth()));
        return Optional.of(due.latestDay());
    }
}
