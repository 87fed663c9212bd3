package org.simpul.model.id;

import java.util.UUID;
import java.util.regex.Pattern;

/** Reads ids from text. */
final class AggregateIds {

    // UUID.fromString takes "1-1-1-1-1"; RFC 9562 does not.
    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private AggregateIds() {}

    /**
     * A UUID in the canonical form of RFC 9562, in either case.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    static UUID uuid(String text) {
        if (!CANONICAL.matcher(text).matches()) {
            throw new IllegalArgumentException("An id is a UUID of 36 characters, such as "
                    + "01926f0e-7c3a-7000-8000-000000000001, but had another form");
        }
        return UUID.fromString(text);
    }
}
