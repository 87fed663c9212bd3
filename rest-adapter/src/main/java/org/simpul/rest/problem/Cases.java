package org.simpul.rest.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which exception is told as which problem. Safe for use by several threads once it is filled. */
final class Cases {

    private final Map<Class<?>, Function<Throwable, Problem>> byType = new LinkedHashMap<>();

    /** Tells exceptions of exactly this type so. */
    <E extends Throwable> Cases when(Class<E> type, Function<E, Problem> problem) {
        byType.put(type, thrown -> problem.apply(type.cast(thrown)));
        return this;
    }

    Optional<Problem> of(Throwable thrown) {
        return Optional.ofNullable(byType.get(thrown.getClass())).map(problem -> problem.apply(thrown));
    }
}
