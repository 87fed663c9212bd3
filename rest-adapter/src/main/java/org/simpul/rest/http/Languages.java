package org.simpul.rest.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** The languages in which the adapter speaks: Indonesian and English. */
public final class Languages {

    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private Languages() {}

    /** The first of the reader's languages in which the adapter speaks; English where there is none. */
    public static Locale chosen(HttpHeaders headers) {
        List<String> accepted = headers.getRequestHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return accepted == null || accepted.isEmpty() ? ENGLISH : chosen(String.join(",", accepted));
    }

    /** The languages that a reader accepts, the one they like best first. */
    static List<Locale> accepted(HttpHeaders headers) {
        List<String> accepted = headers.getRequestHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return accepted == null
                ? List.of()
                : ranges(String.join(",", accepted)).stream()
                        .filter(range ->
                                range.getWeight() > 0 && !range.getRange().contains("*"))
                        .map(range -> Locale.forLanguageTag(range.getRange()))
                        .toList();
    }

    /** A header that nobody can read is as good as none. At a lone hyphen the JDK runs out of bounds. */
    private static List<Locale.LanguageRange> ranges(String accepted) {
        try {
            return Locale.LanguageRange.parse(accepted);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return List.of();
        }
    }

    static Locale chosen(String accepted) {
        for (Locale.LanguageRange range : ranges(accepted)) {
            Locale spoken = Locale.forLanguageTag(range.getRange());
            if (range.getWeight() > 0 && spoken.getLanguage().equals(INDONESIAN.getLanguage())) {
                return INDONESIAN;
            }
            if (range.getWeight() > 0 && spoken.getLanguage().equals(ENGLISH.getLanguage())) {
                return ENGLISH;
            }
        }
        return ENGLISH;
    }
}
