package org.simpul.rest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jspecify.annotations.Nullable;

/** Free text, taken as it is: blank text is absent where it may be, else the model judges it. */
final class TextShape implements Shape<String> {

    @Override
    public @Nullable String read(JsonNode node, Pointer at, Faults faults) {
        if (!node.isTextual()) {
            faults.wrongType(at, type(), node);
            return null;
        }
        return node.textValue();
    }

    @Override
    public JsonNode write(String value) {
        return TextNode.valueOf(value);
    }

    @Override
    public boolean isAbsent(JsonNode node) {
        return node.isNull() || (node.isTextual() && node.textValue().isBlank());
    }

    @Override
    public String type() {
        return JsonTypes.TEXT;
    }
}
