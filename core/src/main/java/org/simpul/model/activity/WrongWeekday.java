package org.simpul.model.activity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
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
 * @param candidates the nearest days that have the weekday claimed, the one before and the one after
 */
public record WrongWeekday(DayOfWeek stated, DayOfWeek actual, List<LocalDate> candidates) {

    public WrongWeekday {
        candidates = List.copyOf(candidates);
    }

    static Optional<WrongWeekday> in(StatedDate words, @Nullable DateInterval days) {
        if (days == null || words.weekday() == null || words.weekdayFits(days)) {
            return Optional.empty();
        }
        return of(words.weekday(), days.start()).or(() -> of(words.lastWeekday(), days.end()));
    }

    private static Optional<WrongWeekday> of(@Nullable DayOfWeek stated, Bound bound) {
        return stated == null
                ? Optional.empty()
                : bound.date()
                        .filter(PartialDate::isDay)
                        .map(PartialDate::earliestDay)
                        .filter(day -> day.getDayOfWeek() != stated)
                        .map(day -> new WrongWeekday(
                                stated,
                                day.getDayOfWeek(),
                                List.of(
                                        day.with(TemporalAdjusters.previous(stated)),
                                        day.with(TemporalAdjusters.next(stated)))));
    }
}
