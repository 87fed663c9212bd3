package org.simpul.model.policy;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads citations of Indonesian acts and of UN resolutions as people write them (section 2 of the domain page):
 * <em>Perpres 18 Tahun 2014 pasal 20</em>, <em>Keputusan Gubernur Lampung Nomor G/288/V.09/HK/2022</em>,
 * <em>S/RES/1325 (2000)</em>.
 *
 * <p>A wrong act is worse than one that a person still has to find, so every word must be accounted for. The title of
 * the act (<em>tentang …</em>) may follow; a second act may not.
 */
public final class CitationParser {

    /** A longer text is a paragraph, not a citation. */
    private static final int LONGEST = 600;

    private static final Map<String, String> NATIONAL_ACTS = Map.ofEntries(
            entry("undang-undang", "uu"),
            entry("undang undang", "uu"),
            entry("uu", "uu"),
            entry("law", "uu"),
            entry("peraturan pemerintah pengganti undang-undang", "perppu"),
            entry("perppu", "perppu"),
            entry("perpu", "perppu"),
            entry("peraturan pemerintah", "pp"),
            entry("government regulation", "pp"),
            entry("pp", "pp"),
            entry("peraturan presiden", "perpres"),
            entry("presidential regulation", "perpres"),
            entry("perpres", "perpres"),
            entry("keputusan presiden", "keppres"),
            entry("keppres", "keppres"),
            entry("instruksi presiden", "inpres"),
            entry("inpres", "inpres"));

    /** Acts of provinces, regencies and cities; the place follows. */
    private static final Map<String, String> REGIONAL_ACTS = Map.ofEntries(
            entry("peraturan daerah", "perda"),
            entry("perda", "perda"),
            entry("peraturan gubernur", "pergub"),
            entry("pergub", "pergub"),
            entry("keputusan gubernur", "kepgub"),
            entry("kepgub", "kepgub"),
            entry("peraturan bupati", "perbup"),
            entry("perbup", "perbup"),
            entry("keputusan bupati", "kepbup"),
            entry("kepbup", "kepbup"),
            entry("peraturan wali kota", "perwali"),
            entry("peraturan walikota", "perwali"),
            entry("perwali", "perwali"),
            entry("perwal", "perwali"),
            entry("keputusan wali kota", "kepwali"),
            entry("keputusan walikota", "kepwali"),
            entry("kepwali", "kepwali"));

    private static final Set<String> REGIONAL_TYPES = Set.copyOf(REGIONAL_ACTS.values());

    /** Names with an established short form after "permen"; others are written out: permen-kelautan-dan-perikanan. */
    private static final Map<String, String> MINISTRIES = Map.ofEntries(
            entry("dalam negeri", "dagri"),
            entry("dagri", "dagri"),
            entry("luar negeri", "lu"),
            entry("kesehatan", "kes"),
            entry("keuangan", "keu"),
            entry("sosial", "sos"),
            entry("agama", "ag"),
            entry("pertahanan", "han"),
            entry("ketenagakerjaan", "aker"),
            entry("hukum dan hak asasi manusia", "kumham"),
            entry("pendidikan dan kebudayaan", "dikbud"),
            entry("pemberdayaan perempuan dan perlindungan anak", "-pppa"),
            entry("pembangunan manusia dan kebudayaan", "-pmk"),
            entry("politik, hukum, dan keamanan", "-polhukam"));

    private static final String ARTICLE = "(?:pasal|article|ps\\.) (?<article>\\d+\\p{L}?"
            + "(?: ?(?:ayat|huruf|angka|paragraph) ?\\(?\\w{1,4}\\)?| ?\\(\\w{1,4}\\))*)";
    private static final Pattern ARTICLE_ALONE = pattern(ARTICLE);
    private static final Pattern ARTICLE_BEFORE = pattern(ARTICLE + "(?: of| dari)?(?: the)? (?<act>\\D.*)");
    private static final Pattern ARTICLE_AFTER = pattern("(?<act>.*?),? " + ARTICLE);

    private static final Pattern TITLE = pattern(",? (?:tentang|mengenai|about|concerning|on) .*");
    private static final Pattern REMARK = pattern(" ?\\([^()]*\\)");
    private static final Pattern COUNTRY = pattern(" (?:republik indonesia|ri)\\b");

