package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.simpul.testkit.StorageScene.named;
import static org.simpul.testkit.StorageScene.organisationId;

import java.text.Normalizer;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.simpul.model.Aggregate;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Honorifics;
import org.simpul.model.participant.Person;
import org.simpul.model.text.LocalizedText;
import org.simpul.port.Query;
import org.simpul.port.Store;
import org.simpul.port.UnitOfWork;

/** Finding records by words. */
interface TextContract extends StorageScene {

    @TestFactory
    default Stream<DynamicTest> wordsAreFoundWhateverTheirCaseAndAccents() {
        String name = "Pusat Ja’far Sidiq,  Désa Çukup “Ñusa”";
        return Stream.of(
                        "pusat",
                        "PUSAT",
                        "ja'far",
                        "JA’FAR",
                        "ja`far",
                        "jaʼfar",
                        "desa",
                        "désa",
                        Normalizer.normalize("désa", Normalizer.Form.NFD),
                        "cukup",
                        "nusa",
                        "“ñusa”",
                        "sidiq, desa",
                        "  pusat \t",
                        "usat",
                        "sidiq pusat",
                        "cukup ja’far des")
                .map(words -> dynamicTest(words, () -> {
                    if (read(unit -> unit.organisations().find(organisationId(1)))
                            .isEmpty()) {
                        save(named(1, Normalizer.normalize(name, Normalizer.Form.NFC)));
                        save(named(2, Normalizer.normalize(name, Normalizer.Form.NFD)));
                        save(named(3, "Yayasan lain"));
                    }

                    assertThat(found(words)).containsExactly(organisationId(1), organisationId(2));
                }));
    }

    @Test
    default void eachOfTheWordsIsFound() {
        save(named(1, "Jejaring Damai Lampung"), named(2, "Jejaring Lampung"), named(3, "Damai Jejaring"));

        assertThat(found("damai jejaring")).containsExactly(organisationId(1), organisationId(3));
        assertThat(found("damai jejaring tiada")).isEmpty();
    }

    @TestFactory
    default Stream<DynamicTest> signsThatMeanSomethingToAStoreArePlainCharacters() {
        return Stream.of(
                        "100%",
                        "a_b", "a\\b", "a'b", "a\"b", "[ab]", "a*b", "a.b", "a?b", "(a|b)", "a--b", "a;b", ":a", "😀")
                .map(text -> dynamicTest(text, () -> {
                    Organisation meant = named(1, "Nama " + text + " itu");
                    Organisation other = named(2, "Nama 100 axb a[b] a😁b itu");
                    write(unit -> {
                        int stored = unit.organisations()
                                .find(meant.id())
                                .map(recorded -> recorded.version())
                                .orElse(0);
                        if (stored == 0) {
                            unit.organisations().insert(meant);
                            unit.organisations().insert(other);
                        } else {
                            unit.organisations().replace(meant, stored);
                        }
                    });

                    assertThat(found(text)).containsExactly(organisationId(1));
                }));
    }

    @Test
    default void aWildcardAloneFindsOnlyItself() {
        save(named(1, "Seratus persen"), named(2, "100 %"), named(3, "a_b"));

        assertThat(found("%")).containsExactly(organisationId(2));
        assertThat(found("_")).containsExactly(organisationId(3));
        assertThat(found("\\")).isEmpty();
    }

    @Test
    default void wordsAreFoundInEveryLanguageAndEveryName() {
        save(Organisation.builder(organisationId(1))
                .names(LocalizedText.of("id", "Badan Damai").with("ar", "وكالة السلام"))
                .acronym("BDX")
                .alternativeNames(List.of("Kantor Lama"))
                .mandate(LocalizedText.of("id", "Rahasia"))
                .build());

        for (String words : List.of("damai", "السلام", "bdx", "lama", "kantor damai")) {
            assertThat(found(words)).as(words).containsExactly(organisationId(1));
        }
        assertThat(found("rahasia")).isEmpty();
    }

