package org.simpul.model.time;

import java.time.DayOfWeek;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as people write them in Indonesian and English (section 2 of the domain page): <em>28-29 September
 * 2022</em>, <em>29 Mei s.d. 31 Mei 2024</em>, <em>Selasa (4 Maret 2022)</em>, <em>Jun 1, 2024</em>, <em>Kamis
 * (20/3)</em>, <em>Sabtu</em>.
 *
 * <p>It understands a phrase as a whole or not at all, since a date got wrong is worse than one that a person still has
 * to read. Between slashes the day comes before the month, as in Indonesia. A year has four digits and lies between
 * 1900 and 2100.
 */
public final class StatedDateParser {

    /** A longer text is a sentence, not a date. */
    private static final int LONGEST = 200;

    private static final Pattern PHRASE = Pattern.compile(
            "(?:(?<weekday>W)(?:-(?<lastWeekday>W))?,?)?(?:\\((?<inParentheses>[^()]+)\\)|(?<plain>[^()]+))?");

    private static final Pattern RANGE = Pattern.compile("(?<first>[^-W]+)-(?:(?<lastWeekday>W),?)?(?<last>[^-W]+)");

    private StatedDateParser() {}

    /** What the text says about a date. Never throws: what is not understood says so. */
    public static StatedDate parse(String text) {
        if (text.length() > LONGEST) {
            return StatedDate.notUnderstood(text);
        }
        return Phrase.of(text)
                .flatMap(phrase -> understood(text, phrase))
                .orElseGet(() -> StatedDate.notUnderstood(text));
    }

    private static Optional<StatedDate> understood(String text, Phrase phrase) {
        Matcher matcher = PHRASE.matcher(phrase.shape());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        DayOfWeek weekday = phrase.weekdayAt(matcher.start("weekday"));
        DayOfWeek lastWeekday = phrase.weekdayAt(matcher.start("lastWeekday"));
        String group = matcher.group("plain") == null ? "inParentheses" : "plain";
        if (matcher.group(group) == null) {
            return Optional.of(new StatedDate(text, null, null, null, weekday, lastWeekday));
        }
        Phrase days = phrase.part(matcher.start(group), matcher.end(group));
        Matcher range = RANGE.matcher(days.shape());
        if (!range.matches()) {
            // Two weekdays cannot both be that of one day.
            return lastWeekday == null
                    ? StatedPart.of(days).flatMap(part -> oneDate(text, part, weekday))
                    : Optional.empty();
        }
        DayOfWeek weekdayInRange = days.weekdayAt(range.start("lastWeekday"));
        if (weekdayInRange != null && (weekday == null || lastWeekday != null)) {
            return Optional.empty();
        }
        DayOfWeek claimed = weekdayInRange == null ? lastWeekday : weekdayInRange;
        Optional<StatedPart> last = StatedPart.of(days.part(range.start("last"), range.end("last")));
        return StatedPart.of(days.part(range.start("first"), range.end("first")))
                .flatMap(first -> last.flatMap(end -> severalDays(text, first, end, weekday, claimed)));
    }

    private static Optional<StatedDate> oneDate(String text, StatedPart part, @Nullable DayOfWeek weekday) {
        return part.date()
                .map(date -> new StatedDate(text, date.asInterval(), null, null, weekday, null))
                .or(() -> part.monthDay().map(day -> new StatedDate(text, null, day, null, weekday, null)));
    }

    private static Optional<StatedDate> severalDays(
            String text,
            StatedPart statedFirst,
            StatedPart statedLast,
            @Nullable DayOfWeek weekday,
            @Nullable DayOfWeek lastWeekday) {
        StatedPart last = statedLast.endingAfter(statedFirst);
        StatedPart first = statedFirst.startingBefore(last);
        if (!first.isAsPreciseAs(last)) {
            return Optional.empty();
        }
        boolean isComplete = first.equals(statedFirst) && last.equals(statedLast);
        Optional<DateInterval> dates =
                first.date().flatMap(start -> last.date().map(end -> DateInterval.between(start, end)));
        if (dates.isPresent()) {
            // Where we had to complete them, "28 Desember - 3 Januari 2024" may well have started in 2023.
            return dates.filter(interval -> isComplete || !interval.isReversed())
                    .map(interval -> new StatedDate(text, interval, null, null, weekday, lastWeekday));
        }
        return first.monthDay()
                .flatMap(start -> last.monthDay()
                        .filter(end -> isComplete || !end.isBefore(start))
                        .map(end -> new StatedDate(text, null, start, end, weekday, lastWeekday)));
    }
}
