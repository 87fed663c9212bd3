package org.simpul.example.benchmarks.world;

import java.util.Arrays;

/** How likely each of several things is. */
final class Weights {

    /** Where the range of each ends. */
    private final int[] ends;

    private Weights(int[] ends) {
        this.ends = ends;
    }

    static Weights of(int... weights) {
        int[] ends = weights.clone();
        Arrays.parallelPrefix(ends, Integer::sum);
        return new Weights(ends);
    }

    /** The number of one of them. */
    int pick(Dice dice) {
        int found = Arrays.binarySearch(ends, dice.below(ends[ends.length - 1]) + 1);
        return found < 0 ? -found - 1 : found;
    }

    /** Divides so many among them: where the share of each begins, and at last where that of the last ends. */
    int[] divided(int whole) {
        int[] bounds = new int[ends.length + 1];
        for (int i = 0; i < ends.length; i++) {
            bounds[i + 1] = (int) ((long) whole * ends[i] / ends[ends.length - 1]);
        }
        return bounds;
    }
}