    @Test
    default void wordsAreFoundInTitlesStatementsAndCitationsOfAllLanguages() {
        Lampung.saveIn(storage());
        CommitmentId inTwoLanguages = CommitmentId.of("01900000-0000-7000-8000-000000000e09");
        save(Commitment.builder(inTwoLanguages)
                .statement("id", "Menyusun rancangan")
                .statement("en", "Draft the next plan")
                .build());

        assertThat(found(UnitOfWork::activities, "kedua JEJARING")).containsExactly(Lampung.SECOND_MEETING);
        assertThat(found(UnitOfWork::activities, "peace knot")).containsExactly(Lampung.SECOND_MEETING);
        assertThat(found(UnitOfWork::policyInstruments, "perpres 900")).containsExactly(Lampung.NATIONAL_PLAN);
        assertThat(found(UnitOfWork::policyInstruments, "ran kd")).containsExactly(Lampung.NATIONAL_PLAN);
        assertThat(found(UnitOfWork::policyInstruments, "g/900/v.09")).containsExactly(Lampung.PROVINCIAL_PLAN);
        assertThat(found(UnitOfWork::commitments, "Kepala kampung")).containsExactly(Lampung.FIRST_POINT);
        assertThat(found(UnitOfWork::commitments, "rancangan draft")).containsExactly(inTwoLanguages);
        assertThat(found(UnitOfWork::participants, "perwakilan EMPAT")).containsExactly(Lampung.VILLAGERS);
    }

    @TestFactory
    default Stream<DynamicTest> peopleAreFoundByTheirNamesWithAndWithoutWhatTheyAreCalledWith() {
        return Stream.of(
                        search("suharti", 1),
                        search("SUHARTI, S.Pd.", 1),
                        search("sutrisno", 2, 3),
                        search("Sutrisno, S.H.", 2, 3),
                        search("sutrisno, s.h., m.si., ph.d.", 2, 3),
                        search("Dr. Sutrisno", 3),
                        search("sutrisno s.h.", 3),
                        search("S.H.", 3),
                        search("ph.d.", 4),
                        search("Jose\u0301 Nu\u2019man", 4),
                        search("josé nu'man, Ph.D", 4),
                        search("pepe", 4),
                        search("melati", 5))
                .map(search -> dynamicTest(search.words, () -> {
                    if (read(unit -> unit.participants().find(participantId(1))).isEmpty()) {
                        savePeople();
                    }

                    assertThat(found(UnitOfWork::participants, search.words)).containsExactlyElementsOf(search.found);
                }));
    }

    private void savePeople() {
        save(
                Person.builder(participantId(1)).name("Suharti").build(),
                Person.builder(participantId(2)).name("Sutrisno").build(),
                Person.builder(participantId(3))
                        .name("Sutrisno")
                        .honorifics(new Honorifics("Dr.", "S.H., M.Si."))
                        .build(),
                Person.builder(participantId(4))
                        .name("José Nu'man")
                        .alternativeNames(List.of("Pepe"))
                        .honorifics(new Honorifics(null, "Ph.D."))
                        .build(),
                Person.builder(participantId(5)).pseudonym("Melati").build());
    }

    /** Words, and the people they find. */
    record Search(String words, List<ParticipantId> found) {}

    private static Search search(String words, int... found) {
        return new Search(
                words, IntStream.of(found).mapToObj(TextContract::participantId).toList());
    }

    private static ParticipantId participantId(int number) {
        return new ParticipantId(organisationId(number).value());
    }

    private <A extends Aggregate<I>, I extends AggregateId> List<I> found(
            Function<UnitOfWork, Store<A, I>> store, String words) {
        return Paging.ids(this, store, Query.all(10).matching(words), () -> {});
    }

    @Test
    default void aWordIsNotFoundAcrossTwoNames() {
        save(Organisation.builder(organisationId(1))
                .name("id", "Badan")
                .acronym("damai")
                .build());

        assertThat(found("badandamai")).isEmpty();
    }

    @Test
    default void aWordAtTheEndOfALongTextIsFound() {
        save(Lampung.firstMeeting().toBuilder()
                .description(LocalizedText.of("id", "panjang ".repeat(4_000) + "ujungnya"))
                .build());

        look(unit -> assertThat(unit.activities()
                        .page(Query.all(10).matching("ujungnya"))
                        .items())
                .hasSize(1));
    }

    @Test
    default void aRecordWithoutWordsIsFoundByNone() {
        save(Organisation.builder(organisationId(1)).build());

        assertThat(found("a")).isEmpty();
        assertThat(Paging.of(this, Query.all(10))).containsExactly(organisationId(1));
    }

    @Test
    default void aReplacedRecordIsFoundByItsWordsOfNow() {
        save(named(1, "Nama lama"));
        write(unit -> unit.organisations().replace(named(1, "Nama baru"), 1));

        assertThat(found("lama")).isEmpty();
        assertThat(found("baru")).containsExactly(organisationId(1));
    }

    private List<OrganisationId> found(String words) {
        return Paging.of(this, Query.all(10).matching(words));
    }
}
