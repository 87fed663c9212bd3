package org.simpul.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a client sends wrong, it learns what, where and what to do; nothing is stored and nothing breaks. */
class BadInputTest {

    private static final String VALID = "{\"titles\":{\"en\":\"Workshop\"}}";

    private static final Served served = Served.inMemory();

    @AfterAll
    static void stop() {
        served.close();
    }

    @AfterEach
    void nothingWasStoredAndNothingFailed() {
        assertThat(served.get("/v1/activities").is(200).json().path("items")).isEmpty();
        assertThat(served.failure()).isNull();
    }

    @Test
    void malformedJsonIsToldByLineAndColumn() {
        Reply reply = served.post("/v1/activities", "{\n  \"titles\": {\"en\": \"Workshop\",}\n}");

        reply.isProblem(400, "/problems/malformed-json");
        assertThat(reply.json().path("line").asInt()).isEqualTo(2);
        assertThat(reply.json().path("column").asInt()).isPositive();
        assertThat(reply.json().path("detail").asText()).startsWith("Line 2, column ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{} {}",
                "{\"titles\":{},\"titles\":{}}",
                "{\"titles\":{\"en\":\"\\u0000\"}}",
                "{'titles':{}}",
                "NaN",
                "not json"
            })
    void whateverIsNoJsonIsMalformed(String body) {
        served.post("/v1/activities", body).isProblem(400, "/problems/malformed-json");
        served.post("/v1/activities/validate", body).isProblem(400, "/problems/malformed-json");
        served.post("/v1/bundles", body).isProblem(400, "/problems/malformed-json");
    }

    @Test
    void nestingTooDeepIsMalformed() {
        String deep = "{\"titles\":" + "[".repeat(70) + "]".repeat(70) + "}";

        Reply reply = served.post("/v1/activities", deep).isProblem(400, "/problems/malformed-json");

        assertThat(reply.json().path("detail").asText()).contains("64");
    }

    @Test
    void allFaultsOfADocumentAreToldAtOnce() {
        Reply reply = served.post("/v1/activities", """
                {"kind": 7, "status": "complete", "mood": "good",
                 "dates": {"during": "2022-13", "stated": "Selasa (4 Maret 2022)"},
                 "organisers": [{"organisation": "nobody", "role": "organiser"}],
                 "places": [{"area": "91"}], "partOf": "%s"}
                """.formatted(UUID.randomUUID()));

        reply.isProblem(422, "/problems/record-refused");
        assertThat(reply.findings())
                .contains(
                        "FMT-3 /kind",
                        "VOC-1 /status",
                        "FMT-2 /mood",
                        "FMT-1 /dates/during",
                        "FMT-1 /organisers/0/organisation",
                        "FMT-1 /places/0/area",
                        "ACT-1 /titles",
                        "REF-1 /partOf");
        assertThat(reply.json().path("detail").asText()).matches("\\d+ errors(, .*)?");
        assertThat(reply.json().path("findings")).allSatisfy(finding -> {
            assertThat(finding.path("severity").asText()).isIn("error", "warning", "info");
            assertThat(finding.path("message").asText()).isNotBlank();
        });
    }

    @Test
    void aDocumentOfTheWrongTypeIsRefusedAsAWhole() {
        assertThat(served.post("/v1/activities", "[]")
                        .isProblem(422, "/problems/record-refused")
                        .findings())
                .containsExactly("FMT-3 ");
    }

    @Test
    void aRecordIsAtMostAMebibyte() {
        String tooLarge = "{\"titles\":{\"en\":\"" + "x".repeat(1024 * 1024) + "\"}}";

        Reply reply = served.post("/v1/activities", tooLarge).isProblem(413, "/problems/too-large");

        assertThat(reply.json().path("maxBytes").asInt()).isEqualTo(1024 * 1024);
        served.post("/v1/activities/validate", tooLarge).isProblem(413, "/problems/too-large");
    }

