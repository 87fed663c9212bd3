package org.simpul.model.time;

import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One end of a stated date, with what its words leave to the other end: in <em>28-29 September 2022</em> the first is
 * but a day.
 */
record StatedPart(
        @Nullable Integer day,
        @Nullable Integer month,
        @Nullable Integer year) {

    /** This as the last of several days: <em>June 1-3</em> names the month only before the first. */
    StatedPart endingAfter(StatedPart first) {
        return day != null && month == null ? new StatedPart(day, first.month, year) : this;
    }

    /** This as the first of several days: what is left out is that of the last. */
    StatedPart startingBefore(StatedPart last) {
        return new StatedPart(day, day != null && month == null ? last.month : month, year == null ? last.year : year);
    }

    /** Another day of the same month. */
    StatedPart onDay(int other) {
        return new StatedPart(other, month, year);
    }

    boolean isAsPreciseAs(StatedPart other) {
        return (day == null) == (other.day == null)
                && (month == null) == (other.month == null)
                && (year == null) == (other.year == null);
    }

    /** The date, if the year is stated and there is such a day or month. */
    Optional<PartialDate> date() {
        if (year == null || (month != null && !isMonth(month))) {
            return Optional.empty();
        }
        if (day != null && (month == null || !YearMonth.of(year, month).isValidDay(day))) {
            return Optional.empty();
        }
        return Optional.of(new PartialDate(year, month, day));
    }

    /** The day of any year, if none is stated. */
    Optional<MonthDay> monthDay() {
        if (year != null || month == null || day == null || !isMonth(month)) {
            return Optional.empty();
        }
        boolean exists = day >= 1 && day <= Month.of(month).maxLength();
        return exists ? Optional.of(MonthDay.of(month, day)) : Optional.empty();
    }

    private static boolean isMonth(int number) {
        return number >= 1 && number <= 12;
    }
}
