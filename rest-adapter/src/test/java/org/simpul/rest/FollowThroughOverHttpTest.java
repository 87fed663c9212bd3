package org.simpul.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What became of commitments, and the records behind every figure. */
class FollowThroughOverHttpTest {

    private static final String A = "00000000-0000-4000-8000-00000000000a";
    private static final String B = "00000000-0000-4000-8000-00000000000b";
    private static final String PLAN = "00000000-0000-4000-8000-000000000011";
    private static final String LAW = "00000000-0000-4000-8000-000000000012";
    private static final String MEETING = "00000000-0000-4000-8000-000000000021";

    private static final String AGREED =
            "{\"to\":\"agreed\",\"on\":\"2024-01-10\",\"by\":{\"organisation\":\"" + A + "\"}}";

    /** Figures that are no number of records. */
    private static final Set<String> OF_NO_RECORDS = Set.of("shareIndependent", "medianDays");

    private static final Served served = Served.inMemory();

    @BeforeAll
    static void promisesOfAllKinds() {
        served.created(
                "organisations", "{\"id\":\"" + A + "\",\"names\":{\"en\":\"A\",\"id\":\"A id\"},\"kind\":\"cso\"}");
        served.created("organisations", "{\"id\":\"" + B + "\",\"names\":{\"en\":\"B\"},\"kind\":\"cso\"}");
        served.created(
                "policy-instruments", "{\"id\":\"" + PLAN + "\",\"titles\":{\"en\":\"Plan\"},\"kind\":\"strategy\"}");
        served.created("policy-instruments", "{\"id\":\"" + LAW + "\",\"titles\":{\"en\":\"Law\"},\"kind\":\"law\"}");
        served.created(
                "activities",
                "{\"id\":\"" + MEETING
                        + "\",\"titles\":{\"en\":\"Meeting\"},\"dates\":{\"during\":\"2024-01-10\"},\"status\":\"completed\"}");
        String byA = parties(A);
        String byBoth = parties(A, B);
        promise(
                "\"madeOn\":\"2024-01-10\",\"due\":\"2024-03\"," + byA + at() + serves(PLAN),
                AGREED,
                step("fulfilled", "2024-03-31"));
        promise(
                "\"madeOn\":\"2024-01-10\",\"due\":\"2024-03\"," + byBoth + at() + serves(PLAN, LAW),
                AGREED,
                step("fulfilled", "2024-04-01"));
        promise("\"madeOn\":\"2024\",\"due\":\"2024-06-30\"," + byA + at(), AGREED);
        promise(
                "\"madeOn\":\"2024-02\",\"due\":\"2030\"," + parties(B) + serves(LAW),
                AGREED,
                step("in-progress", "2024-02-01"));
        promise("\"madeOn\":\"2024-02-01\"," + byBoth, AGREED, step("partially-fulfilled", "2024-05-01"));
        promise(byA + at() + serves(PLAN), AGREED, step("not-fulfilled", "2024-05-01"));
        promise("\"madeOn\":\"2023-02\"," + byA, AGREED, step("withdrawn", "2024-05-01"));
        promise("\"madeOn\":\"2024-01-10\",\"due\":\"2024-01-31\"" + at());
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void thereIsAFigureForEveryFate() {
        JsonNode report = served.get("/v1/reports/follow-through").is(200).json();

        assertThat(report.path("report").asText()).isEqualTo("follow-through");
        assertThat(report.path("asOf").asText()).isEqualTo("2024-12-31");
        assertThat(report.path("rows")).hasSize(1);
        assertThat(report.at("/rows/0").has("key")).isFalse();
        assertThat(values(report.path("totals")))
                .isEqualTo(
                        "proposed 1, made 7, kept 2, keptLate 1, open 3, overdue 1, notKept 1, partly 1, withdrawn 1,"
                                + " verifiable 0, notVerifiable 0, assessedIndependently 0");
        assertThat(report.at("/totals/shareIndependent/value").asDouble()).isZero();
        // From 10 January to 31 March and to 1 April.
        assertThat(report.at("/totals/medianDays/value").asDouble()).isEqualTo(81.5);
        assertThat(report.at("/totals/notKeptByReason").toString()).startsWith("{\"notStated\":{\"value\":1,");
        assertThat(report.at("/rows/0/figures")).isEqualTo(report.path("totals"));
        assertThat(report.has("uncertain")).isFalse();
    }

    @Test
    void rowsNameTheRecordTheyStandFor() {
        JsonNode report = served.get("/v1/reports/follow-through?groupBy=organisation")
                .is(200)
                .json();

        assertThat(report.at("/rows/0/key/organisation").asText()).isEqualTo(A);
        assertThat(report.at("/rows/0/names/id").asText()).isEqualTo("A id");
        assertThat(report.at("/rows/1/key/organisation").asText()).isEqualTo(B);
        assertThat(values(report.at("/rows/1/figures"))).startsWith("proposed 0, made 3, kept 1, keptLate 1, open 2");
        assertThat(report.at("/rows/2").has("key")).isFalse();
        // Two commitments have both organisations responsible and are made once all the same.
        assertThat(report.at("/totals/made/value").asInt()).isEqualTo(7);
    }

    @Test
    void overdueIsJudgedForTheDayAskedFor() {
        JsonNode before =
                served.get("/v1/reports/follow-through?asOf=2024-06-30").json();
        JsonNode after =
                served.get("/v1/reports/follow-through?asOf=2031-01-01").json();

        assertThat(before.at("/totals/overdue/value").asInt()).isZero();
        assertThat(after.at("/totals/overdue/value").asInt()).isEqualTo(2);
        assertLinksLeadToExactlyWhatIsCounted(after);
    }

    @Test
    void whatMayHaveBeenMadeInAPeriodIsCountedApart() {
        JsonNode report = served.get("/v1/reports/follow-through?from=2024-01&to=2024-01")
                .is(200)
                .json();

        assertThat(values(report.path("totals")))
                .isEqualTo(
                        "proposed 1, made 2, kept 2, keptLate 1, open 0, overdue 0, notKept 0, partly 0, withdrawn 0,"
                                + " verifiable 0, notVerifiable 0, assessedIndependently 0, uncertain 2");
        assertThat(report.at("/uncertain/commitments").asInt()).isEqualTo(2);
        assertThat(report.at("/filters/from").asText()).isEqualTo("2024-01");
    }

    @Test
    void theFiltersAreToldAsTheyWereAsked() {
        JsonNode filters = served.get(
                        "/v1/reports/follow-through?organisation=" + A + "&organisation=" + B + "&to=2024")
                .is(200)
                .json()
                .path("filters");

        assertThat(filters.toString()).isEqualTo("{\"organisation\":[\"" + A + "\",\"" + B + "\"],\"to\":\"2024\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?groupBy=activity",
                "?groupBy=organisation",
                "?groupBy=instrument",
                "?groupBy=organisation&groupBy=instrument&groupBy=activity",
                "?groupBy=instrument&from=2024-01-01&to=2024-02",
                "?groupBy=organisation&from=2024",
                "?to=2023",
                "?organisation=" + A,
                "?organisation=" + A + "&organisation=" + B + "&groupBy=instrument",
                "?instrument=" + LAW + "&groupBy=activity&asOf=2024-07-01",
                "?activity=" + MEETING + "&groupBy=organisation&from=2024-01",
                "?groupBy=organisation&organisation=" + A + "&organisation=" + B
            })
    void eachFigureLeadsToExactlyTheRecordsItCounts(String query) {
        JsonNode report =
                served.get("/v1/reports/follow-through" + query).is(200).json();

        assertThat(assertLinksLeadToExactlyWhatIsCounted(report)).isPositive();
    }

    @Test
    void aRowOfSomebodyWhoIsResponsibleBesideThoseAskedForLeadsToWhatBothAre() {
        JsonNode report = served.get("/v1/reports/follow-through?groupBy=organisation&organisation=" + A)
                .is(200)
                .json();

        assertThat(report.at("/rows/1/key/organisation").asText()).isEqualTo(B);
        assertThat(report.at("/rows/1/figures/made/value").asInt()).isEqualTo(2);
        assertThat(report.at("/rows/1/figures/made/records").asText()).contains("&together=" + B);
        assertThat(assertLinksLeadToExactlyWhatIsCounted(report)).isPositive();
    }

    @Test
    void whereNoListHoldsExactlyThoseCountedThereIsNoLink() {
        JsonNode report = served.get("/v1/reports/follow-through?groupBy=instrument&instrument=" + PLAN)
                .is(200)
                .json();

        assertThat(report.at("/rows/0/figures/made/records").asText()).isNotEmpty();
        // No list tells that a commitment serves two instruments.
        assertThat(report.at("/rows/1/key/instrument").asText()).isEqualTo(LAW);
        assertThat(report.at("/rows/1/figures/made/value").asInt()).isEqualTo(1);
        assertThat(report.at("/rows/1/figures/made").has("records")).isFalse();
    }

    /** Follows every link of a report; answers how many there were. */
    private static int assertLinksLeadToExactlyWhatIsCounted(JsonNode report) {
        List<JsonNode> figures = new ArrayList<>();
        report.path("rows").forEach(row -> collect(row.path("figures"), figures));
        collect(report.path("totals"), figures);
        int links = 0;
        for (JsonNode figure : figures) {
            int value = figure.path("value").asInt(-1);
            assertThat(value).isNotNegative();
            assertThat(figure.has("records")).as(figure.toString()).isEqualTo(value > 0);
            if (value > 0) {
                String records = figure.path("records").asText();
                assertThat(served.get(records).is(200).json().path("items"))
                        .as(records)
                        .hasSize(value);
                links++;
            }
        }
        return links;
    }

    /** The figures that count commitments, be it by a reason. */
    private static void collect(JsonNode figures, List<JsonNode> all) {
        figures.properties().forEach(figure -> {
            if (figure.getKey().equals("notKeptByReason")) {
                figure.getValue().forEach(all::add);
            } else if (!OF_NO_RECORDS.contains(figure.getKey())) {
                all.add(figure.getValue());
            }
        });
    }

    private static String values(JsonNode figures) {
        List<String> values = new ArrayList<>();
        figures.properties().forEach(figure -> {
            if (!OF_NO_RECORDS.contains(figure.getKey()) && !figure.getKey().equals("notKeptByReason")) {
                values.add(
                        figure.getKey() + " " + figure.getValue().path("value").asInt(-1));
            }
        });
        return String.join(", ", values);
    }

    private static void promise(String fields, String... transitions) {
        served.created(
                "commitments",
                "{\"statement\":{\"en\":\"Promise\"}," + fields
                        + (transitions.length == 0 ? "" : ",\"transitions\":[" + String.join(",", transitions) + "]")
                        + "}");
    }

    private static String step(String to, String on) {
        return "{\"to\":\"" + to + "\",\"on\":\"" + on + "\",\"by\":{\"organisation\":\"" + A
                + "\"},\"reason\":{\"en\":\"so\"},\"evidence\":[{\"title\":\"Report\"}]}";
    }

    private static String parties(String... organisations) {
        List<String> parties = new ArrayList<>();
        for (String organisation : organisations) {
            parties.add("{\"organisation\":\"" + organisation + "\",\"role\":\"party\"}");
        }
        return "\"parties\":[" + String.join(",", parties) + "]";
    }

    private static String at() {
        return ",\"madeAt\":\"" + MEETING + "\"";
    }

    private static String serves(String... instruments) {
        List<String> links = new ArrayList<>();
        for (String instrument : instruments) {
            links.add("{\"instrument\":\"" + instrument + "\",\"relation\":\"supports\"}");
        }
        return ",\"policyLinks\":[" + String.join(",", links) + "]";
    }
}
