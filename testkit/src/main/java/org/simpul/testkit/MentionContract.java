package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.simpul.testkit.StorageScene.named;
import static org.simpul.testkit.StorageScene.organisation;
import static org.simpul.testkit.StorageScene.organisationId;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.simpul.model.Aggregate;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Attendance;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Person;
import org.simpul.model.people.HeadCount;
import org.simpul.port.Authorship;
import org.simpul.port.RecordVersion;
import org.simpul.port.UnitOfWork;

/** That whoever is to erase a text finds every record that mentions it, wherever and in whatever letters. */
interface MentionContract extends StorageScene {

    /** With what documents, patterns and engines treat in ways of their own; each with a text that is not the same. */
    List<List<String>> ODD = List.of(
            List.of("Nur \"Aini\" Sari", "Nur Aini Sari"),
            List.of("Nur\\Aini", "Nur Aini2"),
            List.of("\\u0041ini", "Aini3"),
            List.of("100% Sari", "100 orang Sari"),
            List.of("Nur_Sari", "Nur-Sari"),
            List.of("Nur!Sari", "NurSari"),
            List.of("Nur\nSari", "Nur Sari"),
            List.of("Nur\tSari\u0001", "Nur Sari\u0002"),
            List.of("Sékar Élodie", "Sekar Elodie"),
            List.of("Ja’far", "Ja'far"),
            List.of("صالح", "صلح"),
            List.of("ΣΟΦΟΣ", "ΣΟΦΙΑ"),
            List.of("Жанна", "Жана"),
            List.of("Çağrı Öz", "Cagri Oz"),
            List.of("🙂🙃", "🙂 🙃"),
            List.of("\uE001Nur", "\uE002Nur"),
            List.of("Nur/Sari", "Nur|Sari"),
            List.of("'Nur' -- Sari", "Nur -- Sari"));

    @Test
    default void aTextIsFoundInLettersOfAnyCase() {
        save(named(1, "Rapat dengan Sekar Kenari"), named(2, "RAPAT DENGAN SEKAR KENARI"), named(3, "sékar kenari"));

        for (String text : List.of("Sekar Kenari", "sekar kenari", "SEKAR KENARI", "sEKAR kENARI")) {
            assertThat(mentioning(text)).containsExactlyInAnyOrder(organisationId(1), organisationId(2));
        }
        for (String text : List.of("Sékar Kenari", "sékar kenari", "SÉKAR KENARI")) {
            assertThat(mentioning(text)).containsExactly(organisationId(3));
        }
    }

    @Test
    default void anyCharactersStandForThemselvesAlone() {
        int number = 0;
        for (List<String> pair : ODD) {
            number += 2;
            save(named(number, "x" + pair.get(0) + "y"), named(number + 1, "x" + pair.get(1) + "y"));
        }

        number = 0;
        for (List<String> pair : ODD) {
            number += 2;
            for (String text : Stream.of(
                            pair.get(0),
                            pair.get(0).toUpperCase(Locale.ROOT),
                            pair.get(0).toLowerCase(Locale.ROOT))
                    // What is an escape in small letters is another text in capitals, and so on.
                    .filter(text -> text.equalsIgnoreCase(pair.get(0)))
                    .toList()) {
                assertThat(mentioning(text)).as(text).containsExactly(organisationId(number));
            }
        }
    }

    @Test
    default void anyCharactersStandForThemselvesInReasonsToo() {
        int number = 0;
        for (List<String> pair : ODD) {
            Organisation organisation = organisation(++number);
            because("x" + pair.get(0) + "y", unit -> unit.organisations().insert(organisation));
        }

        number = 0;
        for (List<String> pair : ODD) {
            assertThat(mentioning(pair.get(0))).as(pair.get(0)).containsExactly(organisationId(++number));
        }
    }

    @Test
    default void lettersAreComparedAlikeWhateverTheLanguage() {
        save(named(1, "İSTANBUL"), named(2, "ıstanbul"), named(3, "ſtanbul \u212Aota"), named(4, "straße"));

        assertThat(mentioning("istanbul")).containsExactlyInAnyOrder(organisationId(1), organisationId(2));
        assertThat(mentioning("STANBUL KOTA")).containsExactly(organisationId(3));
        assertThat(mentioning("STRAẞE")).containsExactly(organisationId(4));
    }

    @Test
    default void aTextThatOnlyAnOldVersionMentionsIsFound() {
        save(named(1, "Sekar Kenari"), named(2, "Lain"));
        write(unit -> unit.organisations().replace(named(1, "Lain"), 1));

        assertThat(mentioning("Kenari")).containsExactly(organisationId(1));
    }

    @Test
    default void aTextThatOnlyAReasonMentionsIsFound() {
        save(named(1, "Satu"), named(2, "Dua"), named(3, "Tiga"));
        because("Diminta oleh Sekar", unit -> unit.organisations().replace(named(1, "Satu lagi"), 1));
        because("Diminta oleh SEKAR", unit -> unit.organisations().delete(organisationId(2), 1));

        assertThat(mentioning("sekar")).containsExactlyInAnyOrder(organisationId(1), organisationId(2));
    }

