package org.simpul.rule;

import static org.simpul.rule.Ids.PLAN;
import static org.simpul.rule.Ids.RESOLUTION;
import static org.simpul.rule.RecordAssert.judging;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.simpul.model.place.AreaCode;
import org.simpul.model.policy.Citation;
import org.simpul.model.policy.CitationParser;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.Provision;
import org.simpul.model.policy.RelationType;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;

class PolicyInstrumentRulesTest {

    private static PolicyInstrument.Builder aPlan() {
        return PolicyInstrument.builder(PLAN).title("id", "Rencana Aksi Contoh");
    }

    private static PolicyInstrument withProvisions(Provision... provisions) {
        return aPlan().provisions(List.of(provisions)).build();
    }

    private static Provision provision(String code, String parent) {
        return new Provision(code, null, null, parent, null);
    }

    @Test
    void anOrdinaryPlanKeepsEveryRule() {
        judging(aPlan().kind("presidential-regulation")
                        .citation(CitationParser.parse("Perpres Nomor 7 Tahun 2021"))
                        .jurisdiction(AreaCode.of("ID"))
                        .adopted(PartialDate.parse("2021-01-06"))
                        .inForce(DateInterval.parse("2021-01-06/.."))
                        .period(DateInterval.parse("2021/2024"))
                        .provision(Provision.pillar("1", LocalizedText.of("id", "Pencegahan")))
                        .provision(provision("1.2", "1"))
                        .relation(RelationType.BASED_ON, RESOLUTION)
                        .build())
                .keepsAll();
    }

    @Nested
    class Pol1 {

        @Test
        void anInstrumentWithoutTitleAndCitationIsRefused() {
            judging(PolicyInstrument.builder(PLAN).acronym("RAN").build())
                    .breaks("POL-1")
                    .asError()
                    .at("/titles")
                    .with()
                    .inEnglish("The instrument has neither a title nor a citation. Give at least one of them.")
                    .inIndonesian("Instrumen ini tidak memiliki judul maupun kutipan peraturan."
                            + " Isi sekurang-kurangnya salah satu.");
        }

        @Test
        void aTitleIsEnough() {
            judging(aPlan().build()).keeps("POL-1");
        }

        @Test
        void aCitationIsEnough() {
            judging(PolicyInstrument.builder(PLAN)
                            .citation(CitationParser.parse("UU No. 5 Tahun 2018"))
                            .build())
                    .keeps("POL-1");
        }
    }

    @Nested
    class Pol2 {

        @Test
        void aPeriodThatEndsBeforeItStartsIsRefused() {
            judging(aPlan().period(DateInterval.parse("2024/2020")).build())
                    .breaks("POL-2")
                    .asError()
                    .at("/period")
                    .with("start", "2024", "end", "2020")
                    .inEnglish("The end (2020) lies before the start (2024). Correct one of the two dates.")
                    .inIndonesian("Tanggal berakhir (2020) mendahului tanggal mulai (2024). Perbaiki salah satunya.");
        }

        @Test
        void anIntervalInForceAndThatOfAProvisionAreLookedAtToo() {
            judging(aPlan().inForce(DateInterval.parse("2021-01-06/2021-01-05"))
                            .provision(new Provision("1", null, null, null, DateInterval.parse("2024/2023")))
                            .build())
                    .breaks("POL-2", "/inForce", "/provisions/0/during");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2020/2024", "2020", "2021-01-06/..", "2021-01-06/2021"})
        void intervalsInOrderStand(String interval) {
            judging(aPlan().period(DateInterval.parse(interval))
                            .inForce(DateInterval.parse(interval))
                            .build())
                    .keeps("POL-2");
        }
    }

    @Nested
    class Pol3 {

        @Test
        void aCodeGivenTwiceIsRefused() {
            judging(withProvisions(provision("1", null), provision("2", null), provision("1", null)))
                    .breaks("POL-3")
                    .asError()
                    .at("/provisions/2/code")
                    .with("case", "twice", "code", "1")
                    .inEnglish("The code “1” is already that of another provision. Give every provision a code of its"
                            + " own.")
                    .inIndonesian("Kode “1” sudah dipakai ketentuan lain. Beri setiap ketentuan kode tersendiri.");
        }

