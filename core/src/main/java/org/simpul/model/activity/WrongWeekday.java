package org.simpul.model.activity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simpul.model.time.Bound;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.model.time.StatedDate;

/**
 * That a source claims a weekday for a day that has another (rule ACT-3).
 *
 * @param stated the weekday claimed
 * @param actual the weekday of the day
 * @param candidates the nearest days that have the weekday claimed, the one before and the one after;
 *     of the first or last of several days only those that do not turn them round
 */
public record WrongWeekday(DayOfWeek stated, DayOfWeek actual, List<LocalDate> candidates) {

    public WrongWeekday {
        candidates = List.copyOf(candidates);
    }

    static Optional<WrongWeekday> in(StatedDate words, @Nullable DateInterval days) {
        if (days == null || words.weekday() == null || words.weekdayFits(days)) {
            return Optional.empty();
        }
        boolean isOneDay = days.start().equals(days.end());
        return of(words.weekday(), days.start(), day -> isOneDay || !isAfter(day, days.end()))
                .or(() -> of(words.lastWeekday(), days.end(), day -> isOneDay || !isBefore(day, days.start())));
    }

    private static Optional<WrongWeekday> of(@Nullable DayOfWeek stated, Bound bound, Predicate<LocalDate> keepsOrder) {
        LocalDate day = bound.date()
                .filter(PartialDate::isDay)
                .map(PartialDate::earliestDay)
                .orElse(null);
        if (stated == null || day == null || day.getDayOfWeek() == stated) {
            return Optional.empty();
        }
        return Optional.of(new WrongWeekday(
                stated,
                day.getDayOfWeek(),
                Stream.of(day.with(TemporalAdjusters.previous(stated)), day.with(TemporalAdjusters.next(stated)))
                        .filter(keepsOrder)
                        .toList()));
    }

    private static boolean isAfter(LocalDate day, Bound end) {
        return end.date().filter(last -> day.isAfter(last.latestDay())).isPresent();
    }

    private static boolean isBefore(LocalDate day, Bound start) {
        return start.date().filter(first -> day.isBefore(first.earliestDay())).isPresent();
    }
}
