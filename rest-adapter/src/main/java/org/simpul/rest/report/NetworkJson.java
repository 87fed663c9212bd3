package org.simpul.rest.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.id.OrganisationId;
import org.simpul.registry.NetworkAnswer;
import org.simpul.report.FollowThrough;
import org.simpul.report.Network.Edge;
import org.simpul.report.Network.Node;
import org.simpul.rest.http.Json;
import org.simpul.rest.http.QueryParameters;

/** The network on the wire: organisations, and how often each two of them met, with the way to what they did together. */
final class NetworkJson {

    private final NetworkAnswer answer;
    private final RecordsBehind activities;
    private final RecordsBehind commitments;

    private NetworkJson(NetworkAnswer answer, String mount) {
        this.answer = answer;
        this.activities = RecordsBehind.activities(mount, answer.question().filter(), ParticipationJson::counts);
        this.commitments = RecordsBehind.commitments(mount, answer.question().filter())
                .with(
                        "status",
                        FollowThrough.MADE.stream()
                                .sorted()
                                .map(CommitmentStatus::code)
                                .toList());
    }

    static ObjectNode of(NetworkAnswer answer, QueryParameters query, String mount) {
        return new NetworkJson(answer, mount).json(query);
    }

    private ObjectNode json(QueryParameters query) {
        ObjectNode json = Json.object().put("report", "network");
        json.set("filters", SharedFilters.json(query));
        ArrayNode nodes = json.putArray("nodes");
        for (Node node : answer.network().nodes()) {
            ObjectNode one = nodes.addObject().put("id", node.id().value().toString());
            Texts.put(one, "names", answer.names().get(node.id()));
            one.put("degree", node.degree()).put("betweenness", node.betweenness());
        }
        ArrayNode edges = json.putArray("edges");
        answer.network().edges().forEach(edge -> edges.add(edge(edge)));
        ObjectNode totals = Json.object();
        FigureJson.putAny(totals, "uncertainActivities", answer.uncertain().activities(), activities.uncertain());
        FigureJson.putAny(totals, "uncertainCommitments", answer.uncertain().commitments(), commitments.uncertain());
        if (!totals.isEmpty()) {
            json.set("totals", totals);
        }
        UncertainJson.put(json, answer.uncertain());
        return json;
    }

    private ObjectNode edge(Edge edge) {
        List<String> both = List.of(text(edge.a()), text(edge.b()));
        ObjectNode json = Json.object().put("a", both.get(0)).put("b", both.get(1));
        FigureJson.put(
                json,
                "activities",
                edge.activities(),
                activities.with("together", both).certain());
        FigureJson.put(
                json,
                "commitments",
                edge.commitments(),
                commitments.with("together", both).certain());
        return json;
    }

    private static String text(OrganisationId id) {
        return id.value().toString();
    }
}
