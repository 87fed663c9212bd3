package org.simpul.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiPredicate;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.simpul.port.PlainName;
import org.simpul.port.Spelling;

/**
 * How alike two names are, from 0 to 1, compared word by word in any order. A word is another if both sound alike ({@link
 * Spelling}), or if one looks like a slip of the other.
 *
 * <p>How alike two words are is their Jaro-Winkler similarity, which weighs a slip less the later it stands and the longer the
 * word is, and a transposition least; that of names is the mean of their words', weighed by length.
 */
final class NameComparison {

    /**
     * From here on a word looks like a slip of another: <em>purwakarta</em> and <em>purwakatra</em> (0.98), <em>terorisme</em> and
     * <em>terrorisme</em> (0.95) do; <em>purwokerto</em> (0.88), <em>sabang</em> and <em>subang</em> (0.84) are places of their own.
     */
    private static final double SLIP = 0.93;

    /** In shorter words a slip makes another word. */
    private static final int SHORTEST_WITH_A_SLIP = 7;

    /** Long words may lack a syllable, as <em>penggulangan</em> does beside <em>penanggulangan</em>. */
    private static final int SHORTEST_WITH_TWO_SLIPS = 12;

    private static final LevenshteinDistance AT_MOST_TWO = new LevenshteinDistance(2);

    /** Titles are alike if this much of the longer stands in the shorter. */
    private static final double MOST_OF_A_TITLE = 0.7;

    private static final int FEWEST_WORDS_OF_A_PART = 3;

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private NameComparison() {}

    /**
     * Two names of persons. One word of several may have a slip, but not at its end, since <em>Suharti</em> is a woman and
     * <em>Suharto</em> a man.
     */
    static OptionalDouble ofPersons(PlainName one, PlainName other) {
        if (one.words().size() != other.words().size()) {
            // Nur Aini, Nuraini
            return Spelling.plain(one.joined()).equals(Spelling.plain(other.joined()))
                    ? OptionalDouble.of(SIMILARITY.apply(one.joined(), other.joined()))
                    : OptionalDouble.empty();
        }
        return whole(one, other, NameComparison::isSlipInAName);
    }

    /** Two names of organisations. One word of several may have a slip. */
    static OptionalDouble ofBodies(PlainName one, PlainName other) {
        return one.words().size() == other.words().size()
                ? whole(one, other, NameComparison::isSlip)
                : OptionalDouble.empty();
    }

    /**
     * Two titles. One may say more than the other, as <em>Workshop RAN PE dan peluncuran buku</em>, but each other than the
     * other only by slips, and what it says more is no number.
     */
    static OptionalDouble ofTitles(PlainName one, PlainName other) {
        boolean isLonger = one.words().size() > other.words().size();
        PlainName longer = isLonger ? one : other;
        PlainName shorter = isLonger ? other : one;
        Matching matching = Matching.of(shorter.words(), longer.words(), NameComparison::isSlip);
        boolean isPart = longer.words().size() > shorter.words().size();
        if (matching == null
                || (isPart && shorter.words().size() < FEWEST_WORDS_OF_A_PART)
                || matching.left().stream().anyMatch(Spelling::isDistinctive)
                || matching.score() < MOST_OF_A_TITLE) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(matching.score());
    }

    private static OptionalDouble whole(PlainName one, PlainName other, BiPredicate<String, String> isSlip) {
        Matching matching = Matching.of(one.words(), other.words(), isSlip);
        return matching == null
                        || matching.slips() > 1
                        || (matching.slips() > 0 && one.words().size() == 1)
                ? OptionalDouble.empty()
                : OptionalDouble.of(matching.score());
    }

    private static boolean isSlip(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        return !Spelling.isDistinctive(one)
                && !Spelling.isDistinctive(other)
                && shorter >= SHORTEST_WITH_A_SLIP
                && (SIMILARITY.apply(one, other) >= SLIP
                        || SIMILARITY.apply(Spelling.plain(one), Spelling.plain(other)) >= SLIP
                        || (shorter >= SHORTEST_WITH_TWO_SLIPS && AT_MOST_TWO.apply(one, other) >= 0));
    }

    private static boolean isSlipInAName(String one, String other) {
        return one.charAt(one.length() - 1) == other.charAt(other.length() - 1) && isSlip(one, other);
    }

    /**
     * The words of one name found in another.
     *
     * @param score how alike the found ones are, and how much of the longer name they are
     * @param slips how many of them only look alike
     * @param left the words of the longer name that were not found
     */
    private record Matching(double score, int slips, List<String> left) {

        /** Null unless every word of the shorter name is in the longer. */
        static @Nullable Matching of(List<String> shorter, List<String> longer, BiPredicate<String, String> isSlip) {
            if (shorter.isEmpty()) {
                return null;
            }
            List<String> left = new ArrayList<>(longer);
            List<String> unmatched = new ArrayList<>();
            double alike = 0;
            for (String word : shorter) {
                if (left.remove(word)) {
                    alike += word.length();
                } else {
                    unmatched.add(word);
                }
            }
            int slips = 0;
            for (String word : unmatched) {
                String match = soundingLike(word, left);
                if (match == null) {
                    match = left.stream()
                            .filter(candidate -> isSlip.test(word, candidate))
                            .findFirst()
                            .orElse(null);
                    slips++;
                }
                if (match == null) {
                    return null;
                }
                left.remove(match);
                alike += SIMILARITY.apply(word, match) * Math.max(word.length(), match.length());
            }
            double all = 0;
            for (String word : longer) {
                all += word.length();
            }
            return new Matching(Math.min(1, alike / all), slips, left);
        }

        private static @Nullable String soundingLike(String word, List<String> words) {
            String plain = Spelling.plain(word);
            return words.stream()
                    .filter(candidate -> Spelling.plain(candidate).equals(plain))
                    .findFirst()
                    .orElse(null);
        }
    }
}
