package org.simpul.model.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.simpul.HostileTexts;

/** Whatever way an act is cited, it is the same act; and no words make an act that they do not name. */
class CitationLawsTest {

    /** An act, and the names it goes by. */
    record Kind(String type, String place, List<String> names) {}

    /** Two ways to cite acts. */
    record Cited(Kind kind, String number, int year, String article, String text) {}

    private static final List<Kind> KINDS = List.of(
            kind("uu", "UU", "Undang-Undang", "UNDANG-UNDANG", "undang undang"),
            kind("perppu", "Perppu", "Perpu", "Peraturan Pemerintah Pengganti Undang-Undang"),
            kind("pp", "PP", "Peraturan Pemerintah"),
            kind(
                    "perpres",
                    "Perpres",
                    "PERPRES",
                    "Peraturan Presiden",
                    "Peraturan Presiden Republik Indonesia (Perpres)"),
            kind("keppres", "Keppres", "Keputusan Presiden"),
            kind("inpres", "Inpres", "Instruksi Presiden RI"),
            kind("permendagri", "Permendagri", "Permen Dagri", "Peraturan Menteri Dalam Negeri", "Peraturan Mendagri"),
            kind("kepmendagri", "Kepmendagri", "Keputusan Menteri Dalam Negeri", "SK Mendagri"),
            kind(
                    "permen-pppa",
                    "Permen PPPA",
                    "Permenpppa",
                    "PermenPPPA",
                    "Permen-PPPA",
                    "Peraturan Menteri PPPA",
                    "Peraturan Menteri Pemberdayaan Perempuan dan Perlindungan Anak"),
            kind(
                    "permenko-pmk",
                    "Permenko PMK",
                    "PermenkoPMK",
                    "Peraturan Menteri Koordinator Bidang Pembangunan Manusia dan Kebudayaan"),
            kind(
                    "permenko-polhukam",
                    "Permenko Polhukam",
                    "Permenkopolhukam",
                    "Peraturan Menteri Koordinator Politik, Hukum, dan Keamanan"),
            kind("permenkominfo", "Permenkominfo", "Permen Kominfo", "Peraturan Menteri Komunikasi dan Informatika"),
            kind("permen-urusan-contoh", "Permen Urusan Contoh", "Peraturan Menteri Urusan Contoh"),
            kind("perban-bnpt", "Peraturan BNPT", "Perban BNPT", "Peraturan Badan Nasional Penanggulangan Terorisme"),
            kind(
                    "perka-bnpt",
                    "Perka BNPT",
                    "Peraturan Kepala BNPT",
                    "Peraturan Kepala Badan Nasional Penanggulangan Terorisme"),
            at("kabupaten purwakarta", "perda", "Perda Kabupaten Purwakarta", "Peraturan Daerah Kab. Purwakarta"),
            at("lampung", "pergub", "Pergub Lampung", "Peraturan Gubernur Provinsi Lampung"),
            at(
                    "nusa tenggara barat",
                    "kepgub",
                    "Kepgub NTB",
                    "SK Gubernur Nusa Tenggara Barat",
                    "Keputusan Gubernur Prov. NTB"),
            at("purwakarta", "perbup", "Perbup Purwakarta", "peraturan Bupati Purwakarta", "Perbup Kab. Purwakarta"),
            at("purwakarta", "kepbup", "Kepbup Purwakarta", "Surat Keputusan Bupati Purwakarta"),
            at(
                    "bandung",
                    "perwali",
                    "Perwali Bandung",
                    "Peraturan Wali Kota Bandung",
                    "Peraturan Walikota Kota Bandung"),
            at("bandung", "kepwali", "Kepwali Bandung", "Keputusan Wali Kota Bandung"));

    private static final Set<String> NAMES_OF_ACTS = Set.of(
            "perpres",
            "perbup",
            "peraturan",
            "permen",
            "permenko",
            "permendagri",
            "uu",
            "undang-undang",
            "keputusan",
            "sk",
            "perda",
            "kepgub");

