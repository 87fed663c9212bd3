package org.simpul.rest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that is one word on the wire: an id, a date, a code.
 *
 * @param form which case of FMT-1 it is when it cannot be read
 * @param parse refuses what has no meaning by an {@code IllegalArgumentException} whose message is fit for the writer
 */
record LeafShape<T>(String form, Function<String, T> parse, Function<T, String> print) implements Shape<T> {

    @Override
    public @Nullable T read(JsonNode node, Pointer at, Faults faults) {
        if (!node.isTextual()) {
            faults.wrongType(at, type(), node);
            return null;
        }
        try {
            return parse.apply(node.textValue());
        } catch (IllegalArgumentException e) {
            faults.unreadable(at, form, Refusal.reason(e));
            return null;
        }
    }

    @Override
    public JsonNode write(T value) {
        return TextNode.valueOf(print.apply(value));
    }

    @Override
    public String type() {
        return JsonTypes.TEXT;
    }
}
