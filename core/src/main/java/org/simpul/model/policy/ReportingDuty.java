package org.simpul.model.policy;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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

    private static final int LONGEST_MONTH = 31;
    private static final int LONGEST_YEAR = 366;
    // EDTF speaks of no later day.
    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

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
        LocalDate end = inForce == null ? null : inForce.latestDay().orElse(null);
        LocalDate before = end == null || !end.isBefore(day) ? day : end.plusDays(1);
        return lastDueBefore(before).filter(due -> inForce == null || inForce.contains(due));
    }

    /** When the last report before a day was due; empty when none was. */
    public Optional<LocalDate> lastDueBefore(LocalDate day) {
        LocalDate last = null;
        long n = first == null ? 0 : leastCount(first.earliestDay(), day);
        LocalDate due = due(n);
        while (due != null && due.isBefore(day)) {
            last = due;
            n++;
            due = every == null ? null : due(n);
        }
        return Optional.ofNullable(last);
    }

    /**
     * The days from one to another, both included, on which reports are due, in their order.
     *
     * @param inForce when the instrument asks for reports; null when that is not known, and then it always does
     * @param limit at most so many, 1 or more
     */
    public List<LocalDate> dueBetween(LocalDate from, LocalDate to, @Nullable DateInterval inForce, int limit) {
        LocalDate start = inForce == null
                ? from
                : inForce.earliestDay().filter(from::isBefore).orElse(from);
        LocalDate end =
                inForce == null ? to : inForce.latestDay().filter(to::isAfter).orElse(to);
        List<LocalDate> days = new ArrayList<>();
        long n = first == null ? 0 : leastCount(first.earliestDay(), start);
        LocalDate due = due(n);
        while (due != null && !due.isAfter(end) && days.size() < limit) {
            if (!due.isBefore(start)) {
                days.add(due);
            }
            n++;
            due = every == null ? null : due(n);
        }
        return days;
    }

    /** How many are certainly due before a day, if anything is: no month has more than 31 days. */
    @SuppressWarnings("JavaPeriodGetDays") // beside them all of its months
    private long leastCount(LocalDate begin, LocalDate day) {
        if (every == null || !begin.isBefore(day)) {
            return 0;
        }
        long longest = every.toTotalMonths() * LONGEST_MONTH + every.getDays();
        // The one that is due on a day may be due up to a year later, where no day or month is stated.
        return Math.max(0, (begin.until(day, ChronoUnit.DAYS) - LONGEST_YEAR) / longest - 1);
    }

    @SuppressWarnings("JavaPeriodGetDays") // beside them all of its months
    private @Nullable LocalDate due(long n) {
        if (first == null) {
            return null;
        }
        long months = every == null ? 0 : every.toTotalMonths() * n;
        long days = every == null ? 0 : every.getDays() * n;
        if (months > END_OF_TIME.getYear() * 12L || days > END_OF_TIME.toEpochDay()) {
            return null;
        }
        LocalDate nth = first.earliestDay().plusMonths(months).plusDays(days);
        return nth.isAfter(END_OF_TIME)
                ? null
                : new PartialDate(
                                nth.getYear(),
                                first.month() == null ? null : Integer.valueOf(nth.getMonthValue()),
                                first.day() == null ? null : Integer.valueOf(nth.getDayOfMonth()))
                        .latestDay();
    }
}