    @Test
    default void aTextThatADeletedRecordMentionsIsFound() {
        save(named(1, "Sekar Kenari"));
        write(unit -> unit.organisations().delete(organisationId(1), 1));

        assertThat(mentioning("Kenari")).containsExactly(organisationId(1));
    }

    @Test
    default void anIdThatOnlyAnOldVersionNamesIsFound() {
        Activity meeting = Lampung.secondMeeting();
        save(meeting, Lampung.thirdMeeting());
        write(unit -> unit.activities()
                .replace(
                        meeting.toBuilder()
                                .attendance(new Attendance(HeadCount.of(10), List.of(), List.of()))
                                .build(),
                        1));

        look(unit -> {
            assertThat(unit.activities().mentioning(List.of(Lampung.FACILITATOR.toString())))
                    .containsExactly(Lampung.SECOND_MEETING);
            assertThat(unit.activities().mentioning(List.of(Lampung.MELATI.toString())))
                    .isEmpty();
        });
    }

    @Test
    default void anyFieldOfARecordMayMentionAText() {
        save(FullRecords.all().toArray(Aggregate<?>[]::new));

        look(unit -> {
            for (String text : List.of(
                    "Nur Aini",
                    "Mawar",
                    "S.H., M.H.",
                    "Nur 'Aini",
                    "Kepala bagian",
                    "pendampingan",
                    "mawar@example.org",
                    "+62 811 0000 000",
                    "Jalan Contoh 1\nBandar",
                    "2024-017/person",
                    "“pertemuan”",
                    "nomor 017",
                    "\"a\": [1",
                    "#bagian")) {
                assertThat(unit.participants().mentioning(List.of(text)))
                        .as(text)
                        .contains(FullRecords.person().id());
            }
        });
    }

    @Test
    default void aTextThatNobodyMentionsFindsNoRecord() {
        save(named(1, "Sekar Kenari"));
        because("Diminta", unit -> unit.organisations().replace(named(1, "Lain"), 1));

        assertThat(mentioning("Kenarii")).isEmpty();
        assertThat(mentioning("Sekar  Kenari")).isEmpty();
        assertThat(mentioning("%", "_")).isEmpty();
    }

    @Test
    default void recordsOfOtherKindsAreNotFound() {
        Person person = Person.builder(Lampung.FACILITATOR).name("Sekar Kenari").build();
        save(person, named(1, "Lain"));

        assertThat(mentioning("Kenari")).isEmpty();
        look(unit ->
                assertThat(unit.participants().mentioning(List.of("Kenari"))).containsExactly(Lampung.FACILITATOR));
    }

    @Test
    default void whereThereAreNoTextsNoRecordIsFound() {
        save(named(1, "Sekar Kenari"));

        assertThat(mentioning()).isEmpty();
    }

    @Test
    default void theEmptyTextIsRefused() {
        assertThatThrownBy(() -> mentioning("Kenari", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void aRecordIsFoundByAnyOfManyTexts() {
        save(named(1, "Kenari 1 "), named(70, "Kenari 70 "), named(2, "Lain"));
        String[] many = IntStream.rangeClosed(1, 120)
                .mapToObj(number -> "kenari " + number + " ")
                .toArray(String[]::new);

        assertThat(mentioning(many)).containsExactlyInAnyOrder(organisationId(1), organisationId(70));
    }

    @Test
    default void howeverManyVersionsMentionATextAllTheirRecordsAreFound() {
        int records = 120;
        write(unit -> {
            for (int number = 0; number < records; number++) {
                unit.organisations().insert(named(number, "Sekar"));
                unit.organisations().replace(named(number, "Sekar Kenari"), 1);
                unit.organisations().replace(named(number, "Kenari"), 2);
            }
            unit.organisations().insert(named(records, "Lain"));
        });

        OrganisationId[] all = IntStream.range(0, records)
                .mapToObj(StorageScene::organisationId)
                .toArray(OrganisationId[]::new);
        assertThat(mentioning("sekar")).containsExactlyInAnyOrder(all);
        assertThat(mentioning("KENARI")).containsExactlyInAnyOrder(all);
    }

    @Test
    default void whatWasRewrittenMentionsATextNoLonger() {
        save(named(1, "Sekar Kenari"));
        because("Diminta oleh Sekar", unit -> unit.organisations().replace(named(1, "Kenari"), 1));

        write(unit -> unit.organisations()
                .rewrite(
                        organisationId(1),
                        version -> new RecordVersion<>(
                                version.version(),
                                version.at(),
                                version.change(),
                                version.by(),
                                version.reason() == null ? null : "Dihapus",
                                named(1, "Seseorang"))));

        assertThat(mentioning("sekar", "kenari")).isEmpty();
        assertThat(mentioning("seseorang")).containsExactly(organisationId(1));
    }

    private void because(String reason, Consumer<UnitOfWork> work) {
        storage().write(new Authorship("tester", NOON, reason), unit -> {
            work.accept(unit);
            return unit;
        });
    }

    private Set<OrganisationId> mentioning(String... texts) {
        return read(unit -> unit.organisations().mentioning(List.of(texts)));
    }
}
