package org.simpul.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Chooses by chance, the same for the same seed. */
record Chance(Random random) {

    Chance(long seed) {
        this(new Random(seed));
    }

    /** Whether one of so many times it happens. */
    boolean onceIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** A number from 0 to the last, excluded. */
    int below(int end) {
        return random.nextInt(end);
    }

    @SafeVarargs
    final <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    <T> T anyOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Mostly a value, but null once in three times. */
    <T> @Nullable T perhaps(Supplier<? extends T> value) {
        return onceIn(3) ? null : value.get();
    }

    /** Fewer of something than a number, mostly none or few. */
    <T> List<T> fewer(int than, Supplier<? extends T> value) {
        List<T> some = new ArrayList<>();
        for (int i = below(than); i > 0; i--) {
            some.add(value.get());
        }
        return some;
    }
}
