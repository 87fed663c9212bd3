package org.simpul.rest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A wire record as a JSON object: one property for each component, in their order. An absent part is left out when it is
 * written, and so is an empty one.
 *
 * @param <T> the wire record
 */
final class RecordShape<T> implements Shape<T> {

    /**
     * One component of a wire record.
     *
     * @param isRequired whether the record has no meaning without it
     * @param whenAbsent what the record holds when nothing is written: an empty list, or null
     */
    record Part(
            String name,
            Shape<Object> shape,
            boolean isRequired,
            @Nullable Object whenAbsent,
            Method accessor) {}

    private final Constructor<T> constructor;
    private final List<Part> parts;
    private final List<String> names;
    private final Set<String> known;
    private final Set<String> ignored;
    private final Consumer<T> meaning;

    /**
     * @param ignored properties that may be written but are not read, whatever they hold
     * @param meaning refuses, by an {@code IllegalArgumentException}, a record of which the model can make nothing
     */
    RecordShape(Constructor<T> constructor, List<Part> parts, Set<String> ignored, Consumer<T> meaning) {
        this.constructor = constructor;
        this.parts = parts;
        this.names = parts.stream().map(Part::name).toList();
        this.known = Set.copyOf(names);
        this.ignored = ignored;
        this.meaning = meaning;
    }

    @Override
    public @Nullable T read(JsonNode node, Pointer at, Faults faults) {
        if (!(node instanceof ObjectNode object)) {
            faults.wrongType(at, type(), node);
            return null;
        }
        boolean isWhole = true;
        @Nullable Object[] values = new @Nullable Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            Part part = parts.get(i);
            values[i] = part(part, object, at, faults);
            isWhole &= values[i] != null || !part.isRequired();
        }
        for (String unknown : unknown(object)) {
            faults.unknownProperty(at.at(unknown), names);
        }
        return isWhole ? record(values, at, faults) : null;
    }

    private @Nullable Object part(Part part, ObjectNode object, Pointer at, Faults faults) {
        JsonNode node = object.get(part.name());
        if (node == null || ignored.contains(part.name()) || isAbsent(part, node)) {
            if (part.isRequired()) {
                faults.missing(at.at(part.name()));
            }
            return part.whenAbsent();
        }
        Object value = part.shape().read(node, at.at(part.name()), faults);
        return value == null ? part.whenAbsent() : value;
    }

    /** A part that must be there is read as it stands, so that the model tells what is wrong with a blank one. */
    private static boolean isAbsent(Part part, JsonNode node) {
        return part.isRequired() ? node.isNull() : part.shape().isAbsent(node);
    }

    private @Nullable T record(@Nullable Object[] values, Pointer at, Faults faults) {
        try {
            T record = constructor.newInstance(values);
            meaning.accept(record);
            return record;
        } catch (IllegalArgumentException e) {
            faults.unreadable(at, Refusal.reason(e));
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor.getDeclaringClass() + " cannot be made", e);
        }
    }

    /** How many properties of an object this shape does not know: a measure of how ill it fits. */
    int misfits(ObjectNode object) {
        return unknown(object).size();
    }

    private List<String> unknown(ObjectNode object) {
        List<String> unknown = new ArrayList<>();
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name) && !ignored.contains(name)) {
                unknown.add(name);
            }
        });
        return unknown;
    }

    @Override
    public ObjectNode write(T value) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        for (Part part : parts) {
            Object held = held(part, value);
            if (held != null) {
                JsonNode node = part.shape().write(held);
                if (!node.isContainerNode() || !node.isEmpty()) {
                    properties.put(part.name(), node);
                }
            }
        }
        return new ObjectNode(JsonNodeFactory.instance, properties);
    }

    private static @Nullable Object held(Part part, Object record) {
        try {
            return part.accessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("The component " + part.name() + " cannot be read", e);
        }
    }

    /** An object without any of its properties says nothing; one with unknown properties says something wrong. */
    @Override
    public boolean isAbsent(JsonNode node) {
        return node.isNull()
                || (node.isObject()
                        && node.properties().stream()
                                .allMatch(
                                        property -> property.getValue().isNull() && known.contains(property.getKey())));
    }

    @Override
    public String type() {
        return JsonTypes.OBJECT;
    }
}
