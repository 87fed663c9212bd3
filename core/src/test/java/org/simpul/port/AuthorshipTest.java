package org.simpul.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuthorshipTest {

    private static final Instant MORNING = Instant.parse("2024-07-10T03:12:09.123456789Z");

    @Test
    void itsMomentIsInMicroseconds() {
        assertThat(new Authorship("ayu", MORNING, "Twice on record").at())
                .isEqualTo(Instant.parse("2024-07-10T03:12:09.123456Z"));
    }

    @Test
    void mostWritesGiveNoReason() {
        assertThat(new Authorship("ayu", MORNING).reason()).isNull();
    }

    @Test
    void aReasonThatIsGivenSaysSomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Authorship("ayu", MORNING, " "));
    }
}
