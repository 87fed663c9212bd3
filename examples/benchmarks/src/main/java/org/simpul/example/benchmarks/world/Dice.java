package org.simpul.example.benchmarks.world;

import java.util.List;
import java.util.UUID;

/**
 * Chance that repeats itself. Each thing of the world has dice of its own, made of the seed, of what it is and of its number;
 * so it comes out the same whoever asks for it, in whatever order. Not safe for use by several threads.
 */
final class Dice {

    // SplitMix64, written out: what java.util.random makes may differ from one JDK to the next.
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final long VERSION_7 = 0x7000L;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0x8000000000000000L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(long seed, String what, long number) {
        return new Dice(mixed(mixed(seed + STEP * what.hashCode()) + STEP * number));
    }

    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    long next() {
        state += STEP;
        return mixed(state);
    }

    /** From 0 to 1, without 1. */
    double share() {
        return (next() >>> 11) * 0x1p-53;
    }

    boolean chance(double probability) {
        return share() < probability;
    }

    /** From 0 on, below a bound of 1 or more. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** From one number to another, both included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** From 0 on, below a bound, each number about as often as its place tells: half as often at the second as at the first. */
    int skewed(int bound) {
        return Math.min(bound - 1, (int) StrictMath.pow(bound + 1.0, share()) - 1);
    }

    <T> T pick(List<T> things) {
        return things.get(below(things.size()));
    }

    /** One of these, the first the likeliest. */
    <T> T pickSkewed(List<T> things) {
        return things.get(skewed(things.size()));
    }

    /** A UUID of version 7. */
    UUID timed(long millis) {
        return new UUID(millis << 16 | VERSION_7 | (next() & 0xFFF), next() >>> 2 | VARIANT);
    }

    /** A UUID of version 4. */
    UUID untimed() {
        return new UUID((next() & ~0xF000L) | VERSION_4, next() >>> 2 | VARIANT);
    }

    /** Puts things into another order. */
    int[] shuffled(int... things) {
        int[] shuffled = things.clone();
        for (int i = shuffled.length - 1; i > 0; i--) {
            int other = below(i + 1);
            int kept = shuffled[i];
            shuffled[i] = shuffled[other];
            shuffled[other] = kept;
        }
        return shuffled;
    }
}
