package org.simpul.rest.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.simpul.model.id.AggregateId;
import org.simpul.registry.Erasure;
import org.simpul.rest.http.Json;

/** What an erasure did, on the wire. */
public final class ErasureJson {

    private ErasureJson() {}

    /** {@code {dryRun, participant, version, rewritten: [{type, id}], toReview: [{type, id}]}}. */
    public static ObjectNode of(Erasure erasure, boolean isTrial) {
        ObjectNode json = Json.object()
                .put("dryRun", isTrial)
                .put("participant", erasure.participant().value().toString())
                .put("version", erasure.version());
        put(json, "rewritten", erasure.rewritten());
        put(json, "toReview", erasure.toReview());
        return json;
    }

    private static void put(ObjectNode json, String name, List<AggregateId> ids) {
        if (!ids.isEmpty()) {
            ArrayNode array = json.putArray(name);
            ids.forEach(id -> array.addObject()
                    .put("type", id.type().code())
                    .put("id", id.value().toString()));
        }
    }
}
