package org.simpul.model.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How phrases about dates are built, read from left to right with one token in sight:
 *
 * <pre>
 * phrase  [weekday [(until | and) weekday] [,]] days    or days (weekday)    or days, weekday    or weekdays alone
 * days    part    or part (until | and) [weekday [,]] part    all of it perhaps in parentheses
 * part    29 Mei 2024    29 Mei    29    5, 6 dan 7 Mei 2024    May 29, 2024    Mei 2024    2024    figures
 * </pre>
 *
 * <p><em>And</em> joins only what comes one after the other, since an interval has no gaps.
 */
final class StatedDateGrammar {

    private static final int LEAP_YEAR = 2024;

    private final String text;
    private final List<Token> tokens;
    private int at;

    private boolean isRangeOpened;
    private boolean isRange;
    private boolean isList;
    private @Nullable DayOfWeek weekday;
    private @Nullable DayOfWeek lastWeekday;
    private @Nullable StatedPart first;
    private @Nullable StatedPart last;

    private StatedDateGrammar(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    static Optional<StatedDate> understood(String text, List<Token> tokens) {
        StatedDateGrammar grammar = new StatedDateGrammar(text, tokens);
        return grammar.isPhrase() ? grammar.understood() : Optional.empty();
    }

    private boolean isPhrase() {
        isRangeOpened = take(Token.FROM);
        weekday = takeWeekday();
        if (weekday != null) {
            if (!areWeekdays(weekday)) {
                return false;
            }
            if (isAtEnd()) {
                return !isRangeOpened || isRange;
            }
            if (!take(',')) {
                take('/');
            }
        }
        boolean isInParentheses = take('(');
        return areDays()
                && (!isInParentheses || take(')'))
                && (isAtEnd() || (!isInParentheses && isWeekdayBehind()))
                && (!isRangeOpened || isRange);
    }

    private boolean areWeekdays(DayOfWeek firstWeekday) {
        boolean isUntil = take(Token.UNTIL);
        boolean isAnd = !isUntil && take(Token.AND);
        isRange = isUntil;
        if (isUntil || isAnd) {
            lastWeekday = takeWeekday();
            return lastWeekday != null && (isUntil || lastWeekday == firstWeekday.plus(1));
        }
        return true;
    }

    private boolean areDays() {
        first = part();
        if (first == null) {
            return false;
        }
        if (last != null) {
            return true;
        }
        if (take(Token.UNTIL)) {
            isRange = true;
        } else if (take(Token.AND)) {
            isList = true;
        } else {
            return true;
        }
        DayOfWeek inRange = takeWeekday();
        if (inRange != null) {
            if (weekday == null || lastWeekday != null) {
                return false;
            }
            lastWeekday = inRange;
            take(',');
        }
        StatedPart end = part();
        boolean isListInRange = last != null;
        last = end;
        return end != null && !isListInRange;
    }

    /** What stands between the joints; the last of several days that it lists is kept as {@code last}. */
    private @Nullable StatedPart part() {
        if (kind(0) == Token.FIGURES) {
            return tokens.get(at++).figures();
        }
        Integer month = takeValue(Token.MONTH);
        Integer day = takeValue(Token.NUMBER);
        Integer lastDay = day == null ? null : lastListed(day);
        if (lastDay == null && day != null) {
            return null;
        }
        boolean isMonthFirst = month != null;
        if (!isMonthFirst && day != null) {
            month = takeValue(Token.MONTH);
        }
        Integer year = takeYear(month != null || day != null);
        if (day == null && month == null && year == null) {
            return null;
        }
        StatedPart part = new StatedPart(day, month, year);
        if (lastDay != null && !lastDay.equals(day)) {
            last = part.onDay(lastDay);
        }
        return part;
    }

    /** Reads 6 and 7 behind 5 in <em>5, 6 dan 7 Mei</em>; null if they do not follow each other. */
    private @Nullable Integer lastListed(int day) {
        int lastDay = day;
        while (true) {
            int joint = kind(0) == ',' && kind(1) == Token.AND ? 2 : 1;
            boolean isListed = (kind(0) == ',' || kind(0) == Token.AND) && kind(joint) == Token.NUMBER;
            // In "30 April dan 1 Mei" each has its month: that is for the days to join.
            if (!isListed) {
                return lastDay;
            }
            int next = tokens.get(at + joint).value();
            if (next != lastDay + 1) {
                return null;
            }
            lastDay = next;
            at += joint + 1;
        }
    }

    private @Nullable Integer takeYear(boolean canFollowComma) {
        if (canFollowComma && kind(0) == ',' && kind(1) == Token.YEAR) {
            at++;
        }
        return takeValue(Token.YEAR);
    }

    /** The weekday in 5 Mei 2024 (Minggu). */
    private boolean isWeekdayBehind() {
        if (weekday != null) {
            return false;
        }
        boolean isInParentheses = take('(');
        if (!isInParentheses && !take(',')) {
            return false;
        }
        weekday = takeWeekday();
        return weekday != null && (!isInParentheses || take(')')) && isAtEnd();
    }

    private boolean isAtEnd() {
        return at == tokens.size();
    }

    /** The kind of a token ahead; 0 behind the end. */
    private char kind(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead).kind() : 0;
    }

