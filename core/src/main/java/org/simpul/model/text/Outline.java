package org.simpul.model.text;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.StringJoiner;

/**
 * What a value looks like from afar: which of its fields tell something, and nothing of what they tell. It is what values
 * that hold somebody's words print of themselves, since whatever prints itself ends up in a log one day.
 */
public final class Outline {

    private Outline() {}

    /** The name of the record class and of the components that are there: {@code Contact[email, phone]}. */
    public static String of(Record value) {
        StringJoiner present = new StringJoiner(", ", value.getClass().getSimpleName() + "[", "]");
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            if (isPresent(value, component)) {
                present.add(component.getName());
            }
        }
        return present.toString();
    }

    private static boolean isPresent(Record value, RecordComponent component) {
        try {
            Object held = component.getAccessor().invoke(value);
            return held != null && !(held instanceof Collection<?> items && items.isEmpty());
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("The component " + component.getName() + " cannot be read", e);
        }
    }
}
