package org.simpul.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two records of one thing become one, the old address leads to it, and they are taken apart again. */
class MergeOverHttpTest {

    private final Served served = Served.inMemory();
    private String agency;
    private String duplicate;
    private String meeting;

    @BeforeEach
    void twoRecordsOfOneAgency() {
        agency = "/v1/organisations/" + served.created("organisations", """
                {"names":{"en":"Agency for Quiet Harbours"},"identifiers":[{"scheme":"numbers","value":"71"}]}""").id();
        duplicate = "/v1/organisations/" + served.created("organisations", """
                {"names":{"id":"Badan Pelabuhan Teduh"},"identifiers":[{"scheme":"numbers","value":"17"}]}""").id();
        meeting = "/v1/activities/"
                + served.created("activities", """
                {"titles":{"id":"Rapat"},"organisers":[{"organisation":"%s","role":"organiser"}]}""".formatted(idOf(duplicate))).id();
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void theSurvivorIsTheAnswerAndEverythingNamesIt() {
        Reply merged = merge();

        assertThat(merged.id()).isEqualTo(idOf(agency));
        assertThat(merged.etag()).isEqualTo("\"2\"");
        assertThat(merged.json().at("/alternativeNames/0").asText()).isEqualTo("Badan Pelabuhan Teduh");
        assertThat(merged.json().at("/identifiers/1/value").asText()).isEqualTo("17");
        assertThat(served.get(meeting)
                        .is(200)
                        .json()
                        .at("/organisers/0/organisation")
                        .asText())
                .isEqualTo(idOf(agency));
        assertThat(served.get("/v1/organisations?identifier=numbers:17")
                        .json()
                        .at("/items/0/id")
                        .asText())
                .isEqualTo(idOf(agency));
    }

    @Test
    void whoReadsTheOldAddressIsLedOn() {
        merge();

        Reply led = served.get(duplicate + "?include=findings").isProblem(308, "/problems/record-merged");

        assertThat(led.json().path("into").asText()).isEqualTo(idOf(agency));
        assertThat(led.header("Cache-Control")).isEqualTo("no-store");
        URI location = URI.create(led.header("Location"));
        assertThat(location.getPath()).isEqualTo(agency);
        assertThat(location.getQuery()).isEqualTo("include=findings");
        assertThat(served.get(location.getRawPath() + "?" + location.getRawQuery())
                        .is(200)
                        .id())
                .isEqualTo(idOf(agency));
        assertThat(served.get(duplicate + "/thread").is(308).header("Location")).endsWith(agency + "/thread");
        assertThat(served.send("HEAD", duplicate, null).status()).isEqualTo(308);
    }

    @Test
    void whoWritesToTheOldAddressIsNot() {
        merge();

        assertThat(served.put(duplicate, "{\"names\":{\"id\":\"Lain\"}}", "If-Match", "\"2\"")
                        .isProblem(410, "/problems/record-merged")
                        .json()
                        .path("into")
                        .asText())
                .isEqualTo(idOf(agency));
        served.delete(duplicate, "If-Match", "*").isProblem(410, "/problems/record-merged");
        served.send("PATCH", duplicate, "{}", "If-Match", "*", "Content-Type", "application/merge-patch+json")
                .isProblem(410, "/problems/record-merged");
        served.post(duplicate + "/merge", "{\"into\":\"" + idOf(agency) + "\"}")
                .isProblem(410, "/problems/record-merged");
        assertThat(served.get(agency).etag()).isEqualTo("\"2\"");
    }

    @Test
    void theOldAddressKeepsItsHistory() {
        merge();

        JsonNode items = served.get(duplicate + "/history").is(200).json().path("items");
        assertThat(items.at("/0/change").asText()).isEqualTo("merged");
        assertThat(items.at("/0/record").isMissingNode()).isTrue();
        assertThat(served.get(duplicate + "?version=1").is(200).id()).isEqualTo(idOf(duplicate));
    }

    @Test
    void theTwoAreTakenApartAgain() {
        merge();

        Reply back = served.delete(duplicate + "/merge").is(200);

        assertThat(back.id()).isEqualTo(idOf(duplicate));
        assertThat(back.etag()).isEqualTo("\"3\"");
        assertThat(back.json().has("left")).isFalse();
        assertThat(served.get(duplicate)
                        .is(200)
                        .json()
                        .at("/identifiers/0/value")
                        .asText())
                .isEqualTo("17");
        assertThat(served.get(meeting).json().at("/organisers/0/organisation").asText())
                .isEqualTo(idOf(duplicate));
        assertThat(served.get(agency).json().has("alternativeNames")).isFalse();
        served.delete(duplicate + "/merge").isProblem(409, "/problems/merge-refused");
    }

    @Test
    void whatCannotBeTakenBackIsTold() {
        merge();
        served.put(meeting, """
                {"titles":{"id":"Rapat"},"organisers":[{"organisation":"%s","role":"host"}]}""".formatted(idOf(agency)), "If-Match", "*").is(200);

        JsonNode left = served.delete(duplicate + "/merge").is(200).json().path("left");

        assertThat(left).hasSize(1);
        assertThat(left.at("/0/type").asText()).isEqualTo("activity");
        assertThat(left.at("/0/id").asText()).isEqualTo(idOf(meeting));
        assertThat(left.at("/0/path").asText()).isEqualTo("/organisers/0/organisation");
    }

    @Test
    void whatIsWrittenIsChecked() {
        assertThat(served.post(duplicate + "/merge", "{}")
                        .isProblem(422, "/problems/record-refused")
                        .findings())
                .containsExactly("FMT-1 /into");
        assertThat(served.post(duplicate + "/merge", "{\"into\":\"" + idOf(meeting) + "\"}")
                        .isProblem(422, "/problems/record-refused")
                        .findings())
                .containsExactly("REF-1 /into");
        served.post(duplicate + "/merge", "{\"into\":\"" + idOf(duplicate) + "\"}")
                .isProblem(409, "/problems/merge-refused");
        assertThat(served.post(duplicate + "/merge", "{\"into\":\"" + idOf(duplicate) + "\"}", "Accept-Language", "id")
                        .json()
                        .path("detail")
                        .asText())
                .startsWith("Catatan tidak dapat digabungkan");
        served.post(duplicate + "/merge", "{\"into\":\"" + idOf(agency) + "\"}", "If-Match", "\"7\"")
                .isProblem(412, "/problems/stale-version");
    }

    @Test
    void aReferenceToTheOldIdIsToldTheNewOne() {
        merge();

        Reply refused = served.post("/v1/activities", """
                {"titles":{"id":"Rapat"},"organisers":[{"organisation":"%s","role":"host"}]}""".formatted(idOf(duplicate)));

        JsonNode findings =
                refused.isProblem(422, "/problems/record-refused").json().path("findings");
        assertThat(findings.findValuesAsText("into")).containsExactly(idOf(agency));
        assertThat(findings.findValuesAsText("message"))
                .anyMatch(message -> message.contains("was merged into " + idOf(agency)));
    }

    @Test
    void aBundleUpdatesTheSurvivorByTheOldIdentifierAndRefusesTheOldId() {
        merge();
        Reply loaded = served.post("/v1/bundles", """
                {"records":[{"type":"organisation","record":{"names":{"id":"Badan Pelabuhan Teduh"},
                 "identifiers":[{"scheme":"numbers","value":"17"}]}}]}""").is(200);

        assertThat(loaded.json().at("/records/0/id").asText()).isEqualTo(idOf(agency));
        assertThat(loaded.json().at("/records/0/outcome").asText()).isEqualTo("updated");

        Reply refused = served.post("/v1/bundles", """
                {"records":[{"type":"organisation","record":{"id":"%s","names":{"id":"Badan"}}}]}""".formatted(idOf(duplicate)));

        assertThat(refused.isProblem(422, "/problems/bundle-refused")
                        .json()
                        .at("/records/0/findings")
                        .findValuesAsText("rule"))
                .isEqualTo(List.of("REF-1"));
        assertThat(refused.json().at("/records/0/findings/0/message").asText()).contains(idOf(agency));
    }

    private Reply merge() {
        return served.post(duplicate + "/merge", "{\"into\":\"" + idOf(agency) + "\"}")
                .is(200);
    }

    private static String idOf(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
