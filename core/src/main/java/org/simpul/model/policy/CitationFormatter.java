package org.simpul.model.policy;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.simpul.model.policy.Ministries.Ministry;

/**
 * Writes citations in the way of Indonesian drafting, <em>Pasal 20 Perpres Nomor 18 Tahun 2014</em>, and resolutions by
 * their symbols, <em>S/RES/1325 (2000)</em>.
 *
 * <p>What it writes reads back as the same act; what would not, it does not write. A regional act is written with the place
 * that the words of the citation name, for an issuer is known by its id only.
 */
public final class CitationFormatter {

    /** A word of at most so many letters, which alone names a ministry that no list has, is taken for an acronym. */
    private static final int LONGEST_ACRONYM = 6;

    /** What an act is called, briefly and in full. */
    private record Name(String brief, String full) {

        Name with(BinaryOperator<String> change, Name other) {
            return new Name(change.apply(brief, other.brief), change.apply(full, other.full));
        }
    }

    private static final Map<String, Name> ACTS = Map.ofEntries(
            entry("uu", new Name("UU", "Undang-Undang")),
            entry("perppu", new Name("Perppu", "Peraturan Pemerintah Pengganti Undang-Undang")),
            entry("pp", new Name("PP", "Peraturan Pemerintah")),
            entry("perpres", new Name("Perpres", "Peraturan Presiden")),
            entry("keppres", new Name("Keppres", "Keputusan Presiden")),
            entry("inpres", new Name("Inpres", "Instruksi Presiden")),
            entry("perda", new Name("Perda", "Peraturan Daerah")),
            entry("pergub", new Name("Pergub", "Peraturan Gubernur")),
            entry("kepgub", new Name("Kepgub", "Keputusan Gubernur")),
            entry("perbup", new Name("Perbup", "Peraturan Bupati")),
            entry("kepbup", new Name("Kepbup", "Keputusan Bupati")),
            entry("perwali", new Name("Perwali", "Peraturan Wali Kota")),
            entry("kepwali", new Name("Kepwali", "Keputusan Wali Kota")));

    private static final Map<String, Name> ACTS_OF_AGENCIES = Map.of(
            "perban", new Name("Peraturan ", "Peraturan Badan "),
            "perka", new Name("Perka ", "Peraturan Kepala Badan "),
            "kepka", new Name("Keputusan Kepala ", "Keputusan Kepala Badan "));

    private static final Map<String, Name> BODIES = Map.of(
            "ccpcj-session",
                    new Name("Sidang CCPCJ ke-", "Sidang Komisi Pencegahan Kejahatan dan Peradilan Pidana (CCPCJ) ke-"),
            "ccpcj-res", new Name("Resolusi CCPCJ ", "Resolusi CCPCJ "));

    private CitationFormatter() {}

    /**
     * <em>Perpres Nomor 7 Tahun 2021</em>, <em>Permen PPPA Nomor 10 Tahun 2022</em>, <em>S/RES/1325 (2000)</em>.
     *
     * @return empty for what is not understood, and for types that the parser does not know
     */
    public static Optional<String> brief(Citation citation) {
        return written(citation, true);
    }

    /**
     * <em>Peraturan Presiden Nomor 7 Tahun 2021</em>, <em>S/RES/1325 (2000)</em>.
     *
     * @return empty for what is not understood, and for types that the parser does not know
     */
    public static Optional<String> full(Citation citation) {
        return written(citation, false);
    }

    private static Optional<String> written(Citation citation, boolean isBrief) {
        String type = citation.type();
        String number = citation.number();
        if (type == null || number == null || !citation.isUnderstood()) {
            return Optional.empty();
        }
        String place = CitationParser.place(citation.text()).orElse(null);
        return ofUnitedNations(type, number, citation.year(), isBrief)
                .or(() -> name(type)
                        .map(name -> isBrief ? name.brief() : name.full())
                        .map(name -> citation.article() == null
                                ? name
                                : "Pasal " + CitedArticle.spelled(citation.article()) + " " + name)
                        .map(name ->
                                place == null || !KindOfAct.isRegional(type) ? name : name + " " + capitalised(place))
                        .map(name -> name + " Nomor " + numberAndYear(number, citation.year())))
                .filter(text -> readsAs(text, citation));
    }

