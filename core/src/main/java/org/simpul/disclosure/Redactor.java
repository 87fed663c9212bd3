package org.simpul.disclosure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.simpul.model.Aggregate;
import org.simpul.model.Sensitivity;

/**
 * Says of every field of one kind of value how closely it is held at least, whatever the sensitivity of the record it stands in.
 * Each field is named: one that nobody thought of has no class, and a test finds it.
 */
final class Redactor {

    private final Class<?> type;
    private final Map<String, Function<Aggregate<?>, Sensitivity>> classes = new LinkedHashMap<>();

    private Redactor(Class<?> type) {
        this.type = type;
    }

    static Redactor of(Class<?> type) {
        return new Redactor(type);
    }

    /** Fields held as closely as the record. */
    Redactor asTheRecord(String... fields) {
        return atLeast(Sensitivity.PUBLIC, fields);
    }

    Redactor atLeast(Sensitivity least, String... fields) {
        return atLeast(record -> least, fields);
    }

    /** @param least tells by the record in which the value stands */
    Redactor atLeast(Function<Aggregate<?>, Sensitivity> least, String... fields) {
        for (String field : fields) {
            if (classes.put(field, least) != null) {
                throw new IllegalArgumentException(type.getSimpleName() + "." + field + " is classified twice");
            }
        }
        return this;
    }

    Class<?> type() {
        return type;
    }

    Iterable<String> fields() {
        return classes.keySet();
    }

    /** How closely a field is held at least. */
    Sensitivity least(String field, Aggregate<?> record) {
        Function<Aggregate<?>, Sensitivity> least = classes.get(field);
        if (least == null) {
            throw new IllegalStateException(type.getSimpleName() + "." + field + " has no class of sensitivity");
        }
        return least.apply(record);
    }
}
