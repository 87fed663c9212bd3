package org.simpul.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.simpul.rule.Ids.OFFICE;
import static org.simpul.rule.Ids.SARI;
import static org.simpul.rule.RecordAssert.findings;
import static org.simpul.rule.RecordAssert.judging;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.simpul.model.participant.Affiliation;
import org.simpul.model.participant.Basis;
import org.simpul.model.participant.Group;
import org.simpul.model.participant.LawfulBasis;
import org.simpul.model.participant.Person;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Cell;
import org.simpul.model.people.HeadCount;
import org.simpul.model.people.Sex;
import org.simpul.model.source.Source;
import org.simpul.model.source.SourceKey;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;

class ParticipantRulesTest {

    private static final PartialDate GIVEN = PartialDate.parse("2024-07-09");
    private static final LawfulBasis WITHOUT_NAME = LawfulBasis.consent(GIVEN, false, "meetings");
    private static final LawfulBasis WITH_NAME = LawfulBasis.consent(GIVEN, true, "meetings");

    private static Person.Builder aPerson() {
        return Person.builder(SARI).name("Sari Contoh").lawfulBasis(WITHOUT_NAME);
    }

    private static Person.Builder aReturnee() {
        return aPerson().cohorts(List.of(Code.of("official"), Code.of("returnee")));
    }

    @Test
    void anOrdinaryPersonKeepsEveryRule() {
        judging(aPerson()
                        .ageBand(AgeBand.FROM_18_TO_24)
                        .cohorts(List.of(Code.of("official")))
                        .affiliations(List.of(new Affiliation(OFFICE, null, DateInterval.parse("2022/.."))))
                        .build())
                .keepsAll();
    }

    @Test
    void anOrdinaryGroupKeepsEveryRule() {
        judging(Group.builder(SARI)
                        .description(LocalizedText.of("id", "Perwakilan perangkat daerah"))
                        .headCount(HeadCount.of(35))
                        .cohorts(List.of(Code.of("official")))
                        .build())
                .keepsAll();
    }

    @Test
    void theCountOfAGroupIsLookedAt() {
        judging(Group.builder(SARI)
                        .headCount(HeadCount.of(3, Cell.of(Sex.FEMALE, 4)))
                        .build())
                .breaks("ACT-6", "/headCount/cells");
    }

    @Test
    void theBasisRestsOnASourceThatIsThere() {
        Person.Builder official =
                aPerson().lawfulBasis(LawfulBasis.publicRecord(PartialDate.of(2024), SourceKey.of("s1")));

        judging(official.build())
                .breaks("SRC-1")
                .asError()
                .at("/lawfulBasis/source")
                .with("source", "s1");
        judging(official.source(Source.titled("s1", "Berita")).build()).keeps("SRC-1");
    }

    @Nested
    class Par1 {

        @Test
        void aPersonWhoIsCalledNothingIsRefused() {
            judging(aPerson().name(null).build())
                    .breaks("PAR-1")
                    .asError()
                    .at("/name")
                    .with()
                    .inEnglish("The person has neither a name nor a pseudonym. Give one of them.")
                    .inIndonesian("Orang ini tidak memiliki nama maupun nama samaran. Isi salah satunya.");
        }

        @Test
        void aPseudonymIsEnough() {
            judging(aPerson().name(null).pseudonym("Melati").build()).keeps("PAR-1");
        }
    }

    @Nested
    class Par2 {

        @Test
        void aPersonWithoutLawfulBasisIsRefused() {
            judging(aPerson().lawfulBasis(null).build())
                    .breaks("PAR-2")
                    .asError()
                    .at("/lawfulBasis")
                    .with()
                    .inEnglish("There is no lawful basis for holding this person. State it, or leave the person out.")
                    .inIndonesian("Belum ada dasar hukum untuk menyimpan data orang ini."
                            + " Sebutkan dasarnya, atau jangan catat orang ini.");
        }