    @Property
    void anActIsReadInEveryWayToCiteIt(@ForAll("cited") Cited cited) {
        Citation read = CitationParser.parse(cited.text());

        assertThat(read)
                .isEqualTo(new Citation(
                        cited.text(), cited.kind().type(), cited.number(), cited.year(), null, cited.article()));
        assertThat(CitationParser.place(cited.text()))
                .isEqualTo(Optional.ofNullable(cited.kind().place()));
    }

    @Property
    void whatIsWrittenReadsBackAsTheSame(@ForAll("cited") Cited cited) {
        Citation read = CitationParser.parse(cited.text());

        assertThat(Stream.of(CitationFormatter.brief(read), CitationFormatter.full(read)))
                .allSatisfy(written -> {
                    Citation again = CitationParser.parse(written.orElseThrow());
                    assertThat(again.isSameAs(read)).isTrue();
                    assertThat(again.key()).isEqualTo(read.key());
                });
    }

    @Property
    void whatIsTheSameHasOneKeyAndWhatDiffersAnother(@ForAll("cited") Cited one, @ForAll("cited") Cited other) {
        Citation first = CitationParser.parse(one.text());
        Citation second = CitationParser.parse(other.text());
        boolean isSame = one.kind().equals(other.kind())
                && one.number().equals(other.number())
                && one.year() == other.year()
                && String.valueOf(one.article()).equals(String.valueOf(other.article()));

        assertThat(first.isSameAs(second)).isEqualTo(isSame);
        assertThat(second.isSameAs(first)).isEqualTo(isSame);
        assertThat(first.key().equals(second.key())).isEqualTo(isSame);
    }

    @Property
    void twoWaysToCiteOneActAreTheSame(
            @ForAll("acts") Kind kind, @ForAll @IntRange(min = 1, max = 999) int number, @ForAll("years") int year) {
        List<Citation> citations = kind.names().stream()
                .flatMap(name -> Stream.of(
                        name + " " + number + "/" + year,
                        name + " Nomor " + number + " Tahun " + year,
                        name + " No. 0" + number + " Tahun " + year + " tentang Contoh"))
                .map(CitationParser::parse)
                .toList();

        assertThat(citations).allMatch(citation -> citation.isSameAs(citations.get(0)));
        assertThat(citations.stream().map(Citation::key).distinct()).hasSize(1);
    }

    /** What was broken may still cite an act, but only one that all its words name. */
    @Property(tries = 4_000)
    void brokenWordsCiteWhatTheySayOrNothing(
            @ForAll("cited") Cited cited,
            @ForAll @IntRange(max = 40) int at,
            @ForAll @IntRange(max = 4) int how,
            @ForAll("pieces") String piece) {
        List<String> words = new ArrayList<>(List.of(cited.text().split(" ", -1)));
        int place = at % words.size();
        switch (how) {
            case 0 -> words.remove(place);
            case 1 -> words.add(place, piece);
            case 2 -> words.set(place, piece);
            case 3 -> words.add(place, words.get(words.size() - 1 - place));
            default -> words.addAll(List.of("dan", "Perpres", "9/2019"));
        }
        assertIsAccountedFor(String.join(" ", words));
    }

    @Property(tries = 4_000)
    void aHeapOfWordsCitesWhatItSaysOrNothing(@ForAll("heaps") String text) {
        assertIsAccountedFor(text);
    }

    @Property
    void noTextIsTooStrange(@ForAll String text) {
        if (!text.isBlank()) {
            Citation citation = CitationParser.parse(text);

            assertThat(citation.text()).isEqualTo(text);
            assertThat(citation.isSameAs(citation)).isEqualTo(citation.key().isPresent());
        }
    }

    @Example
    void aTextOfTwiceTheLengthTakesAtMostTwiceTheSteps() {
        HostileTexts.assertLinear("CitationWords", text -> {
            CitationWords.of(text);
            return text.looks();
        });
    }

