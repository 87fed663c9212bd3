package org.simpul.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Texts as index columns hold them: such as every engine can store, compare and index. The document beside them keeps each
 * text as it is.
 */
final class IndexText {

    private static final int REPLACEMENT = 0xFFFD;
    private static final int LAST_OF_BASIC_PLANE = 0xFFFF;
    private static final String BEHIND_BASIC_PLANE = "\uFFFF";
    private static final int LONGEST_FACET_VALUE = 200;
    private static final int KEPT_OF_A_LONGER = 100;

    private IndexText() {}

    /** A text without what some engine refuses: NUL, and halves of surrogate pairs. */
    static String storable(String text) {
        return text.codePoints()
                .map(point -> point == 0 || isHalfPair(point) ? REPLACEMENT : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isHalfPair(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /**
     * A text that every engine sorts by code points: some compare UTF-8 and do so by themselves, others compare UTF-16,
     * where an emoji stands before the end of the basic plane. So what lies beyond that plane is put behind its last
     * character.
     */
    static String sortable(String text) {
        StringBuilder sortable = new StringBuilder(text.length());
        storable(text).codePoints().forEach(point -> {
            if (Character.isSupplementaryCodePoint(point)) {
                sortable.append(BEHIND_BASIC_PLANE);
            }
            sortable.appendCodePoint(point == LAST_OF_BASIC_PLANE ? REPLACEMENT : point);
        });
        return sortable.toString();
    }

    /** The text of which {@link #sortable} was made. */
    static String unsorted(String sortable) {
        return sortable.replace(BEHIND_BASIC_PLANE, "");
    }

    /** A facet value as it is, or for one too long for an index, its beginning and its checksum. */
    static String facetValue(String value) {
        String storable = storable(value);
        if (storable.length() <= LONGEST_FACET_VALUE) {
            return storable;
        }
        return storable(storable.substring(0, KEPT_OF_A_LONGER)) + "~" + sha256(value);
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** A pattern for LIKE with the escape character {@code !} that finds a text anywhere. */
    static String containing(String text) {
        String literal = storable(text).replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return "%" + literal + "%";
    }
}
