package org.simpul.example.benchmarks.world;

import java.util.List;
import java.util.function.BiFunction;
import org.simpul.disclosure.Caller;
import org.simpul.registry.Reports;

/**
 * A question to the reports, and the least that any answer to it has to do.
 *
 * @param ask asks it, and tells how many rows the answer has
 * @param yardstick SQL of the plainest kind over the rows that the answer is made of
 * @param values of its parameters; a list becomes an array
 */
record Question(String name, BiFunction<Reports, Caller, Integer> ask, String yardstick, List<Object> values) {

    Question {
        values = List.copyOf(values);
    }

    static Question of(String name, BiFunction<Reports, Caller, Integer> ask, String yardstick, Object... values) {
        return new Question(name, ask, yardstick, List.of(values));
    }
}
