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

/** Coverage, participation, network and timeline as a reader meets them, over one small told world. */
class ReportsOverHttpTest {

    private static final String AGENCY = "00000000-0000-4000-8000-00000000000a";
    private static final String OFFICE = "00000000-0000-4000-8000-00000000000b";
    private static final String NATIONAL = "00000000-0000-4000-8000-000000000011";
    private static final String PROVINCIAL = "00000000-0000-4000-8000-000000000012";
    private static final String WORKSHOP = "00000000-0000-4000-8000-000000000021";
    private static final String HEARING = "00000000-0000-4000-8000-000000000022";
    private static final String PLANNED = "00000000-0000-4000-8000-000000000023";
    private static final String PROMISE = "00000000-0000-4000-8000-000000000031";
    private static final String BY_BOTH = "\"parties\":[{\"organisation\":\"" + AGENCY
            + "\",\"role\":\"lead\"},{\"organisation\":\"" + OFFICE + "\",\"role\":\"party\"}]";

    private static final Served served = Served.inMemory();

    @BeforeAll
    static void aPlanAndWhatCameOfIt() {
        created("organisations", AGENCY, "\"names\":{\"id\":\"Badan\",\"en\":\"Agency\"},\"kind\":\"agency\"");
        created("organisations", OFFICE, "\"names\":{\"id\":\"Kantor\"},\"kind\":\"local-government-unit\"");
        created("policy-instruments", NATIONAL, """
                "titles":{"en":"National plan"},"kind":"national-action-plan","inForce":"2024/2026",
                "provisions":[{"code":"1","titles":{"id":"Pencegahan","en":"Prevention"},"kind":"pillar"},
                 {"code":"1.1","kind":"action","parent":"1"},{"code":"1.2","kind":"action","parent":"1"}],
                "reporting":[{"from":"%s","to":"%s","every":"P1Y","first":"2025-01-31"}]""".formatted(OFFICE, AGENCY));
        created("policy-instruments", PROVINCIAL, """
                "titles":{"id":"Rencana daerah"},"kind":"regional-action-plan","jurisdiction":"ID-LA",
                "provisions":[{"code":"1","kind":"pillar"}],
                "relations":[{"type":"localises","to":"%s"}]""".formatted(NATIONAL));
        created("activities", WORKSHOP, """
                "titles":{"id":"Lokakarya"},"kind":"workshop","themes":["legal-aid","other"],"status":"completed",
                "mode":"in-person","dates":{"during":"2024-03-05"},"places":[{"area":"ID-LA"}],
                "organisers":[{"organisation":"%s","role":"organiser"},{"organisation":"%s","role":"host"}],
                "attendance":{"headCount":{"total":35,"cells":[{"sex":"female","count":20},{"sex":"male","count":12}]}},
                "policyLinks":[{"instrument":"%s","provision":"1.1","relation":"supports"}]""".formatted(AGENCY, OFFICE, NATIONAL));
        created("activities", HEARING, """
                "titles":{"id":"Audiensi"},"kind":"hearing","dates":{"during":"2024"},"places":[{"area":"ID-LA"}],
                "attendance":{"headCount":{"atLeast":5,"atMost":9}},
                "policyLinks":[{"instrument":"%s","provision":"1","relation":"supports"}]""".formatted(PROVINCIAL));
        created("activities", PLANNED, """
                "titles":{"id":"Pertemuan"},"kind":"workshop","status":"planned","dates":{"during":"2025-02-01"}""");
        created("commitments", PROMISE, BY_BOTH + """
                ,"statement":{"id":"Janji"},"madeAt":"%s","madeOn":"2024-03-05","due":"2025-03",
                "policyLinks":[{"instrument":"%s","provision":"1.1","relation":"supports"}],
                "milestones":[{"titles":{"id":"Langkah"},"due":"2025-01-15","status":"scheduled"}],
                "transitions":[{"to":"agreed","on":"2024-03-05","by":{"organisation":"%s"}}]""".formatted(WORKSHOP, NATIONAL, AGENCY));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void coverageTellsOfEachProvisionWhatWasDoneForItWithItsPartsAndInThePlansThatLocaliseIt() {
        JsonNode report = report("policy-coverage?instrument=" + NATIONAL);

        assertThat(report.path("report").asText()).isEqualTo("policy-coverage");
        assertThat(report.path("asOf").asText()).isEqualTo("2024-12-31");
        JsonNode pillar = report.at("/rows/0");
        assertThat(pillar.at("/key/provision").asText()).isEqualTo("1");
        assertThat(pillar.at("/names/id").asText()).isEqualTo("Pencegahan");
        assertThat(pillar.has("parent")).isFalse();
        assertThat(report.at("/rows/1/parent").asText()).isEqualTo("1");
        assertThat(values(pillar.path("figures"), "provisions", "provisionsWithCommitment", "provisionsWithActivity"))
                .containsExactly(2, 1, 1);
        assertThat(values(pillar.path("figures"), "activities", "commitments")).containsExactly(2, 1);
        assertThat(pillar.at("/figures/attendances").toString())
                .isEqualTo("{\"total\":40,\"bySex\":{\"female\":20,\"male\":12,\"notStated\":8}}");
        assertThat(pillar.at("/figures/commitments/byStatus/agreed/value").asInt())
                .isEqualTo(1);
        assertThat(report.path("untouched").toString()).isEqualTo("[\"1.2\"]");
        assertThat(values(report.path("totals"), "activities", "commitments")).containsExactly(2, 1);
        assertThat(report.has("uncertain")).isFalse();
    }

    @Test
    void coverageIsOfOneInstrumentThatTheReaderMayKnow() {
        served.get("/v1/reports/policy-coverage").isProblem(400, "/problems/illegal-query");
        served.get("/v1/reports/policy-coverage?instrument=" + NATIONAL + "&instrument=" + PROVINCIAL)
                .isProblem(400, "/problems/illegal-query");
        served.get("/v1/reports/policy-coverage?instrument=" + AGENCY).isProblem(404, "/problems/unknown-record");
    }

    @Test
    void coverageCountsProvisionsAsTheyWereInForceAndLinksAsTheDaysSay() {
        JsonNode report = report("policy-coverage?asOf=2024-06-30&from=2024-03&to=2024-03&instrument=" + NATIONAL);

        assertThat(values(report.path("totals"), "activities", "commitments", "uncertainActivities"))
                .containsExactly(1, 1, 1);
        assertThat(report.at("/uncertain").toString()).isEqualTo("{\"activities\":1}");
        assertThat(report.at("/filters").toString())
                .isEqualTo("{\"instrument\":[\"" + NATIONAL + "\"],\"from\":\"2024-03\",\"to\":\"2024-03\"}");
    }

    @Test
    void participationTellsAttendancesAndPeopleApartAndWhatIsNotStated() {
        JsonNode totals = report("participation").path("totals");

        assertThat(values(totals, "activities", "beyond")).containsExactly(2, 4);
        assertThat(totals.path("attendances").toString())
                .isEqualTo("{\"total\":40,\"bySex\":{\"female\":20,\"male\":12,\"notStated\":8},"
                        + "\"byAgeBand\":{\"notStated\":40},\"byDisability\":{\"notStated\":40},"
                        + "\"byMode\":{\"in-person\":35,\"notStated\":5}}");
        assertThat(totals.at("/people/total").asInt()).isZero();
        // The planned one has not begun.
        assertThat(served.get(totals.at("/activities/records").asText()).json().path("items"))
                .hasSize(2);
    }

    @Test
    void participationIsGroupedByAnyOfTheKeys() {
        JsonNode rows =
                report("participation?groupBy=kind&groupBy=year&groupBy=theme").path("rows");

        assertThat(rows).hasSize(3);
        assertThat(rows.at("/0/key").toString()).isEqualTo("{\"kind\":\"hearing\",\"year\":\"2024\"}");
        assertThat(rows.at("/1/key").toString())
                .isEqualTo("{\"kind\":\"workshop\",\"year\":\"2024\",\"theme\":\"legal-aid\"}");
        assertThat(rows.at("/1/names/theme/en").asText()).isNotBlank();
        assertThat(rows.at("/1/names").has("year")).isFalse();
        JsonNode areas = report("participation?groupBy=area").path("rows");
        assertThat(areas.valueStream().map(row -> row.at("/key/area").asText())).contains("ID", "ID-LA", "M49-035");
        assertThat(areas.valueStream()
                        .filter(row -> row.at("/key/area").asText().equals("ID-LA"))
                        .map(row -> row.at("/names/id").asText()))
                .containsExactly("Lampung");
    }

    @Test
    void theNetworkTellsWhoMeetsWhomAndOverWhat() {
        JsonNode report = report("network");

        assertThat(report.at("/nodes/0").toString())
                .isEqualTo("{\"id\":\"" + AGENCY
                        + "\",\"names\":{\"id\":\"Badan\",\"en\":\"Agency\"},\"degree\":1,\"betweenness\":0.0}");
        JsonNode edge = report.at("/edges/0");
        assertThat(edge.path("a").asText()).isEqualTo(AGENCY);
        assertThat(edge.path("b").asText()).isEqualTo(OFFICE);
        assertThat(values(edge, "activities", "commitments")).containsExactly(1, 1);
        assertThat(report("network?top=1").path("nodes")).hasSize(1);
        assertThat(report("network?top=1").path("edges")).isEmpty();
        assertThat(report("network?kind=hearing").path("edges")).isEmpty();
    }

    @Test
    void theTimelineTellsWhatHappensAndFallsDueInOrder() {
        JsonNode report = report("timeline?to=2025");

        assertThat(told(report))
                .containsExactly(
                        "activity Audiensi 2024-01-01 2024-12-31 true",
                        "activity Lokakarya 2024-03-05 2024-03-05 false",
                        "milestone Janji 2025-01-15 2025-01-15 true",
                        "report National plan 2025-01-31 2025-01-31 true",
                        "activity Pertemuan 2025-02-01 2025-02-01 true",
                        "commitment Janji 2025-03-01 2025-03-31 true");
        assertThat(report.at("/items/2/step/id").asText()).isEqualTo("Langkah");
        assertThat(report.at("/items/2/part").asInt()).isZero();
        assertThat(report.at("/items/3/from").asText()).isEqualTo(OFFICE);
        assertThat(report.at("/items/3/to").asText()).isEqualTo(AGENCY);
        assertThat(report.path("next").isNull()).isTrue();
        report.path("items")
                .forEach(item -> assertThat(
                                served.get(item.path("record").asText()).is(200).id())
                        .isEqualTo(item.path("id").asText()));
    }

    @Test
    void whatFallsDueNextIsAskedForInOneWord() {
        assertThat(told(report("timeline?due=next&to=2025")))
                .containsExactly(
                        "milestone Janji 2025-01-15 2025-01-15 true",
                        "report National plan 2025-01-31 2025-01-31 true",
                        "commitment Janji 2025-03-01 2025-03-31 true");
        assertThat(told(report("timeline?only=activity&open=true&from=2025")))
                .containsExactly("activity Pertemuan 2025-02-01 2025-02-01 true");
        served.get("/v1/reports/timeline?due=next&open=true").isProblem(400, "/problems/illegal-query");
    }

    @Test
    void theTimelineIsReadPageByPage() {
        List<String> read = new ArrayList<>();
        String address = "/v1/reports/timeline?to=2026-02&limit=2";
        for (int pages = 0; address != null; pages++) {
            assertThat(pages).isLessThan(9);
            Reply reply = served.get(address).is(200);
            read.addAll(told(reply.json()));
            address = reply.header("Link").isEmpty()
                    ? null
                    : reply.header("Link").replaceAll("^<(.*)>; rel=\"next\"$", "$1");
            assertThat(reply.json().path("next").isNull()).isEqualTo(address == null);
        }

        assertThat(read).hasSize(7).isEqualTo(told(report("timeline?to=2026-02")));
    }

    @Test
    void aPlaceOnTheTimelineIsGoodForItsQuestionAlone() {
        String next = report("timeline?limit=1").path("next").asText();

        served.get("/v1/reports/timeline?limit=3&after=" + next).is(200);
        served.get("/v1/reports/timeline?open=true&after=" + next).isProblem(400, "/problems/illegal-query");
        served.get("/v1/reports/timeline?after=bm9wbGFjZQ").isProblem(400, "/problems/illegal-query");
        // A place in another list.
        String ofList = served.get("/v1/activities?limit=1").json().path("next").asText();
        served.get("/v1/reports/timeline?after=" + ofList).isProblem(400, "/problems/illegal-query");
    }

    @ParameterizedTest
    @CsvSource({
        "area=ID-LA, 2",
        "area=ID-JB, 0",
        "organisation=" + OFFICE + ", 1",
        "instrument=" + NATIONAL + ", 2",
        "instrument=" + PROVINCIAL + ", 1",
        "kind=hearing, 1",
        "kind=hearing&kind=workshop, 2",
        "theme=legal-aid, 1",
        "status=completed, 1",
        "status=planned, 0",
        "from=2024&to=2024, 2",
        "from=2024-03&to=2024-03, 1"
    })
    void everyReportTakesTheSharedFilters(String filter, int activities) {
        assertThat(report("participation?" + filter)
                        .at("/totals/activities/value")
                        .asInt())
                .isEqualTo(activities);
        if (!filter.contains("instrument")) {
            report("policy-coverage?instrument=" + NATIONAL + "&" + filter);
        }
        report("network?" + filter);
        report("timeline?" + filter);
        report("follow-through?" + filter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "area=purwakarta!",
                "organisation=agency",
                "kind=Not a code",
                "theme=",
                "status=over",
                "from=yesterday",
                "groupBy=cohort",
                "cohort=returnee",
                "q=x"
            })
    void whatCannotBeReadIsRefused(String filter) {
        for (String report : List.of("participation", "network", "timeline", "follow-through")) {
            served.get("/v1/reports/" + report + "?" + filter.replace(" ", "%20"))
                    .isProblem(400, "/problems/illegal-query");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "activities?areaOn=day",
                "activities?areaOn=day&area=none",
                "activities?areaOn=tomorrow&area=ID",
                "activities?certainty=certain",
                "activities?areaOn=today&area=ID&certainty=certain",
                "organisations?areaOn=day&area=ID",
                "activities?widely=provision",
                "activities?together=agency"
            })
    void listsRefuseWhatSaysNothing(String list) {
        served.get("/v1/" + list).isProblem(400, "/problems/illegal-query");
    }

    private static void created(String collection, String id, String fields) {
        served.created(collection, "{\"id\":\"" + id + "\"," + fields + "}");
    }

    private static JsonNode report(String question) {
        return served.get("/v1/reports/" + question).is(200).json();
    }

    private static List<Integer> values(JsonNode figures, String... names) {
        return List.of(names).stream()
                .map(name -> figures.path(name).path("value").asInt(-1))
                .toList();
    }

    private static List<String> told(JsonNode timeline) {
        return timeline.path("items")
                .valueStream()
                .map(item -> String.join(
                        " ",
                        item.path("type").asText(),
                        item.path("titles").elements().next().asText(),
                        item.path("first").asText(),
                        item.path("last").asText(),
                        item.path("open").asText()))
                .toList();
    }
}
