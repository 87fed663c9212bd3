package org.simpul.port;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.simpul.model.text.Outline;

/**
 * A name as names are compared: its words without case and accents, punctuation and honorifics, in their order. Whoever writes
 * {@code K.H. Achmad Nu'man, S.Ag., M.Si.} means the same man as whoever writes {@code achmad numan}.
 *
 * @param words folded, of letters and digits only; empty when the name has none
 * @param acronym what stands in brackets behind the name of a body, folded: {@code bnpt}
 */
public record PlainName(List<String> words, @Nullable String acronym) {

    private static final int LONGEST = 600;
    private static final int MOST_WORDS = 40;

    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)?");
    private static final Pattern SPACE = Pattern.compile("[\\s,;]+");
    private static final Pattern LETTERS_WITH_STOPS = Pattern.compile("(?:\\p{L}\\.)+\\p{L}?");
    private static final Pattern DEGREE = Pattern.compile("(?:\\p{L}{1,5}\\.)+(?:\\p{L}{1,5})?");
    private static final Pattern VOWELLESS = Pattern.compile("[b-df-hj-np-tv-xz]{2,5}");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Set<String> HONORIFICS = Set.of(
            "dr",
            "drs",
            "dra",
            "drg",
            "ir",
            "h",
            "hj",
            "prof",
            "kh",
            "ky",
            "kyai",
            "kiai",
            "tgh",
            "tgk",
            "teungku",
            "ust",
            "ustad",
            "ustadz",
            "ustaz",
            "ustadzah",
            "ustazah",
            "nyai",
            "ny",
            "nn",
            "tn",
            "bpk",
            "bapak",
            "pak",
            "ibu",
            "bu",
            "sdr",
            "sdri",
            "saudara",
            "saudari",
            "mr",
            "mrs",
            "ms",
            "pdt",
            "pendeta",
            "romo",
            "pastor",
            "suster",
            "uskup",
            "jenderal",
            "letjen",
            "mayjen",
            "brigjen",
            "kolonel",
            "letkol",
            "mayor",
            "kapten",
            "lettu",
            "letda",
            "komjen",
            "irjen",
            "kombes",
            "akbp",
            "kompol",
            "akp",
            "iptu",
            "ipda",
            "aiptu",
            "aipda",
            "bripka",
            "briptu",
            "bripda",
            "pol",
            "purn");

    /** Degrees that have a vowel and look like a name without their full stops. */
    private static final Set<String> DEGREES = Set.of(
            "se", "si", "ssi", "sag", "ssos", "spdi", "shi", "sip", "sei", "ma", "msi", "mag", "mpdi", "mhi", "mba",
            "mip", "amd", "ama", "psi", "spsi", "mpsi", "ba", "bsc", "msos", "sikom", "sked", "mepid");

    private static final Map<String, String> OF_PERSONS = ofPersons();

    private static final Map<String, List<String>> OF_BODIES = Map.ofEntries(
            Map.entry("pemkab", List.of("pemerintah", "kabupaten")),
            Map.entry("pemkot", List.of("pemerintah", "kota")),
            Map.entry("pemprov", List.of("pemerintah", "provinsi")),
            Map.entry("pemda", List.of("pemerintah", "daerah")),
            Map.entry("pemdes", List.of("pemerintah", "desa")),
            Map.entry("kab", List.of("kabupaten")),
            Map.entry("prov", List.of("provinsi")),
            Map.entry("kec", List.of("kecamatan")),
            Map.entry("kel", List.of("kelurahan")),
            Map.entry("univ", List.of("universitas")),
            Map.entry("org", List.of("organisasi")),
            Map.entry("organization", List.of("organisation")),
            Map.entry("dept", List.of("department")),
            Map.entry("jajasan", List.of("yayasan")));

    private static final Set<String> REPUBLIC = Set.of("republik", "republic");

    /** Words that hold a name together and tell nobody apart. */
    private static final Set<String> FILLING = Set.of(
            "dan", "atau", "untuk", "bagi", "di", "pada", "dalam", "tentang", "dengan", "the", "of", "for", "and", "or",
            "in", "on", "at", "with", "a", "an", "to");

    public PlainName {
        words = List.copyOf(words);
    }

    private static Map<String, String> ofPersons() {
        Map<String, String> spellings = new HashMap<>();
        List.of(
                        "muhamad",
                        "mohamad",
                        "mohammad",
                        "mochamad",
                        "mochammad",
                        "muchamad",
                        "muchammad",
                        "mohamed",
                        "muhamed",
                        "moh",
                        "muh",
                        "moch",
                        "much",
                        "mohd",
                        "muhd")
                .forEach(spelling -> spellings.put(spelling, "muhammad"));
        List.of("abd", "abdoel").forEach(spelling -> spellings.put(spelling, "abdul"));
        return Map.copyOf(spellings);
    }

    /** The name of a person: honorifics before it and degrees behind it are no part of it, nor is what stands in brackets. */
    public static PlainName ofPerson(String name) {
        String text = BRACKETS.matcher(folded(name)).replaceAll(" ");
        int comma = text.indexOf(',');
        List<String> words = new ArrayList<>();
        tokens(comma < 0 ? text : text.substring(0, comma)).stream()
                .filter(token -> words.isEmpty() || !isDegreeWithStops(token))
                .forEach(token -> words.addAll(wordsOfToken(token)));
        dropVowelless(words);
        tokens(comma < 0 ? "" : text.substring(comma)).stream()
                .filter(token -> !isDegreeBehindComma(token))
                .forEach(token -> words.addAll(wordsOfToken(token)));
        dropVowelless(words);
        while (words.size() > 1 && HONORIFICS.contains(words.get(0))) {
            words.remove(0);
        }
        if (words.size() > 1 && words.get(0).equals("m")) {
            words.set(0, "muhammad");
        }
        words.replaceAll(word -> OF_PERSONS.getOrDefault(word, word));
        return new PlainName(shortened(words), null);
    }

    /** SH and MPd at the end are degrees, whatever stands around them. */
    private static void dropVowelless(List<String> words) {
        while (words.size() > 1
                && VOWELLESS.matcher(words.get(words.size() - 1)).matches()) {
            words.remove(words.size() - 1);
        }
    }

    /** K.H. is one word, as is S.H.; Dr.Ahmad is two. */
    private static List<String> wordsOfToken(String token) {
        return LETTERS_WITH_STOPS.matcher(token).matches() ? List.of(lettersOf(token)) : wordsOf(token);
    }

    /** S.Ag. and Ph.D, but not M.Nur. */
    private static boolean isDegreeWithStops(String token) {
        int firstStop = token.indexOf('.');
        String letters = lettersOf(token);
        return firstStop >= 0
                && firstStop < token.length() - 1
                && DEGREE.matcher(token).matches()
                && (DEGREES.contains(letters) || VOWELLESS.matcher(letters).matches());
    }

    private static boolean isDegreeBehindComma(String token) {
        String letters = lettersOf(token);
        return DEGREES.contains(letters)
                || DEGREE.matcher(token).matches()
                || VOWELLESS.matcher(letters).matches();
    }

    /** The name of an organisation, or the title of anything: words that only hold it together are left out. */
    public static PlainName ofBody(String name) {
        String text = folded(name);
        Matcher brackets = BRACKETS.matcher(text);
        String acronym = null;
        if (brackets.find()) {
            List<String> inside = wordsOf(brackets.group(1));
            List<String> outside = wordsOf(text.substring(0, brackets.start()));
            if (inside.size() == 1 && !outside.isEmpty()) {
                acronym = inside.get(0);
                text = text.substring(0, brackets.start()) + " " + text.substring(brackets.end());
            } else if (outside.size() == 1 && inside.size() > 1) {
                acronym = outside.get(0);
                text = text.substring(brackets.start());
            }
        }
        List<String> words = new ArrayList<>();
        for (String token : tokens(text)) {
            wordsOfToken(token).forEach(word -> words.addAll(OF_BODIES.getOrDefault(word, List.of(word))));
        }
        return new PlainName(shortened(telling(words)), acronym);
    }

    /** The words that tell which body it is; all of them where none does. */
    private static List<String> telling(List<String> words) {
        List<String> telling = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            // Group A is not group B.
            boolean isLetterOfAGroup = words.get(i).equals("a") && i == words.size() - 1;
            if (isLetterOfAGroup || !FILLING.contains(words.get(i))) {
                telling.add(words.get(i));
            }
            dropCountry(telling);
        }
        return telling.isEmpty() ? words : telling;
    }

    /** Every ministry is one of the republic, whether it says so or not. */
    private static void dropCountry(List<String> words) {
        int last = words.size() - 1;
        if (last > 0 && words.get(last).equals("ri")) {
            words.remove(last);
        } else if (last > 1 && words.get(last).equals("indonesia") && REPUBLIC.contains(words.get(last - 1))) {
            words.subList(last - 1, last + 1).clear();
        }
    }

    /** An acronym without what is written around its letters: {@code pppa} of {@code P.P.P.A}. */
    public static String ofAcronym(String acronym) {
        return lettersOf(folded(acronym));
    }

    /** What names have in common that may mean the same, in whatever order their words stand; empty when it has no words. */
    public String key() {
        return words.size() == 1
                ? Spelling.plain(words.get(0))
                : words.stream().map(Spelling::skeleton).sorted().collect(Collectors.joining(" "));
    }

    /** What names have in common whose words stand in one order, but may be written as one: <em>Nur Aini</em>, Nuraini. */
    public String joinedKey() {
        return words.isEmpty() ? "" : Spelling.consonants(joined());
    }

    /** The words as one. */
    public String joined() {
        return String.join("", words);
    }

    private static List<String> shortened(List<String> words) {
        return words.subList(0, Math.min(MOST_WORDS, words.size()));
    }

    private static String folded(String text) {
        return SearchText.fold(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    }

    private static List<String> tokens(String text) {
        return Arrays.stream(SPACE.split(text))
                .filter(token -> !token.isEmpty())
                .toList();
    }

    private static List<String> wordsOf(String text) {
        // Nu'man is one word, and so is Qur'an.
        return Arrays.stream(NO_LETTER.split(text.replace("'", "")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String lettersOf(String text) {
        return NO_LETTER.matcher(text).replaceAll("");
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
