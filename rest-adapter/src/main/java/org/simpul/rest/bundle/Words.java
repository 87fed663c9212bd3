package org.simpul.rest.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** The words in which faults of a bundle are told. */
final class Words {

    private static final int LONGEST = 64;

    private Words() {}

    /** Enough of a text to recognise it by. */
    static String excerpt(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** A name as part of a JSON Pointer (RFC 6901, section 3). */
    static String token(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** What JSON calls the type of a value. */
    static String type(JsonNode node) {
        return node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
