package org.simpul.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.port.Query;
import org.simpul.registry.BundleRow;
import org.simpul.registry.BundleRow.Outcome;

/** Many records in one body, naming each other before they have ids. */
class BundlesOverHttpTest {

    /** The promise comes first and names what follows. */
    private static final String STORY = """
            {"records": [
              {"type": "commitment", "ref": "desk", "record": {"statement": {"en": "Open a help desk"}, "madeAt": "ref:meeting",
                "parties": [{"organisation": "ref:network", "role": "lead"}],
                "transitions": [{"to": "agreed", "on": "2024-03-21", "by": {"organisation": "ref:network"}}]}},
              {"type": "activity", "ref": "meeting", "record": {"titles": {"en": "Meeting"},
                "organisers": [{"organisation": "ref:network", "role": "host"}],
                "rationale": [{"text": {"en": "ref:nobody is what a quote may say"}}],
                "policyLinks": [{"instrument": "ref:plan", "provision": "1", "relation": "supports"}]}},
              {"type": "policy-instrument", "ref": "plan", "record": {"titles": {"en": "Plan"}, "kind": "strategy",
                "provisions": [{"code": "1", "titles": {"en": "Prevention"}, "kind": "pillar"}]}},
              {"type": "participant", "ref": "chair", "record": {"kind": "group", "description": {"en": "The board"},
                "headCount": {"total": 3}, "represents": ["ref:network"]}},
              {"type": "organisation", "ref": "network", "record": {"names": {"en": "Harbour Network"}, "kind": "network"}}
            ]}
            """;

    private static final Path SEEDS =
            Path.of("../examples/rest-server/src/main/resources/org/simpul/example/server/seeds");

    private final Served served = Served.inMemory();

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void recordsNameEachOtherInAnyOrder() {
        Reply loaded = served.post("/v1/bundles", STORY).is(200);

        assertThat(loaded.json().path("dryRun").asBoolean(true)).isFalse();
        assertThat(outcomes(loaded)).containsExactly("created", "created", "created", "created", "created");
        assertThat(loaded.json().at("/records/0/ref").asText()).isEqualTo("desk");
        assertThat(loaded.json().at("/records/0/type").asText()).isEqualTo("commitment");
        assertThat(loaded.json().at("/records/0/version").asInt()).isEqualTo(1);
        JsonNode promise =
                served.get("/v1/commitments/" + id(loaded, 0)).is(200).json();
        assertThat(promise.path("madeAt").asText()).isEqualTo(id(loaded, 1));
        assertThat(promise.at("/parties/0/organisation").asText()).isEqualTo(id(loaded, 4));
        JsonNode meeting = served.get("/v1/activities/" + id(loaded, 1)).is(200).json();
        assertThat(meeting.at("/policyLinks/0/instrument").asText()).isEqualTo(id(loaded, 2));
        assertThat(meeting.at("/rationale/0/text/en").asText()).isEqualTo("ref:nobody is what a quote may say");
        assertThat(served.get("/v1/participants/" + id(loaded, 3))
                        .json()
                        .at("/represents/0")
                        .asText())
                .isEqualTo(id(loaded, 4));
    }

    @Test
    void inANamespaceTheSameBundleChangesNothingTheSecondTime() {
        Reply first = served.post("/v1/bundles?namespace=story", STORY).is(200);
        Reply second = served.post("/v1/bundles?namespace=story", STORY).is(200);

        assertThat(outcomes(second)).containsOnly("unchanged");
        assertThat(ids(second)).isEqualTo(ids(first));
        assertThat(served.get("/v1/commitments?identifier=story:desk")
                        .json()
                        .at("/items/0/id")
                        .asText())
                .isEqualTo(id(first, 0));
        assertThat(outcomes(served.post("/v1/bundles?namespace=other", STORY).is(200)))
                .containsOnly("created");
    }

    @Test
    void whatChangedIsUpdatedAndNothingElse() {
        served.post("/v1/bundles?namespace=story", STORY).is(200);

        Reply second = served.post("/v1/bundles?namespace=story", STORY.replace("\"Meeting\"", "\"Network meeting\""))
                .is(200);

        assertThat(outcomes(second)).containsExactly("unchanged", "updated", "unchanged", "unchanged", "unchanged");
        assertThat(second.json().at("/records/1/version").asInt()).isEqualTo(2);
    }

