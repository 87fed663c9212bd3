package org.simpul.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    }

    /**
     * An organisation that meets others.
     *
     * @param degree with how many others it meets or is responsible, however often
     * @param betweenness on how many of the shortest ways between two others it lies, the ways between the same two counting
     *     one together; neither direction counts twice, and how often two meet makes no way shorter
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

        public boolean joins(Set<OrganisationId> some) {
            return some.contains(a) && some.contains(b);
        }
    }

    /**
     * All edges there are, before anything is left out.
     *
     * @param edges by the text of the ids of their ends, each pair once
     */
    public record Meetings(List<Edge> edges, Uncertain uncertain) {

        public Meetings {
            edges = List.copyOf(edges);
        }

        /** The meetings of some organisations with each other. */
        public Meetings among(Set<OrganisationId> some) {
            return new Meetings(edges.stream().filter(edge -> edge.joins(some)).toList(), uncertain);
        }

        /** Everybody who meets somebody. */
        public Set<OrganisationId> organisations() {
            Set<OrganisationId> all = new HashSet<>();
            edges.forEach(edge -> {
                all.add(edge.a());
                all.add(edge.b());
            });
            return all;
        }
    }

    /**
     * The network of these meetings: degree and betweenness are of all of it, then all but the organisations of highest degree
     * are left out, and what leads to them.
     *
     * <p>Takes time in proportion to the number of organisations times that of edges.
     *
     * @param top at most so many nodes
     */
    public static Network of(Meetings meetings, int top) {
        List<Node> nodes = nodes(meetings);
        nodes.sort(BY_DEGREE);
        List<Node> shown = nodes.subList(0, Math.min(top, nodes.size()));
        Set<OrganisationId> ids = shown.stream().map(Node::id).collect(Collectors.toSet());
        return new Network(shown, meetings.among(ids).edges());
    }

    private static List<Node> nodes(Meetings meetings) {
        List<OrganisationId> ids =
                meetings.organisations().stream().sorted(BY_TEXT).toList();
        Graph graph = new Graph(
                ids.size(),
                meetings.edges().stream()
                        .map(edge -> new Graph.Edge(place(edge.a(), ids), place(edge.b(), ids)))
                        .toList());
        double[] betweenness = graph.betweenness();
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            nodes.add(new Node(ids.get(i), graph.degree(i), betweenness[i]));
        }
        return nodes;
    }

    private static int place(OrganisationId id, List<OrganisationId> ids) {
        return Collections.binarySearch(ids, id, BY_TEXT);
    }
}
