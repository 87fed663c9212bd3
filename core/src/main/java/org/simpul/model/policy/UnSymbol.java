package org.simpul.model.policy;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A resolution or document of the United Nations, by its symbol or its name, or a session of the Commission on Crime
 * Prevention and Criminal Justice. Its number alone tells which is meant; the year is what people add to it.
 *
 * @param type as a citation holds it
 * @param number as the symbol has it behind the body: {@code 1325}, {@code 70/291}, {@code 2024/L.4/REV.1}
 * @param year null if not told
 */
record UnSymbol(String type, String number, @Nullable Integer year) {

    private static final String SESSION = "ccpcj-session";
    private static final Pattern SESSION_NUMBER = Pattern.compile("[1-9]\\d?");
    private static final Set<String> NUMBER = Set.of("nomor", "no", "number", ":");
    private static final Set<String> YEAR = Set.of("tahun", "of");
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

    /** How those of each type are numbered. */
    private static final Map<String, Pattern> NUMBERS = Map.ofEntries(
            entry("s-res", Pattern.compile("[1-9]\\d{0,3}")),
            entry("a-res", Pattern.compile("(?:(?:ES|S)-)?\\d{1,3}/\\d{1,3}[A-Z]?|\\d{1,4}[A-Z]?\\([IVXL]{1,7}\\)")),
            entry("e-res", Pattern.compile("\\d{4}/\\d{1,3}")),
            entry("a-hrc-res", Pattern.compile("(?:S-)?\\d{1,3}/\\d{1,3}")),
            entry("a-hrc", Pattern.compile("(?:S-)?\\d{1,3}/(?:L\\.)?\\d{1,4}(?:/(?:Add|Rev|Corr)\\.\\d{1,2})*+")),
            entry("e-cn", Pattern.compile("\\d{4}/(?:L\\.|CRP\\.|NGO/)?\\d{1,4}(?:/(?:Add|Rev|Corr)\\.\\d{1,2})*+")),
            entry("ccpcj-res", Pattern.compile("\\d{1,2}/\\d{1,3}")),
            entry(SESSION, SESSION_NUMBER));

    private static final Pattern SYMBOL =
            Pattern.compile("(S/RES|A/RES|E/RES|A/HRC/RES|A/HRC(?=/[^R])|E/CN\\.\\d{1,2})/(\\S++)");

    /** Words that may stand before a symbol and say the same. */
    private static final Set<String> PREFACE = Set.of(
            "the",
            "of",
            "un",
            "united",
            "nations",
            "pbb",
            "perserikatan",
            "bangsa-bangsa",
            "security",
            "council",
            "general",
            "assembly",
            "human",
            "rights",
            "economic",
            "and",
            "social",
            "ecosoc",
            "unsc",
            "unga",
            "hrc",
            "dewan",
            "keamanan",
            "majelis",
            "umum",
            "ham",
            "dk",
            "resolution",
            "resolusi",
            "document",
            "dokumen",
            "symbol",
            "doc",
            "no",
            "nomor");

    /** Bodies by what people call their resolutions. */
    private static final Map<String, String> RESOLUTIONS = Map.ofEntries(
            entry("unscr", "s-res"),
            entry("unsc resolution", "s-res"),
            entry("security council resolution", "s-res"),
            entry("un security council resolution", "s-res"),
            entry("united nations security council resolution", "s-res"),
            entry("resolusi dk pbb", "s-res"),
            entry("resolusi dewan keamanan pbb", "s-res"),
            entry("resolusi dewan keamanan", "s-res"),
            entry("general assembly resolution", "a-res"),
            entry("un general assembly resolution", "a-res"),
            entry("unga resolution", "a-res"),
            entry("resolusi majelis umum pbb", "a-res"),
            entry("resolusi majelis umum", "a-res"),
            entry("ecosoc resolution", "e-res"),
            entry("resolusi ecosoc", "e-res"),
            entry("human rights council resolution", "a-hrc-res"),
            entry("un human rights council resolution", "a-hrc-res"),
            entry("resolusi dewan ham pbb", "a-hrc-res"),
            entry("ccpcj resolution", "ccpcj-res"),
            entry("resolusi ccpcj", "ccpcj-res"));

    private static final Set<String> COMMISSION = Set.of(
            "ccpcj",
            "un ccpcj",
            "commission on crime prevention and criminal justice",
            "un commission on crime prevention and criminal justice",
            "united nations commission on crime prevention and criminal justice",
            "komisi pencegahan kejahatan dan peradilan pidana",
            "komisi pencegahan kejahatan dan peradilan pidana pbb");

    /** Whether the number alone tells what is meant. */
    static boolean isTypeOfOne(@Nullable String type) {
        return type != null && (NUMBERS.containsKey(type) || type.startsWith("e-cn-"));
    }

    /** @param words of the citation, without its title */
    static Optional<UnSymbol> read(List<String> words) {
        int at = 0;
        while (at < words.size() && PREFACE.contains(CitationWords.lower(words.get(at)))) {
            at++;
        }
        if (at == words.size()) {
            return Optional.empty();
        }
        Matcher symbol = SYMBOL.matcher(words.get(at).toUpperCase(Locale.ROOT));
        if (symbol.matches()) {
            String type = symbol.group(1).toLowerCase(Locale.ROOT).replaceAll("[/.]", "-");
            return withYear(type, symbol.group(2), words, at + 1);
        }
        return resolution(words);
    }

