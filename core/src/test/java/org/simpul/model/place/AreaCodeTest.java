package org.simpul.model.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"ID", "ID-LA", "ID-32.14", "M49-035", "GB-ENG"})
    void takesTheCodesOfItsSchemes(String code) {
        assertThat(AreaCode.of(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"91", "32.14", "id-la", "Lampung", "ID-3214.1", ""})
    void refusesOtherShapesAndABareNumberAboveAll(String code) {
        assertThatThrownBy(() -> AreaCode.of(code)).hasMessageContaining("a bare number needs its scheme");
    }
}
