package org.simpul.model.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationFormatterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "perpres 7/2021 | Perpres Nomor 7 Tahun 2021 | Peraturan Presiden Nomor 7 Tahun 2021",
                "UU RI No. 5 Th. 2018 | UU Nomor 5 Tahun 2018 | Undang-Undang Nomor 5 Tahun 2018",
                "perpres 18/2014 ps 20 (1) | Pasal 20 ayat (1) Perpres Nomor 18 Tahun 2014"
                        + " | Pasal 20 ayat (1) Peraturan Presiden Nomor 18 Tahun 2014",
                "permendagri 58/2021 | Permendagri Nomor 58 Tahun 2021 | Peraturan Menteri Dalam Negeri Nomor 58 Tahun 2021",
                "permenpppa 10/2022 | Permen PPPA Nomor 10 Tahun 2022"
                        + " | Peraturan Menteri Pemberdayaan Perempuan dan Perlindungan Anak Nomor 10 Tahun 2022",
                "permenko-pmk 5/2021 | Permenko PMK Nomor 5 Tahun 2021"
                        + " | Peraturan Menteri Koordinator Bidang Pembangunan Manusia dan Kebudayaan Nomor 5 Tahun 2021",
                "Kepmen XYZ 3/2020 | Kepmen XYZ Nomor 3 Tahun 2020 | Keputusan Menteri XYZ Nomor 3 Tahun 2020",
                "Peraturan Menteri Urusan Contoh dan Teladan 3/2020 | Permen Urusan Contoh dan Teladan Nomor 3 Tahun 2020"
                        + " | Peraturan Menteri Urusan Contoh dan Teladan Nomor 3 Tahun 2020",
                "Peraturan Kepala BNPT 1/2020 | Perka BNPT Nomor 1 Tahun 2020"
                        + " | Peraturan Kepala Badan Nasional Penanggulangan Terorisme Nomor 1 Tahun 2020",
                "SK Gubernur Lampung G/288/V.09/HK/2022 | Kepgub Lampung Nomor G/288/V.09/HK/2022"
                        + " | Keputusan Gubernur Lampung Nomor G/288/V.09/HK/2022",
                "Perda Kab. Purwakarta 3/2019 | Perda Kabupaten Purwakarta Nomor 3 Tahun 2019"
                        + " | Peraturan Daerah Kabupaten Purwakarta Nomor 3 Tahun 2019",
                "Pergub DKI Jakarta 4/2020 | Pergub DKI Jakarta Nomor 4 Tahun 2020"
                        + " | Peraturan Gubernur DKI Jakarta Nomor 4 Tahun 2020",
                "Resolusi DK PBB 1325 Tahun 2000 | S/RES/1325 (2000) | S/RES/1325 (2000)",
                "UNSCR 1325 | S/RES/1325 | S/RES/1325",
                "a/res/217 a (iii) | A/RES/217A(III) | A/RES/217A(III)",
                "E/CN.15/2024/L.4/rev.1 | E/CN.15/2024/L.4/Rev.1 | E/CN.15/2024/L.4/Rev.1",
                "33rd session of the CCPCJ | Sidang CCPCJ ke-33"
                        + " | Sidang Komisi Pencegahan Kejahatan dan Peradilan Pidana (CCPCJ) ke-33"
            })
    void writesAnActInOneWayHoweverItWasWritten(String text, String brief, String full) {
        Citation citation = CitationParser.parse(text);

        assertThat(CitationFormatter.brief(citation)).hasValue(brief);
        assertThat(CitationFormatter.full(citation)).hasValue(full);
        assertThat(CitationParser.parse(brief).isSameAs(citation)).isTrue();
        assertThat(CitationParser.parse(full).isSameAs(citation)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RAN PE", "pasal 20", "Perpres Nomor 7"})
    void writesNothingOfWhatIsNotUnderstood(String text) {
        assertThat(CitationFormatter.brief(CitationParser.parse(text))).isEmpty();
        assertThat(CitationFormatter.full(CitationParser.parse(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mou,12,2020",
        "permen,1,2020",
        "permenpppa,1,2020",
        "perpres,seven,2021",
        "s-res,70/291,2016",
        "permen-,1,2020"
    })
    void writesNoPartsThatDoNotReadBack(String type, String number, int year) {
        Citation recorded = new Citation("?", type, number, year, null, null);

        assertThat(CitationFormatter.brief(recorded)).isEmpty();
        assertThat(CitationFormatter.full(recorded)).isEmpty();
    }

    @Test
    void writesThePartsThatSomebodyRecorded() {
        Citation recorded = new Citation("the law", "perpres", "07", 2021, null, "pasal 3 ayat 2");

        assertThat(CitationFormatter.brief(recorded)).hasValue("Pasal 3 ayat (2) Perpres Nomor 7 Tahun 2021");
    }
}
