package org.simpul.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Pseudonyms;
import org.simpul.disclosure.Role;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Sensitivity;

/** What people may ask of those who hold them, and what has to be told of who saw them. */
class ProtectionOverHttpTest {

    private static final CallerResolver BY_HEADER = (security, headers) -> {
        String clearance = headers.getHeaderString("X-Clearance");
        return clearance == null
                ? Caller.localSteward()
                : new Caller("officer", null, Set.of(Role.STEWARD), Sensitivity.valueOf(clearance), "evaluation");
    };

    private final InMemoryStorage storage = new InMemoryStorage();
    private final Served served = Served.on(storage, BY_HEADER, "/");
    private String melati;
    private String meeting;

    @BeforeEach
    void fill() {
        melati = served.created("participants", """
                        {"kind":"person","name":"Melati Kenanga","sex":"female","sensitivity":"restricted",
                         "lawfulBasis":{"basis":"consent","on":"2024","realName":true},
                         "contact":{"email":"melati@example.org"}}
                        """).id();
        meeting = served.created("activities", """
                        {"titles":{"id":"Pertemuan"},"outcomes":[{"text":{"id":"Melati Kenanga memandu"}}],
                         "attendance":{"individuals":[{"participant":"%s","role":"facilitator"}]}}
                        """.formatted(melati)).id();
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void consentIsWithdrawnAndThePersonIsNotKnownAnyMore() {
        JsonNode answer = served.post("/v1/participants/" + melati + "/withdrawal", "{\"on\":\"2024-12-30\"}")
                .is(200)
                .json();

        assertThat(answer.toString())
                .isEqualTo("{\"participant\":\"" + melati + "\",\"version\":2,\"eraseBy\":\"2025-01-02\"}");
        served.get("/v1/participants/" + melati, "X-Clearance", "CONFIDENTIAL")
                .isProblem(404, "/problems/unknown-record");
        served.post("/v1/participants/" + melati + "/withdrawal", "{}").is(200);
    }

    @Test
    void whereThereIsNoConsentNoneIsWithdrawn() {
        String official = served.created("participants", """
                        {"kind":"person","name":"Dahlia","lawfulBasis":{"basis":"public-task","realName":true}}
                        """).id();

        served.post("/v1/participants/" + official + "/withdrawal", "{}").isProblem(409, "/problems/no-consent");
        served.post("/v1/participants/" + melati + "/withdrawal", "{\"when\":\"2024\"}")
                .isProblem(422, "/problems/record-refused");
        served.post("/v1/participants/" + melati + "/withdrawal", "{}", "If-Match", "\"7\"")
                .isProblem(412, "/problems/stale-version");
    }

    @Test
    void erasureIsTriedAndDone() {
        String address = "/v1/participants/" + melati + "/erasure";

        JsonNode trial = served.post(address + "?dryRun=true", "").is(200).json();
        assertThat(trial.at("/rewritten/0/id").asText()).isEqualTo(meeting);
        assertThat(served.get("/v1/participants/" + melati).json().path("name").asText())
                .isEqualTo("Melati Kenanga");

        JsonNode done = served.post(address, "").is(200).json();

        assertThat(done.path("dryRun").asBoolean()).isFalse();
        assertThat(done.path("version").asInt()).isEqualTo(2);
        for (String left : List.of(
                "/v1/participants/" + melati,
                "/v1/participants/" + melati + "/history",
                "/v1/activities/" + meeting,
                "/v1/activities/" + meeting + "/history")) {
            assertThat(served.get(left).is(200).body()).doesNotContainIgnoringCase("melati k", "melati@");
        }
        assertThat(served.get("/v1/participants/" + melati).json().path("sex").asText())
                .isEqualTo("female");
        served.put(
                        "/v1/participants/" + melati,
                        "{\"kind\":\"person\",\"name\":\"Melati Kenanga\"}",
                        "If-Match",
                        "\"2\"")
                .isProblem(410, "/problems/record-deleted");
        served.post(address + "?scope=nowhere", "").isProblem(400, "/problems/illegal-query");
    }

    @Test
    void theListOfErasuresBringsARestoredBackupUpToDate() {
        served.post("/v1/participants/" + melati + "/erasure", "").is(200);
        JsonNode list =
                served.get("/v1/erasures?since=2024-01-01T00:00:00Z").is(200).json();
        assertThat(list.at("/items/0/id").asText()).isEqualTo(melati);

        try (Served backup = Served.on(new InMemoryStorage(), BY_HEADER, "/")) {
            String back = backup.created("participants", """
                            {"id":"%s","kind":"person","name":"Melati Kenanga",
                             "lawfulBasis":{"basis":"consent","on":"2024","realName":true}}
                            """.formatted(melati)).id();
            JsonNode again = backup.post(
                            "/v1/erasures",
                            "{\"participants\":[\"" + back + "\",\"01926f0e-7c3a-4000-8000-0000000000ff\"]}")
                    .is(200)
                    .json();

            assertThat(again.path("items")).hasSize(1);
            assertThat(backup.get("/v1/participants/" + back).body()).doesNotContain("Kenanga");
        }
    }

    @Test
    void aPersonIsHandedOverWhatIsHeldOnThem() {
        served.get("/v1/participants/" + melati, "X-Clearance", "RESTRICTED").is(200);

        JsonNode held =
                served.get("/v1/participants/" + melati + "/held-data").is(200).json();

        assertThat(held.at("/versions/0/record/contact/email").asText()).isEqualTo("melati@example.org");
        assertThat(held.at("/mentions/0/type").asText()).isEqualTo("activity");
        assertThat(held.at("/mentions/0/items/0").toString())
                .isEqualTo("{\"path\":\"/attendance/individuals/0\",\"value\":{\"participant\":\"" + melati
                        + "\",\"role\":\"facilitator\"}}");
        assertThat(held.at("/mentions/0/items/1/value").asText()).isEqualTo("Melati Kenanga memandu");
        assertThat(values(held.path("accesses"), "action")).containsExactly("created", "read");
        assertThat(held.at("/accesses/1/purpose").asText()).isEqualTo("evaluation");
        served.get("/v1/participants/" + melati + "/held-data", "X-Clearance", "CONFIDENTIAL")
                .isProblem(403, "/problems/not-permitted");
    }

    @Test
    void itCanBeAskedWhoSawWhatOfWhomAndTheQuestionIsOnRecord() {
        served.get("/v1/participants/" + melati, "X-Clearance", "RESTRICTED").is(200);
        served.get("/v1/activities/" + meeting, "X-Clearance", "RESTRICTED").is(200);

        JsonNode first = served.get("/v1/audit?participant=" + melati + "&subject=officer&action=read&limit=1")
                .is(200)
                .json();
        JsonNode second = served.get("/v1/audit?participant=" + melati + "&subject=officer&action=read&limit=1&after="
                        + first.path("next").asText())
                .is(200)
                .json();

        assertThat(values(first.path("items"), "id")).containsExactly(melati);
        assertThat(values(second.path("items"), "id")).containsExactly(meeting);
        assertThat(first.at("/items/0/seen").asText()).isEqualTo("restricted");
        assertThat(values(served.get("/v1/audit?action=audited").json().path("items"), "by"))
                .contains("local-steward");
        served.get("/v1/audit?participant=" + melati + "&activity=" + meeting)
                .isProblem(400, "/problems/illegal-query");
        served.get("/v1/audit?from=yesterday").isProblem(400, "/problems/illegal-query");
    }

    @Test
    void theTrailIsHeldAgainstItsSeals() {
        JsonNode verification = served.get("/v1/audit/verification").is(200).json();

        assertThat(verification.path("holds").asBoolean()).isTrue();
        assertThat(verification.path("unsealed").asInt()).isEqualTo(3);
        served.get("/v1/audit/verification?anchor=7").isProblem(400, "/problems/illegal-query");
    }

    @Test
    void thoseAreListedWhoMayBeHeldNoLonger() {
        served.post("/v1/participants/" + melati + "/withdrawal", "{\"on\":\"2024-12-01\"}")
                .is(200);

        JsonNode report = served.get("/v1/reports/retention").is(200).json();

        assertThat(report.at("/rows/0").toString())
                .isEqualTo("{\"key\":{\"participant\":\"" + melati
                        + "\",\"basis\":\"consent\"},\"lastDay\":\"2024-12-04\",\"withdrawn\":true}");
        assertThat(served.get("/v1/reports/retention", "X-Clearance", "CONFIDENTIAL")
                        .json()
                        .path("rows"))
                .isEmpty();
    }

    @Test
    void whoMayNotBeKnownHasOnePseudonymBeforeAnAudience() {
        Pseudonyms pseudonyms = new Pseudonyms("an invented key of thirty-two bytes".getBytes(StandardCharsets.UTF_8));
        try (Served called = Served.with(storage, BY_HEADER, simpul -> simpul.pseudonyms(pseudonyms))) {
            JsonNode open = called.get("/v1/activities/" + meeting, "X-Clearance", "PUBLIC")
                    .is(200)
                    .json();

            assertThat(values(open.path("withheld"))).containsExactly("/attendance/individuals/0/participant");
            assertThat(open.path("pseudonyms")
                            .path("/attendance/individuals/0/participant")
                            .asText())
                    .hasSize(19);
            called.put("/v1/activities/" + meeting, open.toString(), "If-Match", "\"1\"", "X-Clearance", "PUBLIC")
                    .is(200);
            assertThat(called.get("/v1/activities/" + meeting)
                            .json()
                            .at("/attendance/individuals/0/participant")
                            .asText())
                    .isEqualTo(melati);
        }
    }

    private static List<String> values(JsonNode items, String name) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(name).asText())
                .toList();
    }

    private static List<String> values(JsonNode texts) {
        return StreamSupport.stream(texts.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
