package org.simpul.rest.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.simpul.Simpul;
import org.simpul.rest.CallerResolver;
import org.simpul.rest.Reply;
import org.simpul.rest.Served;
import org.simpul.rest.access.FreshStorage;
import org.simpul.rest.http.Json;
import org.simpul.rule.RuleCatalogue;

/** Tries examples as a client would: each in a registry of its own, in which today is 10 July 2024. */
final class Trial implements AutoCloseable {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2024-07-10T03:00:00Z"), ZoneId.of("Asia/Jakarta"));

    private static final String BUNDLES = "/v1/bundles?dryRun=";

    /** The refs of what is given are known to what comes after; whoever has identifiers of one scheme is not the same, though. */
    private static final String NAMED_LATER = "&namespace=example";

    private static final List<RuleCatalogue.Entry> RULES =
            Simpul.inMemory().rules().entries();

    private final FreshStorage storage = new FreshStorage();
    private final Served served = Served.with(storage, CallerResolver.localSteward(), builder -> builder.clock(TODAY));

    /** The rules that are in force in every registry. */
    static List<RuleCatalogue.Entry> rules() {
        return RULES;
    }

    static ObjectNode example(String rule) {
        return RuleExample.of(rule).orElseThrow(() -> new AssertionError("The rule " + rule + " has no example"));
    }

    /**
     * Every finding that is told when the rows of an example are loaded, or its record is deleted after that.
     *
     * @param rows {@code breaks} or {@code holds}
     */
    List<JsonNode> findings(ObjectNode example, String rows, String language) {
        storage.empty();
        boolean isNamed = example.has("delete") || isNamedLater(example.path("given"), example.path(rows));
        String further = isNamed ? NAMED_LATER : "";
        if (example.has("given")) {
            served.post(BUNDLES + "false" + further, bundle(example.path("given")))
                    .is(200);
        }
        List<JsonNode> findings = new ArrayList<>();
        if (example.has("delete")) {
            served.post(BUNDLES + "false" + further, bundle(example.path(rows))).is(200);
            Reply reply = delete(example.path("delete").asText(), language);
            assertThat(reply.status()).isIn(204, 409);
            if (reply.status() == 409) {
                reply.json().path("findings").forEach(findings::add);
            }
            return findings;
        }
        Reply reply = served.post(BUNDLES + "true" + further, bundle(example.path(rows)), "Accept-Language", language);
        // What fails finds nothing either.
        assertThat(reply.status()).isIn(200, 422);
        reply.json().path("records").forEach(record -> record.path("findings").forEach(findings::add));
        return findings;
    }

    private static boolean isNamedLater(JsonNode given, JsonNode rows) {
        return StreamSupport.stream(given.spliterator(), false)
                .map(row -> row.path("ref").asText())
                .anyMatch(ref -> rows.toString().contains("\"ref:" + ref + "\"")
                        || rows.at("/0/ref").asText().equals(ref));
    }

    private Reply delete(String ref, String language) {
        for (String collection :
                List.of("organisations", "participants", "policy-instruments", "activities", "commitments")) {
            JsonNode found = served.get("/v1/" + collection + "?identifier=example:" + ref)
                    .is(200)
                    .json()
                    .at("/items/0/id");
            if (found.isTextual()) {
                return served.delete(
                        "/v1/" + collection + "/" + found.asText(), "If-Match", "\"1\"", "Accept-Language", language);
            }
        }
        throw new AssertionError("No record has the ref " + ref);
    }

    private static String bundle(JsonNode rows) {
        ObjectNode bundle = Json.object();
        bundle.set("records", rows);
        return bundle.toString();
    }

    @Override
    public void close() {
        served.close();
    }
}