        @Test
        void aParentThatThereIsNotIsRefused() {
            judging(withProvisions(provision("1", null), provision("2.1", "2")))
                    .breaks("POL-3")
                    .asError()
                    .at("/provisions/1/parent")
                    .with("case", "unknown-parent", "code", "2.1", "parent", "2")
                    .inEnglish("The provision “2.1” names the parent “2”, which the instrument lacks."
                            + " Add that provision, or correct the parent.")
                    .inIndonesian("Ketentuan “2.1” menyebut induk “2”, padahal instrumen ini tidak memuatnya."
                            + " Tambahkan ketentuan induk itu, atau perbaiki induknya.");
        }

        @Test
        void aProvisionThatIsItsOwnParentIsRefused() {
            judging(withProvisions(provision("1", "1")))
                    .breaks("POL-3")
                    .asError()
                    .at("/provisions/0/parent")
                    .with("case", "circle", "code", "1", "parent", "1")
                    .inEnglish("The parents of the provision “1” lead back to itself, by way of “1”."
                            + " Correct one of them.")
                    .inIndonesian("Induk dari ketentuan “1” berputar kembali ke dirinya sendiri melalui “1”."
                            + " Perbaiki salah satunya.");
        }

        @Test
        void aCircleIsNamedAtEachOfItsProvisionsAndNotBelow() {
            judging(withProvisions(provision("1", "3"), provision("2", "1"), provision("3", "2"), provision("4", "3")))
                    .breaks("POL-3", "/provisions/0/parent", "/provisions/1/parent", "/provisions/2/parent");
        }

        @Test
        void aTreeStandsInWhateverOrder() {
            judging(withProvisions(provision("1.1.1", "1.1"), provision("1.1", "1"), provision("1", null)))
                    .keeps("POL-3");
        }
    }

    @Nested
    class Pol4 {

        @Test
        void anInstrumentThatRestsOnItselfIsRefused() {
            judging(aPlan().relation(RelationType.BASED_ON, RESOLUTION)
                            .relation(RelationType.IMPLEMENTS, PLAN)
                            .build())
                    .breaks("POL-4")
                    .asError()
                    .at("/relations/1/to")
                    .with()
                    .inEnglish("This relation leads back to the instrument itself. Correct or remove it.")
                    .inIndonesian(
                            "Hubungan ini berputar kembali ke instrumen itu sendiri. Perbaiki atau hapus hubungan ini.");
        }

        @Test
        void anInstrumentMayRestOnAnotherInSeveralWays() {
            judging(aPlan().relation(RelationType.BASED_ON, RESOLUTION)
                            .relation(RelationType.CITES, RESOLUTION)
                            .build())
                    .keeps("POL-4");
        }
    }

    @Nested
    class Pol5 {

        @Test
        void anInstrumentCitedByAnotherYearIsAWarning() {
            judging(cited("Perpres Nomor 7 Tahun 2021", "2020-12-30"))
                    .breaks("POL-5")
                    .asWarning()
                    .at("/citation/year")
                    .with("year", 2021, "adopted", "2020-12-30")
                    .inEnglish("The citation says 2021, but the date of adoption is 2020-12-30."
                            + " Check which of them is right.")
                    .inIndonesian("Kutipan menyebut tahun 2021, sedangkan instrumen ini ditetapkan pada 2020-12-30."
                            + " Periksa mana yang benar.");
        }

        @Test
        void theYearInTheWordsCountsWhereNoneIsRecorded() {
            judging(aPlan().citation(Citation.notUnderstood("Perpres Nomor 7 Tahun 2021"))
                            .adopted(PartialDate.of(2020))
                            .build())
                    .breaks("POL-5")
                    .at("/citation/year");
        }

        @ParameterizedTest
        @CsvSource({
            "Perpres Nomor 7 Tahun 2021, 2021-01-06",
            "Perpres Nomor 7 Tahun 2021, 2021",
            "Perpres Nomor 7 Tahun 2021,",
            "A/RES/70/291, 2016-07-01",
            "Surat edaran tanpa nomor, 2020"
        })
        void theSameYearOrNoneStands(String citation, String adopted) {
            judging(cited(citation, adopted)).keeps("POL-5");
        }

        private static PolicyInstrument cited(String citation, String adopted) {
            return aPlan().citation(CitationParser.parse(citation))
                    .adopted(adopted == null ? null : PartialDate.parse(adopted))
                    .build();
        }
    }

    @Nested
    class Pol6 {

