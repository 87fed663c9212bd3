package org.simpul.model.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a citation in one spelling, taken apart in one pass: one kind of space, of dash and of slash, no full stop
 * behind an abbreviation; parentheses and commas stand alone.
 */
final class CitationWords {

    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014";

    /** Abbreviations that what they announce may follow without a gap: No.7, Th.2021. */
    private static final Set<String> ANNOUNCEMENTS = Set.of("no", "nomor", "number", "th", "thn", "tahun", "ps", "art");

    private CitationWords() {}

    static List<String> of(CharSequence text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int next = at + 1;
            if (isGap(c)) {
                next = afterGap(text, at);
                boolean isBesideSlash = (next < text.length() && text.charAt(next) == '/') || endsWith(word, '/');
                if (!isBesideSlash) {
                    end(word, words);
                }
            } else if ("(),;[]".indexOf(c) >= 0) {
                end(word, words);
                words.add(String.valueOf(c));
            } else if (c == ':' || (c == '.' && isAnnouncement(word))) {
                end(word, words);
                if (c == ':') {
                    words.add(":");
                }
            } else {
                word.append(DASHES.indexOf(c) >= 0 ? '-' : c);
            }
            at = next;
        }
        end(word, words);
        return words;
    }

    /** A name as lists of names hold it: in lower case, without commas, the words a space apart. */
    static String plain(String name) {
        return name.replace(",", "").strip().toLowerCase(Locale.ROOT);
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    private static boolean isAnnouncement(StringBuilder word) {
        return word.length() <= 6 && ANNOUNCEMENTS.contains(lower(word.toString()));
    }

    private static int afterGap(CharSequence text, int start) {
        int at = start;
        while (at < text.length() && isGap(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static void end(StringBuilder word, List<String> words) {
        while (endsWith(word, '.')) {
            word.setLength(word.length() - 1);
        }
        if (word.length() > 0) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean endsWith(StringBuilder word, char c) {
        return word.length() > 0 && word.charAt(word.length() - 1) == c;
    }
}
