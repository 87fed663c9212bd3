package org.simpul.port;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "soekarno, sukarno",
        "djoko, joko",
        "tjahjono, cahjono",
        "achmad, ahmad",
        "akhmad, ahmad",
        "maknunah, maknuna",
        "rachman, rahman",
        "syaiful, saeful",
        "zainal, zaenal",
        "chairul, khairul",
        "chandra, candra",
        "choiriyah, khoiriah",
        "dzulfikar, zulfikar",
        "yusuf, jusuf",
        "yogyakarta, jogjakarta",
        "ridho, rido",
        "widyastuti, widiastuti",
        "riny, rini",
        "dewie, dewi",
        "saifuddin, saifudin",
        "novita, nopita",
        "qomariah, komariyah",
        "suwarno, soewarno"
    })
    void spellingsOfOneNameSoundAlike(String one, String other) {
        assertThat(Spelling.skeleton(one)).isEqualTo(Spelling.skeleton(other));
        if (!one.startsWith("yog") && !one.startsWith("tja")) {
            assertThat(Spelling.plain(one)).isEqualTo(Spelling.plain(other));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "suharti, suharto",
        "mahmud, muhammad",
        "sabang, subang",
        "serang, sorong",
        "dewi, dewa",
        "siti, sita",
        "hasan, hasanah",
        "ratna, ratno",
        "nuraini, nurani"
    })
    void otherNamesDoNot(String one, String other) {
        assertThat(Spelling.plain(one)).isNotEqualTo(Spelling.plain(other));
    }

    @ParameterizedTest
    @CsvSource({
        "purwakarta, purwakatra",
        "terorisme, terrorisme",
        "kementerian, kementrian",
        "penanggulangan, penangulangan",
        "pemberdayaan, pembrdayaan"
    })
    void manySlipsLeaveTheSkeleton(String one, String other) {
        assertThat(Spelling.skeleton(one)).isEqualTo(Spelling.skeleton(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ii", "iv", "xii", "3", "33rd", "a", "utara", "kabupaten", "ketiga"})
    void numbersDirectionsAndLevelsStayAsTheyAre(String word) {
        assertThat(Spelling.isDistinctive(word)).isTrue();
        assertThat(Spelling.plain(word)).isEqualTo(word);
        assertThat(Spelling.skeleton(word)).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"di", "mi", "melati", "ani", "xenia"})
    void otherWordsDoNot(String word) {
        assertThat(Spelling.isDistinctive(word)).isFalse();
    }
}
