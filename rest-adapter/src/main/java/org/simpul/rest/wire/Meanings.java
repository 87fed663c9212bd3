package org.simpul.rest.wire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Asks the mappings whether the model can make something of a wire record, as soon as it is read: what the model refuses
 * is then told where it stands.
 */
final class Meanings {

    private record Question(Object mapping, Method method) {}

    private final Map<Class<?>, Question> questions = new LinkedHashMap<>();

    /** Those of the methods of a mapping that take one wire record. */
    void add(Class<?> mappingType, Object mapping) {
        for (Method method : mappingType.getMethods()) {
            Class<?>[] parameters = method.getParameterTypes();
            if (parameters.length == 1
                    && parameters[0].isRecord()
                    && parameters[0].getPackage().equals(Meanings.class.getPackage())) {
                questions.put(parameters[0], new Question(mapping, method));
            }
        }
    }

    /** Refuses, by an {@code IllegalArgumentException}, a wire record that means nothing. */
    <J> Consumer<J> of(Class<J> type) {
        Question question = questions.get(type);
        if (question == null) {
            throw new IllegalStateException("No mapping takes " + type);
        }
        return record -> ask(question, record);
    }

    private static void ask(Question question, Object record) {
        try {
            question.method().invoke(question.mapping(), record);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                throw refusal;
            }
            throw new IllegalStateException("A mapping failed", e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("A mapping cannot be asked", e);
        }
    }
}
