package org.simpul.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.participant.Contact;
import org.simpul.model.participant.Honorifics;
import org.simpul.model.participant.Person;

class OutlineTest {

    @Test
    void namesTheFieldsThatAreThereAndTellsNothingOfThem() {
        assertThat(new Contact("mawar@example.org", null, "Jalan Contoh 1")).hasToString("Contact[email, address]");
        assertThat(new Honorifics(null, "S.H.")).hasToString("Honorifics[suffix]");
    }

    @Test
    void aPersonPrintsAnIdAndNoName() {
        ParticipantId id = ParticipantId.of("0b54d9b3-52a5-4f3e-8c11-0000000f0003");

        assertThat(Person.builder(id).name("Nur Aini").build()).hasToString("Person[" + id + "]");
    }
}