    @Test
    void aLaterBundleOfTheNamespaceNamesEarlierRecords() {
        Reply first = served.post("/v1/bundles?namespace=story", STORY).is(200);
        String later = """
                {"records": [{"type": "activity", "ref": "follow-up", "record":
                  {"titles": {"en": "Follow-up"}, "follows": ["ref:meeting"]}}]}
                """;

        Reply second = served.post("/v1/bundles?namespace=story", later).is(200);

        assertThat(served.get("/v1/activities/" + id(second, 0))
                        .json()
                        .at("/follows/0")
                        .asText())
                .isEqualTo(id(first, 1));
        served.post("/v1/bundles?namespace=other", later).isProblem(422, "/problems/bundle-refused");
        served.post("/v1/bundles", later).isProblem(422, "/problems/bundle-refused");
    }

    @Test
    void aDryRunTellsWhatWouldHappenAndStoresNothing() {
        Reply tried =
                served.post("/v1/bundles?dryRun=true&namespace=story", STORY).is(200);

        assertThat(tried.json().path("dryRun").asBoolean()).isTrue();
        assertThat(outcomes(tried)).containsOnly("created");
        assertNothingIsStored();
    }

    @Test
    void aRefThatNamesNothingIsToldWhereItStands() {
        Reply refused = served.post("/v1/bundles", STORY.replace("\"ref\": \"network\"", "\"ref\": \"netwerk\""));

        refused.isProblem(422, "/problems/bundle-refused");
        JsonNode finding = refused.json().at("/records/0/findings/0");
        assertThat(finding.path("rule").asText()).isEqualTo("FMT-1");
        assertThat(finding.path("path").asText()).isEqualTo("/parties/0/organisation");
        assertThat(finding.path("message").asText()).endsWith("has this ref");
        assertThat(outcomes(refused)).containsExactly("rejected", "rejected", "created", "rejected", "created");
        assertNothingIsStored();
    }

    @Test
    void oneFaultyRecordRefusesAllAndEachIsToldWithWhatWouldHaveBecomeOfIt() {
        Reply refused = served.post(
                "/v1/bundles",
                STORY.replace("{\"en\": \"Meeting\"}", "7").replace("\"kind\": \"strategy\"", "\"colour\": \"red\""));

        refused.isProblem(422, "/problems/bundle-refused");
        assertThat(outcomes(refused)).containsExactly("created", "rejected", "rejected", "created", "created");
        assertThat(rules(refused.json().at("/records/1"))).contains("FMT-3 /titles");
        assertThat(rules(refused.json().at("/records/2"))).contains("FMT-2 /colour");
        assertThat(refused.json().path("detail").asText()).startsWith("Records with errors: 2 of 5;");
        assertNothingIsStored();
    }

    @Test
    void faultsAroundTheRecordsAreToldAtTheirPlaceInTheBundle() {
        Reply refused = served.post("/v1/bundles", """
                {"records": [
                  {"type": "organization", "ref": "a", "record": {}},
                  {"type": "organisation", "ref": "b", "record": {"names": {"en": "B"}, "kind": "cso"}, "note": "x"},
                  {"type": "organisation", "ref": "b", "record": {"names": {"en": "C"}, "kind": "cso"}},
                  {"type": "organisation", "ref": 7, "record": "D"},
                  "E", {"ref": "f"}], "version": 1}
                """);

        refused.isProblem(422, "/problems/bundle-refused");
        assertThat(refused.findings())
                .containsExactlyInAnyOrder(
                        "FMT-2 /version",
                        "VOC-1 /records/0/type",
                        "FMT-2 /records/1/note",
                        "FMT-1 /records/2/ref",
                        "FMT-3 /records/3/ref",
                        "FMT-3 /records/3/record",
                        "FMT-3 /records/4",
                        "FMT-1 /records/5/type",
                        "FMT-1 /records/5/record");
        assertNothingIsStored();
    }

