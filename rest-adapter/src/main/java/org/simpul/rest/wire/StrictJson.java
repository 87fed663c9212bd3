package org.simpul.rest.wire;

import com.fasterxml.jackson.databind.JsonNode;

/** Parses JSON strictly. Safe for use by several threads. */
@SuppressWarnings("DoNotCallSuggester")
public final class StrictJson {

    /**
     * The one value that a body holds.
     *
     * @throws MalformedJsonException if it is no JSON in UTF-8, or beyond the limits
     */
    public JsonNode parse(byte[] body) throws MalformedJsonException {
        throw new UnsupportedOperationException(body.length + " bytes");
    }
}
