package org.simpul.rest.wire;

import com.fasterxml.jackson.databind.JsonNode;

/** What JSON calls its types; whole numbers have their own word, as in JSON Schema. */
final class JsonTypes {

    static final String TEXT = "string";
    static final String WHOLE_NUMBER = "integer";
    static final String NUMBER = "number";
    static final String TRUTH = "boolean";
    static final String LIST = "array";
    static final String OBJECT = "object";

    private JsonTypes() {}

    static String of(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> TEXT;
            case NUMBER -> node.isIntegralNumber() ? WHOLE_NUMBER : NUMBER;
            case BOOLEAN -> TRUTH;
            case ARRAY -> LIST;
            case OBJECT -> OBJECT;
            default -> "null";
        };
    }
}
