package org.simpul.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MELATI CONTOH | melati contoh",
                "Mélati  Contoh. | melati contoh",
                "Dr. Hj. Melati Contoh, S.H., M.Si. | melati contoh",
                "Dr.Melati Contoh SH | melati contoh",
                "Prof. Dra. Melati Contoh, Ph.D | melati contoh",
                "K.H. Nu'man Contoh | numan contoh",
                "Contoh, Melati | contoh melati",
                "Melati Contoh (Ibu Mel) | melati contoh",
                "Moch. Contoh | muhammad contoh",
                "M. Contoh | muhammad contoh",
                "Abd. Contoh S.Ag | abdul contoh",
                "M.Nur Contoh | muhammad nur contoh",
                "Sutrisno | sutrisno",
                "Hj. | hj",
                "Sutrisno M.Nur | sutrisno m nur"
            })
    void theNameOfAPersonHasNoHonorificsAndNoPunctuation(String name, String words) {
        assertThat(PlainName.ofPerson(name).words()).containsExactly(words.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Badan Nasional Penanggulangan Terorisme (BNPT) | badan nasional penanggulangan terorisme | bnpt",
                "BNPT (Badan Nasional Penanggulangan Terorisme) | badan nasional penanggulangan terorisme | bnpt",
                "Kementerian Agama Republik Indonesia | kementerian agama |",
                "Kementerian Agama RI | kementerian agama |",
                "Republik Indonesia | republik indonesia |",
                "Pemkab. Purwakarta | pemerintah kabupaten purwakarta |",
                "Pemberdayaan Perempuan & Anak | pemberdayaan perempuan anak |",
                "Pemberdayaan Perempuan dan Anak | pemberdayaan perempuan anak |",
                "Kelas A | kelas a |",
                "Dinas Sosial (Kota Mataram) | dinas sosial kota mataram |"
            })
    void theNameOfABodyHasNoFillingWords(String name, String words, String acronym) {
        PlainName plain = PlainName.ofBody(name);

        assertThat(plain.words()).containsExactly(words.split(" "));
        assertThat(plain.acronym()).isEqualTo(acronym);
    }

    @Test
    void anAcronymIsItsLetters() {
        assertThat(PlainName.ofAcronym("P.P.P.A.")).isEqualTo(PlainName.ofAcronym("pppa"));
    }

    @Test
    void aNameWithoutLettersHasNoKey() {
        assertThat(PlainName.ofPerson("...").key()).isEmpty();
        assertThat(PlainName.ofPerson("...").joinedKey()).isEmpty();
        assertThat(PlainName.ofBody("()").key()).isEmpty();
    }

    @Test
    void printsNoWordOfTheName() {
        assertThat(PlainName.ofPerson("Melati Contoh")).hasToString("PlainName[words]");
    }

    /** Made up for length: nobody's name is worth more than a look. */
    @Test
    void longNamesAreReadAtTheirBeginning() {
        String endless = "(".repeat(100_000) + "Dr. ".repeat(100_000);

        assertThat(PlainName.ofPerson("Melati " + endless).words()).hasSizeLessThan(50);
        assertThat(PlainName.ofBody("Badan " + endless).words()).hasSizeLessThan(50);
    }

    @Property
    void whatIsPlainStaysAsItIs(@ForAll("names") String name) {
        List<String> ofPerson = PlainName.ofPerson(name).words();
        List<String> ofBody = PlainName.ofBody(name).words();

        assertThat(PlainName.ofPerson(String.join(" ", ofPerson)).words()).isEqualTo(ofPerson);
        assertThat(PlainName.ofBody(String.join(" ", ofBody)).words()).isEqualTo(ofBody);
    }

    @Property
    void theKeyIsTheSameInEveryOrderOfWordsCaseAccentAndPunctuation(
            @ForAll("words") List<String> words, @ForAll Random random) {
        List<String> shuffled = new ArrayList<>(words);
        Collections.shuffle(shuffled, random);
        String written = String.join(" ", words);
        String otherwise = String.join(" - ", shuffled).toUpperCase(Locale.ROOT).replace("A", "Á") + "!";

        assertThat(PlainName.ofBody(otherwise).key())
                .isEqualTo(PlainName.ofBody(written).key());
        assertThat(PlainName.ofPerson(otherwise).key())
                .isEqualTo(PlainName.ofPerson(written).key());
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> anything =
                Arbitraries.strings().withChars("aeiouhkmnrsy.,'()- ABÉ1").ofMaxLength(60);
        Arbitrary<String> pieces = Arbitraries.of(
                        "Dr. ",
                        "H. ",
                        "K.H. ",
                        "Melati ",
                        "S.H. ",
                        ", M.Si",
                        " (PPA) ",
                        "RI ",
                        "Republik ",
                        "Indonesia ",
                        "dan ",
                        "Pemkab ",
                        "a ",
                        "M. ",
                        "moh ",
                        "the ",
                        "Nu'man-")
                .list()
                .ofMaxSize(8)
                .map(all -> String.join("", all));
        return Arbitraries.oneOf(anything, pieces);
    }

    /** Words that are no honorific, no degree and no filling. */
    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of("melati", "contoh", "lestari", "achmad", "sukma", "wijaya", "utara", "nuraini", "djoko")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}
