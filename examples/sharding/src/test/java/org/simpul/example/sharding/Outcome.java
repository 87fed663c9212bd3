package org.simpul.example.sharding;

import java.util.Locale;

/** What became of a sentence of the contract, the worst last. */
enum Outcome {
    HOLDS,
    /** The storage threw its {@code StorageException}. */
    REFUSED,
    /** Something was thrown, but by the engine and in its own words. */
    REFUSED_UNTYPED,
    /** Nothing was refused, and the answer was not the one that the contract asks for. */
    WRONG;

    /** How a file writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Outcome orWorse(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
