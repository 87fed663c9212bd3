package org.simpul.rest.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.AggregateId;
import org.simpul.model.text.LocalizedText;
import org.simpul.report.RecordThread;
import org.simpul.report.RecordThread.Knot;
import org.simpul.rest.http.Json;

/** The chain before and after a record, each knot with those that lie still further the same way. */
public final class ThreadJson {

    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    private ThreadJson() {}

    public static ObjectNode of(RecordThread thread) {
        ObjectNode json = Json.object();
        json.set("record", record(thread.id(), thread.titles()));
        put(json, BEFORE, thread.before());
        put(json, AFTER, thread.after());
        return json;
    }

    private static void put(ObjectNode target, String direction, List<Knot> knots) {
        if (knots.isEmpty()) {
            return;
        }
        ArrayNode array = target.putArray(direction);
        for (Knot knot : knots) {
            ObjectNode json = record(knot.id(), knot.titles()).put("via", knot.via());
            put(json, direction, knot.onward());
            array.add(json);
        }
    }

    private static ObjectNode record(AggregateId id, @Nullable LocalizedText titles) {
        ObjectNode json =
                Json.object().put("type", id.type().code()).put("id", id.value().toString());
        Texts.put(json, "titles", titles);
        return json;
    }
}
