package org.simpul.model.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A phrase about a date, taken apart in one pass from left to right. It exists only if every word of it is one that
 * {@link DateWords} knows.
 *
 * <p>Here, and not in the grammar, a date in figures becomes a day, a month and a year, since it depends on the marks and
 * the gaps between them: {@code 5-8-2024} is the fifth of August, {@code 5 - 8} are two days.
 */
final class Phrase {

    /** A stated year outside these is a slip or no year; without month, any number could pass for one. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2100;

    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212~";
    private static final String HYPHENS = "-\u2010\u2011";
    private static final String APOSTROPHES = "'\u2018\u2019\u02BC`\u00B4";
    private static final int LONGEST_WORD = 16;
    private static final int NONE = -1;

    private final CharSequence text;
    private final int end;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    /** The kind of the token that must come next. */
    private @Nullable Character announced;
    /** Whether the word before was <em>sampai</em>, behind which <em>dengan</em> may follow. */
    private boolean isAfterSampai;

    private Phrase(CharSequence text) {
        this.text = text;
        int last = beforeGap(text.length());
        this.end = last > 0 && ".,;".indexOf(text.charAt(last - 1)) >= 0 ? beforeGap(last - 1) : last;
    }

    /** The tokens of the text; empty unless it consists of nothing else. */
    static Optional<List<Token>> tokens(CharSequence text) {
        Phrase phrase = new Phrase(text);
        return phrase.isRead() ? Optional.of(phrase.tokens) : Optional.empty();
    }

    private boolean isRead() {
        at = afterGap(0);
        while (at < end) {
            if (!isPieceRead()) {
                return false;
            }
            at = afterGap(at);
        }
        return announced == null;
    }

    private boolean isPieceRead() {
        char c = text.charAt(at);
        if (isDigit(c)) {
            isAfterSampai = false;
            return isDateInFiguresRead() || isIsoDateRead() || isNumberRead();
        }
        int afterUntil = DASHES.indexOf(c) >= 0 ? at + 1 : afterAbbreviatedUntil();
        if (afterUntil != NONE) {
            at = afterUntil;
            isAfterSampai = false;
            return add(Token.mark(Token.UNTIL));
        }
        if (Character.isLetter(c)) {
            return isWordRead();
        }
        isAfterSampai = false;
        at++;
        return switch (c) {
            case '/', ',', '(', ')' -> add(Token.mark(c));
            case '&' -> add(Token.mark(Token.AND));
            default -> false;
        };
    }

    /** 28/02/2024, 28.02.2024, 28-02-2024, 12/IV/2024, 12-Mei-2024, and without year but 20/3. */
    private boolean isDateInFiguresRead() {
        int start = at;
        int afterDay = afterDigits(start);
        char mark = markAt(afterDay);
        if (afterDay - start > 2 || mark == 0) {
            return false;
        }
        int monthAt = afterMark(afterDay);
        int afterMonth = afterDigits(monthAt);
        boolean isMonthInDigits = afterMonth > monthAt && afterMonth - monthAt <= 2;
        if (afterMonth == monthAt) {
            afterMonth = afterLetters(monthAt);
        }
        int month = isMonthInDigits ? number(monthAt, afterMonth) : month(monthAt, afterMonth);
        if (!isMonthInDigits && month == 0) {
            return false;
        }
        if (markAt(afterMonth) == mark) {
            int yearAt = afterMark(afterMonth);
            int afterYear = afterDigits(yearAt);
            return afterYear - yearAt == 4
                    && !isFollowedByMoreOf(mark, afterYear)
                    && addFigures(number(start, afterDay), month, number(yearAt, afterYear), afterYear);
        }
        return mark == '/' && isMonthInDigits && addFigures(number(start, afterDay), month, null, afterMonth);
    }

    /** 2024-07-09 and 2024-07. */
    private boolean isIsoDateRead() {
        int afterYear = afterDigits(at);
        int afterMonth = afterDigits(afterYear + 1);
        if (afterYear - at != 4
                || charAt(afterYear) != '-'
                || afterMonth - afterYear != 3
                || (at > 0 && "-/".indexOf(text.charAt(at - 1)) >= 0)
                || isAfterDayOrMonth()) {
            return false;
        }
        int afterDay = charAt(afterMonth) == '-' ? afterDigits(afterMonth + 1) : afterMonth;
        boolean hasDay = afterDay > afterMonth;
        if ((hasDay && afterDay - afterMonth != 3) || "-/".indexOf(charAt(afterDay)) >= 0) {
            return false;
        }
        int year = number(at, afterYear);
        int month = number(afterYear + 1, afterMonth);
        return addFigures(hasDay ? number(afterMonth + 1, afterDay) : null, month, year, afterDay);
    }