        @Test
        void aPersonWhoseConsentWasWithdrawnIsRefused() {
            judging(aPerson()
                            .lawfulBasis(new LawfulBasis(
                                    Basis.CONSENT, GIVEN, List.of(), null, PartialDate.parse("2024-07-10"), false))
                            .build())
                    .breaks("PAR-2")
                    .asError()
                    .at("/lawfulBasis/withdrawnOn")
                    .with("case", "withdrawn", "withdrawnOn", "2024-07-10")
                    .inEnglish("The basis on which this person was held was withdrawn (2024-07-10)."
                            + " State another basis, or have the person erased.")
                    .inIndonesian("Dasar untuk menyimpan data orang ini sudah ditarik (2024-07-10)."
                            + " Sebutkan dasar lain, atau hapus data orang ini.");
        }

        @ParameterizedTest
        @EnumSource
        void everyBasisThatStandsWillDo(Basis basis) {
            judging(aPerson()
                            .lawfulBasis(new LawfulBasis(basis, null, List.of(), null, null, false))
                            .build())
                    .keeps("PAR-2");
        }
    }

    @Nested
    class Par3 {

        @Test
        void aPersonAtRiskUnderTheirRealNameIsRefused() {
            judging(aReturnee().build())
                    .breaks("PAR-3")
                    .asError()
                    .at("/name")
                    .with()
                    .inEnglish("A child or a person at risk is held under a pseudonym. Replace the real name, or state"
                            + " a lawful basis that covers it (realName).")
                    .inIndonesian("Anak dan orang yang berisiko dicatat dengan nama samaran. Ganti nama aslinya, atau"
                            + " sebutkan dasar hukum yang membolehkannya (realName).");
        }

        @Test
        void theNameIsNotTold() {
            assertThat(findings(aReturnee().build()))
                    .isNotEmpty()
                    .allSatisfy(finding -> assertThat(finding.params() + finding.message(Locale.ENGLISH))
                            .doesNotContain("Sari"));
        }

        @ParameterizedTest
        @EnumSource(names = {"FROM_0_TO_11", "FROM_12_TO_17", "CHILD"})
        void aChildUnderTheirRealNameIsRefused(AgeBand ageBand) {
            judging(aPerson().ageBand(ageBand).build())
                    .breaks("PAR-3")
                    .asError()
                    .at("/name");
        }

        @Test
        void anotherSpellingIsTheRealNameToo() {
            judging(aReturnee()
                            .name(null)
                            .pseudonym("Melati")
                            .alternativeNames(List.of("Sari C."))
                            .build())
                    .breaks("PAR-3")
                    .asError()
                    .at("/alternativeNames");
        }

        @Test
        void aPseudonymStands() {
            judging(aReturnee().name(null).pseudonym("Melati").build()).keeps("PAR-3");
        }

        @Test
        void aBasisThatCoversTheNameStands() {
            judging(aReturnee().lawfulBasis(WITH_NAME).build()).keeps("PAR-3");
        }

        @ParameterizedTest
        @ValueSource(strings = {"official", "civil-society", "woman-leader"})
        void cohortsThatPutNobodyAtRiskStand(String cohort) {
            judging(aPerson().cohorts(List.of(Code.of(cohort))).build()).keeps("PAR-3");
        }
    }

    @Nested
    class Par5 {

        @Test
        void anAffiliationThatEndsBeforeItStartsIsRefused() {
            judging(workingFor("2020/..", "2022/2021-06"))
                    .breaks("PAR-5")
                    .asError()
                    .at("/affiliations/1/during")
                    .with("start", "2022", "end", "2021-06")
                    .inEnglish("The affiliation ends (2021-06) before it starts (2022). Correct one of the two dates.")
                    .inIndonesian("Masa tugas ini berakhir (2021-06) sebelum dimulai (2022)."
                            + " Perbaiki salah satu tanggalnya.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2022/2022-06", "2022", "../2021", "2022-06-01/2022"})
        void affiliationsThatMayBeInOrderStand(String during) {
            judging(workingFor(during)).keeps("PAR-5");
        }

        private static Person workingFor(String... during) {
            return aPerson()
                    .affiliations(java.util.Arrays.stream(during)
                            .map(interval -> new Affiliation(OFFICE, null, DateInterval.parse(interval)))
                            .toList())
                    .build();
        }
    }
}
