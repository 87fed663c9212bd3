package org.simpul.model.time;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something was, is or holds: from one partial date to another, both inclusive, or on one.
 *
 * <p>A single date is an interval that starts and ends with it, so {@code 2024-07} is some time in July, and nothing
 * says for how long. An interval may be reversed: somebody wrote it so, and a rule reports it. At least one side has a
 * date.
 */
public record DateInterval(Bound start, Bound end) {

    public DateInterval {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        if (start.date().isEmpty() && end.date().isEmpty()) {
            throw new IllegalArgumentException(
                    "An interval needs a date on at least one side, but was '" + start + "/" + end + "'");
        }
    }

    public static DateInterval of(PartialDate date) {
        return between(date, date);
    }

    public static DateInterval between(PartialDate start, PartialDate end) {
        return new DateInterval(Bound.at(start), Bound.at(end));
    }

    /** From a date on, with no end. */
    public static DateInterval from(PartialDate start) {
        return new DateInterval(Bound.at(start), Bound.Undated.OPEN);
    }

    /**
     * Reads a date or an interval of EDTF level 0, with the open and unknown sides of level 1.
     *
     * @throws IllegalArgumentException unless the text is a date or has the form {@code 2020/2024}, {@code 2017/..},
     *     {@code 2017/}, {@code ../2020} or {@code /2020}, each date to the year, the month or the day
     */
    public static DateInterval parse(String edtf) {
        int slash = edtf.indexOf('/');
        if (slash < 0) {
            return of(PartialDate.parse(edtf));
        }
        String start = edtf.substring(0, slash);
        String end = edtf.substring(slash + 1);
        boolean isDated = start.length() > 2 || end.length() > 2;
        if (!isDated || end.indexOf('/') >= 0) {
            throw new IllegalArgumentException(
                    "An interval is written 2022-09-28/2022-09-29, 2020/2024, 2017/.., 2017/, ../2020 or /2020");
        }
        return new DateInterval(bound(start), bound(end));
    }

    private static Bound bound(String edtf) {
        return switch (edtf) {
            case ".." -> Bound.Undated.OPEN;
            case "" -> Bound.Undated.UNKNOWN;
            default -> Bound.at(PartialDate.parse(edtf));
        };
    }

    /** The first day on which it can start; empty when its start is open or unknown. */
    public Optional<LocalDate> earliestDay() {
        return start.date().map(PartialDate::earliestDay);
    }

    /** The last day on which it can end; empty when its end is open or unknown. */
    public Optional<LocalDate> latestDay() {
        return end.date().map(PartialDate::latestDay);
    }

    /** Whether it is one day, known as such. */
    public boolean isSingleDay() {
        return start.equals(end) && start.date().filter(PartialDate::isDay).isPresent();
    }

    /** Whether it certainly ends before it starts. A side without a date is never at fault. */
    public boolean isReversed() {
        LocalDate earliest = earliestDay().orElse(null);
        LocalDate latest = latestDay().orElse(null);
        return earliest != null && latest != null && latest.isBefore(earliest);
    }

    /** Whether the day lies between the earliest and the latest day, inclusive; a side without a date excludes none. */
    public boolean contains(LocalDate day) {
        return mayFallInto(day, day);
    }

    /**
     * Whether some day that it can cover lies in the period. A side without a date may reach as far as needed; a
     * reversed interval falls nowhere, and nothing falls into a period that ends before it starts.
     *
     * @param firstDay inclusive; null for a period without start
     * @param lastDay inclusive; null for a period without end
     */
    public boolean mayFallInto(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {
        if (isReversed() || isEmpty(firstDay, lastDay)) {
            return false;
        }
        LocalDate earliest = earliestDay().orElse(null);
        LocalDate latest = latestDay().orElse(null);
        return (lastDay == null || earliest == null || !earliest.isAfter(lastDay))
                && (firstDay == null || latest == null || !latest.isBefore(firstDay));
    }

    /**
     * Whether every day that it can cover lies in the period, so that it may be counted there. A side without a date
     * lies only in a period that has no bound on that side; a reversed interval falls nowhere.
     *
     * @param firstDay inclusive; null for a period without start
     * @param lastDay inclusive; null for a period without end
     */
    public boolean certainlyFallsInto(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {
        if (isReversed() || isEmpty(firstDay, lastDay)) {
            return false;
        }
        LocalDate earliest = earliestDay().orElse(null);
        LocalDate latest = latestDay().orElse(null);
        return (firstDay == null || (earliest != null && !earliest.isBefore(firstDay)))
                && (lastDay == null || (latest != null && !latest.isAfter(lastDay)));
    }

    private static boolean isEmpty(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {
        return firstDay != null && lastDay != null && lastDay.isBefore(firstDay);
    }

    /** Whether the whole of this lies before or after the whole of the other; of a reversed interval nobody can tell. */
    public Precedence precedence(DateInterval other) {
        if (isReversed() || other.isReversed()) {
            return Precedence.CANNOT_TELL;
        }
        if (endsBefore(other)) {
            return Precedence.BEFORE;
        }
        return other.endsBefore(this) ? Precedence.AFTER : Precedence.CANNOT_TELL;
    }

    private boolean endsBefore(DateInterval other) {
        LocalDate latest = latestDay().orElse(null);
        LocalDate othersEarliest = other.earliestDay().orElse(null);
        return latest != null && othersEarliest != null && latest.isBefore(othersEarliest);
    }

    /** This interval in EDTF, in the form that {@link #parse} reads; a single date as that date. */
    @Override
    public String toString() {
        return start.equals(end) ? start.toString() : start + "/" + end;
    }
}