    @Test
    void whatIsNoBundleIsRefused() {
        assertThat(served.post("/v1/bundles", "[]")
                        .isProblem(422, "/problems/bundle-refused")
                        .findings())
                .containsExactly("FMT-3 ");
        assertThat(served.post("/v1/bundles", "{}")
                        .isProblem(422, "/problems/bundle-refused")
                        .findings())
                .containsExactly("FMT-1 /records");
        assertThat(served.post("/v1/bundles", "{\"records\":{}}")
                        .isProblem(422, "/problems/bundle-refused")
                        .findings())
                .containsExactly("FMT-3 /records");
        assertThat(outcomes(served.post("/v1/bundles", "{\"records\":[]}").is(200)))
                .isEmpty();
    }

    @Test
    void theSeedRecordsLoadFileByFileAndTwice() throws IOException {
        for (Path file : seeds()) {
            assertThat(outcomes(served.post("/v1/bundles?namespace=seeds", Files.readString(file))
                            .is(200)))
                    .as(file.getFileName().toString())
                    .isNotEmpty()
                    .containsOnly("created");
        }
        for (Path file : seeds()) {
            assertThat(outcomes(served.post("/v1/bundles?namespace=seeds", Files.readString(file))
                            .is(200)))
                    .as(file.getFileName().toString())
                    .containsOnly("unchanged");
        }
    }

    @Test
    void filesLoadAsOneBundleInAnyOrderWithoutAServer() throws IOException {
        Simpul simpul = Simpul.inMemory();
        List<byte[]> files = new ArrayList<>();
        for (Path file : seeds()) {
            files.add(Files.readAllBytes(file));
        }
        Collections.reverse(files);

        List<BundleRow> rows = BundleFile.load(simpul, Caller.localSteward(), "seeds", files);
        List<BundleRow> again = BundleFile.load(simpul, Caller.localSteward(), "seeds", files);

        assertThat(rows).hasSizeGreaterThan(50).extracting(BundleRow::outcome).containsOnly(Outcome.CREATED);
        assertThat(again).hasSameSizeAs(rows).extracting(BundleRow::outcome).containsOnly(Outcome.UNCHANGED);
    }

    @Test
    void aFileThatIsNoBundleSaysSoAndOneWithErrorsSaysWhere() {
        Simpul simpul = Simpul.inMemory();
        Caller steward = Caller.localSteward();
        byte[] good = STORY.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] bad = STORY.replace("ref:plan", "ref:plant").getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> BundleFile.load(simpul, steward, null, List.of(good, new byte[] {'{'}))))
                .isInstanceOf(BundleFile.RefusedException.class)
                .hasMessageStartingWith("File 2, line 1, column ");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> BundleFile.load(simpul, steward, null, List.of(new byte[] {'7'}))))
                .isInstanceOf(BundleFile.RefusedException.class)
                .hasMessageStartingWith("File 1 is no bundle");
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                        BundleFile.RefusedException.class, () -> BundleFile.load(simpul, steward, null, List.of(bad))))
                .hasMessageContaining("FMT-1 at /policyLinks/0/instrument of meeting")
                .satisfies(refused -> assertThat(refused.rows()).hasSize(5));
        assertThat(simpul.activities().list(steward, Query.all(1)).items()).isEmpty();
    }

    private static List<Path> seeds() throws IOException {
        try (Stream<Path> files = Files.list(SEEDS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private void assertNothingIsStored() {
        for (String kind :
                List.of("organisations", "participants", "policy-instruments", "activities", "commitments")) {
            assertThat(served.get("/v1/" + kind).json().path("items")).as(kind).isEmpty();
        }
    }

    private static List<String> outcomes(Reply reply) {
        List<String> outcomes = new ArrayList<>();
        reply.json()
                .path("records")
                .forEach(row -> outcomes.add(row.path("outcome").asText()));
        return outcomes;
    }

    private static List<String> ids(Reply reply) {
        List<String> ids = new ArrayList<>();
        reply.json().path("records").forEach(row -> ids.add(row.path("id").asText()));
        return ids;
    }

    private static String id(Reply reply, int index) {
        return ids(reply).get(index);
    }

    private static List<String> rules(JsonNode row) {
        List<String> rules = new ArrayList<>();
        row.path("findings")
                .forEach(finding -> rules.add(finding.path("rule").asText() + " "
                        + finding.path("path").asText()));
        return rules;
    }
}
