package org.simpul.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.simpul.model.text.LocalizedText;

/**
 * Takes fields out of a record. What cannot stand without a field that was taken out goes along with it: an organiser without
 * its organisation, a party without anybody; of an optional value or an item of a list nothing else is touched.
 */
public final class Pruning {

    private final Choice choice;
    private final Map<Class<?>, Object> blanks;
    private final List<String> removed = new ArrayList<>();

    private Pruning(Choice choice, Map<Class<?>, Object> blanks) {
        this.choice = choice;
        this.blanks = blanks;
    }

    /**
     * One field of a record, or an item of one that is a list.
     *
     * @param path where it stands, as a JSON Pointer (RFC 6901) into the record
     * @param owner the class of the value it belongs to
     * @param name its name there; an item of a list has that of the list
     */
    public record Field(String path, Class<?> owner, String name) {}

    /** Which fields stay. */
    @FunctionalInterface
    public interface Choice {

        /**
         * Whether a field stays.
         *
         * @param value what the field holds; an absent one is not asked for
         */
        boolean keeps(Field field, Object value);
    }

    /**
     * What is left of a record.
     *
     * @param record null when the record itself cannot stand without what was taken out
     * @param removed what was taken out, as JSON Pointers into the record as it was, in the order of its fields; where a value
     *     went as a whole, only that
     */
    public record Pruned<A>(@Nullable A record, List<String> removed) {

        public Pruned {
            removed = List.copyOf(removed);
        }
    }

    /**
     * Takes out of a record all fields that a choice does not keep.
     *
     * @param blanks for classes of values that a record always has: the value that tells nothing, which takes their place
     */
    @SuppressWarnings("unchecked") // what is left of a record is of its class
    public static <A extends Aggregate<?>> Pruned<A> prune(A record, Choice choice, Map<Class<?>, Object> blanks) {
        Pruning pruning = new Pruning(choice, blanks);
        Object left = pruning.fields(record, "");
        return new Pruned<>((A) left, left == null ? List.of("") : pruning.removed);
    }

    private @Nullable Object pruned(Field field, @Nullable Object value) {
        if (value == null || RecordTree.isAbsent(value)) {
            return value;
        }
        if (value instanceof RecordHead<?>) {
            return fields(value, field.path().substring(0, field.path().lastIndexOf('/')));
        }
        if (!choice.keeps(field, value)) {
            removed.add(field.path());
            return blank(value);
        }
        if (value instanceof List<?> list) {
            return items(list, field);
        }
        return isTree(value) ? part(value, field.path()) : value;
    }

    private List<?> items(List<?> list, Field field) {
        List<Object> kept = new ArrayList<>();
        boolean isWhole = true;
        for (int i = 0; i < list.size(); i++) {
            Object item = list.get(i);
            Field place = new Field(field.path() + "/" + i, field.owner(), field.name());
            if (!choice.keeps(place, item)) {
                removed.add(place.path());
                isWhole = false;
                continue;
            }
            Object left = isTree(item) ? part(item, place.path()) : item;
            isWhole &= left == item;
            if (left != null) {
                kept.add(left);
            }
        }
        return isWhole ? list : kept;
    }

    /** Whether a value has fields to choose among; a text in several languages is one field. */
    private static boolean isTree(Object value) {
        return RecordTree.hasFields(value) && !(value instanceof LocalizedText);
    }

    /** A value without what is not kept of it; null, and gone as a whole, when it cannot stand so. */
    private @Nullable Object part(Object value, String path) {
        int before = removed.size();
        Object left = fields(value, path);
        if (left == null) {
            removed.subList(before, removed.size()).clear();
            removed.add(path);
            return blank(value);
        }
        return left;
    }

    private @Nullable Object fields(Object value, String path) {
        List<RecordComponent> components = RecordTree.fields(value.getClass());
        @Nullable Object[] left = new @Nullable Object[components.size()];
        boolean isWhole = true;
        for (int i = 0; i < left.length; i++) {
            RecordComponent component = components.get(i);
            Object held = RecordTree.read(value, component);
            left[i] = pruned(new Field(path + "/" + component.getName(), value.getClass(), component.getName()), held);
            if (left[i] == null && held != null && component.getType().isPrimitive()) {
                return null;
            }
            isWhole &= left[i] == held;
        }
        return isWhole ? value : made(value.getClass(), left);
    }

    private @Nullable Object blank(Object value) {
        return value instanceof List<?> ? List.of() : blanks.get(value.getClass());
    }

    /** A value of a record class from its components; null when its constructor refuses them. */
    static @Nullable Object made(Class<?> type, @Nullable Object[] components) {
        try {
            return constructor(type).newInstance(components);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException || e.getCause() instanceof NullPointerException) {
                return null;
            }
            throw new IllegalStateException("No " + type.getSimpleName() + " can be made", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No " + type.getSimpleName() + " can be made", e);
        }
    }

    private static Constructor<?> constructor(Class<?> type) throws NoSuchMethodException {
        return type.getDeclaredConstructor(
                RecordTree.fields(type).stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
    }
}
