package org.simpul.rest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.simpul.Simpul;
import org.simpul.model.vocabulary.Coded;
import org.simpul.model.vocabulary.Concept;

class ClosedSetsTest {

    static Iterable<Class<? extends Coded>> sets() {
        return ClosedSets.VOCABULARIES.keySet();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void haveTheWordsOfTheListThatAFindingNames(Class<? extends Coded> set) {
        var vocabulary = Simpul.builtInVocabularies().find(ClosedSets.vocabularyOf(set));

        assertThat(vocabulary).isPresent();
        assertThat(vocabulary.get().concepts())
                .extracting(Concept::code)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(set.getEnumConstants()).map(Coded::code).toList());
    }
}
