package org.simpul.rest.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.simpul.finding.Finding;

/**
 * The places where records of a bundle name each other as {@code ref:name}: wherever the id of a record stands, and nowhere
 * else, since a quote may well begin with "ref:".
 *
 * @param ids the id behind each ref
 */
record References(Map<String, String> ids) {

    /** The properties of records that hold ids. A test holds them against the model. */
    static final Set<String> HOLDERS = Set.of(
            "activity",
            "coordinator",
            "custodian",
            "deliveredBy",
            "establishes",
            "follows",
            "from",
            "instrument",
            "issuer",
            "madeAt",
            "of",
            "organisation",
            "parent",
            "partOf",
            "participant",
            "representing",
            "represents",
            "supersededBy",
            "supersedes",
            "to");

    private static final String MARK = "ref:";

    /**
     * A record whose refs have become ids.
     *
     * @param unknown refs that name no record of the bundle, each where it stands
     */
    record Resolved(ObjectNode record, List<Finding> unknown) {}

    Resolved resolve(ObjectNode record) {
        List<Finding> unknown = new ArrayList<>();
        ObjectNode copy = record.deepCopy();
        resolve(copy, "", unknown);
        return new Resolved(copy, List.copyOf(unknown));
    }

    private void resolve(JsonNode node, String at, List<Finding> unknown) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> property : object.properties()) {
                String path = at + "/" + Words.token(property.getKey());
                if (HOLDERS.contains(property.getKey())) {
                    property.setValue(held(property.getValue(), path, unknown));
                }
                resolve(property.getValue(), path, unknown);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                resolve(array.get(i), at + "/" + i, unknown);
            }
        }
    }

    private JsonNode held(JsonNode value, String at, List<Finding> unknown) {
        if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).isTextual()) {
                    array.set(i, held(array.get(i), at + "/" + i, unknown));
                }
            }
        }
        String text = value.textValue();
        if (text == null || !text.startsWith(MARK)) {
            return value;
        }
        String ref = text.substring(MARK.length());
        String id = ids.get(ref);
        if (id == null) {
            unknown.add(Finding.error(
                    "FMT-1", at, Map.of("reason", "No record of the bundle has the ref '" + Words.excerpt(ref) + "'")));
            return value;
        }
        return TextNode.valueOf(id);
    }
}