        @Test
        void adoptedWhenThePeriodHadBegunIsTold() {
            judging(adopted("2021-01-06", "2020/2024"))
                    .breaks("POL-6")
                    .asInfo()
                    .at("/adopted")
                    .with("adopted", "2021-01-06", "period", "2020/2024")
                    .inEnglish("The instrument was adopted (2021-01-06) when the period that it covers (2020/2024) had"
                            + " already begun.")
                    .inIndonesian("Instrumen ini ditetapkan (2021-01-06) ketika periode yang dicakupnya (2020/2024)"
                            + " sudah berjalan.");
        }

        @ParameterizedTest
        @CsvSource({"2019-12-31, 2020/2024", "2020-06-01, 2020/2024", "2021, ../2024"})
        void adoptedWhenItMayNotHaveBegunStands(String adopted, String period) {
            judging(adopted(adopted, period)).keeps("POL-6");
        }

        private static PolicyInstrument adopted(String adopted, String period) {
            return aPlan().adopted(PartialDate.parse(adopted))
                    .period(DateInterval.parse(period))
                    .build();
        }
    }

    @Nested
    class Pol7 {

        @Test
        void aDecreeOfAGovernorWithoutProvinceIsAWarning() {
            judging(aPlan().kind("governor-decree").build())
                    .breaks("POL-7")
                    .asWarning()
                    .at("/jurisdiction")
                    .with("kind", "governor-decree")
                    .inEnglish("This is an instrument of a province, a regency or a city, but it does not say of which."
                            + " Give its jurisdiction.")
                    .inIndonesian("Ini instrumen tingkat provinsi, kabupaten, atau kota, tetapi wilayahnya belum"
                            + " disebut. Isi wilayah berlakunya.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"regional-regulation", "regent-regulation", "regional-action-plan"})
        void soIsEveryOtherKindBelowTheState(String kind) {
            judging(aPlan().kind(kind).build()).breaks("POL-7").asWarning();
        }

        @Test
        void theCitationTellsWhereTheKindDoesNot() {
            judging(aPlan().citation(CitationParser.parse("Peraturan Bupati Purwakarta Nomor 114 Tahun 2023"))
                            .build())
                    .breaks("POL-7")
                    .with();
        }

        @Test
        void withItsProvinceItStands() {
            judging(aPlan().kind("governor-decree")
                            .jurisdiction(AreaCode.of("ID-LA"))
                            .build())
                    .keeps("POL-7");
        }

        @ParameterizedTest
        @ValueSource(strings = {"law", "un-resolution", "national-action-plan", "mou"})
        void whatIsNotBelowTheStateNeedsNone(String kind) {
            judging(aPlan().kind(kind)
                            .citation(CitationParser.parse("UU No. 5 Tahun 2018"))
                            .build())
                    .keeps("POL-7");
        }
    }

    @Nested
    class Pol9 {

        @Test
        void aCitationThatIsNotUnderstoodIsTold() {
            judging(aPlan().citation(CitationParser.parse("Surat edaran tanpa nomor"))
                            .build())
                    .breaks("POL-9")
                    .asInfo()
                    .at("/citation/text")
                    .with("text", "Surat edaran tanpa nomor")
                    .inEnglish("The citation “Surat edaran tanpa nomor” was not understood and is kept as it stands."
                            + " Give its type, number and year, so that it can be found.")
                    .inIndonesian("Kutipan “Surat edaran tanpa nomor” tidak dikenali dan disimpan apa adanya."
                            + " Isi jenis, nomor, dan tahunnya agar dapat ditemukan.");
        }

        @Test
        void aCitationWhosePartsAreRecordedStands() {
            judging(aPlan().citation(new Citation("Surat edaran tanpa nomor", "se", "7", 2021, null, null))
                            .build())
                    .keeps("POL-9");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Perpres Nomor 7 Tahun 2021", "S/RES/1325 (2000)"})
        void aCitationWhoseWordsAreUnderstoodStands(String text) {
            judging(aPlan().citation(Citation.notUnderstood(text)).build()).keeps("POL-9");
        }
    }

    @Test
    void anAreaThatThereIsNotIsRefused() {
        judging(aPlan().jurisdiction(AreaCode.of("ID-99.99")).build())
                .breaks("ACT-14")
                .asError()
                .at("/jurisdiction");
    }
}
