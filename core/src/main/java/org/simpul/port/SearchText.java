package org.simpul.port;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as searches compare it: without case, accents, kinds of apostrophe and runs of white space. */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02BC\u02BB`\u00B4]");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private SearchText() {}

    public static String fold(String text) {
        // Decomposing makes apostrophes of its own (of the letter U+0149), and marks of some (U+00B4): hence twice.
        String decomposed = Normalizer.normalize(plainApostrophes(text), Normalizer.Form.NFKD);
        String plain =
                plainApostrophes(MARKS.matcher(decomposed).replaceAll("")).toLowerCase(Locale.ROOT);
        return SPACE.matcher(plain).replaceAll(" ").strip();
    }

    private static String plainApostrophes(String text) {
        return APOSTROPHES.matcher(text).replaceAll("'");
    }
}
