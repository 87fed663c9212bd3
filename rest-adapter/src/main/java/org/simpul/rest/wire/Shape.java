package org.simpul.rest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * How values of one type look on the wire, both ways: what is written is read as an equal value. Shapes are put together
 * once, from the components of the wire records. Immutable.
 */
interface Shape<T> {

    /** The value; null when it cannot be read, and {@code faults} then tell why. */
    @Nullable
    T read(JsonNode node, Pointer at, Faults faults);

    JsonNode write(T value);

    /** Whether something that is written says nothing, where nothing need be said. */
    default boolean isAbsent(JsonNode node) {
        return node.isNull();
    }

    /** The name of the JSON type, for FMT-3. */
    String type();
}
