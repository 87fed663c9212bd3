package org.simpul.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.OrganisationId;
import org.simpul.port.Storage;

/** A promise was taken down as kept, late, by mistake; a steward puts it right. */
class CorrectionOverHttpTest {

    private static final OrganisationId NETWORK = OrganisationId.of("01926f0e-7c3a-7000-8000-000000000001");
    private static final String BY_NETWORK = "\"by\":{\"organisation\":\"" + NETWORK + "\"}";
    private static final String WHY = "\"correctionReason\":\"The report is about another promise\"";
    private static final String NOT_KEPT = "{\"to\":\"not-fulfilled\",\"on\":\"2024-06-01\"," + BY_NETWORK
            + ",\"reason\":{\"en\":\"No room was found\"}," + WHY + "}";

    private final Storage storage = new InMemoryStorage();
    private final Served served = Served.on(storage);
    private final String address = takenDownAsKept();

    @AfterEach
    void stop() {
        served.close();
    }

    private String takenDownAsKept() {
        served.created(
                "organisations",
                "{\"id\":\"" + NETWORK + "\",\"names\":{\"en\":\"Harbour Network\"},\"kind\":\"network\"}");
        String promise = "/v1/commitments/"
                + served.created(
                                "commitments",
                                "{\"statement\":{\"en\":\"Open a help desk\"},\"due\":\"2024-05\",\"parties\":[{\"organisation\":\""
                                        + NETWORK
                                        + "\",\"role\":\"lead\"}],\"transitions\":[{\"to\":\"agreed\",\"on\":\"2024-03-21\","
                                        + BY_NETWORK + "}]}")
                        .id();
        served.post(
                        promise + "/transitions",
                        "{\"to\":\"fulfilled\",\"on\":\"2024-06-10\"," + BY_NETWORK
                                + ",\"evidence\":[{\"title\":\"Report\"}]}")
                .is(200);
        return promise;
    }

    @Test
    void theLastStepIsReplacedAndTheWholeCommitmentAnswered() {
        Reply corrected =
                served.post(address + "/transitions/correction", NOT_KEPT).is(200);

        assertThat(corrected.etag()).isEqualTo("\"3\"");
        assertThat(corrected.json().path("status").asText()).isEqualTo("not-fulfilled");
        assertThat(corrected.json().has("latenessDays")).isFalse();
        assertThat(corrected.json().path("transitions")).hasSize(2);
        assertThat(corrected.json().at("/transitions/1/reason/en").asText()).isEqualTo("No room was found");
        assertThat(corrected.json().at("/transitions/1").has("correctionReason"))
                .isFalse();
        assertThat(served.get(address).json()).isEqualTo(withoutFindings(corrected));
    }

