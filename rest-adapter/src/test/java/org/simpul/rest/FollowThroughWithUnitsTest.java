package org.simpul.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What became of the commitments of an organisation with its units, and for an instrument with what localises it. */
class FollowThroughWithUnitsTest {

    private static final String MINISTRY = "00000000-0000-4000-8000-00000000000a";
    private static final String OFFICE = "00000000-0000-4000-8000-00000000000b";
    private static final String SECTION = "00000000-0000-4000-8000-00000000000c";
    private static final String NETWORK = "00000000-0000-4000-8000-00000000000d";
    private static final String NATIONAL = "00000000-0000-4000-8000-000000000011";
    private static final String PROVINCIAL = "00000000-0000-4000-8000-000000000012";
    private static final String DISTRICT = "00000000-0000-4000-8000-000000000013";

    private static final Served served = Served.inMemory();

    @BeforeAll
    static void promisesOnEveryLevel() {
        organisation(MINISTRY, null);
        organisation(OFFICE, MINISTRY);
        organisation(SECTION, OFFICE);
        organisation(NETWORK, null);
        plan(NATIONAL, null);
        plan(PROVINCIAL, NATIONAL);
        plan(DISTRICT, PROVINCIAL);
        promise(List.of(MINISTRY), List.of(NATIONAL));
        promise(List.of(OFFICE, NETWORK), List.of(PROVINCIAL));
        promise(List.of(SECTION), List.of(DISTRICT, NATIONAL));
        promise(List.of(SECTION, MINISTRY), List.of());
        promise(List.of(NETWORK), List.of(DISTRICT));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @CsvSource({
        "organisation=MINISTRY, 4",
        "organisation=OFFICE, 3",
        "organisation=SECTION, 2",
        "organisation=NETWORK, 2",
        "organisation=NETWORK&organisation=OFFICE, 4",
        "instrument=NATIONAL, 4",
        "instrument=PROVINCIAL, 3",
        "instrument=DISTRICT, 2",
        "instrument=PROVINCIAL&organisation=OFFICE, 2"
    })
    void anOrganisationCountsWithItsUnitsAndAnInstrumentWithWhatLocalisesIt(String query, int made) {
        assertThat(report(query).at("/totals/made/value").asInt()).isEqualTo(made);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "organisation=MINISTRY",
                "organisation=OFFICE&organisation=NETWORK",
                "instrument=NATIONAL",
                "instrument=PROVINCIAL&organisation=OFFICE",
                "organisation=MINISTRY&from=2024-01&to=2024-01",
                "groupBy=instrument",
                "groupBy=organisation",
                "groupBy=activity&organisation=MINISTRY",
                "groupBy=organisation&instrument=PROVINCIAL",
                "groupBy=instrument&organisation=OFFICE",
                "groupBy=instrument&organisation=MINISTRY&instrument=NATIONAL",
                "groupBy=organisation&groupBy=instrument"
            })
    void eachFigureLeadsToExactlyTheRecordsItCounts(String query) {
        JsonNode report = report(query);

        int links = 0;
        List<JsonNode> counted = new ArrayList<>();
        report.path("rows").forEach(row -> counted.add(row.path("figures")));
        counted.add(report.path("totals"));
        for (JsonNode figure : counted.stream().flatMap(JsonNode::valueStream).toList()) {
            int value = figure.path("value").asInt();
            assertThat(figure.has("records")).as(figure.toString()).isEqualTo(value > 0);
            if (value > 0) {
                String records = figure.path("records").asText();
                assertThat(served.get(records).is(200).json().path("items"))
                        .as(records)
                        .hasSize(value);
                links++;
            }
        }
        assertThat(links).isPositive();
    }

    @Test
    void aRowOfAUnitIsLinkedThoughTheQuestionNamesTheOrganisationAbove() {
        JsonNode report = report("groupBy=organisation&organisation=MINISTRY");

        assertThat(row(report, "organisation", SECTION).at("/made/value").asInt())
                .isEqualTo(2);
        assertThat(served.get(row(report, "organisation", SECTION)
                                .at("/made/records")
                                .asText())
                        .is(200)
                        .json()
                        .path("items"))
                .hasSize(2);
        // The network shares one of its two promises with a unit of the ministry.
        assertThat(row(report, "organisation", NETWORK).at("/made/value").asInt())
                .isEqualTo(1);
        assertThat(served.get(row(report, "organisation", NETWORK)
                                .at("/made/records")
                                .asText())
                        .is(200)
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void aRowStandsForOneRecordAlone() {
        JsonNode report = report("groupBy=instrument");

        assertThat(row(report, "instrument", NATIONAL).at("/made/value").asInt())
                .isEqualTo(2);
        assertThat(row(report, "instrument", PROVINCIAL).at("/made/value").asInt())
                .isEqualTo(1);
        assertThat(row(report, "instrument", DISTRICT).at("/made/value").asInt())
                .isEqualTo(2);
    }

    private static JsonNode report(String query) {
        String asked = query.replace("MINISTRY", MINISTRY)
                .replace("OFFICE", OFFICE)
                .replace("SECTION", SECTION)
                .replace("NETWORK", NETWORK)
                .replace("NATIONAL", NATIONAL)
                .replace("PROVINCIAL", PROVINCIAL)
                .replace("DISTRICT", DISTRICT);
        return served.get("/v1/reports/follow-through?" + asked).is(200).json();
    }

    private static JsonNode row(JsonNode report, String key, String id) {
        return report.path("rows")
                .valueStream()
                .filter(row -> row.path("key").path(key).asText().equals(id))
                .map(row -> row.path("figures"))
                .findFirst()
                .orElseThrow();
    }

    private static void organisation(String id, String parent) {
        served.created(
                "organisations",
                "{\"id\":\"" + id + "\",\"names\":{\"en\":\"" + id + "\"},\"kind\":\"agency\""
                        + (parent == null ? "" : ",\"parent\":\"" + parent + "\"") + "}");
    }

    private static void plan(String id, String localised) {
        served.created(
                "policy-instruments",
                "{\"id\":\"" + id + "\",\"titles\":{\"en\":\"" + id + "\"},\"kind\":\"strategy\""
                        + (localised == null
                                ? ""
                                : ",\"relations\":[{\"type\":\"localises\",\"to\":\"" + localised + "\"}]")
                        + "}");
    }

    private static void promise(List<String> responsible, List<String> instruments) {
        served.created(
                "commitments",
                "{\"statement\":{\"en\":\"Promise\"},\"madeOn\":\"2024-01-10\",\"due\":\"2024-06\",\"parties\":["
                        + items(responsible, "{\"organisation\":\"%s\",\"role\":\"party\"}") + "],\"policyLinks\":["
                        + items(instruments, "{\"instrument\":\"%s\",\"relation\":\"supports\"}")
                        + "],\"transitions\":[{\"to\":\"agreed\",\"on\":\"2024-01-10\",\"by\":{\"organisation\":\""
                        + responsible.get(0) + "\"}}]}");
    }

    private static String items(List<String> ids, String form) {
        return String.join(",", ids.stream().map(form::formatted).toList());
    }
}
