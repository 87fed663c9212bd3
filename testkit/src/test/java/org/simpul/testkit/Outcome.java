package org.simpul.testkit;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What work answered or threw, kept for later. */
record Outcome<T>(@Nullable T answer, @Nullable Throwable failure) {

    static <T> Outcome<T> of(Supplier<T> work) {
        try {
            return new Outcome<>(work.get(), null);
        } catch (RuntimeException | Error e) {
            return new Outcome<>(null, e);
        }
    }

    @Nullable
    T orNull() {
        return answer;
    }

    T orElseThrow() {
        if (failure instanceof Error error) {
            throw error;
        } else if (failure instanceof RuntimeException refusal) {
            throw refusal;
        }
        return answer;
    }
}