    private boolean take(char kind) {
        boolean isHere = kind(0) == kind;
        if (isHere) {
            at++;
        }
        return isHere;
    }

    private @Nullable Integer takeValue(char kind) {
        return kind(0) == kind ? (Integer) tokens.get(at++).value() : null;
    }

    private @Nullable DayOfWeek takeWeekday() {
        Integer number = takeValue(Token.WEEKDAY);
        return number == null ? null : DayOfWeek.of(number);
    }

    private Optional<StatedDate> understood() {
        if (first == null) {
            return Optional.of(new StatedDate(text, null, null, null, weekday, lastWeekday));
        }
        if (last != null) {
            return severalDays(first, last);
        }
        // Two weekdays cannot both be that of one day.
        return lastWeekday == null ? oneDate(first) : Optional.empty();
    }

    private Optional<StatedDate> oneDate(StatedPart part) {
        return part.date()
                .map(date -> new StatedDate(text, date.asInterval(), null, null, weekday, null))
                .or(() -> part.monthDay().map(day -> new StatedDate(text, null, day, null, weekday, null)));
    }

    private Optional<StatedDate> severalDays(StatedPart statedFirst, StatedPart statedLast) {
        StatedPart end = statedLast.endingAfter(statedFirst);
        StatedPart start = statedFirst.startingBefore(end);
        if (!start.isAsPreciseAs(end)) {
            return Optional.empty();
        }
        boolean isComplete = start.equals(statedFirst) && end.equals(statedLast);
        PartialDate firstDate = start.date().orElse(null);
        PartialDate lastDate = end.date().orElse(null);
        if (firstDate != null && lastDate != null) {
            DateInterval interval = DateInterval.between(firstDate, lastDate);
            // Where we had to complete them, "28 Desember - 3 Januari 2024" may well have started in 2023.
            boolean isHonest = isList ? isNext(firstDate, lastDate) : isComplete || !interval.isReversed();
            return isHonest
                    ? Optional.of(new StatedDate(text, interval, null, null, weekday, lastWeekday))
                    : Optional.empty();
        }
        MonthDay firstDay = start.monthDay().orElse(null);
        MonthDay lastDay = end.monthDay().orElse(null);
        if (firstDay == null || lastDay == null) {
            return Optional.empty();
        }
        boolean isHonest = isList ? isNext(firstDay, lastDay) : isComplete || !lastDay.isBefore(firstDay);
        return isHonest
                ? Optional.of(new StatedDate(text, null, firstDay, lastDay, weekday, lastWeekday))
                : Optional.empty();
    }

    private static boolean isNext(PartialDate one, PartialDate other) {
        return one.isDay() && other.isDay() && one.earliestDay().plusDays(1).equals(other.earliestDay());
    }

    private static boolean isNext(MonthDay one, MonthDay other) {
        LocalDate next = one.atYear(LEAP_YEAR).plusDays(1);
        return MonthDay.from(next).equals(other);
    }
}
