package org.simpul.rest.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request without its caller.
 *
 * @param body null when there is none
 */
record Call(String method, String address, String body, Map<String, String> headers) {

    static Call of(String method, String address) {
        return new Call(method, address, null, Map.of());
    }

    /** With a document of JSON, unless a header says what it is. */
    Call with(JsonNode document) {
        Call typed = headers.containsKey("Content-Type") ? this : header("Content-Type", "application/json");
        return new Call(method, address, document.toString(), typed.headers);
    }

    Call header(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Call(method, address, body, more);
    }

    /** By a caller who is cleared for everything. */
    Call asCleared() {
        return header(Who.CLEARED, "true");
    }

    /** For the first version of a record. */
    Call ifFirst() {
        return header("If-Match", "\"1\"");
    }
}
