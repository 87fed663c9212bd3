package org.simpul.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.simpul.disclosure.Caller;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.id.OrganisationId;

/** The life of a commitment goes on by named operations. */
class CommitmentLifeTest {

    private static final OrganisationId NETWORK = OrganisationId.of("01926f0e-7c3a-7000-8000-000000000001");
    private static final String BY_NETWORK = "\"by\":{\"organisation\":\"" + NETWORK + "\"}";

    private final Served served = Served.inMemory();
    private final String address = promised(served);

    @AfterEach
    void stop() {
        served.close();
    }

    private static String promised(Served served) {
        served.created(
                "organisations",
                "{\"id\":\"" + NETWORK + "\",\"names\":{\"en\":\"Harbour Network\"},\"kind\":\"network\"}");
        return "/v1/commitments/"
                + served.created(
                                "commitments",
                                "{\"statement\":{\"en\":\"Open a help desk\"},\"due\":\"2024-05\",\"parties\":[{\"organisation\":\""
                                        + NETWORK
                                        + "\",\"role\":\"lead\"}],\"transitions\":[{\"to\":\"agreed\",\"on\":\"2024-03-21\","
                                        + BY_NETWORK + "}]}")
                        .id();
    }

    @Test
    void aStepIsTakenAndTheWholeCommitmentAnswered() {
        Reply kept = served.post(
                        address + "/transitions",
                        "{\"to\":\"fulfilled\",\"on\":\"2024-06-10\"," + BY_NETWORK
                                + ",\"evidence\":[{\"title\":\"Report\"}]}")
                .is(200);

        assertThat(kept.etag()).isEqualTo("\"2\"");
        assertThat(kept.json().path("status").asText()).isEqualTo("fulfilled");
        assertThat(kept.json().path("latenessDays").asInt()).isEqualTo(10);
        assertThat(kept.json().path("transitions")).hasSize(2);
        assertThat(served.get(address).json().path("status").asText()).isEqualTo("fulfilled");
    }

