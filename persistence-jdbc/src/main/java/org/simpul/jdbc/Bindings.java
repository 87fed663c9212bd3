package org.simpul.jdbc;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.simpul.model.vocabulary.Coded;

/** The values of one statement, each bound where its name stands in the SQL. */
final class Bindings {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Binds a value and answers what stands for it in SQL. */
    String bind(Object value) {
        String name = "v" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    /** Binds a word of a closed set. */
    String bind(Coded word) {
        return bind((Object) word.code());
    }

    /** Binds values for the list of an {@code IN}. */
    String bindAll(Collection<?> some) {
        return some.stream()
                .map(value -> value instanceof Coded word ? bind(word) : bind(value))
                .collect(Collectors.joining(", "));
    }

    <S extends SqlStatement<S>> S bindTo(S statement) {
        values.forEach(statement::bind);
        return statement;
    }
}
