package org.simpul.rest.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.simpul.rest.http.Json;
import org.simpul.rest.http.Table;

/** The network as a table: of its edges, or of its nodes. */
final class NetworkTable {

    private NetworkTable() {}

    static Table edges(ObjectNode network, List<Locale> languages) {
        Map<String, String> names = new HashMap<>();
        network.path("nodes")
                .forEach(node -> names.put(node.path("id").asText(), Texts.best(node.path("names"), languages)));
        List<ObjectNode> lines = new ArrayList<>();
        for (JsonNode edge : network.path("edges")) {
            ObjectNode line = Json.object();
            for (String end : List.of("a", "b")) {
                line.set(end, edge.path(end));
                line.put(end + "Name", names.get(edge.path(end).asText()));
            }
            line.set("activities", edge.path("activities").path("value"));
            line.set("commitments", edge.path("commitments").path("value"));
            lines.add(line);
        }
        return new Table(List.of("a", "aName", "b", "bName", "activities", "commitments"), lines);
    }

    static Table nodes(ObjectNode network, List<Locale> languages) {
        List<ObjectNode> lines = new ArrayList<>();
        for (JsonNode node : network.path("nodes")) {
            ObjectNode line = Json.object();
            line.set("id", node.path("id"));
            line.put("name", Texts.best(node.path("names"), languages));
            line.set("degree", node.path("degree"));
            line.set("betweenness", node.path("betweenness"));
            lines.add(line);
        }
        return new Table(List.of("id", "name", "degree", "betweenness"), lines);
    }
}