    @Test
    void theWrongStepStaysInTheHistoryWithTheReasonAndWhatChanged() {
        served.post(address + "/transitions/correction", NOT_KEPT).is(200);

        JsonNode items = served.get(address + "/history").is(200).json().path("items");

        assertThat(items.at("/0/change").asText()).isEqualTo("updated");
        assertThat(items.at("/0/reason").asText()).isEqualTo("The report is about another promise");
        assertThat(items.at("/0/changed"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "/transitions/1/to", "/transitions/1/on", "/transitions/1/reason", "/transitions/1/evidence/0");
        assertThat(items.at("/1/record/status").asText()).isEqualTo("fulfilled");
        assertThat(items.at("/1").has("reason")).isFalse();
        assertThat(items.at("/1/changed")).extracting(JsonNode::asText).containsExactly("/transitions/1");
        assertThat(items.at("/2").has("changed")).isFalse();
        assertThat(served.get(address + "/history?limit=1").json().path("items").get(0))
                .isEqualTo(items.get(0));
    }

    @Test
    void theFiguresFollow() {
        assertThat(figure("kept")).isEqualTo(1);
        assertThat(figure("keptLate")).isEqualTo(1);

        served.post(address + "/transitions/correction", NOT_KEPT).is(200);

        assertThat(figure("kept")).isZero();
        assertThat(figure("keptLate")).isZero();
        assertThat(figure("notKept")).isEqualTo(1);
    }

    @Test
    void aStepThatNeverHappenedIsTakenBack() {
        Reply retracted = served.post(address + "/transitions/retraction", "{" + WHY + "}")
                .is(200);

        assertThat(retracted.etag()).isEqualTo("\"3\"");
        assertThat(retracted.json().path("status").asText()).isEqualTo("agreed");
        assertThat(retracted.json().path("overdue").asBoolean()).isTrue();
        JsonNode newest = served.get(address + "/history").json().at("/items/0");
        assertThat(newest.path("reason").asText()).isEqualTo("The report is about another promise");
        assertThat(newest.path("changed")).extracting(JsonNode::asText).containsExactly("/transitions/1");
    }

    @Test
    void howACommitmentBeganIsNotTakenBackButCorrected() {
        served.post(address + "/transitions/retraction", "{" + WHY + "}").is(200);

        served.post(address + "/transitions/retraction", "{" + WHY + "}")
                .isProblem(409, "/problems/nothing-to-retract");
        assertThat(served.post(
                                address + "/transitions/correction",
                                "{\"to\":\"proposed\",\"on\":\"2024-03-21\"," + BY_NETWORK + "," + WHY + "}")
                        .is(200)
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("proposed");
    }

    @Test
    void anIllegalReplacementIsRefusedWithTheStepsThatWereLegal() {
        Reply refused = served.post(address + "/transitions/correction", NOT_KEPT.replace("not-fulfilled", "declined"));

        refused.isProblem(422, "/problems/record-refused");
        JsonNode finding = refused.json().at("/findings/0");
        assertThat(finding.path("rule").asText()).isEqualTo("COM-3");
        assertThat(finding.at("/params/from").asText()).isEqualTo("agreed");
        assertThat(finding.at("/params/legal"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "in-progress", "fulfilled", "partially-fulfilled", "not-fulfilled", "withdrawn", "superseded");
        assertThat(served.get(address).etag()).isEqualTo("\"2\"");
    }

    @Test
    void aReplacementWithoutWhatItNeedsIsRefused() {
        Reply refused = served.post(
                address + "/transitions/correction",
                "{\"to\":\"not-fulfilled\",\"on\":\"2024-06-01\"," + BY_NETWORK + "," + WHY + "}");

        assertThat(refused.isProblem(422, "/problems/record-refused").findings())
                .contains("COM-4 /transitions/1/reason");
    }

    @Test
    void allFaultsOfACorrectionAreToldAtOnce() {
        assertThat(served.post(
                                address + "/transitions/correction",
                                "{\"to\":\"done\",\"on\":\"soon\",\"mood\":\"good\"}")
                        .isProblem(422, "/problems/record-refused")
                        .findings())
                .containsExactlyInAnyOrder(
                        "VOC-1 /to", "FMT-1 /on", "FMT-1 /by", "FMT-1 /correctionReason", "FMT-2 /mood");
        assertThat(served.post(address + "/transitions/retraction", "{\"to\":\"agreed\"}")
                        .isProblem(422, "/problems/record-refused")
                        .findings())
                .containsExactlyInAnyOrder("FMT-1 /correctionReason", "FMT-2 /to");
    }

    @Test
    void aBlankReasonIsNone() {
        String blank = WHY.replace("The report is about another promise", " ");

        assertThat(served.post(address + "/transitions/correction", NOT_KEPT.replace(WHY, blank))
                        .isProblem(422, "/problems/record-refused")
                        .findings())
                .containsExactly("FMT-1 ");
        assertThat(served.post(address + "/transitions/retraction", "{" + blank + "}")
                        .isProblem(422, "/problems/record-refused")
                        .findings())
                .containsExactly("FMT-1 ");
        assertThat(served.get(address).etag()).isEqualTo("\"2\"");
    }

    @Test
    void theVersionIsHeldWhereItIsSaid() {
        served.post(address + "/transitions/correction", NOT_KEPT, "If-Match", "\"1\"")
                .isProblem(412, "/problems/stale-version");
        served.post(address + "/transitions/retraction", "{" + WHY + "}", "If-Match", "\"1\"")
                .isProblem(412, "/problems/stale-version");

        served.post(address + "/transitions/correction", NOT_KEPT, "If-Match", "\"2\"")
                .is(200);
    }

    @Test
    void aCommitmentThatIsNotThereIsNotCorrected() {
        String nowhere = "/v1/commitments/" + UUID.randomUUID();

        served.post(nowhere + "/transitions/correction", NOT_KEPT).isProblem(404, "/problems/unknown-record");
        served.post(nowhere + "/transitions/retraction", "{" + WHY + "}").isProblem(404, "/problems/unknown-record");
    }

    @Test
    void whoIsNoStewardMayNotCorrect() {
        Set<Role> others = EnumSet.complementOf(EnumSet.of(Role.STEWARD));
        CallerResolver contributor = (security, headers) ->
                new Caller("contributor", NETWORK, others, Sensitivity.STRICTLY_CONFIDENTIAL, null);
        try (Served theirs = Served.on(storage, contributor, "/")) {
            theirs.post(address + "/transitions/correction", NOT_KEPT).isProblem(403, "/problems/not-permitted");
            theirs.post(address + "/transitions/retraction", "{" + WHY + "}").isProblem(403, "/problems/not-permitted");
        }
        assertThat(served.get(address).etag()).isEqualTo("\"2\"");
    }

    @Test
    void theActorOfTheReplacementIsTheOrganisationOfTheCallerUnlessSaid() {
        CallerResolver forTheNetwork =
                (security, headers) -> Caller.localSteward().actingFor(NETWORK);
        try (Served network = Served.on(storage, forTheNetwork, "/")) {
            Reply corrected = network.post(address + "/transitions/correction", NOT_KEPT.replace(BY_NETWORK + ",", ""))
                    .is(200);

            assertThat(corrected.json().at("/transitions/1/by/organisation").asText())
                    .isEqualTo(NETWORK.toString());
        }
    }

    private int figure(String name) {
        JsonNode figure =
                served.get("/v1/reports/follow-through").is(200).json().at("/totals/" + name);
        return figure.path("value").asInt();
    }

    private static JsonNode withoutFindings(Reply reply) {
        JsonNode json = reply.json();
        ((com.fasterxml.jackson.databind.node.ObjectNode) json).remove("findings");
        return json;
    }
}
