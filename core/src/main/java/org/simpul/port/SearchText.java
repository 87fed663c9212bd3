package org.simpul.port;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as searches compare it: without case, accents, kinds of apostrophe and runs of white space. */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02BC\u02BB`\u00B4]");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    // A comma, and behind it letters with full stops between them: S.H., M.Si., Ph.D.
    private static final Pattern DEGREES = Pattern.compile(", ?+(?:\\p{L}{1,5}+\\.)++(?:\\p{L}{1,5}+)?+(?=[, ]|$)");
    private static final Pattern COMMAS_AT_END = Pattern.compile("(?<!,),++(?: |$)");

    private SearchText() {}

    /**
     * What a search asks for: words, folded, each of which is to be found somewhere. A comma behind a word is no part of it,
     * and what looks like a degree behind a comma is not searched for: whoever writes {@code Sutrisno, S.H.} looks for
     * Sutrisno, of whom nobody may have recorded the degree, and it is never part of a name.
     */
    public static List<String> words(String search) {
        String folded = fold(search);
        String undecorated = COMMAS_AT_END
                .matcher(DEGREES.matcher(folded).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return List.of((undecorated.isEmpty() ? folded : undecorated).split(" +"));
    }

    public static String fold(String text) {
        // Decomposing makes apostrophes of its own (of the letter U+0149), and marks of some (U+00B4): hence twice.
        // Marks go
        // before as well, for it would sort them, and take its time with those who write nothing else.
        String unmarked = MARKS.matcher(plainApostrophes(text)).replaceAll("");
        String decomposed = Normalizer.normalize(unmarked, Normalizer.Form.NFKD);
        String plain =
                plainApostrophes(MARKS.matcher(decomposed).replaceAll("")).toLowerCase(Locale.ROOT);
        return SPACE.matcher(plain).replaceAll(" ").strip();
    }

    private static String plainApostrophes(String text) {
        return APOSTROPHES.matcher(text).replaceAll("'");
    }
}
