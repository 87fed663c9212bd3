package org.simpul.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Sensitivity;

/** How often people of cohorts at risk came, as everybody may read it. */
class ReleasesOverHttpTest {

    private static final String RELEASE = "{\"cohort\":\"returnee\",\"year\":2023}";
    private static final CallerResolver BY_HEADER = (security, headers) -> headers.getHeaderString("X-Stranger") == null
            ? Caller.localSteward()
            : new Caller("stranger", null, Set.of(Role.READER), Sensitivity.PUBLIC, null);

    private final Served served = Served.on(new InMemoryStorage(), BY_HEADER, "/");

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void aReleaseIsMadeOnceAndReadByEverybody() {
        meet(
                "{\"sex\":\"female\",\"cohort\":\"returnee\",\"count\":12},{\"sex\":\"male\",\"cohort\":\"returnee\",\"count\":3}");

        JsonNode made = served.post("/v1/reports/releases", RELEASE).is(200).json();
        meet("{\"sex\":\"female\",\"cohort\":\"returnee\",\"count\":30}");
        JsonNode again = served.post("/v1/reports/releases", RELEASE).is(200).json();

        assertThat(again).isEqualTo(made);
        assertThat(served.get("/v1/reports/releases/returnee/2023", "X-Stranger", "yes")
                        .is(200)
                        .json())
                .isEqualTo(made);
        assertThat(made.path("key").toString()).isEqualTo("{\"cohort\":\"returnee\",\"year\":2023}");
        assertThat(made.at("/names/cohort/en").asText()).isNotEmpty();
        assertThat(made.at("/names/sex/female/id").asText()).isEqualTo("Perempuan");
        JsonNode lampung = made.at("/rows/0");
        assertThat(lampung.at("/key/area").asText()).isEqualTo("ID-LA");
        assertThat(lampung.at("/names/id").asText()).isEqualTo("Lampung");
        assertThat(lampung.at("/attendances/bySex").toString())
                .isEqualTo("{\"female\":{\"value\":12},\"male\":{\"suppressed\":true},\"other\":{\"suppressed\":true},"
                        + "\"undisclosed\":{\"suppressed\":true},\"notStated\":{\"suppressed\":true}}");
        assertThat(lampung.at("/attendances/total").toString()).isEqualTo("{\"suppressed\":true,\"atLeast\":12}");
        assertThat(made.at("/totals/attendances/total").toString()).isEqualTo("{\"suppressed\":true,\"atLeast\":12}");
    }

    @Test
    void theListTellsWhatThereIs() {
        assertThat(served.get("/v1/reports/releases").is(200).json().toString())
                .isEqualTo("{\"items\":[],\"next\":null}");

        served.post("/v1/reports/releases", RELEASE).is(200);

        JsonNode list =
                served.get("/v1/reports/releases", "X-Stranger", "yes").is(200).json();
        assertThat(list.at("/items/0/key/cohort").asText()).isEqualTo("returnee");
        assertThat(list.at("/items/0").has("rows")).isFalse();
        served.get(list.at("/items/0/release").asText()).is(200);
    }

    @Test
    void onlyStewardsReleaseAndOnlyWhatCanBe() {
        served.post("/v1/reports/releases", RELEASE, "X-Stranger", "yes").isProblem(403, "/problems/not-permitted");
        refuses("{\"cohort\":\"official\",\"year\":2023}", "VOC-1", "/cohort");
        refuses("{\"cohort\":\"returnee\",\"year\":2099}", "FMT-1", "/year");
        refuses("{\"cohort\":\"returnee\"}", "FMT-1", "/year");
        refuses("{\"cohort\":\"returnee\",\"year\":2023,\"area\":\"ID-LA\"}", "FMT-2", "/area");
    }

    @Test
    void whatWasNotReleasedIsUnknown() {
        for (String address : List.of("returnee/2023", "official/2023", "Nobody!/2023", "returnee/23", "returnee/x")) {
            served.get("/v1/reports/releases/" + address).isProblem(404, "/problems/unknown-record");
        }
    }

    /** No filter of any other report, and none of a release, is about a cohort. */
    @Test
    void noReportIsAskedForACohort() {
        served.post("/v1/reports/releases", RELEASE).is(200);
        List<String> reports = reports();
        assertThat(reports).contains("/v1/reports/follow-through", "/v1/reports/releases");

        for (String report : reports) {
            served.get(report + "?cohort=returnee").isProblem(400, "/problems/illegal-query");
        }
        served.get("/v1/reports/releases/returnee/2023?area=ID-LA").isProblem(400, "/problems/illegal-query");
    }

    /** Those of the table in which every operation has a block. */
    private static List<String> reports() {
        try (InputStream in =
                ReleasesOverHttpTest.class.getResourceAsStream("/org/simpul/rest/access/authorisation.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("GET /v1/reports/") && !line.contains("{"))
                    .map(line -> line.split(" ")[1])
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuses(String body, String rule, String path) {
        JsonNode problem = served.post("/v1/reports/releases", body)
                .isProblem(422, "/problems/record-refused")
                .json();
        assertThat(problem.at("/findings/0/rule").asText()).isEqualTo(rule);
        assertThat(problem.at("/findings/0/path").asText()).isEqualTo(path);
    }

    private void meet(String cells) {
        served.created("activities", """
                {"titles":{"id":"Pertemuan"},"sensitivity":"restricted","status":"completed","dates":{"during":"2023-05-01"},
                 "places":[{"area":"ID-LA"}],"attendance":{"headCount":{"total":40,"cells":[%s]}}}
                """.formatted(cells));
    }
}
