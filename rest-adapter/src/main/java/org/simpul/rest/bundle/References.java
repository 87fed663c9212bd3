package org.simpul.rest.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    private static final String NO_SUCH_REF =
            "No record of the bundle, nor of an earlier one in its namespace, has this ref";

    /**
     * A record whose refs have become ids.
     *
     * @param unknown refs that name no record, each where it stands
     */
    record Resolved(ObjectNode record, List<Finding> unknown) {}

    Resolved resolve(ObjectNode record) {
        List<Finding> unknown = new ArrayList<>();
        ObjectNode copy = record.deepCopy();
        visit(copy, "", (ref, at) -> {
            String id = ids.get(ref);
            if (id == null) {
                unknown.add(Finding.error("FMT-1", at, Map.of("case", "ref", "reason", NO_SUCH_REF)));
            }
            return id;
        });
        return new Resolved(copy, List.copyOf(unknown));
    }

    /** The refs that stand in a record. */
    static Set<String> in(ObjectNode record) {
        Set<String> refs = new LinkedHashSet<>();
        visit(record, "", (ref, at) -> {
            refs.add(ref);
            return null;
        });
        return refs;
    }

    /** Meets each ref of a record with its place. */
    @FunctionalInterface
    private interface Visitor {

        /** The id that takes the place of the ref; null to leave it. */
        @Nullable
        String meet(String ref, String at);
    }

    private static void visit(JsonNode node, String at, Visitor visitor) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> property : object.properties()) {
                String path = at + "/" + Words.token(property.getKey());
                if (HOLDERS.contains(property.getKey())) {
                    property.setValue(held(property.getValue(), path, visitor));
                }
                visit(property.getValue(), path, visitor);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                visit(array.get(i), at + "/" + i, visitor);
            }
        }
    }

    private static JsonNode held(JsonNode value, String at, Visitor visitor) {
        if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).isTextual()) {
                    array.set(i, held(array.get(i), at + "/" + i, visitor));
                }
            }
        }
        String text = value.textValue();
        if (text == null || !text.startsWith(MARK)) {
            return value;
        }
        String id = visitor.meet(text.substring(MARK.length()), at);
        return id == null ? value : TextNode.valueOf(id);
    }
}
