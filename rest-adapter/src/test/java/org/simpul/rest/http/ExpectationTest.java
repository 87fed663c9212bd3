package org.simpul.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationTest {

    @Test
    void listsAndAnyAreUnderstood() {
        assertThat(Expectation.of("\"7\"").versions()).containsExactly(7);
        assertThat(Expectation.of(" \"7\" ,\"12\",W/\"13\"").versions()).containsExactlyInAnyOrder(7, 12);
        assertThat(Expectation.of(" * ").any()).isTrue();
        assertThat(Expectation.of("\"*\"").any()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"\"", "\"0\"", "\"-1\"", "\"abc\"", "W/\"7\"", "\"99999999999999999999\"", "", "\""})
    void whatIsNoVersionOfOursMatchesNothing(String header) {
        Expectation expectation = Expectation.of(header);

        assertThat(expectation.any()).isFalse();
        assertThat(expectation.versions()).isEmpty();
    }
}