    private static final Pattern ACT = pattern("(?<name>\\p{L}\\D*?),? (?:(?:nomor|no|number) )?"
            + "(?<number>\\S*\\d\\S*)(?: (?:tahun|thn\\.?|th\\.?|of|year) (?<year>(?:19|20)\\d{2}))?");

    /** A decree's number may hold its year, G/288/V.09/HK/2022; of 7/2021 only the 7 is the number. */
    private static final Pattern NUMBER_AND_YEAR = pattern("(?:(?<number>\\d+\\p{L}?)|.+)/(?<year>(?:19|20)\\d{2})");

    private static final Pattern MINISTERIAL_ACT = pattern("(?<what>per|kep)"
            + "(?:(?:aturan|utusan) menteri(?<koordinator> koordinator)?(?: negara)?(?: bidang)? "
            + "|men(?<ko>ko(?=[ -]))?(?<gap>[ -])?)(?<ministry>\\p{L}.*)");

    private static final Pattern RESOLUTION = pattern("(?:[\\p{L} ]+ )?"
            + "(?:(?<council>S)/RES/(?<number>\\d+)|(?<body>A|E|A/HRC)/RES/(?<sessionNumber>\\d+/\\d+))"
            + "(?: ?\\((?<year>(?:19|20)\\d{2})\\))?(?:, \\D*)?");
    private static final Pattern COUNCIL_RESOLUTION = pattern(
            "(?:UNSCR|(?:UN )?Security Council resolution|Resolusi (?:DK|Dewan Keamanan) PBB)(?: (?:nomor|no))? "
                    + "(?<number>\\d+)(?: ?\\((?<year>(?:19|20)\\d{2})\\)| tahun (?<yearInWords>(?:19|20)\\d{2}))?");

    private CitationParser() {}

    /**
     * The citation with what was understood of it; without issuer, since words do not tell an id. Never throws for
     * words: what is not understood stays text.
     *
     * @throws IllegalArgumentException if the text is blank, for then nothing is cited
     */
    public static Citation parse(String text) {
        Citation notUnderstood = Citation.notUnderstood(text);
        return normalised(text)
                .flatMap(words ->
                        resolution(text, words).or(() -> act(text, words)).or(() -> article(text, words)))
                .orElse(notUnderstood);
    }

    /** Whether acts of this type are numbered by each province, regency or city for itself. */
    static boolean isRegional(@Nullable String type) {
        return type != null && REGIONAL_TYPES.contains(type);
    }

    /** The province, regency or city that the words of a regional act name, in a form that can be compared. */
    static Optional<String> place(String text) {
        return normalised(text)
                .map(Clauses::of)
                .map(clauses -> ACT.matcher(clauses.act()))
                .filter(Matcher::matches)
                .flatMap(act -> Kind.of(act.group("name")))
                .flatMap(kind -> Optional.ofNullable(kind.place()));
    }

    private static Optional<Citation> act(String text, String words) {
        Clauses clauses = Clauses.of(words);
        Matcher act = ACT.matcher(clauses.act());
        if (!act.matches()) {
            return Optional.empty();
        }
        String number = act.group("number");
        String year = act.group("year");
        Matcher numberAndYear = NUMBER_AND_YEAR.matcher(number);
        if (numberAndYear.matches()) {
            if (year != null && !year.equals(numberAndYear.group("year"))) {
                return Optional.empty();
            }
            year = numberAndYear.group("year");
            number = numberAndYear.group("number") == null ? number : numberAndYear.group("number");
        }
        String plainNumber = number.replaceFirst("^0+(?=\\d+$)", "");
        Integer knownYear = yearOrNull(year);
        return Kind.of(act.group("name"))
                .map(kind -> new Citation(text, kind.type(), plainNumber, knownYear, null, clauses.article()));
    }

