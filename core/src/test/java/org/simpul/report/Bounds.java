package org.simpul.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Whole numbers on the arrows of a network, each within bounds, of which as much goes into every node as comes out: what is known
 * of a table with margins. The least and the greatest that a number can be is found exactly, by augmenting paths (L. R. Ford and
 * D. R. Fulkerson, Flows in Networks, 1962); every number between the two is possible.
 */
final class Bounds {

    static final int UNBOUNDED = 1_000_000;

    private final int nodes;
    private final List<int[]> arrows = new ArrayList<>();
    private final List<int[]> limits = new ArrayList<>();

    Bounds(int nodes) {
        this.nodes = nodes;
    }

    /** @return the number of the arrow */
    int arrow(int from, int to, int least, int most) {
        arrows.add(new int[] {from, to});
        limits.add(new int[] {least, most});
        return arrows.size() - 1;
    }

    /** Numbers for all arrows within their bounds; null when there are none. */
    private int[] some() {
        // A source gives what the least of each arrow takes, and a sink takes what it gives.
        int source = nodes;
        int sink = nodes + 1;
        int[] excess = new int[nodes];
        Residual residual = new Residual(nodes + 2);
        for (int i = 0; i < arrows.size(); i++) {
            residual.add(arrows.get(i)[0], arrows.get(i)[1], limits.get(i)[1] - limits.get(i)[0], 0);
            excess[arrows.get(i)[1]] += limits.get(i)[0];
            excess[arrows.get(i)[0]] -= limits.get(i)[0];
        }
        int wanted = 0;
        for (int node = 0; node < nodes; node++) {
            if (excess[node] > 0) {
                residual.add(source, node, excess[node], 0);
                wanted += excess[node];
            } else {
                residual.add(node, sink, -excess[node], 0);
            }
        }
        if (residual.push(source, sink, wanted, -1) < wanted) {
            return null;
        }
        int[] numbers = new int[arrows.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = limits.get(i)[0] + residual.room[2 * i + 1];
        }
        return numbers;
    }

    boolean arePossible() {
        return some() != null;
    }

    /** How many numbers an arrow can have, as far as that is fewer than some. */
    int[] candidates(int enough) {
        int[] numbers = some();
        int[] candidates = new int[arrows.size()];
        for (int i = 0; i < candidates.length; i++) {
            int up = beyond(numbers, i, enough, true);
            int down = beyond(numbers, i, enough, false);
            candidates[i] = Math.min(enough, up + down + 1);
        }
        return candidates;
    }

    private int beyond(int[] numbers, int arrow, int enough, boolean upwards) {
        Residual residual = new Residual(nodes);
        for (int i = 0; i < numbers.length; i++) {
            residual.add(
                    arrows.get(i)[0], arrows.get(i)[1], limits.get(i)[1] - numbers[i], numbers[i] - limits.get(i)[0]);
        }
        int room = residual.room[2 * arrow + (upwards ? 0 : 1)];
        int from = arrows.get(arrow)[upwards ? 1 : 0];
        int to = arrows.get(arrow)[upwards ? 0 : 1];
        return residual.push(from, to, Math.min(enough, room), arrow);
    }

    /** By how much each number can still grow or shrink. */
    private static final class Residual {

        private final List<List<Integer>> outgoing = new ArrayList<>();
        private int[] to = new int[64];
        private int[] room = new int[64];
        private int size;

        Residual(int nodes) {
            for (int i = 0; i < nodes; i++) {
                outgoing.add(new ArrayList<>());
            }
        }

        void add(int from, int target, int forth, int back) {
            if (size + 2 > to.length) {
                to = Arrays.copyOf(to, 2 * to.length);
                room = Arrays.copyOf(room, 2 * room.length);
            }
            outgoing.get(from).add(size);
            to[size] = target;
            room[size++] = forth;
            outgoing.get(target).add(size);
            to[size] = from;
            room[size++] = back;
        }

        /** Sends as much as possible, at most so much, without one arrow; and tells how much. */
        int push(int from, int target, int most, int without) {
            int sent = 0;
            while (sent < most) {
                int[] way = way(from, target, without);
                if (way == null) {
                    return sent;
                }
                int more = most - sent;
                for (int node = target; node != from; node = to[way[node] ^ 1]) {
                    more = Math.min(more, room[way[node]]);
                }
                for (int node = target; node != from; node = to[way[node] ^ 1]) {
                    room[way[node]] -= more;
                    room[way[node] ^ 1] += more;
                }
                sent += more;
            }
            return sent;
        }

        /** The arrow by which each node on the way is reached; null when there is no way. */
        private int[] way(int from, int target, int without) {
            int[] by = new int[outgoing.size()];
            Arrays.fill(by, -1);
            Deque<Integer> edge = new ArrayDeque<>(List.of(from));
            while (!edge.isEmpty()) {
                int node = edge.remove();
                for (int arrow : outgoing.get(node)) {
                    if (room[arrow] > 0 && arrow / 2 != without && by[to[arrow]] < 0 && to[arrow] != from) {
                        by[to[arrow]] = arrow;
                        if (to[arrow] == target) {
                            return by;
                        }
                        edge.add(to[arrow]);
                    }
                }
            }
            return null;
        }
    }
}
