package org.simpul.model.policy;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The numbers of acts as their issuers write them: <em>7</em>, <em>12A</em>, <em>G/288/V.09/HK/2022</em>. */
final class CitedNumber {

    private CitedNumber() {}

    /** Of 7/2021 only the 7 is the number, and 07 is 7; a decree's number may hold its year, G/288/V.09/HK/2022. */
    static String plain(String number) {
        int slash = number.lastIndexOf('/');
        String plain = slash > 0 && year(number.substring(slash + 1)) != null && isPlain(number.substring(0, slash))
                ? number.substring(0, slash)
                : number;
        int zeros = 0;
        while (isPlain(plain)
                && zeros < plain.length() - 1
                && plain.charAt(zeros) == '0'
                && isDigit(plain.charAt(zeros + 1))) {
            zeros++;
        }
        return plain.substring(zeros);
    }

    /** The year that four digits mean; null for other words, and for years in which nothing cited here can be. */
    static @Nullable Integer year(String word) {
        boolean isYear = word.length() == 4
                && (word.startsWith("19") || word.startsWith("20"))
                && isDigit(word.charAt(2))
                && isDigit(word.charAt(3));
        return isYear ? Integer.valueOf(word) : null;
    }

    /** Letters, digits and the marks between them that issuers use; one of them a digit, and none of them another act. */
    static boolean isNumber(String word) {
        return hasDigit(word)
                && Character.isLetterOrDigit(word.charAt(0))
                && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "./-_".indexOf(c) >= 0)
                && !UnSymbol.isSymbol(word)
                && Stream.of(word.split("/", -1)).noneMatch(KindOfAct::isAct);
    }

    static boolean hasDigit(String word) {
        return word.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether it is digits, and perhaps one letter behind them. */
    private static boolean isPlain(String number) {
        int digits = 0;
        while (digits < number.length() && isDigit(number.charAt(digits))) {
            digits++;
        }
        return digits > 0
                && (digits == number.length()
                        || (digits == number.length() - 1 && Character.isLetter(number.charAt(digits))));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
