package org.simpul.rest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items of one shape, in order. An item that cannot be read is left out; an item that says nothing is a fault. */
record ListShape<T>(Shape<T> item) implements Shape<List<T>> {

    @Override
    public @Nullable List<T> read(JsonNode node, Pointer at, Faults faults) {
        if (!node.isArray()) {
            faults.wrongType(at, type(), node);
            return null;
        }
        List<T> items = new ArrayList<>(node.size());
        int index = 0;
        for (JsonNode element : node) {
            T read = item(element, at.at(index++), faults);
            if (read != null) {
                items.add(read);
            }
        }
        return items;
    }

    private @Nullable T item(JsonNode element, Pointer at, Faults faults) {
        if (element.isTextual() && item.isAbsent(element)) {
            faults.unreadable(at, "blank", "The text is blank; leave it out");
            return null;
        }
        return item.read(element, at, faults);
    }

    @Override
    public JsonNode write(List<T> value) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(value.size());
        value.forEach(one -> array.add(item.write(one)));
        return array;
    }

    @Override
    public String type() {
        return JsonTypes.LIST;
    }
}
