package org.simpul.model.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "http://example.org/a?b=c#d"})
    void takesPagesOfTheWeb(String address) {
        assertThat(WebAddress.of(address).value()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "/relative", "https:", "https://a b", "ftp://x"})
    void refusesWhatCannotBeALink(String address) {
        assertThatThrownBy(() -> WebAddress.of(address)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotRepeatWhatIsNone() {
        assertThatThrownBy(() -> WebAddress.of("Nur Aini"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Nur")
                .hasNoCause();
    }
}
