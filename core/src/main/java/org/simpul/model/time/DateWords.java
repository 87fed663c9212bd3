package org.simpul.model.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words with which people state dates, in Indonesian and English. All are kept in lower case and without
 * apostrophes: <em>Jum'at</em> is {@code jumat}.
 */
final class DateWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("id"), Locale.ENGLISH);
    private static final List<TextStyle> STYLES = List.of(TextStyle.FULL, TextStyle.SHORT);

    /** Spellings met in sources that the locale data of the JDK lacks, or has only in some releases. */
    private static final Map<String, Month> MONTH_VARIANTS = Map.ofEntries(
            Map.entry("peb", Month.FEBRUARY),
            Map.entry("pebruari", Month.FEBRUARY),
            Map.entry("mrt", Month.MARCH),
            Map.entry("ags", Month.AUGUST),
            Map.entry("agst", Month.AUGUST),
            Map.entry("agt", Month.AUGUST),
            Map.entry("agust", Month.AUGUST),
            Map.entry("sept", Month.SEPTEMBER),
            Map.entry("nop", Month.NOVEMBER),
            Map.entry("nopember", Month.NOVEMBER));

    private static final Map<String, DayOfWeek> WEEKDAY_VARIANTS = Map.of(
            "tues", DayOfWeek.TUESDAY,
            "weds", DayOfWeek.WEDNESDAY,
            "thur", DayOfWeek.THURSDAY,
            "thurs", DayOfWeek.THURSDAY,
            "ahad", DayOfWeek.SUNDAY);

    private static final List<String> UNTIL = List.of("sd", "sampai", "hingga", "to", "until", "till", "through");

    /** Words that say what the next one is, such as <em>tanggal</em> before a day, and nothing else. */
    private static final Map<String, Character> ANNOUNCEMENTS = Map.of(
            "hari", Token.WEEKDAY,
            "tanggal", Token.NUMBER,
            "tgl", Token.NUMBER,
            "the", Token.NUMBER,
            "bulan", Token.MONTH,
            "of", Token.MONTH,
            "tahun", Token.YEAR,
            "year", Token.YEAR);

    /** Words with which a phrase may open. */
    private static final List<String> OPENINGS = List.of("pada", "on", "in");

    private static final Map<String, Token> TOKENS = tokens();

    private DateWords() {}

    /** The month, weekday or <em>until</em> that a word means. */
    static Optional<Token> token(String word) {
        return Optional.ofNullable(TOKENS.get(normalised(word)));
    }

    /** The kind of the token that must follow a word such as <em>tahun</em>. */
    static Optional<Character> announcedBy(String word) {
        return Optional.ofNullable(ANNOUNCEMENTS.get(normalised(word)));
    }

    static boolean isOpening(String word) {
        return OPENINGS.contains(normalised(word));
    }

    private static Map<String, Token> tokens() {
        Map<String, Token> tokens = new HashMap<>();
        for (Locale language : LANGUAGES) {
            for (TextStyle style : STYLES) {
                for (Month month : Month.values()) {
                    putName(tokens, month.getDisplayName(style, language), token(month));
                }
                for (DayOfWeek weekday : DayOfWeek.values()) {
                    putName(tokens, weekday.getDisplayName(style, language), token(weekday));
                }
            }
        }
        MONTH_VARIANTS.forEach((word, month) -> tokens.put(word, token(month)));
        WEEKDAY_VARIANTS.forEach((word, weekday) -> tokens.put(word, token(weekday)));
        UNTIL.forEach(word -> tokens.put(word, new Token(Token.UNTIL, 0)));
        return Map.copyOf(tokens);
    }

    /** A runtime without the locale data of a language names its months "M01"; these are no words. */
    private static void putName(Map<String, Token> tokens, String name, Token token) {
        if (name.chars().noneMatch(Character::isDigit)) {
            tokens.put(normalised(name), token);
        }
    }

    private static Token token(Month month) {
        return new Token(Token.MONTH, month.getValue());
    }

    private static Token token(DayOfWeek weekday) {
        return new Token(Token.WEEKDAY, weekday.getValue());
    }

    private static String normalised(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }
}