    /** Then what comes is the year of it, be it that of "29 Mei 2024-10 Juni 2024". */
    private boolean isAfterDayOrMonth() {
        char before = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).kind();
        return before == Token.NUMBER || before == Token.MONTH;
    }

    private boolean addFigures(@Nullable Integer day, int month, @Nullable Integer year, int afterLast) {
        at = afterLast;
        return (year == null || isYear(year)) && add(Token.figures(new StatedPart(day, month, year)));
    }

    private boolean isNumberRead() {
        int start = at;
        int afterDigits = afterDigits(at);
        at = afterDigits;
        if (afterDigits - start == 4) {
            int year = number(start, afterDigits);
            return isYear(year) && add(Token.of(Token.YEAR, year));
        }
        if (afterDigits - start > 2) {
            return false;
        }
        int afterLetters = afterLetters(afterDigits);
        if (afterLetters - afterDigits == 2 && isOrdinal(afterDigits)) {
            at = afterLetters;
        }
        return add(Token.of(Token.NUMBER, number(start, afterDigits)));
    }

    private boolean isOrdinal(int start) {
        return switch (DateWords.normalised(text.subSequence(start, start + 2).toString())) {
            case "st", "nd", "rd", "th" -> true;
            default -> false;
        };
    }

    private boolean isWordRead() {
        boolean isFirst = tokens.isEmpty() && announced == null;
        int start = at;
        at = afterWord(at);
        if (at - start > LONGEST_WORD) {
            return false;
        }
        String word = DateWords.normalised(text.subSequence(start, at).toString());
        if (charAt(at) == '.') {
            at++;
        }
        if (isAfterSampai && word.equals("dengan")) {
            isAfterSampai = false;
            return true;
        }
        isAfterSampai = word.equals("sampai");
        if (isFirst && DateWords.isOpening(word)) {
            return start == afterGap(0);
        }
        if (isFirst && DateWords.isRangeOpening(word)) {
            return add(Token.mark(Token.FROM));
        }
        Character announcement = DateWords.announcedBy(word);
        if (announcement != null) {
            boolean isAlone = announced == null;
            announced = announcement;
            return isAlone;
        }
        Token token = DateWords.token(word);
        return token != null && add(token);
    }

    private static boolean isYear(int number) {
        return number >= FIRST_YEAR && number <= LAST_YEAR;
    }

    private boolean add(Token token) {
        boolean isAsAnnounced = announced == null || token.isAnnouncedAs(announced);
        announced = null;
        tokens.add(token);
        return isAsAnnounced;
    }

    /** Behind <em>s.d.</em> or <em>s/d</em>; {@link #NONE} if neither stands here. */
    private int afterAbbreviatedUntil() {
        boolean isHere = (charAt(at) | ' ') == 's'
                && "./".indexOf(charAt(at + 1)) >= 0
                && (charAt(at + 2) | ' ') == 'd'
                && !Character.isLetterOrDigit(charAt(at + 3));
        if (!isHere) {
            return NONE;
        }
        return charAt(at + 3) == '.' ? at + 4 : at + 3;
    }

    /** What separates the figures of a date here: a hyphen or a full stop without gaps, or a slash; 0 for nothing. */
    private char markAt(int place) {
        char c = charAt(place);
        if (c == '.' || (c != 0 && HYPHENS.indexOf(c) >= 0)) {
            return c;
        }
        return charAt(afterGap(place)) == '/' ? '/' : 0;
    }

    private int afterMark(int place) {
        char mark = charAt(place);
        return mark == '.' || HYPHENS.indexOf(mark) >= 0 ? place + 1 : afterGap(afterGap(place) + 1);
    }

    private boolean isFollowedByMoreOf(char mark, int place) {
        return markAt(place) == mark && (mark == '/' || isDigit(charAt(place + 1)));
    }

    private int month(int start, int afterLast) {
        return afterLast == start || afterLast - start > LONGEST_WORD
                ? 0
                : DateWords.month(
                        DateWords.normalised(text.subSequence(start, afterLast).toString()));
    }

    private int afterDigits(int start) {
        int place = start;
        while (isDigit(charAt(place))) {
            place++;
        }
        return place;
    }

    private int afterLetters(int start) {
        int place = start;
        while (Character.isLetter(charAt(place))) {
            place++;
        }
        return place;
    }

    /** Behind letters, and apostrophes between them. */
    private int afterWord(int start) {
        int place = afterLetters(start);
        while (place < end && APOSTROPHES.indexOf(text.charAt(place)) >= 0 && Character.isLetter(charAt(place + 1))) {
            place = afterLetters(place + 1);
        }
        return place;
    }

    private int afterGap(int start) {
        int place = start;
        while (place < end && isGap(text.charAt(place))) {
            place++;
        }
        return place;
    }

    private int beforeGap(int afterLast) {
        int place = afterLast;
        while (place > 0 && isGap(text.charAt(place - 1))) {
            place--;
        }
        return place;
    }

    /** The value of digits that are few. */
    private int number(int start, int afterLast) {
        int number = 0;
        for (int place = start; place < afterLast; place++) {
            number = number * 10 + (text.charAt(place) - '0');
        }
        return number;
    }

    /** The character at a place; 0 behind the end. */
    private char charAt(int place) {
        return place < end ? text.charAt(place) : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isGap(char c) {
        return c == ' '
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