    @Test
    void anIllegalStepIsRefusedWithTheLegalOnes() {
        Reply refused =
                served.post(address + "/transitions", "{\"to\":\"declined\",\"on\":\"2024-06-10\"," + BY_NETWORK + "}");

        refused.isProblem(422, "/problems/record-refused");
        JsonNode finding = refused.json().at("/findings/0");
        assertThat(finding.path("rule").asText()).isEqualTo("COM-3");
        assertThat(finding.at("/params/from").asText()).isEqualTo("agreed");
        assertThat(finding.at("/params/legal"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "in-progress", "fulfilled", "partially-fulfilled", "not-fulfilled", "withdrawn", "superseded");
        assertThat(served.get(address).etag()).isEqualTo("\"1\"");
    }

    @Test
    void aStepWithoutWhatItNeedsIsRefused() {
        Reply refused = served.post(
                address + "/transitions", "{\"to\":\"fulfilled\",\"on\":\"2024-06-10\"," + BY_NETWORK + "}");

        refused.isProblem(422, "/problems/record-refused");
        assertThat(refused.findings()).anyMatch(finding -> finding.startsWith("COM-4 "));
        assertThat(served.get(address).etag()).isEqualTo("\"1\"");
    }

    @Test
    void allFaultsOfAStepAreToldAtOnce() {
        Reply refused = served.post(address + "/transitions", "{\"to\":\"done\",\"on\":\"soon\",\"mood\":\"good\"}");

        refused.isProblem(422, "/problems/record-refused");
        assertThat(refused.findings()).contains("VOC-1 /to", "FMT-1 /on", "FMT-2 /mood");
    }

    @Test
    void theVersionIsHeldWhereItIsSaid() {
        String start = "{\"to\":\"in-progress\",\"on\":\"2024-04-01\"," + BY_NETWORK + "}";
        served.post(address + "/transitions", start, "If-Match", "\"1\"").is(200);

        Reply refused = served.post(
                address + "/progress", "{\"on\":\"2024-04-15\",\"completion\":\"limited\"}", "If-Match", "\"1\"");

        refused.isProblem(412, "/problems/stale-version");
        assertThat(refused.json().path("currentVersion").asInt()).isEqualTo(2);
    }

    @Test
    void progressIsReported() {
        Reply reported = served.post(
                        address + "/progress",
                        "{\"on\":\"2024-04-15\",\"completion\":\"limited\",\"narrative\":{\"en\":\"A room was found\"},"
                                + "\"reportedBy\":{\"organisation\":\"" + NETWORK
                                + "\"},\"assessment\":\"self-reported\"}")
                .is(200);

        assertThat(reported.etag()).isEqualTo("\"2\"");
        assertThat(reported.json().at("/progress/0/completion").asText()).isEqualTo("limited");
        assertThat(reported.json().path("status").asText()).isEqualTo("agreed");
    }

    @Test
    void aFaultyReportIsRefused() {
        Reply refused = served.post(address + "/progress", "{\"completion\":\"half\"}");

        refused.isProblem(422, "/problems/record-refused");
        assertThat(refused.findings()).contains("FMT-1 /on", "VOC-1 /completion");
    }

    @Test
    void aCommitmentThatIsNotThereTakesNoStep() {
        String start = "{\"to\":\"in-progress\",\"on\":\"2024-04-01\"," + BY_NETWORK + "}";

        served.post("/v1/commitments/" + UUID.randomUUID() + "/transitions", start)
                .isProblem(404, "/problems/unknown-record");
        served.post("/v1/commitments/" + UUID.randomUUID() + "/progress", "{\"on\":\"2024-04-15\"}")
                .isProblem(404, "/problems/unknown-record");
    }

    @Test
    void aWrittenRecordMayRepeatItsLifeButNotChangeIt() {
        String read = served.get(address).body();

        served.put(address, read, "If-Match", "\"1\"").is(200);
        Reply otherLife = served.put(address, read.replace("2024-03-21", "2024-03-22"), "If-Match", "\"1\"");
        Reply otherState = served.put(
                address, read.replace("\"status\":\"agreed\"", "\"status\":\"fulfilled\""), "If-Match", "\"1\"");

        otherLife.isProblem(422, "/problems/record-refused");
        assertThat(otherLife.findings()).contains("COM-3 /transitions");
        otherState.isProblem(422, "/problems/record-refused");
        assertThat(otherState.findings()).anyMatch(finding -> finding.endsWith(" /status"));
    }

    @Test
    void theActorOfAStepIsTheOrganisationOfTheCallerUnlessSaid() {
        CallerResolver forTheNetwork =
                (security, headers) -> Caller.localSteward().actingFor(NETWORK);
        try (Served network = Served.on(new InMemoryStorage(), forTheNetwork, "/")) {
            String promise = promised(network);

            Reply started = network.post(promise + "/transitions", "{\"to\":\"in-progress\",\"on\":\"2024-04-01\"}")
                    .is(200);
            Reply reported = network.post(promise + "/progress", "{\"on\":\"2024-04-15\"}")
                    .is(200);

            assertThat(started.json().at("/transitions/1/by/organisation").asText())
                    .isEqualTo(NETWORK.toString());
            assertThat(reported.json().at("/progress/0/reportedBy/organisation").asText())
                    .isEqualTo(NETWORK.toString());
            assertThat(reported.json().path("custodian").asText()).isEqualTo(NETWORK.toString());
        }
    }

    @Test
    void withoutAnActorAStepOfNobodyIsRefused() {
        Reply refused = served.post(address + "/transitions", "{\"to\":\"in-progress\",\"on\":\"2024-04-01\"}");

        assertThat(Set.copyOf(refused.isProblem(422, "/problems/record-refused").findings()))
                .containsExactly("FMT-1 /by");
    }
}
