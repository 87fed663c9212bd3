package org.simpul.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.simpul.rule.Ids.MEETING;
import static org.simpul.rule.Ids.NETWORK;
import static org.simpul.rule.Ids.OFFICE;
import static org.simpul.rule.Ids.PLAN;
import static org.simpul.rule.Ids.PROMISE;
import static org.simpul.rule.Ids.SARI;
import static org.simpul.rule.RecordAssert.judging;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.simpul.model.Actor;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.Indicator;
import org.simpul.model.commitment.OutcomeReason;
import org.simpul.model.commitment.Transition;
import org.simpul.model.organisation.Membership;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Group;
import org.simpul.model.participant.LawfulBasis;
import org.simpul.model.participant.Person;
import org.simpul.model.people.Cell;
import org.simpul.model.people.Concern;
import org.simpul.model.people.HeadCount;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.source.Provenance;
import org.simpul.model.source.Source;
import org.simpul.model.source.SourceKey;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;

/** Rules that hold for every kind of record: its head, and the codes in it. */
class HeadRulesTest {

    private static Activity.Builder aMeeting() {
        return Activity.builder(MEETING)
                .title("id", "Pertemuan")
                .during("2024-07-09")
                .organiser(OFFICE, OrganiserRole.ORGANISER);
    }

    private static Provenance about(String path, String source) {
        return new Provenance(path, SourceKey.of(source), null, Provenance.Basis.STATED);
    }

    @Nested
    class Voc1 {

        private static final Code UNKNOWN = Code.of("no-such-code");

        @Test
        void aCodeThatItsVocabularyLacksIsRefused() {
            judging(aMeeting().kind(UNKNOWN).build())
                    .breaks("VOC-1")
                    .asError()
                    .at("/kind")
                    .with("code", "no-such-code", "vocabulary", "activity-kinds")
                    .inEnglish("The code “no-such-code” is not in the vocabulary activity-kinds."
                            + " Use one of its codes, or have this one added to it.")
                    .inIndonesian("Kode “no-such-code” tidak ada dalam daftar activity-kinds."
                            + " Gunakan kode yang tersedia, atau minta kode ini ditambahkan ke daftar.");
        }

        @Test
        void aCodeOfItsVocabularyStands() {
            judging(aMeeting().kind("workshop").build()).keeps("VOC-1");
        }

        @Test
        void aCodeOfAnotherVocabularyIsRefused() {
            judging(aMeeting()
                            .themes(List.of(Code.of("legal-aid"), Code.of("workshop")))
                            .build())
                    .breaks("VOC-1")
                    .at("/themes/1")
                    .with("code", "workshop", "vocabulary", "themes");
        }

        @Test
        void everyCodeOfARecordIsLookedAt() {
            Cell cell = new Cell(null, null, null, null, UNKNOWN, 1);

            judging(aMeeting()
                            .headCount(HeadCount.of(2, cell))
                            .concerns(List.of(Concern.of(UNKNOWN)))
                            .build())
                    .breaks("VOC-1", "/attendance/headCount/cells/0/cohort", "/concerns/0/cohort");
            judging(Organisation.builder(OFFICE)
                            .kind(UNKNOWN)
                            .membership(new Membership(NETWORK, UNKNOWN, null))
                            .build())
                    .breaks("VOC-1", "/kind", "/memberships/0/role");
            judging(PolicyInstrument.builder(PLAN).kind(UNKNOWN).build()).breaks("VOC-1", "/kind");
            judging(Person.builder(SARI).cohorts(List.of(UNKNOWN)).build()).breaks("VOC-1", "/cohorts/0");
            judging(Group.builder(SARI)
                            .cohorts(List.of(UNKNOWN))
                            .headCount(HeadCount.of(2, cell))
                            .build())
                    .breaks("VOC-1", "/cohorts/0", "/headCount/cells/0/cohort");
            judging(Commitment.builder(PROMISE)
                            .concerns(List.of(Concern.of(UNKNOWN)))
                            .outcomeReason(new OutcomeReason(UNKNOWN, null))
                            .indicators(List.of(new Indicator(
                                    null,
                                    null,
                                    new Indicator.Value(null, BigDecimal.ONE, List.of(cell)),
                                    null,
                                    List.of(new Indicator.Value(null, BigDecimal.ONE, List.of(cell))))))
                            .build())
                    .breaks(
                            "VOC-1",
                            "/concerns/0/cohort",
                            "/indicators/0/actuals/0/cells/0/cohort",
                            "/indicators/0/baseline/cells/0/cohort",
                            "/outcomeReason/code");
        }
    }

    @Nested
    class Src1 {