    /**
     * A second opinion, which knows nothing of grammar. Outside the title and the remarks, all numbers are parts of what was
     * understood; all that was understood stands there; and only one act is named.
     */
    private static void assertIsAccountedFor(String text) {
        if (text.isBlank()) {
            return;
        }
        Citation read = CitationParser.parse(text);
        if (!read.isUnderstood()) {
            return;
        }
        String head = text.toLowerCase(Locale.ROOT)
                .replaceFirst("(?s)[\\s,]+(?:tentang|mengenai|about|concerning|on)(?:[\\s,].*)?$", "");
        String words = read.type().endsWith("-res")
                ? head
                : head.replaceAll(read.article() == null ? "\\([^()]*\\)" : "\\((?! *[0-9]{1,3} *\\))[^()]*\\)", " ");
        String parts = (read.number() + " " + read.year() + " " + read.article()).toLowerCase(Locale.ROOT);

        assertThat(numbers(parts)).as(text).containsAll(numbers(words));
        assertThat(numbers(words)).as(text).containsAll(numbers(parts.replace("null", "")));
        if (!read.type().endsWith("-res")) {
            assertThat(Stream.of(head.replaceAll("\\([^()]*\\)", " ").split("[\\s\\p{Z},]+")))
                    .as(text)
                    .filteredOn(NAMES_OF_ACTS::contains)
                    .filteredOn(word ->
                            !word.equals("undang-undang") || !read.type().equals("perppu"))
                    .hasSizeBetween(0, 1);
        }
    }

    private static Set<String> numbers(String text) {
        return Set.copyOf(Pattern.compile("[0-9]+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(number -> number.replaceFirst("^0+(?=.)", ""))
                .distinct()
                .toList());
    }

    private static Kind kind(String type, String... names) {
        return new Kind(type, null, List.of(names));
    }

    private static Kind at(String place, String type, String... names) {
        return new Kind(type, place, List.of(names));
    }

    @Provide
    Arbitrary<Kind> acts() {
        return Arbitraries.of(KINDS);
    }

    @Provide
    Arbitrary<Integer> years() {
        return Arbitraries.integers().between(1945, 2099);
    }

    @Provide
    Arbitrary<Cited> cited() {
        Arbitrary<String> numbers = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 60).map(String::valueOf),
                Arbitraries.of("12A", "300.2.2-2430", "188.44/123/KPTS"));
        Arbitrary<String> forms = Arbitraries.of(
                "%s Nomor %s Tahun %d",
                "%s No. %s Tahun %d",
                "%s No.%s Th.%d",
                "%s no %s thn %d",
                "%s Nomor: %s Tahun %d",
                "%s NOMOR %s TAHUN %d",
                "%s %s Tahun %d",
                "%s  Nomor %s\u00a0Tahun %d.",
                "%s, Nomor %s Tahun %d");
        return Combinators.combine(
                        acts(),
                        numbers,
                        Arbitraries.integers().between(2010, 2026),
                        forms,
                        Arbitraries.of(
                                "", " tentang Contoh Tahun 2020-2024", ", pasal 20", " pasal 20 ayat (1)", "Pasal 43A"),
                        Arbitraries.randoms())
                .as((kind, number, year, form, more, random) -> {
                    String name = kind.names().get(random.nextInt(kind.names().size()));
                    boolean isShort = number.matches("[0-9]+A?") && random.nextInt(4) == 0;
                    String act = isShort ? name + " " + number + "/" + year : form.formatted(name, number, year);
                    String article = more.startsWith("Pasal") || more.contains("pasal")
                            ? more.substring(more.toLowerCase(Locale.ROOT).indexOf("pasal") + 6)
                            : null;
                    String text = more.startsWith("Pasal") ? more + " " + act : act.replaceAll("\\.$", "") + more;
                    return new Cited(kind, number, year, article, text);
                });
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                "Perpres",
                "Perbup",
                "Peraturan",
                "Menteri",
                "Permen",
                "Permenko",
                "Permendagri",
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
                "ayat",
                "(1)",
                "(",
                ")",
                "/",
                ",",
                ".",
                "tentang",
                "S/RES/1325",
                "(2000)",
                "A/RES/70/291",
                "tanggal",
                "20 April 2021",
                "\u00a0",
                "RI",
                "dan",
                "sidang",
                "CCPCJ",
                "ke-33",
                "§");
    }

    @Provide
    Arbitrary<String> heaps() {
        return pieces().list().ofMinSize(1).ofMaxSize(9).map(pieces -> String.join(" ", pieces));
    }
}
