package org.simpul.testkit;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.simpul.model.Aggregate;

/** Which fields of which types a record fills, as {@code Type.field}. */
final class FieldPaths {

    private FieldPaths() {}

    static Set<String> filledBy(Aggregate<?> record) {
        Set<String> filled = new TreeSet<>();
        collect(record, filled, new TreeSet<>());
        return filled;
    }

    /** All fields of the types a record is made of, filled or not. */
    static Set<String> knownTo(Aggregate<?> record) {
        Set<String> known = new TreeSet<>();
        collect(record, new TreeSet<>(), known);
        return known;
    }

    private static void collect(Object value, Set<String> filled, Set<String> known) {
        if (value instanceof Collection<?> items) {
            items.forEach(item -> collect(item, filled, known));
        } else if (value.getClass().isRecord()
                && value.getClass().getPackageName().startsWith(packageOfModel())) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                String field = value.getClass().getSimpleName() + "." + component.getName();
                known.add(field);
                Object content = read(value, component);
                if (content != null && !isEmpty(content)) {
                    filled.add(field);
                    collect(content, filled, known);
                }
            }
        }
    }

    private static boolean isEmpty(Object content) {
        return (content instanceof Collection<?> items && items.isEmpty())
                || (content instanceof Map<?, ?> map && map.isEmpty());
    }

    private static Object read(Object value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String packageOfModel() {
        return Aggregate.class.getPackageName();
    }
}
