package org.simpul.model.policy;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a ministry, an agency or a place behind the name of an act, in lower case. No list holds them all, so any
 * words will do; but not those of another act, lest two become one.
 */
final class IssuerName {

    /** What begins the name of another act, or is no part of a name: names end before these. */
    private static final Set<String> NO_NAME = Set.of(
            "uu",
            "perppu",
            "perpu",
            "pp",
            "perpres",
            "keppres",
            "kepres",
            "inpres",
            "perda",
            "pergub",
            "kepgub",
            "perbup",
            "kepbup",
            "perwali",
            "perwal",
            "perwako",
            "kepwali",
            "perban",
            "perka",
            "kepka",
            "peraturan",
            "keputusan",
            "instruksi",
            "undang",
            "undang-undang",
            "law",
            "regulation",
            "decree",
            "presiden",
            "gubernur",
            "bupati",
            "walikota",
            "wali",
            "menteri",
            "koordinator",
            "ko",
            "bersama",
            "nomor",
            "no",
            "number",
            "tahun",
            "tanggal",
            "pada",
            "pasal",
            "ayat",
            "jo",
            "juncto",
            "juga",
            "serta",
            "atau",
            "or",
            "and",
            "yang",
            "oleh",
            "atas",
            "dengan",
            "tentang",
            "resolusi",
            "resolution",
            "surat",
            "sk");

    /** Provinces by the names that people use beside the full one. */
    private static final Map<String, String> PROVINCES = Map.ofEntries(
            entry("ntb", "nusa tenggara barat"),
            entry("ntt", "nusa tenggara timur"),
            entry("daerah khusus ibukota jakarta", "dki jakarta"),
            entry("daerah khusus jakarta", "dk jakarta"),
            entry("daerah istimewa yogyakarta", "di yogyakarta"),
            entry("d.i yogyakarta", "di yogyakarta"),
            entry("diy", "di yogyakarta"),
            entry("kepri", "kepulauan riau"),
            entry("babel", "kepulauan bangka belitung"),
            entry("bangka belitung", "kepulauan bangka belitung"),
            entry("jabar", "jawa barat"),
            entry("jateng", "jawa tengah"),
            entry("jatim", "jawa timur"),
            entry("sumut", "sumatera utara"),
            entry("sumbar", "sumatera barat"),
            entry("sumsel", "sumatera selatan"),
            entry("kalbar", "kalimantan barat"),
            entry("kalteng", "kalimantan tengah"),
            entry("kalsel", "kalimantan selatan"),
            entry("kaltim", "kalimantan timur"),
            entry("kaltara", "kalimantan utara"),
            entry("sulut", "sulawesi utara"),
            entry("sulteng", "sulawesi tengah"),
            entry("sulsel", "sulawesi selatan"),
            entry("sultra", "sulawesi tenggara"),
            entry("sulbar", "sulawesi barat"));

    private static final Set<String> KINDS_OF_PLACES =
            Set.of("provinsi", "propinsi", "prov", "kabupaten", "kab", "kota", "daerah", "kabupaten/kota");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]++");

    private IssuerName() {}

    static boolean isName(String words) {
        for (String word : words.split(" ", -1)) {
            boolean isOfAct = NO_NAME.contains(word) || word.startsWith("permen") || word.startsWith("kepmen");
            boolean isWord = word.chars().allMatch(c -> Character.isLetter(c) || "-/'.&".indexOf(c) >= 0);
            if (isOfAct || word.isEmpty() || !isWord) {
                return false;
            }
        }
        return NO_LETTERS.matcher(words).replaceAll("").length() > 1;
    }

    /** The name as it stands in the type of an act. */
    static String slug(String name) {
        return NO_LETTERS.matcher(name).replaceAll("-");
    }

    /**
     * The place of a regional act in one form; empty for words that name none. A regent's place is a regency anyhow; of a
     * regional law both a city and a regency may bear the name.
     */
    static Optional<String> place(String type, String name) {
        String place = without(name, "provinsi ", "propinsi ", "prov ");
        if (place.startsWith("kab ")) {
            place = "kabupaten " + place.substring("kab ".length());
        }
        if (!type.equals("perda")) {
            place = without(place, "kabupaten ", "kota ");
        }
        return !KINDS_OF_PLACES.contains(place) && isName(place)
                ? Optional.of(PROVINCES.getOrDefault(place, place))
                : Optional.empty();
    }

    static String without(String name, String... prefixes) {
        for (String prefix : prefixes) {
            if (name.startsWith(prefix)) {
                return name.substring(prefix.length());
            }
        }
        return name;
    }
}
