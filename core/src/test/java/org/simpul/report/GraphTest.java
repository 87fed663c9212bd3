package org.simpul.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphTest {

    private static final double ROUNDING = 1e-9;

    @ParameterizedTest
    @CsvSource({
        // vertices, edges, betweenness
        "3, 0-1 1-2, 0 1 0",
        "3, 0-1 1-2 0-2, 0 0 0",
        "4, 0-1 0-2 0-3, 3 0 0 0",
        "4, 0-1 1-2 2-3, 0 2 2 0",
        "4, 0-1 1-2 2-3 3-0, 0.5 0.5 0.5 0.5",
        "5, 0-1 2-3, 0 0 0 0 0",
        "5, 0-1 0-2 1-3 2-3 3-4, 0.5 1 1 3.5 0",
    })
    void betweennessCountsTheShareOfShortestWays(int vertices, String edges, String expected) {
        double[] betweenness = graph(vertices, edges).betweenness();

        assertThat(betweenness)
                .containsExactly(
                        Stream.of(expected.split(" "))
                                .mapToDouble(Double::parseDouble)
                                .toArray(),
                        within(ROUNDING));
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "1, 1", "3, 1", "4, 0"})
    void theDegreeIsTheNumberOfNeighbours(int vertex, int degree) {
        assertThat(graph(5, "0-1 0-2 0-3").degree(vertex)).isEqualTo(degree);
    }

    @Property(tries = 200)
    void betweennessIsWhatGoingAllShortestWaysTells(
            @ForAll @IntRange(min = 1, max = 7) int vertices, @ForAll @Size(21) List<Boolean> isJoined) {
        List<Graph.Edge> edges = new ArrayList<>();
        int pair = 0;
        for (int one = 0; one < vertices; one++) {
            for (int other = one + 1; other < vertices; other++) {
                if (isJoined.get(pair++)) {
                    edges.add(new Graph.Edge(one, other));
                }
            }
        }

        assertThat(new Graph(vertices, edges).betweenness())
                .containsExactly(new AllShortestWays(vertices, edges).betweenness(), within(ROUNDING));
    }

    private static Graph graph(int vertices, String edges) {
        return new Graph(
                vertices,
                Stream.of(edges.split(" "))
                        .map(edge -> edge.split("-"))
                        .map(ends -> new Graph.Edge(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
                        .toList());
    }

    /** Goes every way without circles from one vertex to another, and keeps the shortest. */
    private record AllShortestWays(int vertices, List<Graph.Edge> edges) {

        double[] betweenness() {
            double[] sums = new double[vertices];
            for (int one = 0; one < vertices; one++) {
                for (int other = one + 1; other < vertices; other++) {
                    List<List<Integer>> ways = shortest(one, other);
                    for (List<Integer> way : ways) {
                        way.subList(1, way.size() - 1).forEach(vertex -> sums[vertex] += 1.0 / ways.size());
                    }
                }
            }
            return sums;
        }

        private List<List<Integer>> shortest(int one, int other) {
            List<List<Integer>> all = new ArrayList<>();
            go(List.of(one), other, all);
            int length = all.stream().mapToInt(List::size).min().orElse(0);
            return all.stream().filter(way -> way.size() == length).toList();
        }

        private void go(List<Integer> way, int end, List<List<Integer>> all) {
            int last = way.get(way.size() - 1);
            if (last == end) {
                all.add(way);
                return;
            }
            for (int next = 0; next < vertices; next++) {
                if (!way.contains(next) && isEdge(last, next)) {
                    List<Integer> longer = new ArrayList<>(way);
                    longer.add(next);
                    go(longer, end, all);
                }
            }
        }

        private boolean isEdge(int one, int other) {
            return edges.contains(new Graph.Edge(one, other)) || edges.contains(new Graph.Edge(other, one));
        }
    }
}