    @Test
    void aBundleIsAtMostThirtyTwoMebibytes() {
        String justOver = " ".repeat(32 * 1024 * 1024) + "{\"records\":[]}";

        served.post("/v1/bundles", justOver).isProblem(413, "/problems/too-large");
        served.post("/v1/bundles", " ".repeat(2 * 1024 * 1024) + "{\"records\":[]}")
                .is(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/merge-patch+json"})
    void onlyJsonIsTaken(String type) {
        served.post("/v1/activities", VALID, "Content-Type", type).isProblem(415, "/problems/unsupported-media");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/xml"})
    void onlyJsonIsGiven(String type) {
        served.get("/v1/activities", "Accept", type).isProblem(406, "/problems/unsupported-media");
    }

    @Test
    void aMediaTypeWithParametersIsTheSame() {
        served.post("/v1/activities/validate", VALID, "Content-Type", "application/json; charset=utf-8")
                .is(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/activities/0192",
                "/v1/activities/not-an-id",
                "/v1/activities/01926f0e-7c3a-7000-8000-000000000001",
                "/v1/activities/01926f0e-7c3a-7000-8000-000000000001/history",
                "/v1/activities/01926f0e-7c3a-7000-8000-000000000001/thread",
                "/v1/nothing",
                "/v1/reports/nothing",
                "/v1/vocabularies/nothing",
                "/v1/areas/91",
                "/v1/areas/ID-99.99",
                "/v1",
                "/problems/nothing"
            })
    void whatIsNotThereIsUnknownWhateverItIs(String address) {
        Reply reply = served.get(address).isProblem(404, "/problems/unknown-record");

        assertThat(reply.json().path("title").asText()).isEqualTo("There is nothing at this address");
    }

    @Test
    void aVerbThatAnAddressLacksIsRefusedWithThoseItHas() {
        Reply reply = served.send("PUT", "/v1/activities", VALID).is(405);

        assertThat(reply.header("Allow")).contains("GET", "POST");
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.json().path("type").asText()).isEqualTo("about:blank");
        served.send("DELETE", "/v1/vocabularies/themes", null).is(405);
        served.send("POST", "/v1/reports/follow-through", "{}").is(405);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/activities?colour=red                          | colour",
                "/v1/activities?madeAt=01926f0e-7c3a-7000-8000-000000000001 | madeAt",
                "/v1/participants?from=2024                         | from",
                "/v1/activities?from=2024&from=2025                 | from",
                "/v1/activities?q=a&q=b                             | q",
                "/v1/activities?q=                                  | q",
                "/v1/activities?q=a%00b                             | q",
                "/v1/activities?sort=%00                            | sort",
                "/v1/activities?from=2024-13                        | from",
                "/v1/activities?to=yesterday                        | to",
                "/v1/activities?status=complete                     | status",
                "/v1/activities?theme=Women                         | theme",
                "/v1/activities?sensitivity=secret                  | sensitivity",
                "/v1/activities?organisation=bnpt                   | organisation",
                "/v1/activities?identifier=seeds                    | identifier",
                "/v1/activities?updatedSince=2024                   | updatedSince",
                "/v1/activities?provision=1                         | provision",
                "/v1/activities?area=91                             | area",
                "/v1/activities?area=Lampung                        | area",
                "/v1/activities?area=                               | area",
                "/v1/participants?area=ID-LA                        | area",
                "/v1/activities?area=ID&exactly=theme               | exactly",
                "/v1/activities?exactly=area                        | exactly",
                "/v1/participants?cohort=official&exactly=cohort    | exactly",
                "/v1/commitments?widely=responsible                 | widely",
                "/v1/commitments?area=ID&widely=area                | widely",
                "/v1/activities?area=ID&widely=area                 | widely",
                "/v1/activities?certainty=certain                   | certainty",
                "/v1/activities?from=2024&certainty=sure            | certainty",
                "/v1/activities?limit=0                             | limit",
                "/v1/activities?limit=201                           | limit",
                "/v1/activities?limit=many                          | limit",
                "/v1/activities?count=yes                           | count",
                "/v1/activities?sort=colour                         | sort",
                "/v1/activities?sort=due                            | sort",
                "/v1/activities?after=garbage                       | after",
                "/v1/activities?include=everything                  | include",
                "/v1/commitments?overdue=no                         | overdue",
                "/v1/commitments?overdue=false&overdueOn=2024-01-01 | overdue",
                "/v1/commitments?overdue=true&overdueOn=2024-01-01  | overdue",
                "/v1/commitments?overdueOn=2024-01                  | overdueOn",
                "/v1/commitments?late=maybe                         | late",
                "/v1/commitments?dueFrom=soon                       | dueFrom",
                "/v1/commitments?verifiable=perhaps                 | verifiable",
                "/v1/participants?kind=family                       | kind",
                "/v1/reports/follow-through?groupBy=colour          | groupBy",
                "/v1/reports/follow-through?asOf=2024               | asOf",
                "/v1/reports/follow-through?instrument=x            | instrument",
                "/v1/areas?within=91                                | within",
                "/v1/areas?within=ID-ZZ                             | within",
                "/v1/areas?kind=planet                              | kind",
                "/v1/vocabularies?q=x                               | q",
                "/v1/activities/01926f0e-7c3a-7000-8000-000000000001?version=first | version",
                "/v1/activities/01926f0e-7c3a-7000-8000-000000000001?asOf=2024     | asOf",
                "/v1/activities/01926f0e-7c3a-7000-8000-000000000001?version=1&asOf=2024-01-01T00:00:00Z | version",
                "/v1/activities/01926f0e-7c3a-7000-8000-000000000001?version=1&include=findings | include"
            })
    void aQueryThatCannotBeAnsweredNamesItsParameterAndTheRemedy(String address, String parameter) {
        Reply reply = served.get(address).isProblem(400, "/problems/illegal-query");

        assertThat(reply.json().path("parameter").asText()).isEqualTo(parameter);
        assertThat(reply.json().path("detail").asText()).contains(parameter);
        Reply inIndonesian = served.get(address, "Accept-Language", "id");
        assertThat(inIndonesian.json().path("detail").asText())
                .contains(parameter)
                .isNotEqualTo(reply.json().path("detail").asText());
    }

    @Test
    void anUnknownParameterOfAWriteIsRefusedToo() {
        served.post("/v1/activities?dryRun=true", VALID).isProblem(400, "/problems/illegal-query");
        served.post("/v1/bundles?dryrun=true", "{\"records\":[]}").isProblem(400, "/problems/illegal-query");
    }

    @Test
    void theTableOfListsIsTheSameForEveryKindInWhatAllHave() {
        for (String kind :
                List.of("organisations", "participants", "policy-instruments", "activities", "commitments")) {
            JsonNode page = served.get("/v1/" + kind
                            + "?q=x&identifier=a:b&updatedSince=2024-01-01T00:00:00Z&sensitivity=public&limit=5&count=true"
                            + "&sort=-updatedAt")
                    .is(200)
                    .json();

            assertThat(page.path("items")).isEmpty();
            assertThat(page.path("total").asInt(-1)).isZero();
        }
    }

    @Test
    void problemsAndFindingsSpeakTheLanguageOfTheReader() {
        String body = "{\"mood\":\"good\"}";
        List<String> english = words(served.post("/v1/activities", body, "Accept-Language", "fr, en;q=0.8, id;q=0.5"));
        List<String> indonesian =
                words(served.post("/v1/activities", body, "Accept-Language", "id-ID,id;q=0.9,en;q=0.1"));
        List<String> unsaid = words(served.post("/v1/activities", body));
        List<String> garbage = words(served.post("/v1/activities", body, "Accept-Language", "!!"));

        assertThat(english).contains("The record was refused").isEqualTo(unsaid).isEqualTo(garbage);
        assertThat(indonesian).contains("Catatan ditolak", "2 kesalahan").doesNotContainAnyElementsOf(english);
    }

    /** Everything in a problem that is written for people. */
    private static List<String> words(Reply reply) {
        reply.isProblem(422, "/problems/record-refused");
        Stream<String> messages = StreamSupport.stream(
                        reply.json().path("findings").spliterator(), false)
                .filter(finding -> finding.path("severity").asText().equals("error"))
                .map(finding -> finding.path("message").asText());
        return Stream.concat(
                        Stream.of(
                                reply.json().path("title").asText(),
                                reply.json().path("detail").asText().replaceFirst(",.*", "")),
                        messages)
                .toList();
    }
}
