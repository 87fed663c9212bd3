package org.simpul.model.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads citations of Indonesian acts and of UN resolutions as people write them (section 2 of the domain page):
 * <em>Perpres 18 Tahun 2014 pasal 20</em>, <em>Keputusan Gubernur Lampung Nomor G/288/V.09/HK/2022</em>,
 * <em>S/RES/1325 (2000)</em>.
 *
 * <p>A wrong act is worse than one that a person still has to find, so every word must be accounted for. The title of
 * the act (<em>tentang …</em>) may follow, and remarks may stand in parentheses; a second act may not.
 */
public final class CitationParser {

    /** A longer text is a paragraph, not a citation. */
    private static final int LONGEST = 600;

    private static final Set<String> TITLE = Set.of("tentang", "mengenai", "about", "concerning", "on");

    private CitationParser() {}

    /**
     * The citation with what was understood of it; without issuer, since words do not tell an id. Never throws for
     * words: what is not understood stays text.
     *
     * @throws IllegalArgumentException if the text is blank, for then nothing is cited
     */
    public static Citation parse(String text) {
        Citation notUnderstood = Citation.notUnderstood(text);
        List<String> words = words(text);
        List<String> act = withoutTitle(words);
        Optional<UnSymbol> symbol = UnSymbol.read(act).or(() -> UnSymbol.session(words));
        if (symbol.isPresent()) {
            UnSymbol un = symbol.get();
            return new Citation(text, un.type(), un.number(), un.year(), null, null);
        }
        return IndonesianAct.of(act)
                .map(found -> new Citation(text, found.type(), found.number(), found.year(), null, found.article()))
                .orElse(notUnderstood);
    }

    /** Whether acts of this type are numbered by each province, regency or city for itself. */
    static boolean isRegional(@Nullable String type) {
        return KindOfAct.isRegional(type);
    }

    /** The province, regency or city that the words of a regional act name, in a form that can be compared. */
    static Optional<String> place(String text) {
        return IndonesianAct.of(withoutTitle(words(text))).flatMap(act -> Optional.ofNullable(act.place()));
    }

    /** None of a text that is no citation for its length. */
    private static List<String> words(String text) {
        return text.length() > LONGEST ? List.of() : CitationWords.of(text);
    }

    /** The words before the title, without marks at the end. */
    private static List<String> withoutTitle(List<String> words) {
        int end = words.size();
        for (int at = 1; at < words.size(); at++) {
            if (TITLE.contains(CitationWords.lower(words.get(at)))) {
                end = at;
                break;
            }
        }
        while (end > 0 && (words.get(end - 1).equals(",") || words.get(end - 1).equals(";"))) {
            end--;
        }
        return words.subList(0, end);
    }
}
