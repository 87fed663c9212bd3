package org.simpul.model.activity;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Notes;
import org.simpul.finding.Warnings;
import org.simpul.model.text.Outline;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.NotReversed;
import org.simpul.model.time.StatedDate;
import org.simpul.model.time.StatedDateParser;

/**
 * When an activity happens or happened, and what was said of it.
 *
 * @param during the best date known now, past or future
 * @param planned the date planned, only where it is known to differ from what happened
 * @param previous what a rescheduled activity gave up, the oldest first
 * @param stated the words of the source
 */
@TimesInOrder
@WeekdayAsStated(groups = Warnings.class)
@StatedDateUnderstood(groups = Notes.class)
@DuringAsStated(groups = Warnings.class)
public record ActivityDates(
        @NotReversed(message = "{simpul.ACT-2}") @Nullable DateInterval during,
        @NotReversed(message = "{simpul.ACT-2}") @Nullable DateInterval planned,
        List<@NotReversed(message = "{simpul.ACT-2}") DateInterval> previous,
        @Nullable String stated,
        @Valid @Nullable Times times) {

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

    /** What the words of the source say; empty when there are none. */
    public Optional<StatedDate> words() {
        return Optional.ofNullable(stated).map(StatedDateParser::parse);
    }

    /** Whether the words of the source say nothing that can be read (rule ACT-22). */
    public boolean isStatedButNotUnderstood() {
        return words().filter(words -> !words.isUnderstood()).isPresent();
    }

    /** Whether the words of the source name other days than {@code during} (rule ACT-23). */
    public boolean isStatedElsewhere() {
        return during != null
                && !during.isReversed()
                && words().filter(words -> !words.fits(during)).isPresent();
    }

    /**
     * The weekday that the words of the source claim wrongly (rule ACT-3): for the days of {@code during} or, without it,
     * for the days that the words name.
     */
    public Optional<WrongWeekday> wrongWeekday() {
        return words().flatMap(words -> WrongWeekday.in(words, during == null ? words.date() : during));
    }

    /** Whether it ends on the day on which it starts, but at an earlier hour (rule ACT-2). */
    public boolean endsBeforeItStarts() {
        return during != null
                && during.isSingleDay()
                && times != null
                && times.start() != null
                && times.end() != null
                && times.end().isBefore(times.start());
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
