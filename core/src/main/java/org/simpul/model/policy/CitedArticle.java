package org.simpul.model.policy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The article that a citation names, in one spelling: <em>20 ayat (1) huruf a</em>.
 *
 * @param text without the word for it
 * @param afterLast the place behind its last word
 */
record CitedArticle(String text, int afterLast) {

    private static final Set<String> ARTICLE = Set.of("pasal", "article", "ps", "art");

    /** What an article is divided into, and whether its number stands in parentheses. */
    private static final Map<String, String> PARTS = Map.of(
            "ayat", "ayat", "paragraph", "ayat", "para", "ayat", "huruf", "huruf", "letter", "huruf", "angka", "angka");

    static boolean startsAt(List<String> words, int at) {
        return at < words.size() && ARTICLE.contains(CitationWords.lower(words.get(at)));
    }

    /** Reads the article whose word stands at a place. */
    static Optional<CitedArticle> read(List<String> words, int start) {
        return startsAt(words, start) ? readNumber(words, start + 1) : Optional.empty();
    }

    /** An article as it was recorded, with or without the word for it, in the spelling of those that are read. */
    static String spelled(String article) {
        List<String> words = CitationWords.of(article);
        return readNumber(words, startsAt(words, 0) ? 1 : 0)
                .filter(read -> read.afterLast() == words.size())
                .map(CitedArticle::text)
                .orElse(article);
    }

    private static Optional<CitedArticle> readNumber(List<String> words, int start) {
        if (start >= words.size() || !isNumber(words.get(start))) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder(words.get(start).toUpperCase(Locale.ROOT));
        int at = start + 1;
        while (at < words.size()) {
            String part = PARTS.get(CitationWords.lower(words.get(at)));
            int numberAt = part == null ? at : at + 1;
            boolean isInParentheses = numberAt + 2 < words.size()
                    && words.get(numberAt).equals("(")
                    && words.get(numberAt + 2).equals(")");
            int place = isInParentheses ? numberAt + 1 : numberAt;
            boolean isPart =
                    (part != null || isInParentheses) && place < words.size() && isPartNumber(words.get(place));
            if (!isPart) {
                break;
            }
            String number = CitationWords.lower(words.get(place));
            String kind = part != null ? part : isDigits(number) ? "ayat" : "huruf";
            text.append(' ').append(kind).append(' ').append(kind.equals("ayat") ? "(" + number + ")" : number);
            at = place + (isInParentheses ? 2 : 1);
        }
        return Optional.of(new CitedArticle(text.toString(), at));
    }

    /** 20, and 43A, which was put in behind 43. */
    private static boolean isNumber(String word) {
        int digits = word.length() - (Character.isLetter(word.charAt(word.length() - 1)) ? 1 : 0);
        return digits <= 4 && isDigits(word.substring(0, digits));
    }

    private static boolean isPartNumber(String word) {
        return (word.length() == 1 && Character.isLetter(word.charAt(0))) || (word.length() <= 3 && isDigits(word));
    }

    private static boolean isDigits(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
