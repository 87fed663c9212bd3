package org.simpul.model.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simpul.model.text.Outline;

/**
 * What a source says about a date in its own words, and what was understood of it.
 *
 * <p>The words are kept because they can contradict themselves: <em>Selasa (4 Maret 2022)</em> claims a Tuesday for a
 * Friday, and only a reader who sees both can find out which of them is wrong. Words can also say less than a date: a
 * day without its year, <em>Kamis (20/3)</em>, or a weekday alone, <em>Sabtu</em>.
 *
 * @param text the words of the source
 * @param date the date or the days they name; null when they lack the year
 * @param monthDay the day they name without year, the first one if several; null when {@code date} is known
 * @param lastMonthDay the last of several days named without year; may fall into the year after
 * @param weekday the weekday they claim, for the first day if they claim two
 * @param lastWeekday the weekday they claim for the last of several days
 */
public record StatedDate(
        String text,
        @Nullable DateInterval date,
        @Nullable MonthDay monthDay,
        @Nullable MonthDay lastMonthDay,
        @Nullable DayOfWeek weekday,
        @Nullable DayOfWeek lastWeekday) {

    // Those of a partial date.
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    public StatedDate {
        Objects.requireNonNull(text, "text");
        if (date != null && monthDay != null) {
            throw new IllegalArgumentException("A day has its year or lacks it, but both were given for " + date);
        }
        if (lastMonthDay != null && monthDay == null) {
            throw new IllegalArgumentException("A last day needs a first, but only " + lastMonthDay + " was given");
        }
        if (lastWeekday != null && weekday == null) {
            throw new IllegalArgumentException("A last weekday needs a first, but only " + lastWeekday + " was given");
        }
    }

    /** Words that say nothing we can read. */
    public static StatedDate notUnderstood(String text) {
        return new StatedDate(text, null, null, null, null, null);
    }

    /** Whether anything was understood, be it only a weekday. */
    public boolean isUnderstood() {
        return date != null || monthDay != null || weekday != null;
    }

    /**
     * Whether the days that a record holds can be those that the words name (rule ACT-23). Words and record may differ
     * in how much they tell, so <em>September 2022</em> fits the 28th; they may not name different days.
     */
    public boolean fits(DateInterval recorded) {
        if (date != null) {
            return canMeet(date.start(), recorded.start()) && canMeet(date.end(), recorded.end());
        }
        if (monthDay != null) {
            MonthDay last = lastMonthDay == null ? monthDay : lastMonthDay;
            return canMeet(monthDay, recorded.start()) && canMeet(last, recorded.end());
        }
        return true;
    }

    /**
     * Whether the days that a record holds have the weekdays that the words claim (rule ACT-3). One weekday claimed for
     * several days is that of any of them; what is not known to the day contradicts no weekday.
     */
    public boolean weekdayFits(DateInterval recorded) {
        if (weekday == null || recorded.isReversed()) {
            return true;
        }
        LocalDate first = dayOf(recorded.start()).orElse(null);
        LocalDate last = dayOf(recorded.end()).orElse(null);
        if (lastWeekday != null) {
            return (first == null || first.getDayOfWeek() == weekday)
                    && (last == null || last.getDayOfWeek() == lastWeekday);
        }
        return first == null
                || last == null
                || !first.with(TemporalAdjusters.nextOrSame(weekday)).isAfter(last);
    }

    /**
     * The days that the words mean, if they are sure to lie in a period: of all days in it that the words can name, by day,
     * month and the weekdays they claim, there must be just one choice. So a weekday tells the year of <em>Kamis
     * (20/3)</em>: within 2023 to 2027 it can only be 2025-03-20. Without weekday the period must not exceed a year.
     *
     * <p>Of what is understood only by its weekday nothing is told: one <em>Sabtu</em> is like the other.
     *
     * @param firstDay inclusive
     * @param lastDay inclusive
     */
    public Optional<DateInterval> resolvedWithin(LocalDate firstDay, LocalDate lastDay) {
        if (date != null) {
            return Optional.of(date)
                    .filter(days -> days.certainlyFallsInto(firstDay, lastDay))
                    .filter(this::weekdayFits);
        }
        if (monthDay == null) {
            return Optional.empty();
        }
        MonthDay last = lastMonthDay == null ? monthDay : lastMonthDay;
        int yearsBetween = last.isBefore(monthDay) ? 1 : 0;
        DateInterval found = null;
        for (int year = Math.max(firstDay.getYear(), FIRST_YEAR);
                year + yearsBetween <= Math.min(lastDay.getYear(), LAST_YEAR);
                year++) {
            if (!monthDay.isValidYear(year) || !last.isValidYear(year + yearsBetween)) {
                continue;
            }
            DateInterval days = DateInterval.between(
                    PartialDate.of(monthDay.atYear(year)), PartialDate.of(last.atYear(year + yearsBetween)));
            if (days.certainlyFallsInto(firstDay, lastDay) && weekdayFits(days)) {
                if (found != null) {
                    return Optional.empty();
                }
                found = days;
            }
        }
        return Optional.ofNullable(found);
    }

    /**
     * The days nearest to a given one that have the weekday claimed: the last before it and the first after it, in this
     * order, or the day itself if it has that weekday. Empty when no weekday is claimed.
     */
    public List<LocalDate> nearestDays(LocalDate day) {
        if (weekday == null) {
            return List.of();
        }
        if (day.getDayOfWeek() == weekday) {
            return List.of(day);
        }
        return List.of(day.with(TemporalAdjusters.previous(weekday)), day.with(TemporalAdjusters.next(weekday)));
    }

    private static boolean canMeet(Bound stated, Bound recorded) {
        PartialDate one = stated.date().orElse(null);
        PartialDate other = recorded.date().orElse(null);
        return one == null || other == null || one.precedence(other) == Precedence.CANNOT_TELL;
    }

    private static boolean canMeet(MonthDay stated, Bound recorded) {
        PartialDate date = recorded.date().orElse(null);
        if (date == null || date.month() == null) {
            return true;
        }
        return date.month() == stated.getMonthValue() && (date.day() == null || date.day() == stated.getDayOfMonth());
    }

    private static Optional<LocalDate> dayOf(Bound bound) {
        return bound.date().filter(PartialDate::isDay).map(PartialDate::earliestDay);
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
