package org.simpul.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id                     | id",
                "id-ID                  | id",
                "in                     | id",
                "en-GB                  | en",
                "fr                     | en",
                "*                      | en",
                "fr, id;q=0.5           | id",
                "id;q=0.2, en;q=0.8     | en",
                "en;q=0, id;q=0.1       | id",
                "id;q=0                 | en",
                "!!                     | en",
                "id;q=much              | en",
                "-                      | en",
                "-, id                  | en"
            })
    void theFirstLanguageTheAdapterSpeaksIsChosen(String accepted, String expected) {
        assertThat(Languages.chosen(accepted).toLanguageTag()).isEqualTo(expected);
    }
}
