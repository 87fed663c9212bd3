package org.simpul.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.simpul.model.vocabulary.Coded;

/**
 * People told apart by one thing, such as their sex: how many of each, and of how many it is not stated, which is not zero.
 *
 * @param stated how many of each value that somebody has, in the order of the values; one of which there is nobody has no entry
 */
public record Parts<E extends Enum<E> & Coded>(Map<E, Long> stated, long notStated) {

    public Parts {
        if (notStated < 0 || stated.values().stream().anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException(
                    "A part has somebody in it, and nobody is not stated fewer than no times");
        }
        stated = stated.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(stated));
    }

    /** Nobody. */
    public static <E extends Enum<E> & Coded> Parts<E> none() {
        return ofUnstated(0);
    }

    /** So many people of whom nothing is stated. */
    static <E extends Enum<E> & Coded> Parts<E> ofUnstated(long people) {
        return new Parts<E>(Map.of(), people);
    }

    /** How many of a value. */
    public long of(E value) {
        return stated.getOrDefault(value, 0L);
    }

    /** Everybody, stated or not. */
    public long total() {
        return notStated + allStated();
    }

    /** Of how many it is stated. */
    public long allStated() {
        return stated.values().stream().mapToLong(Long::longValue).sum();
    }

    Parts<E> plus(Parts<E> other) {
        if (other.stated.isEmpty()) {
            return new Parts<>(stated, notStated + other.notStated);
        }
        Map<E, Long> sum = new EnumMap<>(other.stated);
        stated.forEach((value, count) -> sum.merge(value, count, Long::sum));
        return new Parts<>(sum, notStated + other.notStated);
    }

    /** These people, with a value for all of whom it was not stated. */
    Parts<E> otherwise(E value) {
        if (notStated == 0) {
            return this;
        }
        Map<E, Long> all = new EnumMap<>(value.getDeclaringClass());
        all.putAll(stated);
        all.merge(value, notStated, Long::sum);
        return new Parts<>(all, 0);
    }
}
