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

    @Property
    void foldingTwiceChangesNothingMore(@ForAll String text) {
        assertThat(SearchText.fold(SearchText.fold(text))).isEqualTo(SearchText.fold(text));
    }
}