    /** Whether a word begins as a symbol does, and so is no number of an act. */
    static boolean isSymbol(String word) {
        return SYMBOL.matcher(word.toUpperCase(Locale.ROOT)).matches();
    }

    /** What the symbol of one looks like; empty for what has none. */
    static Optional<String> symbol(String type, String number) {
        if (!isTypeOfOne(type) || type.startsWith("ccpcj")) {
            return Optional.empty();
        }
        String body = type.startsWith("e-cn-") ? "e/cn." + type.substring("e-cn-".length()) : type.replace('-', '/');
        return Optional.of(body.toUpperCase(Locale.ROOT) + "/" + number);
    }

    /** Security Council resolution 1325 (2000); Resolusi DK PBB Nomor 1325 Tahun 2000. */
    private static Optional<UnSymbol> resolution(List<String> words) {
        int numberAt = 0;
        while (numberAt < words.size() && !CitedNumber.hasDigit(words.get(numberAt))) {
            numberAt++;
        }
        int afterName = numberAt;
        while (afterName > 0 && NUMBER.contains(CitationWords.lower(words.get(afterName - 1)))) {
            afterName--;
        }
        String name = CitationWords.lower(String.join(" ", words.subList(0, afterName)))
                .replace("dk-pbb", "dk pbb");
        String type = RESOLUTIONS.get(name);
        return type == null || numberAt == words.size()
                ? Optional.empty()
                : withYear(type, words.get(numberAt).toUpperCase(Locale.ROOT), words, numberAt + 1);
    }

    /** What follows a number: the session of the Assembly in Roman figures, a year, and a title without any number. */
    private static Optional<UnSymbol> withYear(String type, String upperNumber, List<String> words, int start) {
        String number =
                upperNumber.replace("ADD.", "Add.").replace("REV.", "Rev.").replace("CORR.", "Corr.");
        int at = start;
        if (type.equals("a-res")
                && isInParentheses(words, at + 1)
                && words.get(at).length() == 1) {
            number += words.get(at).toUpperCase(Locale.ROOT);
            at++;
        }
        if (type.equals("a-res") && isInParentheses(words, at) && !CitedNumber.hasDigit(words.get(at + 1))) {
            number += "(" + words.get(at + 1).toUpperCase(Locale.ROOT) + ")";
            at += 3;
        }
        Integer year = null;
        if (isInParentheses(words, at)) {
            year = CitedNumber.year(words.get(at + 1));
            at += 3;
            if (year == null) {
                return Optional.empty();
            }
        } else if (at + 1 < words.size() && YEAR.contains(CitationWords.lower(words.get(at)))) {
            year = CitedNumber.year(words.get(at + 1));
            at += 2;
            if (year == null) {
                return Optional.empty();
            }
        }
        boolean isTitle = at == words.size()
                || (words.get(at).equals(",")
                        && words.subList(at, words.size()).stream().noneMatch(CitedNumber::hasDigit));
        Pattern numbers = NUMBERS.get(type.startsWith("e-cn-") ? "e-cn" : type);
        return isTitle && numbers != null && numbers.matcher(number).matches()
                ? Optional.of(new UnSymbol(type, number, year))
                : Optional.empty();
    }

    /** Sidang CCPCJ ke-33; sesi ke-33 CCPCJ; 33rd session of the CCPCJ. No title can follow. */
    static Optional<UnSymbol> session(List<String> words) {
        String number = null;
        StringBuilder rest = new StringBuilder();
        for (int at = 0; at < words.size(); at++) {
            String word = CitationWords.lower(words.get(at));
            String ordinal = ordinal(word);
            if (ordinal != null) {
                if (number != null) {
                    return Optional.empty();
                }
                number = ordinal;
            } else if (isInParentheses(words, at)
                    && CitationWords.lower(words.get(at + 1)).equals("ccpcj")) {
                at += 2;
            } else {
                rest.append(rest.isEmpty() ? "" : " ").append(word);
            }
        }
        String commission = rest.toString();
        boolean isSession = false;
        for (String session : List.of("the ", "sidang ", "sesi ", "session of the ", "session of ")) {
            if (commission.startsWith(session)) {
                commission = commission.substring(session.length());
                isSession |= !session.equals("the ");
            }
        }
        if (commission.endsWith(" session")) {
            commission = commission.substring(0, commission.length() - " session".length());
            isSession = true;
        }
        return isSession
                        && number != null
                        && COMMISSION.contains(commission)
                        && SESSION_NUMBER.matcher(number).matches()
                ? Optional.of(new UnSymbol(SESSION, number, null))
                : Optional.empty();
    }

    /** The digits of ke-33 or 33rd; null for other words. */
    private static @Nullable String ordinal(String word) {
        String digits = word.startsWith("ke-")
                ? word.substring("ke-".length())
                : word.length() > 2 && ORDINALS.contains(word.substring(word.length() - 2))
                        ? word.substring(0, word.length() - 2)
                        : "";
        return !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9') ? digits : null;
    }

    private static boolean isInParentheses(List<String> words, int at) {
        return at + 2 < words.size()
                && words.get(at).equals("(")
                && words.get(at + 2).equals(")");
    }
}
