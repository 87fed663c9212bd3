package org.simpul.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One record from its creation to its deletion, as a client meets it. */
class RecordsOverHttpTest {

    private static final String NETWORK = "{\"names\":{\"en\":\"Harbour Network\"},\"kind\":\"network\"}";
    private static final String RENAMED = "{\"names\":{\"en\":\"Harbour Women's Network\"},\"kind\":\"network\"}";

    private final Served served = Served.inMemory();

    @AfterEach
    void stop() {
        served.close();
        assertThat(served.failure()).isNull();
    }

    @TestFactory
    Stream<DynamicTest> everyKindOfRecordIsCreatedReadAndListed() {
        return Map.of(
                        "organisations", NETWORK,
                        "participants",
                                "{\"kind\":\"group\",\"description\":{\"en\":\"Village heads\"},\"headCount\":{\"total\":12}}",
                        "policy-instruments",
                                "{\"titles\":{\"en\":\"Harbour plan\"},\"kind\":\"regional-action-plan\"}",
                        "activities", "{\"titles\":{\"en\":\"Workshop\"},\"kind\":\"workshop\",\"status\":\"planned\"}",
                        "commitments", "{\"statement\":{\"en\":\"Open a help desk\"}}")
                .entrySet()
                .stream()
                .map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> {
                    Reply created = served.created(kind.getKey(), kind.getValue());

                    assertThat(created.etag()).isEqualTo("\"1\"");
                    assertThat(created.header("Location"))
                            .isEqualTo(served.base() + "/v1/" + kind.getKey() + "/" + created.id());
                    assertThat(created.json().path("version").asInt()).isEqualTo(1);

                    Reply read = served.get(created.header("Location")).is(200);
                    assertThat(read.etag()).isEqualTo("\"1\"");
                    assertThat(read.header("Content-Type")).isEqualTo("application/json");
                    assertThat(read.header("Vary")).isEqualTo("Accept, Accept-Language, Authorization");
                    assertThat(withoutFindings(created)).isEqualTo(read.json());

                    JsonNode page = served.get("/v1/" + kind.getKey()).is(200).json();
                    assertThat(page.path("items")).containsExactly(read.json());
                    assertThat(page.has("next")).isTrue();
                    assertThat(page.path("next").isNull()).isTrue();
                }));
    }

    @Test
    void aWriterMayBringTheId() {
        String id = UUID.randomUUID().toString();

        Reply created = served.created("organisations", NETWORK.replaceFirst("\\{", "{\"id\":\"" + id + "\","));

        assertThat(created.id()).isEqualTo(id);
    }

    @Test
    void anIdThatIsTakenIsRefused() {
        String id = served.created("organisations", NETWORK).id();

        Reply refused = served.post("/v1/organisations", NETWORK.replaceFirst("\\{", "{\"id\":\"" + id + "\","));

        assertThat(refused.isProblem(422, "/problems/record-refused").findings())
                .containsExactly("IDN-1 /id");
    }

    @Test
    void warningsComeWithTheAnswerToAWriteAndWithReadsThatAskForThem() {
        Reply created = served.created("activities", "{\"titles\":{\"en\":\"Workshop\"},\"status\":\"planned\"}");
        assertThat(created.findings()).contains("ACT-5 /organisers");

        Reply plain = served.get("/v1/activities/" + created.id()).is(200);
        assertThat(plain.findings()).isEmpty();

        Reply told = served.get("/v1/activities/" + created.id() + "?include=findings")
                .is(200);
        assertThat(told.findings()).isEqualTo(created.findings());
        assertThat(told.etag()).isEqualTo("W/\"1\"");
        assertThat(told.json().at("/findings/0/message").asText()).isNotBlank();

        JsonNode listed = served.get("/v1/activities?include=findings").is(200).json();
        assertThat(listed.at("/items/0/findings")).isEqualTo(told.json().path("findings"));
    }

    @Nested
    class WithAVersion {

        private final String address =
                "/v1/organisations/" + served.created("organisations", NETWORK).id();

        @Test
        void replacesTheVersionItNames() {
            Reply replaced = served.put(address, RENAMED, "If-Match", "\"1\"").is(200);

            assertThat(replaced.etag()).isEqualTo("\"2\"");
            assertThat(replaced.json().at("/names/en").asText()).isEqualTo("Harbour Women's Network");
        }

        @Test
        void equalContentKeepsTheVersion() {
            Reply replaced = served.put(address, NETWORK, "If-Match", "\"1\"").is(200);

            assertThat(replaced.etag()).isEqualTo("\"1\"");
            assertThat(served.get(address + "/history").json().path("items")).hasSize(1);
        }

        @Test
        void whatWasReadMayBeWrittenBackAsItCame() {
            String read = served.get(address).body();

            assertThat(served.put(address, read, "If-Match", "\"1\"").is(200).etag())
                    .isEqualTo("\"1\"");
        }

        @Test
        void aChangeThatNamesNoVersionIsRefused() {
            served.put(address, RENAMED).isProblem(428, "/problems/version-required");
            served.send("PATCH", address, "{}", "Content-Type", "application/merge-patch+json")
                    .isProblem(428, "/problems/version-required");
            served.delete(address).isProblem(428, "/problems/version-required");

            assertThat(served.get(address).is(200).etag()).isEqualTo("\"1\"");
        }

        @Test
        void aStaleVersionIsRefusedWithTheCurrentOne() {
            served.put(address, RENAMED, "If-Match", "\"1\"").is(200);

            Reply put = served.put(address, NETWORK, "If-Match", "\"1\"");
            Reply patch = served.send(
                    "PATCH", address, "{}", "If-Match", "\"1\"", "Content-Type", "application/merge-patch+json");
            Reply delete = served.delete(address, "If-Match", "\"1\"");

            assertThat(Stream.of(put, patch, delete)).allSatisfy(reply -> {
                reply.isProblem(412, "/problems/stale-version");
                assertThat(reply.json().path("currentVersion").asInt()).isEqualTo(2);
            });
            assertThat(served.get(address).json().at("/names/en").asText()).isEqualTo("Harbour Women's Network");
        }

        @Test
        void anyVersionAndListsOfVersionsAreUnderstood() {
            served.put(address, RENAMED, "If-Match", "*").is(200);
            served.put(address, NETWORK, "If-Match", "\"7\", \"2\"").is(200);

            Reply refused = served.put(address, RENAMED, "If-Match", "\"1\", \"2\"");

            refused.isProblem(412, "/problems/stale-version");
            assertThat(refused.json().path("currentVersion").asInt()).isEqualTo(3);
        }

        @Test
        void weakTagsAndTagsOfOthersMatchNothing() {
            served.put(address, RENAMED, "If-Match", "W/\"1\"").isProblem(412, "/problems/stale-version");
            served.put(address, RENAMED, "If-Match", "\"abc\"").isProblem(412, "/problems/stale-version");
            served.put(address, RENAMED, "If-Match", "1").isProblem(412, "/problems/stale-version");
        }

        @Test
        void anyVersionOfWhatIsNotThereIsUnknown() {
            served.put("/v1/organisations/" + UUID.randomUUID(), NETWORK, "If-Match", "*")
                    .isProblem(404, "/problems/unknown-record");
        }

        @Test
        void aReaderWhoHasTheVersionGetsNoSecondCopy() {
            Reply same = served.get(address, "If-None-Match", "\"1\"").is(304);
            assertThat(same.body()).isEmpty();
            assertThat(same.etag()).isEqualTo("\"1\"");
            served.get(address, "If-None-Match", "W/\"1\", \"5\"").is(304);
            served.get(address, "If-None-Match", "*").is(304);

            served.put(address, RENAMED, "If-Match", "\"1\"").is(200);

            served.get(address, "If-None-Match", "\"1\"").is(200);
        }

        @Test
        void anIdThatContradictsTheAddressIsRefused() {
            Reply refused = served.put(
                    address,
                    NETWORK.replaceFirst("\\{", "{\"id\":\"" + UUID.randomUUID() + "\","),
                    "If-Match",
                    "\"1\"");

            assertThat(refused.isProblem(422, "/problems/record-refused").findings())
                    .containsExactly("FMT-1 /id");
        }

        @Test
        void aPatchChangesWhatItNamesAndNothingElse() {
            Reply patched = served.send(
                            "PATCH",
                            address,
                            "{\"acronym\":\"HWN\",\"kind\":null,\"names\":{\"id\":\"Jejaring Pelabuhan\"}}",
                            "If-Match",
                            "\"1\"",
                            "Content-Type",
                            "application/merge-patch+json")
                    .is(200);

            assertThat(patched.etag()).isEqualTo("\"2\"");
            assertThat(patched.json().path("acronym").asText()).isEqualTo("HWN");
            assertThat(patched.json().has("kind")).isFalse();
            assertThat(patched.json().at("/names/en").asText()).isEqualTo("Harbour Network");
            assertThat(patched.json().at("/names/id").asText()).isEqualTo("Jejaring Pelabuhan");
        }

        @Test
        void aPatchThatMakesTheRecordWrongIsRefused() {
            Reply refused = served.send(
                    "PATCH",
                    address,
                    "{\"names\":null,\"colour\":\"red\"}",
                    "If-Match",
                    "\"1\"",
                    "Content-Type",
                    "application/merge-patch+json");

            assertThat(refused.isProblem(422, "/problems/record-refused").findings())
                    .containsExactlyInAnyOrder("FMT-2 /colour", "ORG-1 /names");
            assertThat(served.get(address).etag()).isEqualTo("\"1\"");
        }
    }

    @Nested
    class InItsHistory {

        private final String address =
                "/v1/organisations/" + served.created("organisations", NETWORK).id();

        InItsHistory() {
            served.put(address, RENAMED, "If-Match", "\"1\"").is(200);
        }

        @Test
        void listsItsVersionsNewestFirst() {
            JsonNode history = served.get(address + "/history").is(200).json();

            assertThat(history.path("items")).hasSize(2);
            assertThat(history.at("/items/0/version").asInt()).isEqualTo(2);
            assertThat(history.at("/items/0/change").asText()).isEqualTo("updated");
            assertThat(history.at("/items/0/by").asText()).isEqualTo("local-steward");
            assertThat(history.at("/items/0/changed"))
                    .extracting(JsonNode::asText)
                    .containsExactly("/names/en");
            assertThat(history.at("/items/0").has("reason")).isFalse();
            assertThat(history.at("/items/0/record/names/en").asText()).isEqualTo("Harbour Women's Network");
            assertThat(history.at("/items/1/change").asText()).isEqualTo("created");
            assertThat(history.at("/items/1").has("changed")).isFalse();
            assertThat(history.at("/items/1/record/names/en").asText()).isEqualTo("Harbour Network");
            assertThat(history.path("next").isNull()).isTrue();
        }

        @Test
        void itsHistoryComesInPages() {
            Reply first = served.get(address + "/history?limit=1").is(200);
            assertThat(first.json().at("/items/0/version").asInt()).isEqualTo(2);
            assertThat(first.json().at("/items/0/changed"))
                    .extracting(JsonNode::asText)
                    .containsExactly("/names/en");

            Reply second = served.get(linked(first)).is(200);
            assertThat(second.json().path("items")).hasSize(1);
            assertThat(second.json().at("/items/0/version").asInt()).isEqualTo(1);
            assertThat(second.json().path("next").isNull()).isTrue();
        }

        @Test
        void anOldVersionIsReadByItsNumberOrByAnInstant() {
            Reply old = served.get(address + "?version=1").is(200);
            String recordedAt = old.json().path("recordedAt").asText();

            assertThat(old.etag()).isEqualTo("\"1\"");
            assertThat(old.json().at("/names/en").asText()).isEqualTo("Harbour Network");
            assertThat(served.get(address + "?asOf=" + recordedAt).is(200).json())
                    .isEqualTo(old.json());
            served.get(address + "?asOf=2020-01-01T00:00:00Z").isProblem(404, "/problems/unknown-record");
            served.get(address + "?version=9").isProblem(404, "/problems/unknown-record");
        }

        @Test
        void aDeletedRecordIsGoneButItsHistoryRemains() {
            served.delete(address, "If-Match", "\"2\"").is(204);

            served.get(address).isProblem(410, "/problems/record-deleted");
            served.put(address, NETWORK, "If-Match", "\"2\"").isProblem(410, "/problems/record-deleted");
            served.delete(address, "If-Match", "*").isProblem(410, "/problems/record-deleted");
            served.get(address + "/thread").isProblem(410, "/problems/record-deleted");
            assertThat(served.get("/v1/organisations").json().path("items")).isEmpty();

            JsonNode history = served.get(address + "/history").is(200).json();
            assertThat(history.at("/items/0/change").asText()).isEqualTo("deleted");
            assertThat(history.at("/items/0").has("record")).isFalse();
            assertThat(history.path("items")).hasSize(3);
            served.get(address + "?version=1").is(200);
        }

        @Test
        void itsHistoryTellsWhoDeletedItAndWhen() {
            served.delete(address, "If-Match", "\"2\"").is(204);

            JsonNode deletion =
                    served.get(address + "/history?limit=1").is(200).json().at("/items/0");
            Instant deletedAt = Instant.parse(deletion.path("at").asText());

            assertThat(deletion.path("version").asInt()).isEqualTo(3);
            assertThat(deletion.path("by").asText()).isEqualTo("local-steward");
            assertThat(deletion.has("changed")).isFalse();
            assertThat(served.get(address + "?asOf=" + deletedAt.minusMillis(1))
                            .is(200)
                            .etag())
                    .isEqualTo("\"2\"");
            served.get(address + "?asOf=" + deletedAt).isProblem(404, "/problems/unknown-record");
        }

        @Test
        void theIdOfADeletedRecordIsNotGivenAgain() {
            served.delete(address, "If-Match", "\"2\"").is(204);
            String id = address.substring(address.lastIndexOf('/') + 1);

            Reply refused = served.post("/v1/organisations", NETWORK.replaceFirst("\\{", "{\"id\":\"" + id + "\","));

            assertThat(refused.isProblem(422, "/problems/record-refused").findings())
                    .containsExactly("IDN-1 /id");
            assertThat(served.get(address + "/history").json().path("items")).hasSize(3);
        }
    }

    @Test
    void aRecordThatOthersNameIsNotDeleted() {
        String network = served.created("organisations", NETWORK).id();
        String unit = served.created(
                        "organisations",
                        "{\"names\":{\"en\":\"Unit\"},\"kind\":\"cso\",\"parent\":\"" + network + "\"}")
                .id();

        Reply refused = served.delete("/v1/organisations/" + network, "If-Match", "\"1\"");

        refused.isProblem(409, "/problems/still-referenced");
        assertThat(refused.findings()).containsExactly("REF-2 ");
        assertThat(refused.json().at("/findings/0/params/count").asInt()).isEqualTo(1);
        assertThat(refused.json().at("/referrers/0/type").asText()).isEqualTo("organisation");
        assertThat(refused.json().at("/referrers/0/id").asText()).isEqualTo(unit);
        assertThat(refused.json().at("/referrers/0/path").asText()).isEqualTo("/parent");
    }

    @Test
    void validatingTellsEverythingAndStoresNothing() {
        Reply verdict = served.post(
                        "/v1/activities/validate",
                        "{\"dates\":{\"during\":\"2022-03-04\",\"stated\":\"Selasa (4 Maret 2022)\"},\"mood\":\"good\"}")
                .is(200);

        assertThat(verdict.json().path("valid").asBoolean(true)).isFalse();
        assertThat(verdict.findings()).contains("FMT-2 /mood", "ACT-1 /titles", "ACT-3 /dates/stated");
        assertThat(served.get("/v1/activities").json().path("items")).isEmpty();

        Reply good = served.post("/v1/organisations/validate", NETWORK).is(200);
        assertThat(good.json().path("valid").asBoolean()).isTrue();
        assertThat(good.json().path("findings").isArray()).isTrue();
        assertThat(served.get("/v1/organisations").json().path("items")).isEmpty();
    }

    @Test
    void anUnreadableValueIsJudgedOnceAndNotByRulesThatRestOnIt() {
        Reply verdict = served.post("/v1/activities/validate", "{\"titles\":7}").is(200);

        assertThat(verdict.findings()).contains("FMT-3 /titles").doesNotContain("ACT-1 /titles");
    }

    @Test
    void aThreadLeadsFromTheMeetingToThePromise() {
        String plan = served.created("policy-instruments", "{\"titles\":{\"en\":\"Plan\"},\"kind\":\"strategy\"}")
                .id();
        String meeting = served.created(
                        "activities",
                        "{\"titles\":{\"en\":\"Meeting\"},\"policyLinks\":[{\"instrument\":\"" + plan
                                + "\",\"relation\":\"supports\"}]}")
                .id();
        String promise = served.created(
                        "commitments", "{\"statement\":{\"en\":\"Open a desk\"},\"madeAt\":\"" + meeting + "\"}")
                .id();

        JsonNode thread =
                served.get("/v1/activities/" + meeting + "/thread").is(200).json();

        assertThat(thread.at("/record/type").asText()).isEqualTo("activity");
        assertThat(thread.at("/record/titles/en").asText()).isEqualTo("Meeting");
        assertThat(thread.at("/before/0/id").asText()).isEqualTo(plan);
        assertThat(thread.at("/before/0/type").asText()).isEqualTo("policy-instrument");
        assertThat(thread.at("/before/0/via").asText()).isEqualTo("supports");
        assertThat(thread.at("/after/0/id").asText()).isEqualTo(promise);
        assertThat(thread.at("/after/0/via").asText()).isEqualTo("madeAt");
        assertThat(served.get("/v1/commitments/" + promise + "/thread")
                        .json()
                        .at("/before/0/before/0/id")
                        .asText())
                .isEqualTo(plan);
        served.get("/v1/activities/" + UUID.randomUUID() + "/thread").isProblem(404, "/problems/unknown-record");
    }

    /** Where {@code Link: rel="next"} leads. */
    private static String linked(Reply reply) {
        return reply.header("Link").replaceFirst("^<(.*)>; rel=\"next\"$", "$1");
    }

    private static JsonNode withoutFindings(Reply reply) {
        JsonNode json = reply.json();
        ((com.fasterxml.jackson.databind.node.ObjectNode) json).remove("findings");
        return json;
    }
}
