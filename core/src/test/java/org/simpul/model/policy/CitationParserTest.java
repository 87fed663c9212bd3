package org.simpul.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.simpul.model.id.OrganisationId;

class CitationParserTest {

    private static final OrganisationId PURWAKARTA = OrganisationId.of("01926f0e-7c3a-7000-8000-000000000001");
    private static final OrganisationId BOGOR = OrganisationId.of("01926f0e-7c3a-7000-8000-000000000002");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "perpres      | 7                    | 2021 | Perpres 7/2021",
                "perpres      | 7                    | 2021 | Perpres Nomor 7 Tahun 2021",
                "perpres      | 7                    | 2021 | PERPRES NO.7 TAHUN 2021",
                "perpres      | 7                    | 2021 | Perpres Nomor : 7 Tahun 2021",
                "perpres      | 7                    | 2021 | Perpres No. 07/2021 (RAN PE)",
                "perpres      | 7                    | 2021 | Peraturan Presiden Republik Indonesia (Perpres) Nomor 7 Tahun 2021",
                "perpres      | 7                    | 2021 | Peraturan Presiden RI No 7 Tahun 2021 tentang RAN PE Tahun 2020-2024",
                "perpres      | 7                    | 2021 | Presidential Regulation No. 7 of 2021 on a national action plan",
                "uu           | 5                    | 2018 | UU No. 5 Tahun 2018",
                "uu           | 5                    | 2018 | UU Nomor 5 Tahun 2018",
                "uu           | 5                    | 2018 | UU 5/2018",
                "uu           | 5                    | 2018 | Undang-Undang Nomor 5 Tahun 2018 tentang Perubahan atas Undang-Undang Nomor 15 Tahun 2003",
                "uu           | 5                    | 2018 | Law Number 5 Year 2018",
                "perppu       | 1                    | 2002 | Peraturan Pemerintah Pengganti Undang-Undang Nomor 1 Tahun 2002",
                "pp           | 77                   | 2019 | PP No. 77 Tahun 2019",
                "pp           | 77                   | 2019 | Peraturan Pemerintah Nomor 77 Tahun 2019",
                "permenko-pmk | 5                    | 2021 | Permenko PMK No. 5 Tahun 2021",
                "permenko-pmk | 2                    | 2019 | Permenko PMK Nomor 2 Tahun 2019",
                "permenko-pmk | 5                    | 2021 | Peraturan Menteri Koordinator Bidang Pembangunan Manusia dan Kebudayaan Nomor 5 Tahun 2021",
                "permen-pppa  | 10                   | 2022 | Permen PPPA No. 10/2022",
                "permen-pppa  | 10                   | 2022 | PermenPPPA 10/2022",
                "permen-pppa  | 10                   | 2022 | Peraturan Menteri Pemberdayaan Perempuan dan Perlindungan Anak (Permen PPPA) Nomor 10 Tahun 2022",
                "permendagri  | 58                   | 2021 | Permendagri No. 58 Tahun 2021",
                "permendagri  | 58                   | 2021 | Peraturan Menteri Dalam Negeri Republik Indonesia Nomor 58 Tahun 2021",
                "kepmendagri  | 300.2.2-2430         | 2025 | Kepmendagri No 300.2.2-2430 Tahun 2025",
                "kepmendagri  | 300.2.2-2430         | 2025 | Keputusan Menteri Dalam Negeri Nomor 300.2.2-2430 Tahun 2025",
                "permenkominfo | 5                   | 2020 | Permenkominfo No. 5 Tahun 2020",
                "permendes-pdtt | 13                 | 2020 | Permendes PDTT No. 13 Tahun 2020",
                "kepgub       | G/288/V.09/HK/2022   | 2022 | Keputusan Gubernur Lampung Nomor G/288/V.09/HK/2022",
                "kepgub       | G/288/V.09/HK/2022   | 2022 | SK Gubernur Lampung G/288/V.09/HK/2022",
                "perbup       | 114                  | 2023 | peraturan Bupati Purwakarta No. 114 Tahun 2023",
                "perbup       | 114                  | 2023 | Perbup Purwakarta 114/2023",
                "pergub       | 12                   | 2020 | Peraturan Gubernur Provinsi Lampung Nomor 12 Tahun 2020",
                "perda        | 4                    | 2020 | Perda Kabupaten Purwakarta No. 4 Tahun 2020",
                "perwali      | 9                    | 2022 | Peraturan Wali Kota Bandung Nomor 9 Tahun 2022",
                "s-res        | 1325                 | 2000 | S/RES/1325 (2000)",
                "s-res        | 1325                 | 2000 | S/RES/1325(2000)",
                "s-res        | 1325                 | 2000 | UN Security Council resolution S/RES/1325 (2000), Women, peace and security",
                "s-res        | 1325                 | 2000 | Resolusi DK PBB Nomor 1325 Tahun 2000",
                "s-res        | 1325                 |      | UNSCR 1325",
                "a-res        | 70/291               |      | A/RES/70/291",
                "a-hrc-res    | 53/18                |      | A/HRC/RES/53/18",
                "a-hrc-res    | 53/18                |      | Human Rights Council resolution 53/18",
                "a-hrc        | 53/18                |      | A/HRC/53/18",
                "a-hrc        | 53/18/Add.1          |      | UN document A/HRC/53/18/ADD.1",
                "a-res        | 1514(XV)             |      | A/RES/1514 (XV)",
                "a-res        | 217A(III)            |      | A/RES/217 A (III)",
                "a-res        | ES-10/21             |      | A/RES/ES-10/21",
                "a-res        | 70/291               | 2016 | General Assembly resolution 70/291 (2016)",
                "e-res        | 2013/12              |      | E/RES/2013/12",
                "e-cn-15      | 2024/L.4/Rev.1       |      | E/CN.15/2024/L.4/Rev.1",
                "ccpcj-res    | 33/1                 |      | Resolusi CCPCJ 33/1",
                "ccpcj-session | 33                  |      | sidang CCPCJ ke-33",
                "ccpcj-session | 33                  |      | sesi ke-33 CCPCJ",
                "ccpcj-session | 33                  |      | sidang UN Commission on Crime Prevention and Criminal Justice (CCPCJ) ke-33",
                "ccpcj-session | 33                  |      | 33rd session of the CCPCJ",
                "uu           | 5                    | 2018 | UU RI No.5 Th.2018",
                "uu           | 5                    | 2018 | Undang – Undang No 5 thn 2018",
                "keppres      | 7                    | 2021 | Presidential Decree No. 7 of 2021",
                "inpres       | 7                    | 2021 | Instruksi Presiden Nomor 7 / 2021",
                "permenkes    | 1077/MENKES/PER/V/2011 | 2011 | Permenkes 1077/MENKES/PER/V/2011",
                "permenkeu    | 119/PMK.05/2023      | 2023 | Peraturan Menteri Keuangan Nomor 119/PMK.05/2023 Tahun 2023",
                "permen-panrb | 5                    | 2020 | PermenPANRB 5/2020",
                "permen-panrb | 5                    | 2020 | Permen PAN-RB No. 5 Tahun 2020",
                "permenko-polhukam | 3               | 2020 | Permenkopolhukam 3/2020",
                "permen-kp    | 1                    | 2020 | Peraturan Menteri Kelautan dan Perikanan Nomor 1 Tahun 2020",
                "permen-urusan-contoh | 1            | 2020 | Peraturan Menteri Urusan Contoh Nomor 1 Tahun 2020",
                "kepmendagri  | 5                    | 2020 | SK Mendagri Nomor 5 Tahun 2020",
                "perban-bnpt  | 3                    | 2023 | Peraturan BNPT Nomor 3 Tahun 2023",
                "perka-bnpt   | 3                    | 2023 | Peraturan Kepala Badan Nasional Penanggulangan Terorisme No. 3/2023",
                "kepgub       | G/288/V.09/HK/2022   | 2022 | Keputusan Gubernur Lampung Nomor G/288/V.09/HK/2022 pada 20 April 2022 Tentang sebuah rencana",
                "kepgub       | 5                    | 2022 | Kepgub NTB No. 5, tanggal 20 April 2022",
                "kepwali      | 9                    | 2022 | Kepwali Mataram 9/2022"
            })
    void readsCitationsAsPeopleWriteThem(String type, String number, Integer year, String text) {
        Citation citation = CitationParser.parse(text);

        assertThat(citation).isEqualTo(new Citation(text, type, number, year, null, null));
        assertThat(citation.isUnderstood()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20          | Perpres 18 Tahun 2014 pasal 20",
                "20          | Perpres 18/2014, Pasal 20",
                "20 ayat (1) | Perpres Nomor 18 Tahun 2014 pasal 20 ayat (1) tentang pelaporan",
                "20          | Pasal 20 Perpres 18 Tahun 2014",
                "20          | Article 20 of Presidential Regulation No. 18 of 2014",
                "43A         | Perpres 18 Tahun 2014 pasal 43A"
            })
    void readsTheArticle(String article, String text) {
        assertThat(CitationParser.parse(text)).isEqualTo(new Citation(text, "perpres", "18", 2014, null, article));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RAN PE",
                // Misspelled, as a source has it.
                "Keputuasan Gubernur Lampung Nomor G/288/V.09/HK/2022",
                "sidang CCPJ ke-33",
                "sidang CCPCJ",
                "CCPCJ ke-33",
                "33rd and 34th session of the CCPCJ",
                "A/HRC/RES/53",
                "E/RES/12",
                "S/RES/1325 (2000) paragraph 8",
                "Perpres S/RES/1325",
                "Permen PPPA dan UU No. 5 Tahun 2018",
                "Perbup Purwakarta dan Perbup Bogor 114/2023",
                "Peraturan Bersama Menteri Agama dan Menteri Dalam Negeri Nomor 9 Tahun 2006",
                "Permenko Nomor 5 Tahun 2021",
                "Pergub Provinsi Nomor 4 Tahun 2020",
                // Every village has one.
                "Keputusan Kepala Desa Nomor 5 Tahun 2020",
                "Keputusan Kepala Badan Kesbangpol Nomor 5 Tahun 2020",
                "Kepgub Lampung Nomor 5 Tahun 2021 tanggal 20 April 2022",
                "Kepgub Lampung Nomor 5 tanggal Sabtu",
                "Perpres Permen/7/2021",
                "Perpres (2000) 7/2021",
                "Perpres 7/2021 pasal 20 dan 21",
                "Pasal 20 Perpres 7/2021 pasal 20",
                "Perpres 7 2021",
                "Perpres 7/2021)",
                "Perpres",
                "7/2021",
                "UU No. 5 Tahun 2018 dan Perpres No. 7 Tahun 2021",
                "Perpres 7/2021, Perpres 18/2014",
                "Perpres Nomor 7/2021 Tahun 2022",
                "PP Muhammadiyah No. 5 Tahun 2020",
                "Peraturan Menteri Nomor 5 Tahun 2020",
                "MoU Nomor 12 Tahun 2020",
                "S/RES/70/291",
                "A/RES/1325",
                "S/RES/1325 (2000) dan S/RES/1889 (2009)",
                "S/RES/1325 (2000), S/RES/1889 (2009)"
            })
    void keepsWhatItDoesNotUnderstandAsText(String text) {
        assertThat(CitationParser.parse(text)).isEqualTo(Citation.notUnderstood(text));
        assertThat(CitationParser.parse(text).isUnderstood()).isFalse();
    }

    @Test
    void isNotUnderstoodWithoutYear() {
        Citation citation = CitationParser.parse("Perpres Nomor 7");

        assertThat(citation).isEqualTo(new Citation("Perpres Nomor 7", "perpres", "7", null, null, null));
        assertThat(citation.isUnderstood()).isFalse();
    }

    @Test
    void readsAnArticleWhoseActIsLeftToTheReader() {
        Citation citation = CitationParser.parse("pasal 20");

        assertThat(citation).isEqualTo(new Citation("pasal 20", null, null, null, null, "20"));
        assertThat(citation.isUnderstood()).isFalse();
    }

    @Test
    void takesALongTextForAParagraph() {
        assertThat(CitationParser.parse("Perpres 7/2021 tentang " + "a".repeat(600))
                        .isUnderstood())
                .isFalse();
    }

    @Test
    void refusesABlankText() {
        assertThatIllegalArgumentException().isThrownBy(() -> CitationParser.parse(" "));
    }

    @Test
    void refusesBlankParts() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Citation("x", " ", null, null, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Citation("x", null, "", null, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Citation("x", null, null, 0, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Citation("x", null, null, null, null, " "));
    }

    @Nested
    class TwoCitations {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Perpres 7/2021 | Peraturan Presiden Republik Indonesia (Perpres) Nomor 7 Tahun 2021",
                    "Permendagri 58/2021 | Peraturan Menteri Dalam Negeri Nomor 58 Tahun 2021",
                    "Permen PPPA No. 10/2022 | Peraturan Menteri Pemberdayaan Perempuan dan Perlindungan Anak No. 10 Tahun 2022",
                    "S/RES/1325 | Resolusi Dewan Keamanan PBB 1325 (2000)",
                    "peraturan Bupati Purwakarta No. 114 Tahun 2023 | Perbup Kab. Purwakarta 114/2023",
                    "Perda Provinsi Lampung No. 4 Tahun 2020 | Peraturan Daerah Lampung 4/2020",
                    "Permen-PPPA 10/2022 | Peraturan Menteri PPPA Nomor 10 Tahun 2022",
                    "Pergub NTB 4/2020 | Peraturan Gubernur Provinsi Nusa Tenggara Barat Nomor 04 Tahun 2020",
                    "Perpres 18/2014 pasal 20 (1) | Article 20 paragraph 1 of Presidential Regulation No. 18 of 2014",
                    "Kepgub Lampung g/288/v.09/hk/2022 | Keputusan Gubernur Lampung Nomor G/288/V.09/HK/2022"
                })
        void areTheSameWhenTheirPartsAre(String one, String other) {
            assertThat(CitationParser.parse(one).isSameAs(CitationParser.parse(other)))
                    .isTrue();
            assertThat(CitationParser.parse(other).isSameAs(CitationParser.parse(one)))
                    .isTrue();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Perpres 7/2021 | Perpres 7/2022",
                    "Perpres 7/2021 | PP 7/2021",
                    "Perpres 18/2014 | Perpres 18/2014 pasal 20",
                    "S/RES/1325 | S/RES/1889",
                    "Perbup Purwakarta 114/2023 | Perbup Bogor 114/2023",
                    "Perbup Purwakarta 114/2023 | Perbup 114/2023",
                    "Perbup 114/2023 | Perbup 114/2023",
                    "Perda Kota Bandung 4/2020 | Perda Kabupaten Bandung 4/2020",
                    "RAN PE | RAN PE"
                })
        void differOtherwise(String one, String other) {
            assertThat(CitationParser.parse(one).isSameAs(CitationParser.parse(other)))
                    .isFalse();
        }

        @Test
        void ofTheSameIssuerNeedNotNameThePlace() {
            Citation withPlace = issuedBy(PURWAKARTA, CitationParser.parse("Perbup Purwakarta 114/2023"));
            Citation withoutPlace = issuedBy(PURWAKARTA, CitationParser.parse("Perbup 114/2023"));

            assertThat(withPlace.isSameAs(withoutPlace)).isTrue();
        }

        @Test
        void areTakenAsTheyReadWhereOnlyWordsAreRecorded() {
            Citation words = Citation.notUnderstood("Peraturan Presiden Nomor 7 Tahun 2021");

            assertThat(words.isSameAs(CitationParser.parse("Perpres 7/2021"))).isTrue();
            assertThat(words.key()).hasValue("perpres|7|2021");
        }

        @Test
        void areNotTakenAsTheyReadAgainstWhatIsRecorded() {
            Citation contradicted = new Citation("Perpres 7/2021", "pp", null, null, null, null);

            assertThat(contradicted.isSameAs(CitationParser.parse("Perpres 7/2021")))
                    .isFalse();
            assertThat(contradicted.key()).isEmpty();
        }

        @Test
        void areTheSameHoweverTheirPartsWereTyped() {
            Citation typed = new Citation("?", "PERPRES", "018", 2014, null, "Pasal 20 ayat 1");

            assertThat(typed.isSameAs(CitationParser.parse("Perpres 18/2014 pasal 20 ayat (1)")))
                    .isTrue();
        }

        @Test
        void ofDifferentIssuersDiffer() {
            Citation words = CitationParser.parse("Perbup 114/2023");

            assertThat(issuedBy(PURWAKARTA, words).isSameAs(issuedBy(BOGOR, words)))
                    .isFalse();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "perpres/7/2021                         | Perpres Nomor 07 Tahun 2021",
                    "perpres/18/2014/pasal 20               | Perpres 18 Tahun 2014 pasal 20",
                    "permen-pppa/10/2022                    | PermenPPPA 10/2022",
                    "perda/3/2019/kabupaten purwakarta      | Perda Kab. Purwakarta No. 3 Tahun 2019",
                    "kepgub/g/288/v.09/hk/2022/2022/lampung | SK Gubernur Lampung G/288/V.09/HK/2022",
                    "s-res/1325                             | S/RES/1325 (2000)",
                    "s-res/1325                             | UNSCR 1325"
                })
        void haveOneKeyForAllWaysToWriteThem(String key, String text) {
            assertThat(CitationParser.parse(text).key().map(found -> found.replace('|', '/')))
                    .hasValue(key);
        }

        @ParameterizedTest
        @ValueSource(strings = {"RAN PE", "Perpres Nomor 7", "pasal 20", "Perbup 114/2023"})
        void haveNoKeyIfNobodyCanTellWhichActIsMeant(String text) {
            assertThat(CitationParser.parse(text).key()).isEmpty();
        }

        @Test
        void haveTheKeyOfTheirIssuerIfTheyNameNoPlace() {
            assertThat(issuedBy(PURWAKARTA, CitationParser.parse("Perbup 114/2023"))
                            .key())
                    .hasValue("perbup|114|2023|" + PURWAKARTA);
        }

        private Citation issuedBy(OrganisationId issuer, Citation c) {
            return new Citation(c.text(), c.type(), c.number(), c.year(), issuer, c.article());
        }
    }

    @Property
    void neverThrowsForText(@ForAll("words") String text) {
        assertThat(CitationParser.parse(text).text()).isEqualTo(text);
    }

    @Property
    void neverThrowsForTextThatLooksLikeACitation(@ForAll("nearlyCitations") String text) {
        Citation citation = CitationParser.parse(text);

        assertThat(citation.isSameAs(citation)).isIn(true, false);
        assertThat(citation.text()).isEqualTo(text);
    }

    @Property
    void aRenderedCitationReadsBackInEveryForm(
            @ForAll @IntRange(min = 1, max = 9999) int number,
            @ForAll @IntRange(min = 1945, max = 2099) int year,
            @ForAll("forms") String form) {
        String text = form.formatted(number, year);

        assertThat(CitationParser.parse(text))
                .isEqualTo(new Citation(text, "perpres", String.valueOf(number), year, null, null));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().ofMinLength(1).filter(text -> !text.isBlank());
    }

    @Provide
    Arbitrary<String> forms() {
        return Arbitraries.of(
                "Perpres %d/%d",
                "Perpres No. %d/%d",
                "Perpres Nomor %d Tahun %d",
                "Peraturan Presiden Nomor %d Tahun %d",
                "Peraturan Presiden Republik Indonesia (Perpres) Nomor %d Tahun %d",
                "Presidential Regulation No. %d of %d");
    }

    @Provide
    Arbitrary<String> nearlyCitations() {
        return Arbitraries.of(
                        "Perpres",
                        "Perbup",
                        "Peraturan",
                        "Menteri",
                        "Permen",
                        "Permenko",
                        "Bupati",
                        "Purwakarta",
                        "UU",
                        "Nomor",
                        "No.",
                        "7",
                        "7/2021",
                        "G/288/V.09/HK/2022",
                        "Tahun",
                        "2021",
                        "pasal",
                        "20",
                        "(1)",
                        "(",
                        "/",
                        ",",
                        ".",
                        "tentang",
                        "S/RES/1325",
                        "A/RES/70/291",
                        "\u00a0",
                        "RI")
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(words -> String.join(" ", words))
                .filter(text -> !text.isBlank());
    }
}
