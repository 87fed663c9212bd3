package org.simpul.port;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
}
