package org.simpul.model.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalizedTextTest {

    private final LocalizedText meeting =
            LocalizedText.of("id", "Pertemuan").with("en", "Meeting").with("fr", "Réunion");

    @Test
    void isNeverEmptyOrBlank() {
        assertThatThrownBy(() -> new LocalizedText(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LocalizedText.of("id", "  ")).hasMessageContaining("is blank");
    }

    @Test
    void takesOnlyLanguageTags() {
        assertThatThrownBy(() -> LocalizedText.of("in_donesia", "Pertemuan")).hasMessageContaining("BCP 47");
        assertThatThrownBy(() -> LocalizedText.of("", "Pertemuan")).hasMessageContaining("BCP 47");
        assertThatThrownBy(() -> LocalizedText.of("Nur Aini", "Pertemuan"))
                .hasMessageNotContaining("Nur")
                .hasNoCause();
        assertThat(LocalizedText.of("EN-gb", "Programme").byLanguage()).containsOnlyKeys("en-GB");
    }

    @Test
    void refusesOneLanguageTwice() {
        assertThatThrownBy(() -> new LocalizedText(Map.of("en", "Meeting", "EN", "Gathering")))
                .hasMessageContaining("twice");
    }

    @Test
    void picksTheFirstOfTheReadersLanguagesThatExists() {
        assertThat(meeting.best(List.of(Locale.GERMAN, Locale.FRENCH))).isEqualTo("Réunion");
        assertThat(meeting.best(List.of(Locale.UK))).isEqualTo("Meeting");
    }

    @Test
    void fallsBackToIndonesianThenEnglishThenTheFirst() {
        assertThat(meeting.best(List.of(Locale.JAPANESE))).isEqualTo("Pertemuan");
        assertThat(LocalizedText.of("fr", "Réunion").with("en", "Meeting").best(List.of()))
                .isEqualTo("Meeting");
        assertThat(LocalizedText.of("fr", "Réunion").best(List.of())).isEqualTo("Réunion");
    }
}
