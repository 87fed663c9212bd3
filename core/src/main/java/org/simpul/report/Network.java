package org.simpul.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.simpul.model.id.OrganisationId;

/**
 * Which organisations meet (section 7.4 of the domain page): the graph of those that took part in the same activities or are
 * responsible together for commitments.
 *
 * @param nodes by degree, the highest first, and then by the text of their ids
 * @param edges by the text of the ids of their ends
 */
public record Network(List<Node> nodes, List<Edge> edges) {

    /** How many nodes are shown unless somebody asks for another number. */
    public static final int TOP = 300;

    private static final Comparator<OrganisationId> BY_TEXT =
            Comparator.comparing(id -> id.value().toString());

    private static final Comparator<Node> BY_DEGREE =
            Comparator.comparingInt(Node::degree).reversed().thenComparing(Node::id, BY_TEXT);

    public Network {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * What is asked.
     *
     * @param top at most so many nodes, 1 or more
     */
    public record Question(ReportFilter filter, int top) {

        public Question {
            if (top < 1) {
                throw new IllegalArgumentException("A network shows at least one organisation, but top was " + top);
            }
        }

        public static Question of(ReportFilter filter) {
            return new Question(filter, TOP);
        }

        public Question withFilter(ReportFilter other) {
            return new Question(other, top);
        }
    }

    /**
     * An organisation that meets others.
     *
     * @param degree with how many others it meets or is responsible, however often, shown or not
     * @param betweenness on how many of the shortest ways between two others that are shown it lies, the ways between the same
     *     two counting one together; neither direction counts twice, and how often two meet makes no way shorter
     */
    public record Node(OrganisationId id, int degree, double betweenness) {}

    /**
     * That two organisations meet.
     *
     * @param a the one whose id comes first as text
     * @param activities in so many activities both took part
     * @param commitments for so many commitments both are responsible
     */
    public record Edge(OrganisationId a, OrganisationId b, int activities, int commitments) {

        public Edge {
            if (BY_TEXT.compare(a, b) >= 0) {
                throw new IllegalArgumentException("The ends of an edge are two organisations, ordered by their ids");
            }
            if (activities < 0 || commitments < 0 || activities + commitments == 0) {
                throw new IllegalArgumentException("Organisations meet at least once, and never less than not at all");
            }
        }
    }

    /**
     * Those that meet most others, and their meetings with each other.
     *
     * @param degrees with how many others each meets, among all who meet
     * @param edges by the text of the ids of their ends, each pair once
     */
    public record Meetings(Map<OrganisationId, Integer> degrees, List<Edge> edges, Uncertain uncertain) {

        public Meetings {
            degrees = Map.copyOf(degrees);
            edges = List.copyOf(edges);
        }

        /**
         * Those of the highest degree, of equals those whose ids come first as text.
         *
         * @param all every pair that met
         * @param top at most so many organisations
         */
        public static Meetings ofTop(Collection<Edge> all, int top, Uncertain uncertain) {
            Map<OrganisationId, Integer> degrees = new HashMap<>();
            for (Edge edge : all) {
                degrees.merge(edge.a(), 1, Integer::sum);
                degrees.merge(edge.b(), 1, Integer::sum);
            }
            Map<OrganisationId, Integer> highest = new HashMap<>();
            degrees.keySet().stream()
                    .sorted(Comparator.<OrganisationId>comparingInt(id -> -degrees.getOrDefault(id, 0))
                            .thenComparing(BY_TEXT))
                    .limit(top)
                    .forEach(id -> highest.put(id, degrees.getOrDefault(id, 0)));
            List<Edge> among = all.stream()
                    .filter(edge -> highest.containsKey(edge.a()) && highest.containsKey(edge.b()))
                    .sorted(Comparator.comparing(Edge::a, BY_TEXT).thenComparing(Edge::b, BY_TEXT))
                    .toList();
            return new Meetings(highest, among, uncertain);
        }
    }

    /** The network of these meetings. Takes time in proportion to the number of organisations times that of edges. */
    public static Network of(Meetings meetings) {
        List<OrganisationId> ids =
                meetings.degrees().keySet().stream().sorted(BY_TEXT).toList();
        Graph graph = new Graph(
                ids.size(),
                meetings.edges().stream()
                        .map(edge -> new Graph.Edge(place(edge.a(), ids), place(edge.b(), ids)))
                        .toList());
        double[] betweenness = graph.betweenness();
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            nodes.add(new Node(ids.get(i), meetings.degrees().getOrDefault(ids.get(i), 0), betweenness[i]));
        }
        nodes.sort(BY_DEGREE);
        return new Network(nodes, meetings.edges());
    }

    private static int place(OrganisationId id, List<OrganisationId> ids) {
        return Collections.binarySearch(ids, id, BY_TEXT);
    }
}
