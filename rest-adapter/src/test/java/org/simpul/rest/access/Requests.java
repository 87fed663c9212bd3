package org.simpul.rest.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The request by which each operation of the table is tried. A {@code GET} needs no entry, unless its address has a parameter of
 * its own.
 */
final class Requests {

    private static final Map<String, String> PARAMETERS =
            Map.of("{code}", "ID-JB", "{name}", "activity-kinds", "{type}", "unknown-record");

    private static final Map<String, BiFunction<Call, Scene, Call>> BODIES = new HashMap<>();

    static {
        BODIES.put("POST /v1/RECORDS", (call, scene) -> call.with(scene.brought()));
        BODIES.put("POST /v1/RECORDS/validate", (call, scene) -> call.with(scene.brought()));
        BODIES.put("PUT /v1/RECORDS/{id}", (call, scene) -> call.ifFirst().with(scene.replacement()));
        BODIES.put(
                "PATCH /v1/RECORDS/{id}",
                (call, scene) -> call.ifFirst()
                        .header("Content-Type", "application/merge-patch+json")
                        .with(scene.patch()));
        BODIES.put("DELETE /v1/RECORDS/{id}", (call, scene) -> call.ifFirst());
        BODIES.put("POST /v1/RECORDS/{id}/merge", (call, scene) -> call.with(merge()));
        BODIES.put("POST /v1/RECORDS/{id}/merge (of what is withheld in part)", (call, scene) -> call.with(merge()));
        BODIES.put(
                "POST /v1/RECORDS/{id}/merge (by the cleared)",
                (call, scene) -> call.asCleared().with(merge()));
        BODIES.put("DELETE /v1/RECORDS/{id}/merge", (call, scene) -> call);
        BODIES.put(
                "POST /v1/commitments/{id}/transitions",
                (call, scene) -> call.with(Documents.object("""
                {"to":"not-fulfilled","on":"2024-06-10","reason":{"id":"Dana"},"by":{"organisation":"%s"}}""".formatted(Who.OURS))));
        BODIES.put(
                "POST /v1/commitments/{id}/transitions/correction",
                (call, scene) -> call.with(Documents.object("""
                {"to":"in-progress","on":"2024-04-02","by":{"organisation":"%s"},"correctionReason":"Salah"}""".formatted(Who.OURS))));
        BODIES.put(
                "POST /v1/commitments/{id}/transitions/retraction",
                (call, scene) -> call.with(Documents.object("{\"correctionReason\":\"Salah\"}")));
        BODIES.put(
                "POST /v1/commitments/{id}/progress",
                (call, scene) -> call.with(Documents.object("""
                {"on":"2024-05-10","completion":"limited","assessment":"self-reported",
                 "reportedBy":{"organisation":"%s"}}""".formatted(Who.OURS))));
        BODIES.put(
                "POST /v1/commitments/{id}/progress (independent)",
                (call, scene) -> call.with(Documents.object("""
                {"on":"2024-05-10","completion":"limited","assessment":"independent",
                 "reportedBy":{"organisation":"%s"}}""".formatted(Who.THEIRS))));
        BODIES.put(
                "POST /v1/participants/{id}/withdrawal",
                (call, scene) -> call.with(Documents.object("{\"on\":\"2024-12-30\"}")));
        BODIES.put("POST /v1/participants/{id}/erasure", (call, scene) -> call);
        BODIES.put("POST /v1/participants/{id}/erasure (by the cleared)", (call, scene) -> call.asCleared());
        BODIES.put("GET /v1/participants/{id}/held-data (by the cleared)", (call, scene) -> call.asCleared());
        BODIES.put(
                "GET /v1/reports/policy-coverage",
                (call, scene) -> Call.of(call.method(), call.address() + "?instrument=" + scene.id()));
        BODIES.put(
                "GET /v1/reports/plan-owner",
                (call, scene) -> Call.of(call.method(), call.address() + "?instrument=" + scene.id()));
        BODIES.put("GET /v1/reports/retention (by the cleared)", (call, scene) -> call.asCleared());
        BODIES.put(
                "POST /v1/erasures (of nobody here)",
                (call, scene) -> call.with(Documents.object("{\"participants\":[\"" + Scene.NEVER + "\"]}")));
        BODIES.put(
                "POST /v1/reports/releases (of nobody here)",
                (call, scene) -> call.with(Documents.object("{\"cohort\":\"returnee\",\"year\":2020}")));
        BODIES.put(
                "GET /v1/reports/releases/{cohort}/{year} (of none)",
                (call, scene) -> Call.of(call.method(), "/v1/reports/releases/returnee/2020"));
        BODIES.put("POST /v1/bundles", (call, scene) -> call.with(bundle(scene)));
        BODIES.put(
                "POST /v1/bundles (dry run)",
                (call, scene) ->
                        Call.of(call.method(), call.address() + "?dryRun=true").with(bundle(scene)));
    }

    private Requests() {}

    /** Whether it is known how to try an operation of the table. */
    static boolean has(Matrix.Block block) {
        return block.method().equals("GET") && block.variant().isEmpty() || BODIES.containsKey(block.heading());
    }

    static Call of(Matrix.Block block, Scene scene) {
        String address = block.template(scene.kind()).replace("{id}", scene.id());
        for (Map.Entry<String, String> parameter : PARAMETERS.entrySet()) {
            address = address.replace(parameter.getKey(), parameter.getValue());
        }
        return BODIES.getOrDefault(block.heading(), (call, about) -> call)
                .apply(Call.of(block.method(), address), scene);
    }

    private static ObjectNode merge() {
        return Documents.object("{\"into\":\"" + Scene.TWIN + "\"}");
    }

    private static ObjectNode bundle(Scene scene) {
        ObjectNode record = scene.situation().isNew()
                ? scene.brought()
                : scene.replacement().put("id", scene.id());
        ObjectNode bundle = Documents.object("{}");
        bundle.putArray("records")
                .addObject()
                .put("type", scene.kind().type.code())
                .set("record", record);
        return bundle;
    }
}