    private static Optional<String> ofUnitedNations(
            String type, String number, @Nullable Integer year, boolean isBrief) {
        Name body = BODIES.get(type);
        return Optional.ofNullable(body)
                .map(name -> (isBrief ? name.brief() : name.full()) + number)
                .or(() -> UnSymbol.symbol(type, number))
                .map(symbol -> year == null ? symbol : symbol + " (" + year + ")");
    }

    private static Optional<Name> name(String type) {
        int dash = type.indexOf('-');
        Name ofAgency = dash < 0 ? null : ACTS_OF_AGENCIES.get(type.substring(0, dash));
        if (ofAgency != null) {
            String acronym = type.substring(dash + 1);
            return Agencies.name(acronym)
                    .map(agency -> ofAgency.with(String::concat, new Name(upper(acronym), capitalised(agency))));
        }
        return Optional.ofNullable(ACTS.get(type)).or(() -> ministerial(type));
    }

    private static Optional<Name> ministerial(String type) {
        String act = type.startsWith("permen") ? "Peraturan" : type.startsWith("kepmen") ? "Keputusan" : "";
        if (act.isEmpty()) {
            return Optional.empty();
        }
        int afterMen = type.indexOf("men") + "men".length();
        String suffix = type.substring(afterMen);
        String what = act.substring(0, 3) + "men";
        return ministry(suffix, false)
                .map(ministry -> new Name(what + ministry.brief(), act + " Menteri " + ministry.name()))
                .or(() -> suffix.startsWith("ko")
                        ? ministry(suffix.substring("ko".length()), true)
                                .map(ministry -> new Name(
                                        what + "ko" + ministry.brief(),
                                        act + " Menteri Koordinator Bidang " + ministry.name()))
                        : Optional.empty());
    }

    /** One on the lists, or one that was called by a name of its own. */
    private static Optional<Ministry> ministry(String suffix, boolean isCoordinating) {
        return Ministries.of(isCoordinating).ofSuffix(suffix).or(() -> {
            if (suffix.length() < 2 || suffix.charAt(0) != '-') {
                return Optional.empty();
            }
            String words = suffix.substring(1);
            boolean isAcronym = words.indexOf('-') < 0 && words.length() <= LONGEST_ACRONYM;
            String name = isAcronym ? upper(words) : capitalised(words.replace('-', ' '));
            return Optional.of(new Ministry(suffix, " " + name, name));
        });
    }

    /** The year is written once: some issuers have it at the end of the number. */
    private static String numberAndYear(String number, @Nullable Integer year) {
        String plain = CitedNumber.plain(number);
        return year == null || plain.endsWith("/" + year) ? plain : plain + " Tahun " + year;
    }

    private static boolean readsAs(String text, Citation citation) {
        Citation read = CitationParser.parse(text);
        return read.isUnderstood()
                && read.parts().equals(citation.parts())
                && Objects.equals(read.year(), citation.year());
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    /** A name with its words capitalised, but for <em>dan</em>, and acronyms of provinces in capitals. */
    private static String capitalised(String name) {
        StringBuilder capitalised = new StringBuilder();
        for (String word : name.split(" ", -1)) {
            boolean isAcronym = word.equals("dki") || (word.equals("di") && capitalised.isEmpty());
            capitalised
                    .append(capitalised.isEmpty() ? "" : " ")
                    .append(
                            isAcronym
                                    ? upper(word)
                                    : word.equals("dan") || word.isEmpty()
                                            ? word
                                            : upper(word.substring(0, 1)) + word.substring(1));
        }
        return capitalised.toString();
    }
}
