package org.simpul.model;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.AggregateId;
import org.simpul.model.place.AreaCode;
import org.simpul.model.source.Sha256;
import org.simpul.model.source.SourceKey;
import org.simpul.model.source.WebAddress;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;
import org.simpul.model.vocabulary.Coded;

/**
 * A record seen as the tree of its fields, each at its JSON Pointer (RFC 6901). The head has no level of its own, as on the
 * wire. What must hold for every field of a kind (that each id names a record, say) is asked here once and misses none.
 */
public final class RecordTree {

    private static final Set<Class<?>> LEAVES = Set.of(
            AreaCode.class,
            Code.class,
            DateInterval.class,
            PartialDate.class,
            Sha256.class,
            SourceKey.class,
            WebAddress.class);

    // Reading the components of a class is slow beside calling them.
    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return List.of(type.getRecordComponents());
        }
    };

    private RecordTree() {}

    /** That a record names another. */
    public record Reference(String path, AggregateId to) {}

    /** All ids a record holds but its own, in the order of its fields. */
    public static List<Reference> references(Aggregate<?> record) {
        List<Reference> references = new ArrayList<>();
        walk(record, (path, value) -> {
            if (value instanceof AggregateId id && !path.equals("/id")) {
                references.add(new Reference(path, id));
            }
        });
        return references;
    }

    /** The paths of everything a record has to tell: itself, its fields, and the properties that follow from them. */
    public static Set<String> paths(Aggregate<?> record) {
        Set<String> paths = new HashSet<>();
        paths.add("");
        walk(record, (path, value) -> paths.add(path));
        record.derivedProperties().forEach(property -> paths.add("/" + property));
        return paths;
    }

    /** Visits every value that is present, parents before their children; a list is visited and then its items. */
    public static void walk(Aggregate<?> record, BiConsumer<String, Object> visitor) {
        components(record, "", visitor);
    }

    /** Whether a field tells nothing, as unknown dates do, so that it does not appear on the wire either. */
    static boolean isAbsent(@Nullable Object value) {
        if (value == null || (value instanceof List<?> list && list.isEmpty())) {
            return true;
        }
        if (!value.getClass().isRecord()) {
            return false;
        }
        for (RecordComponent component : fields(value.getClass())) {
            if (!isAbsent(read(value, component))) {
                return false;
            }
        }
        return true;
    }

    private static void visit(@Nullable Object value, String path, BiConsumer<String, Object> visitor) {
        if (value == null || isAbsent(value)) {
            return;
        }
        if (value instanceof RecordHead<?>) {
            components(value, path.substring(0, path.lastIndexOf('/')), visitor);
            return;
        }
        visitor.accept(path, value);
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                visit(list.get(i), path + "/" + i, visitor);
            }
        } else if (value instanceof LocalizedText text) {
            text.byLanguage().forEach((tag, words) -> visitor.accept(path + "/" + tag, words));
        } else if (hasFields(value)) {
            components(value, path, visitor);
        }
    }

    /** Whether a value has fields of its own, rather than being one word. */
    static boolean hasFields(Object value) {
        return value.getClass().isRecord() && !(value instanceof AggregateId) && !LEAVES.contains(value.getClass());
    }

    /** The text that a value is, as a number, a code, a date or a key is one; null for what has fields or items. */
    public static @Nullable String text(Object value) {
        if (value instanceof AggregateId id) {
            return id.value().toString();
        }
        if (value instanceof Coded coded) {
            return coded.code();
        }
        if (value instanceof List<?> || value instanceof LocalizedText || hasFields(value)) {
            return null;
        }
        if (value.getClass().isRecord()) {
            List<RecordComponent> components = fields(value.getClass());
            return components.size() == 1 ? String.valueOf(read(value, components.get(0))) : value.toString();
        }
        return value.toString();
    }

    /** The fields of the values of a record class, in their order. */
    static List<RecordComponent> fields(Class<?> type) {
        return COMPONENTS.get(type);
    }

    private static void components(Object record, String path, BiConsumer<String, Object> visitor) {
        for (RecordComponent component : fields(record.getClass())) {
            visit(read(record, component), path + "/" + component.getName(), visitor);
        }
    }

    static @Nullable Object read(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("The component " + component.getName() + " cannot be read", e);
        }
    }
}
