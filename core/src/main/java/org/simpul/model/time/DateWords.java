package org.simpul.model.time;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words with which people state dates, in Indonesian and English. All are kept in lower case and without
 * apostrophes: <em>Jum'at</em> is {@code jumat}.
 *
 * <p>They are written out here, abbreviations and spellings met in sources included, since the locale data of a runtime
 * differ from release to release, and some runtimes lack those of Indonesian.
 */
final class DateWords {

    private static final List<String> MONTHS = List.of(
            "januari january jan",
            "februari pebruari february feb peb",
            "maret march mar mrt",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "agustus august agu ags agt agst agust aug",
            "september sep sept",
            "oktober october okt oct",
            "november nopember nov nop",
            "desember december des dec");

    private static final List<String> WEEKDAYS = List.of(
            "senin monday sen mon",
            "selasa tuesday sel tue tues",
            "rabu wednesday rab wed weds",
            "kamis thursday kam thu thur thurs",
            "jumat friday jum fri",
            "sabtu saturday sab sat",
            "minggu ahad sunday min sun");

    private static final List<String> ROMAN_MONTHS =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

    private static final Set<String> UNTIL = Set.of("sd", "sampai", "hingga", "to", "until", "till", "through");
    private static final Set<String> AND = Set.of("dan", "and");

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

    /** Words with which a phrase may open, and which say nothing. */
    private static final Set<String> OPENINGS = Set.of("pada", "on", "in");

    /** Words with which a range may open. Without its end, <em>dari 5 Mei</em> has no end, and is not that day. */
    private static final Set<String> RANGE_OPENINGS = Set.of("dari", "from");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]++");

    private static final Map<String, Token> TOKENS = tokens();

    private DateWords() {}

    /** A word as the other methods take it. */
    static String normalised(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < lower.length() && Character.isLetter(lower.charAt(at))) {
            at++;
        }
        return at == lower.length() ? lower : NO_LETTERS.matcher(lower).replaceAll("");
    }

    /** The month, weekday, <em>until</em> or <em>and</em> that a word means. */
    static @Nullable Token token(String word) {
        return TOKENS.get(word);
    }

    /** The number of the month that a word or a Roman numeral means; 0 for none. */
    static int month(String word) {
        Token token = TOKENS.get(word);
        return token != null && token.kind() == Token.MONTH ? token.value() : ROMAN_MONTHS.indexOf(word) + 1;
    }

    /** The kind of the token that must follow a word such as <em>tahun</em>. */
    static @Nullable Character announcedBy(String word) {
        return ANNOUNCEMENTS.get(word);
    }

    static boolean isOpening(String word) {
        return OPENINGS.contains(word);
    }

    static boolean isRangeOpening(String word) {
        return RANGE_OPENINGS.contains(word);
    }

    private static Map<String, Token> tokens() {
        Map<String, Token> tokens = new HashMap<>();
        putAll(tokens, Token.MONTH, MONTHS);
        putAll(tokens, Token.WEEKDAY, WEEKDAYS);
        UNTIL.forEach(word -> tokens.put(word, Token.mark(Token.UNTIL)));
        AND.forEach(word -> tokens.put(word, Token.mark(Token.AND)));
        return Map.copyOf(tokens);
    }

    private static void putAll(Map<String, Token> tokens, char kind, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            for (String name : names.get(i).split(" ", -1)) {
                tokens.put(name, Token.of(kind, i + 1));
            }
        }
    }
}
