package org.simpul.example.benchmarks;

/** Who works in an iteration. */
public enum Turns {
    /**
     * The one, the other twice, and the one again: so what the machine does ever more or ever less meanwhile falls on both
     * alike.
     */
    IN_TURNS {
        @Override
        boolean isLibrary(int iteration) {
            return iteration % ROUND == 1 || iteration % ROUND == 2;
        }
    },
    /** The library alone, to look at with a profiler. */
    LIBRARY {
        @Override
        boolean isLibrary(int iteration) {
            return true;
        }
    },
    /** The yardstick alone, to look at with a profiler. */
    HAND_WRITTEN {
        @Override
        boolean isLibrary(int iteration) {
            return false;
        }
    };

    /** After so many iterations in turns both have worked equally often, and as often first. */
    static final int ROUND = 4;

    /** @param iteration the number of the iteration, from 0, warm-up included */
    abstract boolean isLibrary(int iteration);
}
