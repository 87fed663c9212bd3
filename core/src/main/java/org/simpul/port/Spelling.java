package org.simpul.port;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How words are spelt in Indonesia, where one name is written in many ways: the spelling before 1972 (<em>Soekarno</em>,
 * <em>Djoko</em>), Arabic names by ear (<em>Achmad</em>, <em>Akhmad</em>), doubled letters and silent ones.
 *
 * <p>Words are given folded ({@link SearchText#fold}), and of letters and digits only.
 */
public final class Spelling {

    private static final int SHORT = 4;

    /** What one spelling has in the place of another, in the order in which it is replaced. */
    private record Variant(Pattern pattern, String replacement) {
        static Variant of(String regex, String replacement) {
            return new Variant(Pattern.compile(regex), replacement);
        }
    }

    private static final List<Variant> VARIANTS = List.of(
            Variant.of("oe", "u"),
            Variant.of("dj", "j"),
            Variant.of("tj", "c"),
            Variant.of("s[jyh]", "s"),
            // Chairul and Khairul, but Chandra and Candra.
            Variant.of("^ch(?!a(?:nd|hy))", "k"),
            Variant.of("^ch", "c"),
            Variant.of("^kh", "k"),
            Variant.of("[ck]h", "h"),
            Variant.of("dz", "z"),
            Variant.of("ts", "s"),
            Variant.of("([dt])h", "$1"),
            Variant.of("ph|[fv]", "p"),
            Variant.of("q", "k"),
            Variant.of("x", "ks"),
            Variant.of("^y(?=[uo])", "j"),
            Variant.of("ae|[ae]y(?![aeiou])|ei", "ai"),
            Variant.of("iy(?=[aeou])", "i"),
            Variant.of("y(?![aeiou])|(?<=[b-df-hj-np-tv-xz])y", "i"),
            Variant.of("uw(?=[aeio])", "u"),
            Variant.of("(.)\\1+", "$1"),
            Variant.of("(?<=[aeiou])h$", ""),
            Variant.of("ie$", "i"));

    private static final Pattern SILENT = Pattern.compile("h|y|w|k(?=[^aeiou])|(?<=n)g");
    private static final Pattern VOWELS = Pattern.compile("[aeiou]+");
    private static final Pattern ROMAN = Pattern.compile("x{0,3}(?:ix|iv|v?i{0,3})");
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");

    /** Words that tell one body from another of nearly the same name. */
    private static final Set<String> DISTINCTIVE = Set.of(
            "kabupaten",
            "kota",
            "provinsi",
            "kecamatan",
            "desa",
            "kelurahan",
            "distrik",
            "nagari",
            "kampung",
            "selatan",
            "utara",
            "timur",
            "barat",
            "tengah",
            "tenggara",
            "daya",
            "laut",
            "pusat",
            "hulu",
            "hilir",
            "atas",
            "bawah",
            "baru",
            "lama",
            "besar",
            "kecil",
            "raya",
            "jaya",
            "muda",
            "tua",
            "dalam",
            "luar",
            "north",
            "south",
            "east",
            "west",
            "central",
            "new",
            "regency",
            "city",
            "province",
            "district",
            "village",
            "satu",
            "dua",
            "tiga",
            "empat",
            "lima",
            "enam",
            "tujuh",
            "delapan",
            "sembilan",
            "sepuluh",
            "pertama",
            "kedua",
            "ketiga",
            "keempat",
            "kelima",
            "keenam",
            "ketujuh",
            "kedelapan",
            "kesembilan",
            "kesepuluh",
            "one",
            "two",
            "three",
            "four",
            "five",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "senin",
            "selasa",
            "rabu",
            "kamis",
            "jumat",
            "sabtu",
            "minggu",
            "pagi",
            "siang",
            "sore",
            "malam",
            "putra",
            "putri",
            "pria",
            "wanita",
            "laki",
            "perempuan",
            "men",
            "women",
            "nasional",
            "internasional",
            "national",
            "international",
            "regional",
            "daerah");

    private Spelling() {}

    /** A word as it is spelt today, so that what sounds alike is equal: {@code soekarno} and {@code sukarno}. */
    public static String plain(String word) {
        if (isDistinctive(word)) {
            return word;
        }
        String plain = word;
        for (Variant variant : VARIANTS) {
            plain = variant.pattern.matcher(plain).replaceAll(variant.replacement);
        }
        return plain.isEmpty() ? word : plain;
    }

    /**
     * What is left of a word when the letters are gone in which its spellings, and many slips, differ: where it begins, and which
     * consonants it has. Words that sound alike have one skeleton; that words have one skeleton says little.
     */
    public static String skeleton(String word) {
        String plain = plain(word);
        if (plain.length() <= SHORT || isDistinctive(word)) {
            return plain;
        }
        String bare = bare(plain);
        String first = Character.toString(bare.codePointAt(0));
        Set<String> rest = new TreeSet<>();
        bare.codePoints()
                .mapToObj(Character::toString)
                .filter(letter -> !letter.equals(first))
                .forEach(rest::add);
        return first + String.join("", rest);
    }

    /** The consonants of a word in their order, behind its beginning: less is equal to it than to its {@link #skeleton}. */
    public static String consonants(String word) {
        return bare(plain(word));
    }

    private static String bare(String plain) {
        String bare = SILENT.matcher(plain).replaceAll("").replace('z', 's');
        boolean beginsSoftly = bare.isEmpty() || plain.charAt(0) == 'h' || isVowel(bare.charAt(0));
        String consonants = VOWELS.matcher(bare).replaceAll("");
        return beginsSoftly ? "a" + consonants : consonants;
    }

    /**
     * Whether a word is one that no other is nearly: a number, a letter by itself, a direction, a level of government. Of
     * <em>Lampung Utara</em> and <em>Lampung Timur</em>, of part I and part II, neither is a slip of the other.
     */
    public static boolean isDistinctive(String word) {
        return word.codePointCount(0, word.length()) == 1
                || DISTINCTIVE.contains(word)
                || ROMAN.matcher(word).matches()
                || DIGIT.matcher(word).find();
    }

    private static boolean isVowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }
}
