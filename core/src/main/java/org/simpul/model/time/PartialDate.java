package org.simpul.model.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as a source tells it: a day, a month or a year.
 *
 * <p>A month here is <em>some time in</em> that month. That something lasted the whole of it is said by an interval from
 * its first day to its last.
 *
 * @param year 1 to 9999, the years that EDTF writes with four digits
 * @param month 1 to 12; null when only the year is known
 * @param day the day of the month; null when only the month or the year is known
 */
public record PartialDate(
        int year, @Nullable Integer month, @Nullable Integer day) {

    private static final Pattern EDTF = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

    public PartialDate {
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("A year lies between 1 and 9999, but was " + year);
        }
        if (month != null && (month < 1 || month > 12)) {
            throw new IllegalArgumentException("A month lies between 1 and 12, but was " + month);
        }
        if (day != null) {
            if (month == null) {
                throw new IllegalArgumentException("A day needs its month, but only the year " + year + " was given");
            }
            YearMonth yearMonth = YearMonth.of(year, month);
            if (!yearMonth.isValidDay(day)) {
                throw new IllegalArgumentException("The days of " + yearMonth + " lie between 1 and "
                        + yearMonth.lengthOfMonth() + ", but the day was " + day);
            }
        }
    }

    public static PartialDate of(int year) {
        return new PartialDate(year, null, null);
    }

    public static PartialDate of(int year, int month) {
        return new PartialDate(year, month, null);
    }

    public static PartialDate of(int year, int month, int day) {
        return new PartialDate(year, month, day);
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /**
     * Reads a date of EDTF level 0.
     *
     * @throws IllegalArgumentException unless the text has the form {@code 2020}, {@code 2025-02} or {@code 2022-09-28}
     *     and names a day that exists
     */
    public static PartialDate parse(String edtf) {
        Matcher matcher = EDTF.matcher(edtf);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    // Not what it was instead: where tables slip by a column, dates are names.
                    "A date is written 2020, 2025-02 or 2022-09-28");
        }
        return new PartialDate(
                Integer.parseInt(matcher.group(1)), numberOrNull(matcher.group(2)), numberOrNull(matcher.group(3)));
    }

    /** The first day that it can be. */
    public LocalDate earliestDay() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /** The last day that it can be. */
    public LocalDate latestDay() {
        if (day != null) {
            return earliestDay();
        }
        return YearMonth.of(year, month == null ? 12 : month).atEndOfMonth();
    }

    /** Whether it is known to the day. */
    public boolean isDay() {
        return day != null;
    }

    /** Whether this lies before or after the other; for two equal days neither is so, hence {@code CANNOT_TELL}. */
    public Precedence precedence(PartialDate other) {
        return asInterval().precedence(other.asInterval());
    }

    public DateInterval asInterval() {
        return DateInterval.of(this);
    }

    /** This date in EDTF, in the form that {@link #parse} reads. */
    @Override
    public String toString() {
        if (month == null) {
            return String.format(Locale.ROOT, "%04d", year);
        }
        if (day == null) {
            return String.format(Locale.ROOT, "%04d-%02d", year, month);
        }
        return String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }

    private static @Nullable Integer numberOrNull(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }
}