    private static Optional<Citation> resolution(String text, String words) {
        String withoutTitle = TITLE.matcher(words).replaceFirst("");
        Matcher symbol = RESOLUTION.matcher(withoutTitle);
        if (symbol.matches()) {
            String body = symbol.group("council") == null ? symbol.group("body") : "s";
            String number = symbol.group("council") == null ? symbol.group("sessionNumber") : symbol.group("number");
            String type = body.toLowerCase(Locale.ROOT).replace('/', '-') + "-res";
            return Optional.of(new Citation(text, type, number, yearOrNull(symbol.group("year")), null, null));
        }
        Matcher name = COUNCIL_RESOLUTION.matcher(withoutTitle);
        if (name.matches()) {
            String year = name.group("year") == null ? name.group("yearInWords") : name.group("year");
            return Optional.of(new Citation(text, "s-res", name.group("number"), yearOrNull(year), null, null));
        }
        return Optional.empty();
    }

    /** An article of an act that is clear to the reader, as where a duty to report stands in the instrument itself. */
    private static Optional<Citation> article(String text, String words) {
        Matcher article = ARTICLE_ALONE.matcher(words);
        return article.matches()
                ? Optional.of(new Citation(text, null, null, null, null, article.group("article")))
                : Optional.empty();
    }

    private static @Nullable Integer yearOrNull(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    /** The text with one kind of space, dash and number mark; empty when it is too long to be read. */
    private static Optional<String> normalised(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String words = text.replaceAll("[\\s\\p{Z}\\p{Cf}]+", " ")
                .replaceAll("[‐‑–—]", "-")
                .replaceAll(" ?/ ?", "/")
                .replaceAll("(?i)\\b(nomor|no)\\b\\.? ?:? ?(?=\\S)", "$1 ")
                .replaceAll("\\b([Pp]er|[Kk]ep)men(ko)?(?=\\p{Lu}{2})", "$1men$2 ")
                .replaceAll("(?i)^ ?(?:surat keputusan|sk) ", "keputusan ")
                .replaceAll("[.,; ]+$", "");
        return Optional.of(words.strip());
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** A citation of an act without its title and remarks, and the article apart. */
    private record Clauses(String act, @Nullable String article) {

        static Clauses of(String words) {
            String act = TITLE.matcher(words).replaceFirst("");
            Matcher after = ARTICLE_AFTER.matcher(act);
            Matcher before = ARTICLE_BEFORE.matcher(act);
            String article = null;
            if (after.matches()) {
                act = after.group("act");
                article = after.group("article");
            } else if (before.matches()) {
                act = before.group("act");
                article = before.group("article");
            }
            act = REMARK.matcher(act).replaceAll("");
            return new Clauses(COUNTRY.matcher(act).replaceAll("").strip(), article);
        }
    }

    /** What an act is called, which may tell the ministry or the place that issued it. */
    private record Kind(String type, @Nullable String place) {

        static Optional<Kind> of(String nameAsWritten) {
            String name = nameAsWritten.toLowerCase(Locale.ROOT);
            String national = NATIONAL_ACTS.get(name);
            if (national != null) {
                return Optional.of(new Kind(national, null));
            }
            return REGIONAL_ACTS.entrySet().stream()
                    .filter(known -> name.equals(known.getKey()) || name.startsWith(known.getKey() + " "))
                    .map(known -> regional(
                            known.getValue(), name.substring(known.getKey().length())))
                    .findFirst()
                    .or(() -> ministerial(name));
        }

        /** A regent's place is a regency anyhow; of a regional law both a city and a regency may bear the name. */
        private static Kind regional(String type, String place) {
            String known =
                    place.replaceFirst("^ (?:provinsi|prov\\.?) ", " ").replaceFirst("^ kab\\.? ", " kabupaten ");
            if (!type.equals("perda")) {
                known = known.replaceFirst("^ (?:kabupaten|kota) ", " ");
            }
            return new Kind(type, known.isBlank() ? null : known.strip());
        }

        private static Optional<Kind> ministerial(String name) {
            Matcher act = MINISTERIAL_ACT.matcher(name);
            if (!act.matches()) {
                return Optional.empty();
            }
            boolean isCoordinating = act.group("koordinator") != null || act.group("ko") != null;
            boolean isOneWord = !name.contains(" menteri") && act.group("gap") == null;
            String ministry = act.group("ministry").strip();
            String slug = ministry.replaceAll("[^\\p{L}]+", "-").replaceAll("-$", "");
            String suffix = isOneWord ? slug : MINISTRIES.getOrDefault(ministry, "-" + slug);
            return Optional.of(new Kind(act.group("what") + "men" + (isCoordinating ? "ko" : "") + suffix, null));
        }
    }
}
