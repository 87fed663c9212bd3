package org.simpul.report;

import java.util.Arrays;
import java.util.List;

/** An undirected graph without weights, whose vertices are numbered from 0; each pair is joined once at most. */
final class Graph {

    /** Where the neighbours of each vertex begin; where those of the next one begin, they end. */
    private final int[] begins;

    private final int[] neighbours;

    /** That two vertices are joined. */
    record Edge(int one, int other) {}

    Graph(int vertices, List<Edge> edges) {
        begins = new int[vertices + 1];
        for (Edge edge : edges) {
            begins[edge.one() + 1]++;
            begins[edge.other() + 1]++;
        }
        for (int i = 0; i < vertices; i++) {
            begins[i + 1] += begins[i];
        }
        neighbours = new int[2 * edges.size()];
        int[] next = Arrays.copyOf(begins, vertices);
        for (Edge edge : edges) {
            neighbours[next[edge.one()]++] = edge.other();
            neighbours[next[edge.other()]++] = edge.one();
        }
    }

    int vertices() {
        return begins.length - 1;
    }

    int degree(int vertex) {
        return begins[vertex + 1] - begins[vertex];
    }

    /**
     * For each vertex, the sum over all pairs of others of the share of the shortest ways between them that lead over it.
     *
     * <p>Ulrik Brandes, A Faster Algorithm for Betweenness Centrality, Journal of Mathematical Sociology 25 (2001), pages
     * 163 to 177: from each vertex a breadth-first search counts the shortest ways, and on the way back what depends on each
     * vertex is summed up.
     */
    double[] betweenness() {
        double[] betweenness = new double[vertices()];
        Search search = new Search();
        for (int source = 0; source < vertices(); source++) {
            search.from(source);
            search.addDependenciesTo(betweenness);
        }
        for (int i = 0; i < betweenness.length; i++) {
            // Each pair was looked at from both of its ends.
            betweenness[i] /= 2;
        }
        return betweenness;
    }

    /** A breadth-first search, used again for each source. */
    private final class Search {

        /** In the order in which they are met, the source first. */
        private final int[] met = new int[vertices()];

        private final int[] distance = new int[vertices()];
        private final double[] shortestWays = new double[vertices()];
        private final double[] dependency = new double[vertices()];
        private int metCount;

        void from(int source) {
            Arrays.fill(distance, -1);
            Arrays.fill(shortestWays, 0);
            distance[source] = 0;
            shortestWays[source] = 1;
            met[0] = source;
            metCount = 1;
            for (int i = 0; i < metCount; i++) {
                int vertex = met[i];
                for (int n = begins[vertex]; n < begins[vertex + 1]; n++) {
                    int neighbour = neighbours[n];
                    if (distance[neighbour] < 0) {
                        distance[neighbour] = distance[vertex] + 1;
                        met[metCount++] = neighbour;
                    }
                    if (distance[neighbour] == distance[vertex] + 1) {
                        shortestWays[neighbour] += shortestWays[vertex];
                    }
                }
            }
        }

        /** The farthest first, so that all that depends on a vertex is known when its turn comes. */
        void addDependenciesTo(double[] sums) {
            Arrays.fill(dependency, 0);
            for (int i = metCount - 1; i > 0; i--) {
                int vertex = met[i];
                double share = (1 + dependency[vertex]) / shortestWays[vertex];
                for (int n = begins[vertex]; n < begins[vertex + 1]; n++) {
                    int neighbour = neighbours[n];
                    if (distance[neighbour] == distance[vertex] - 1) {
                        dependency[neighbour] += shortestWays[neighbour] * share;
                    }
                }
                sums[vertex] += dependency[vertex];
            }
        }
    }
}
