package org.simpul.model.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simpul.model.time.DateInterval;

/**
 * When an activity happens or happened, and what was said of it.
 *
 * @param during the best date known now, past or future
 * @param planned the date planned, only where it is known to differ from what happened
 * @param previous what a rescheduled activity gave up, the oldest first
 * @param stated the words of the source
 */
public record ActivityDates(
        @Nullable DateInterval during,
        @Nullable DateInterval planned,
        List<DateInterval> previous,
        @Nullable String stated,
        @Nullable Times times) {

    public static final ActivityDates UNKNOWN = new ActivityDates(null, null, List.of(), null, null);

    public ActivityDates {
        previous = List.copyOf(previous);
    }

    public static ActivityDates during(DateInterval interval) {
        return new ActivityDates(interval, null, List.of(), null, null);
    }

    /** These dates with the words in which the source gave them. */
    public ActivityDates stated(String words) {
        return new ActivityDates(during, planned, previous, words, times);
    }

    /** The first day on which it can have begun; empty when nothing tells. */
    public Optional<LocalDate> earliestDay() {
        return Optional.ofNullable(during).flatMap(DateInterval::earliestDay);
    }

    /** The last day on which it can have ended; empty when nothing tells. */
    public Optional<LocalDate> latestDay() {
        return Optional.ofNullable(during).flatMap(DateInterval::latestDay);
    }
}
