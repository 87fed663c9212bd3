package org.simpul.rest.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.simpul.rest.http.Json;

/** JSON Merge Patch (RFC 7396, section 2). */
final class MergePatch {

    private MergePatch() {}

    /** The document after the patch; neither argument is changed. */
    static JsonNode apply(JsonNode document, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode patched = document instanceof ObjectNode before ? before.deepCopy() : Json.object();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                patched.remove(change.getKey());
            } else {
                patched.set(change.getKey(), apply(patched.path(change.getKey()), change.getValue()));
            }
        });
        return patched;
    }
}
