package org.simpul.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Person;
import org.simpul.model.text.LocalizedText;

class MentionsTest {

    private static final Organisation ORGANISATION = Organisation.builder(
                    OrganisationId.of("01900000-0000-7000-8000-000000000001"))
            .names(LocalizedText.of("id", "Jejaring Sekar").with("en", "Élodie Network"))
            .parent(OrganisationId.of("01900000-0000-7000-8000-00000000000b"))
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {"sekar", "SEKAR", "élodie", "ÉLODIE NET", "g s", "01900000-0000-7000-8000-00000000000B", "e"})
    void areInARecordInLettersOfAnyCase(String text) {
        assertThat(new Mentions(List.of("lain", text)).isIn(ORGANISATION)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"elodie", "sekarr", "names", "LocalizedText", "parent=", "null", "kind=null"})
    void areNotInARecordThatSaysSomethingElse(String text) {
        assertThat(new Mentions(List.of(text)).isIn(ORGANISATION)).isFalse();
    }

    @Test
    void areInTheCodeOfAWordOfAClosedSet() {
        Person person = Person.builder(ParticipantId.of("01900000-0000-7000-8000-000000000001"))
                .build();

        assertThat(new Mentions(List.of("restricted")).isIn(person))
                .isEqualTo(person.head().sensitivity().code().contains("restricted"));
        assertThat(new Mentions(List.of(person.head().sensitivity().code())).isIn(person))
                .isTrue();
    }

    @Test
    void areNotInWhatIsNotThere() {
        Mentions mentions = new Mentions(List.of("sekar"));

        assertThat(mentions.isIn((String) null)).isFalse();
        assertThat(mentions.isIn((Organisation) null)).isFalse();
        assertThat(new Mentions(List.of()).isIn("sekar")).isFalse();
    }

    @Test
    void areOfACharacterAtLeast() {
        assertThatThrownBy(() -> new Mentions(List.of("sekar", ""))).isInstanceOf(IllegalArgumentException.class);
    }

    /** Searches in a database rest on it, where engines lower letters of ASCII alone in one way. */
    @Test
    void threeLettersOfAsciiAreThoseOfOthersToo() {
        String folded = IntStream.rangeClosed(0x80, Character.MAX_CODE_POINT)
                .mapToObj(point -> Mentions.fold(Character.toString(point)))
                .filter(text -> text.codePoints().anyMatch(point -> point < 0x80))
                .distinct()
                .sorted()
                .collect(Collectors.joining());

        assertThat(folded).isEqualTo("iks");
    }
}
