package org.simpul.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.simpul.memory.InMemoryStorage;
import org.simpul.port.Authorship;
import org.simpul.testkit.ReportWorld;

/** Reports as tables: they say what the JSON says, with names beside what is named. */
class ReportTablesTest {

    private static final InMemoryStorage storage = new InMemoryStorage();
    private static final Served served = Served.on(storage);
    private static final String MEETING = "00000000-0000-4000-8000-0000000000a1";
    private static final String HOST = "00000000-0000-4000-8000-0000000000b1";
    private static final String GUEST = "00000000-0000-4000-8000-0000000000b2";

    private static String plan;

    @BeforeAll
    static void aWorldByChanceAndAMeetingWithOddNames() {
        new ReportWorld(11)
                .chapters()
                .forEach(chapter ->
                        storage.write(new Authorship("chance", Instant.parse("2024-01-01T00:00:00Z")), unit -> {
                            chapter.accept(unit);
                            return unit;
                        }));
        plan = served.get("/v1/policy-instruments").json().at("/items/0/id").asText();
        served.created(
                "organisations",
                "{\"id\":\"" + HOST
                        + "\",\"names\":{\"id\":\"=Badan, \\\"Contoh\\\"\",\"en\":\"Host\"},\"kind\":\"cso\"}");
        served.created("organisations", "{\"id\":\"" + GUEST + "\",\"names\":{\"en\":\"@Guest\"},\"kind\":\"cso\"}");
        served.created(
                "activities",
                "{\"id\":\"" + MEETING + "\",\"titles\":{\"id\":\"+Rapat\"},\"dates\":{\"during\":\"2031-05-02\"},"
                        + "\"organisers\":[{\"organisation\":\"" + HOST + "\",\"role\":\"host\"},{\"organisation\":\""
                        + GUEST + "\",\"role\":\"partner\"}]}");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "follow-through",
                "follow-through?groupBy=organisation&groupBy=year",
                "follow-through?groupBy=provision&from=2022",
                "participation?groupBy=area&groupBy=theme",
                "participation?groupBy=organisation&area=ID",
                "policy-coverage?instrument=PLAN",
                "policy-coverage?instrument=PLAN&to=2022",
                "plan-owner?instrument=PLAN",
                "data-quality",
                "data-quality?groupBy=organisation&groupBy=age&type=activity"
            })
    void aTableSaysWhatTheJsonSays(String question) {
        String address = "/v1/reports/" + question.replace("PLAN", plan);
        JsonNode json = served.get(address).is(200).json();

        List<NamedCsvRecord> table = table(address);

        List<JsonNode> lines = new ArrayList<>();
        if (question.contains("groupBy")
                || question.startsWith("policy")
                || question.startsWith("plan")
                || question.startsWith("data")) {
            json.path("rows").forEach(lines::add);
        }
        assertThat(table).hasSize(lines.size() + 1);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(table.get(i).getField("row")).isEqualTo("group");
            requireSame(lines.get(i).path("figures"), "", table.get(i));
            for (Iterator<String> keys = lines.get(i).path("key").fieldNames(); keys.hasNext(); ) {
                String key = keys.next();
                assertThat(table.get(i).getField(key))
                        .isEqualTo(lines.get(i).path("key").path(key).asText());
            }
        }
        assertThat(table.get(lines.size()).getField("row")).isEqualTo("total");
        requireSame(json.path("totals"), "", table.get(lines.size()));
    }

    private static void requireSame(JsonNode node, String path, NamedCsvRecord line) {
        if (node.isNumber()) {
            assertThat(line.getField(path)).as(path).isEqualTo(node.asText());
        } else if (node.has("value")) {
            assertThat(line.getField(path))
                    .as(path)
                    .isEqualTo(node.path("value").asText());
        }
        node.properties().forEach(child -> {
            if (!child.getKey().equals("value") && !child.getKey().equals("records")) {
                requireSame(child.getValue(), path.isEmpty() ? child.getKey() : path + "." + child.getKey(), line);
            }
        });
    }

    @Test
    void nothingCountedIsANoughtAndNothingKnownIsEmpty() {
        NamedCsvRecord line =
                table("/v1/reports/follow-through?from=1999&to=1999").get(0);

        assertThat(line.getField("made")).isEqualTo("0");
        assertThat(line.getField("medianDays")).isEmpty();
        assertThat(line.getField("shareIndependent")).isEmpty();
        assertThat(table("/v1/reports/participation?from=1999&to=1999").get(0).getField("attendances.bySex.female"))
                .isEqualTo("0");
    }

    @Test
    void namesStandBesideIdsAndCodesInTheLanguageOfTheReader() {
        String address = "/v1/reports/network?organisation=" + HOST;

        NamedCsvRecord edge = table(address, "Accept-Language", "en").get(0);
        assertThat(edge.getFields()).containsExactly(HOST, "Host", GUEST, "'@Guest", "1", "0");
        assertThat(table(address, "Accept-Language", "id, en;q=0.5").get(0).getField("aName"))
                .isEqualTo("'=Badan, \"Contoh\"");
        assertThat(table(address + "&table=nodes", "Accept-Language", "en")
                        .get(1)
                        .getFields())
                .containsExactly(GUEST, "'@Guest", "1", "0.0");
        assertThat(table("/v1/reports/participation?groupBy=kind&kind=workshop", "Accept-Language", "id")
                        .get(0)
                        .getField("kindName"))
                .isEqualTo(served.get("/v1/vocabularies/activity-kinds")
                        .json()
                        .path("concepts")
                        .valueStream()
                        .filter(concept -> concept.path("code").asText().equals("workshop"))
                        .findFirst()
                        .orElseThrow()
                        .at("/names/id")
                        .asText());
    }

    @Test
    void aPageOfTheTimelineIsATableWithAWayToTheNext() {
        Reply reply =
                served.get("/v1/reports/timeline?limit=2", "Accept", "text/csv").is(200);
        JsonNode json = served.get("/v1/reports/timeline?limit=2").json();

        List<NamedCsvRecord> table =
                CsvReader.builder().ofNamedCsvRecord(reply.body()).stream().toList();
        assertThat(table).hasSize(2);
        for (int i = 0; i < 2; i++) {
            for (String column : List.of("type", "id", "first", "last", "open")) {
                assertThat(table.get(i).getField(column))
                        .isEqualTo(json.path("items").get(i).path(column).asText());
            }
        }
        assertThat(reply.header("Link")).contains("after=").contains("rel=\"next\"");
        assertThat(table("/v1/reports/timeline?from=2031-05-02&to=2031-05-02&only=activity").stream()
                        .filter(line -> line.getField("id").equals(MEETING))
                        .map(line -> line.getField("title")))
                .containsExactly("'+Rapat");
    }

    @Test
    void theReaderSaysWhichFormTheyWant() {
        String address = "/v1/reports/participation";

        Reply csv = served.get(address, "Accept", "text/csv").is(200);
        assertThat(csv.header("Content-Type")).startsWith("text/csv").containsIgnoringCase("charset=utf-8");
        assertThat(csv.header("Vary")).contains("Accept").contains("Accept-Language");
        for (String json : List.of("*/*", "application/json", "text/csv;q=0.5, application/json", "application/*")) {
            assertThat(served.get(address, "Accept", json).is(200).header("Content-Type"))
                    .startsWith("application/json");
        }
        assertThat(served.get(address, "Accept", "text/csv, application/json;q=0.5")
                        .header("Content-Type"))
                .startsWith("text/csv");
        served.get(address, "Accept", "application/xml").isProblem(406, "/problems/unsupported-media");
        // A table of the nodes is a table.
        served.get("/v1/reports/network?table=nodes").isProblem(400, "/problems/illegal-query");
    }

    private static List<NamedCsvRecord> table(String address, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Accept", "text/csv"));
        return CsvReader.builder()
                .ofNamedCsvRecord(
                        served.get(address, all.toArray(String[]::new)).is(200).body())
                .stream()
                .toList();
    }
}
