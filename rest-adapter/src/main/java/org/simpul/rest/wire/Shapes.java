package org.simpul.rest.wire;

import jakarta.validation.constraints.Positive;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.vocabulary.Coded;

/**
 * Puts the shapes of wire records together from their components: a component that is {@code @Nullable} or a list may be
 * absent, all others are required. Not safe for use by several threads; the shapes it makes are.
 */
final class Shapes {

    private final Meanings meanings;
    private final Map<Class<?>, Shape<?>> made = new LinkedHashMap<>(Leaves.SHAPES);

    Shapes(Meanings meanings) {
        this.meanings = meanings;
        made.put(String.class, new TextShape());
        made.put(LocalizedText.class, new LocalizedTextShape());
        made.put(int.class, NumberShapes.WHOLE_NUMBER);
        made.put(Integer.class, NumberShapes.WHOLE_NUMBER);
        made.put(double.class, NumberShapes.NUMBER);
        made.put(boolean.class, NumberShapes.TRUTH);
        made.put(Boolean.class, NumberShapes.TRUTH);
    }

    /** The shape of a whole record; the registry's own properties in it are not read. */
    <J extends RecordJson> RecordShape<J> ofRecord(Class<J> type, Set<String> ignored) {
        return new RecordShape<>(constructor(type), parts(type), ignored, record -> {});
    }

    /** The shape of a value that stands in a record. */
    <J extends Record> RecordShape<J> ofValue(Class<J> type) {
        return new RecordShape<>(constructor(type), parts(type), Set.of(), meanings.of(type));
    }

    private <J> List<RecordShape.Part> parts(Class<J> type) {
        List<RecordShape.Part> parts = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            AnnotatedType annotated = component.getAnnotatedType();
            boolean isList = annotated instanceof AnnotatedParameterizedType;
            parts.add(new RecordShape.Part(
                    component.getName(),
                    annotated.isAnnotationPresent(Positive.class) ? ordinal() : shape(annotated.getType()),
                    !isList && !annotated.isAnnotationPresent(Nullable.class),
                    isList ? List.of() : null,
                    component.getAccessor()));
        }
        return List.copyOf(parts);
    }

    @SuppressWarnings("unchecked") // what is positive is an Integer
    private static Shape<Object> ordinal() {
        return (Shape<Object>) (Shape<?>) NumberShapes.ORDINAL;
    }

    @SuppressWarnings("unchecked") // the shape of a component's type takes what the component holds
    private Shape<Object> shape(Type type) {
        if (type instanceof ParameterizedType list) {
            return (Shape<Object>) (Shape<?>) new ListShape<>(shape(list.getActualTypeArguments()[0]));
        }
        Class<?> known = (Class<?>) type;
        Shape<?> shape = made.get(known);
        if (shape == null) {
            shape = known.isEnum() ? word(known) : ofValue(known.asSubclass(Record.class));
            made.put(known, shape);
        }
        return (Shape<Object>) shape;
    }

    private static Shape<?> word(Class<?> set) {
        return new WordShape<>(ClosedSets.vocabularyOf(set), (Coded[]) set.getEnumConstants());
    }

    @SuppressWarnings("unchecked") // a class declares constructors of itself
    private static <J> Constructor<J> constructor(Class<J> type) {
        Class<?>[] components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return (Constructor<J>) Arrays.stream(type.getDeclaredConstructors())
                .filter(one -> Arrays.equals(one.getParameterTypes(), components))
                .findFirst()
                .orElseThrow();
    }
}
