package org.simpul.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LAMPUNG|lampung",
                "Réunion|reunion",
                "Re\u0301union|reunion",
                "Ma\u2019ruf|ma'ruf",
                "Ba\u0149a|ba'na",
                "  a \t b|a b"
            })
    void foldsCaseAccentsApostrophesAndSpace(String text, String folded) {
        assertThat(SearchText.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Damai  Lampung|damai lampung",
                "Sutrisno, S.H.|sutrisno",
                "Sutrisno, S.H., M.Si., Ph.D|sutrisno",
                "Sutrisno,S.H.,M.H.|sutrisno",
                "Sutrisno, Lc. Wibowo|sutrisno wibowo",
                "Sidiq, Desa|sidiq desa",
                "Rapat,, Desa ,|rapat desa",
                "S.H.|s.h.",
                "Sutrisno S.H.|sutrisno s.h.",
                "U.N. Women|u.n. women",
                ", S.H.|, s.h.",
                "12,5 juta|12,5 juta",
                "pasal 3, 4|pasal 3 4",
                "v.09, g/288/v.09|v.09 g/288/v.09",
                ",|,"
            })
    void aSearchAsksForWordsWithoutTheDegreesBehindThem(String search, String words) {
        assertThat(SearchText.words(search)).containsExactly(words.split(" "));
    }

    @Property
    void foldingTwiceChangesNothingMore(@ForAll String text) {
        assertThat(SearchText.fold(SearchText.fold(text))).isEqualTo(SearchText.fold(text));
    }

    /** So that marks can go before a text is decomposed, which takes its time to sort them. */
    @Test
    void marksDecomposeIntoNothingButMarks() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(c -> Character.toString(c).matches("\\p{M}"))
                        .mapToObj(c -> Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)))
                .allMatch(decomposed -> decomposed.matches("\\p{M}+"));
    }

    @Test
    void foldsATextOfNothingButMarks() {
        assertThat(SearchText.fold("a" + "\u0323\u0301".repeat(200_000) + "b")).isEqualTo("ab");
    }
}