        @Test
        void provenanceThatNamesNoSourceOfTheRecordIsRefused() {
            judging(aMeeting()
                            .source(Source.titled("s1", "Berita"))
                            .provenance(about("/titles", "s1"))
                            .provenance(about("/dates", "s2"))
                            .build())
                    .breaks("SRC-1")
                    .asError()
                    .at("/provenance/1/source")
                    .with("source", "s2")
                    .inEnglish("No source of this record has the key “s2”."
                            + " Add the source, or name one that is there.")
                    .inIndonesian("Catatan ini tidak memiliki sumber dengan kunci “s2”."
                            + " Tambahkan sumbernya, atau sebutkan sumber yang ada.");
        }

        @Test
        void provenanceThatNamesASourceOfTheRecordStands() {
            judging(aMeeting()
                            .source(Source.titled("s1", "Berita"))
                            .provenance(about("/titles", "s1"))
                            .build())
                    .keeps("SRC-1");
        }
    }

    @Nested
    class Src2 {

        @Test
        void provenanceOfAFieldThatTheRecordLacksIsAWarning() {
            judging(toldOf("/organisers/0", "/organisers/1"))
                    .breaks("SRC-2")
                    .asWarning()
                    .at("/provenance/1/path")
                    .with("path", "/organisers/1")
                    .inEnglish("The provenance is about “/organisers/1”, but the record has nothing there."
                            + " Correct the path, or remove the entry.")
                    .inIndonesian("Asal-usul data menunjuk ke “/organisers/1”, tetapi tidak ada isian di sana."
                            + " Perbaiki jalurnya, atau hapus entri ini.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "/titles", "/titles/id", "/dates/during", "/organisers/0/role", "/sources/0/key"})
        void provenanceOfAFieldThatTheRecordHasStands(String path) {
            judging(toldOf(path)).keeps("SRC-2");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"/titles/en", "/attendance", "/dates/stated", "/status", "/head", "/kind", "/titles/id/x"})
        void whatIsEmptyIsNotThere(String path) {
            judging(toldOf(path)).breaks("SRC-2").asWarning();
        }

        @Test
        void whatFollowsFromTheFieldsIsThere() {
            judging(Commitment.builder(PROMISE)
                            .statement("id", "Menyusun modul")
                            .transition(Transition.agree(PartialDate.of(2024), Actor.of(OFFICE)))
                            .source(Source.titled("s1", "Berita"))
                            .provenance(about("/status", "s1"))
                            .build())
                    .keeps("SRC-2");
            judging(Person.builder(SARI)
                            .name("Sari Contoh")
                            .lawfulBasis(LawfulBasis.publicRecord(PartialDate.of(2024), SourceKey.of("s1")))
                            .source(Source.titled("s1", "Berita"))
                            .provenance(about("/kind", "s1"))
                            .provenance(about("/lawfulBasis/realName", "s1"))
                            .build())
                    .keeps("SRC-2");
        }

        private static Activity toldOf(String... paths) {
            Activity.Builder meeting = aMeeting().source(Source.titled("s1", "Berita"));
            for (String path : paths) {
                meeting.provenance(about(path, "s1"));
            }
            return meeting.build();
        }
    }

    @Nested
    class Idn2 {

        @Test
        void aWithdrawnSchemeIsAWarning() {
            judging(Organisation.builder(OFFICE)
                            .name("id", "Dinas Contoh")
                            .identifier("ID-KDN", "17")
                            .build())
                    .breaks("IDN-2")
                    .asWarning()
                    .at("/identifiers/0/scheme")
                    .with("scheme", "ID-KDN")
                    .inEnglish("The identifier scheme “ID-KDN” has been withdrawn by org-id.guide."
                            + " Use one that is still kept.")
                    .inIndonesian("Skema pengenal “ID-KDN” sudah ditarik oleh org-id.guide."
                            + " Gunakan skema yang masih berlaku.");
        }

        @Test
        void soIsTheOther() {
            judging(aMeeting().identifier("ID-PRO", "17").build())
                    .breaks("IDN-2")
                    .asWarning();
        }

        @ParameterizedTest
        @ValueSource(strings = {"ID-KLN", "ID-SMR", "example-registry"})
        void aSchemeThatIsKeptStands(String scheme) {
            judging(aMeeting().identifier(scheme, "17").build()).keeps("IDN-2");
        }
    }

    @Test
    void findingsComeByPlaceAndThenByRule() {
        Commitment commitment = Commitment.builder(PROMISE)
                .due(PartialDate.of(2023))
                .madeOn(PartialDate.of(2024))
                .build();

        assertThat(RecordAssert.findings(commitment))
                .extracting("path", "rule")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/due", "COM-6"),
                        org.assertj.core.groups.Tuple.tuple("/due", "COM-7"),
                        org.assertj.core.groups.Tuple.tuple("/statement", "COM-1"),
                        org.assertj.core.groups.Tuple.tuple("/verifiable", "COM-11"));
    }
}
