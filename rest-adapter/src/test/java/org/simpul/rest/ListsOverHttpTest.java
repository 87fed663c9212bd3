package org.simpul.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists: what the filters of the contract find, and how pages follow each other. */
class ListsOverHttpTest {

    private static final String NETWORK = "00000000-0000-4000-8000-000000000001";
    private static final String UNIT = "00000000-0000-4000-8000-000000000002";
    private static final String CELL = "00000000-0000-4000-8000-000000000003";
    private static final String LAW = "00000000-0000-4000-8000-000000000011";
    private static final String PLAN = "00000000-0000-4000-8000-000000000012";
    private static final String LOCAL = "00000000-0000-4000-8000-000000000013";
    private static final String WORKSHOP = "00000000-0000-4000-8000-000000000021";
    private static final String MEETING = "00000000-0000-4000-8000-000000000022";
    private static final String CAMPAIGN = "00000000-0000-4000-8000-000000000023";
    private static final String KEPT = "00000000-0000-4000-8000-000000000031";
    private static final String OPEN = "00000000-0000-4000-8000-000000000032";
    private static final String IDEA = "00000000-0000-4000-8000-000000000033";
    private static final String BOARD = "00000000-0000-4000-8000-000000000041";
    private static final String FAMILIES = "00000000-0000-4000-8000-000000000042";

    private static final String CREW = "00000000-0000-4000-8000-000000000043";

    private static final Served served = Served.inMemory();

    @BeforeAll
    static void aSmallWorld() {
        String world = """
                {"records": [
                 {"type": "organisation", "record": {"id": "NETWORK", "names": {"en": "Harbour Network", "id": "Jejaring Pelabuhan"},
                   "kind": "network", "identifiers": [{"scheme": "x", "value": "1:2"}]}},
                 {"type": "organisation", "record": {"id": "UNIT", "names": {"en": "Café unit"}, "kind": "cso", "parent": "NETWORK",
                   "jurisdiction": "ID-LA"}},
                 {"type": "organisation", "record": {"id": "CELL", "names": {"en": "Dock cell"}, "kind": "cso", "parent": "UNIT",
                   "jurisdiction": "ID-18.71", "established": "2021"}},
                 {"type": "participant", "record": {"id": "BOARD", "kind": "group", "description": {"en": "Board"},
                   "headCount": {"total": 3}, "represents": ["NETWORK"], "cohorts": ["civil-society"], "sensitivity": "public"}},
                 {"type": "participant", "record": {"id": "FAMILIES", "kind": "group", "description": {"en": "Families"},
                   "headCount": {"total": 30}, "cohorts": ["ex-prisoner-family"]}},
                 {"type": "participant", "record": {"id": "CREW", "kind": "group", "description": {"en": "Crew"},
                   "headCount": {"total": 5}, "represents": ["CELL"]}},
                 {"type": "policy-instrument", "record": {"id": "LAW", "titles": {"en": "Law"}, "kind": "law", "adopted": "2018-06-21"}},
                 {"type": "policy-instrument", "record": {"id": "PLAN", "titles": {"en": "Plan"}, "kind": "regional-action-plan",
                   "period": "2022/2024", "jurisdiction": "ID-LA", "issuer": "NETWORK", "provisions": [{"code": "1", "titles": {"en": "One"}, "kind": "pillar"}],
                   "relations": [{"type": "localises", "to": "LAW"}]}},
                 {"type": "policy-instrument", "record": {"id": "LOCAL", "titles": {"en": "Local plan"}, "kind": "regional-action-plan",
                   "period": "2025", "jurisdiction": "ID-18.71", "coordinator": "CELL", "relations": [{"type": "localises", "to": "PLAN"}]}},
                 {"type": "activity", "record": {"id": "WORKSHOP", "titles": {"en": "Workshop"}, "kind": "workshop", "status": "completed",
                   "themes": ["child-protection"], "dates": {"during": "2024-03-21"}, "places": [{"area": "ID-18.71"}, {"area": "ID-JB"}], "organisers": [{"organisation": "NETWORK", "role": "organiser"}],
                   "policyLinks": [{"instrument": "PLAN", "provision": "1", "relation": "implements"}],
                   "attendance": {"individuals": [{"participant": "BOARD", "role": "participant"}]}}},
                 {"type": "activity", "record": {"id": "MEETING", "titles": {"en": "Network meeting"}, "kind": "network-meeting", "status": "completed",
                   "themes": ["legal-aid", "capacity-building"], "dates": {"during": "2024-05"}, "partOf": "WORKSHOP",
                   "places": [{"area": "ID-LA"}],
                   "organisers": [{"organisation": "UNIT", "role": "host"}], "policyLinks": [{"instrument": "LAW", "relation": "supports"}]}},
                 {"type": "activity", "record": {"id": "CAMPAIGN", "titles": {"en": "Campaign"}, "kind": "campaign", "status": "planned",
                   "sensitivity": "restricted"}},
                 {"type": "commitment", "record": {"id": "KEPT", "statement": {"en": "Alpha"}, "kind": "agreement", "madeAt": "WORKSHOP", "madeOn": "2024-03-21",
                   "due": "2024-04", "parties": [{"organisation": "NETWORK", "role": "lead"}, {"participant": "BOARD", "role": "beneficiary"}],
                   "policyLinks": [{"instrument": "PLAN", "provision": "1", "relation": "implements"}], "verifiable": {"value": "yes"},
                   "transitions": [{"to": "agreed", "on": "2024-03-21", "by": {"organisation": "NETWORK"}},
                     {"to": "fulfilled", "on": "2024-05-20", "by": {"organisation": "NETWORK"}, "evidence": [{"title": "Report"}]}]}},
                 {"type": "commitment", "record": {"id": "OPEN", "statement": {"en": "Beta"}, "kind": "plan", "madeAt": "MEETING", "madeOn": "2024-05",
                   "due": "2024-06-30", "parties": [{"organisation": "UNIT", "role": "party"}, {"organisation": "NETWORK", "role": "witness"}],
                   "verifiable": {"value": "no"}, "transitions": [{"to": "agreed", "on": "2024-05", "by": {"organisation": "UNIT"}}]}},
                 {"type": "commitment", "record": {"id": "IDEA", "statement": {"en": "Gamma"}, "kind": "recommendation"}}
                ]}
                """;
        for (String[] name : new String[][] {
            {"NETWORK", NETWORK},
            {"UNIT", UNIT},
            {"CELL", CELL},
            {"LAW", LAW},
            {"LOCAL", LOCAL},
            {"PLAN", PLAN},
            {"WORKSHOP", WORKSHOP},
            {"MEETING", MEETING},
            {"CAMPAIGN", CAMPAIGN},
            {"KEPT", KEPT},
            {"OPEN", OPEN},
            {"IDEA", IDEA},
            {"BOARD", BOARD},
            {"FAMILIES", FAMILIES},
            {"CREW", CREW}
        }) {
            world = world.replace("\"" + name[0] + "\"", "\"" + name[1] + "\"");
        }
        served.post("/v1/bundles", world).is(200);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "organisations?q=jejaring                  | 01",
                "organisations?q=PELABUHAN%20jejaring      | 01",
                "organisations?q=cafe                      | 02",
                "organisations?identifier=x:1:2            | 01",
                "organisations?identifier=x:1              | ",
                "organisations?kind=network                | 01",
                "organisations?kind=network&kind=cso       | 01 02 03",
                "organisations?organisation=NETWORK        | 01 02 03",
                "organisations?organisation=UNIT           | 02 03",
                "organisations?organisation=NETWORK&exactly=organisation | 01",
                "organisations?area=ID                     | 02 03",
                "organisations?area=ID&area=none           | 01 02 03",
                "organisations?area=ID-LA                  | 02 03",
                "organisations?area=ID-LA&exactly=area     | 02",
                "organisations?area=ID-LA&organisation=CELL&exactly=area | ",
                "organisations?area=none                   | 01",
                "organisations?area=ID-ZZ                  | ",
                "organisations?updatedSince=2024-01-01T00:00:00Z | 01 02 03",
                "organisations?updatedSince=2030-01-01T07:00:00%2B07:00 | ",
                "participants?kind=group                   | 41 42 43",
                "participants?kind=person                  | ",
                "participants?cohort=ex-prisoner-family    | 42",
                "participants?organisation=NETWORK         | 41 43",
                "participants?organisation=NETWORK&exactly=organisation | 41",
                "participants?organisation=none            | 42",
                "participants?sensitivity=public           | 41",
                "policy-instruments?kind=law               | 11",
                "policy-instruments?organisation=NETWORK   | 12 13",
                "policy-instruments?organisation=NETWORK&exactly=organisation | 12",
                "policy-instruments?area=ID-LA             | 12 13",
                "policy-instruments?area=M49-035           | 12 13",
                "policy-instruments?area=ID-18.71          | 13",
                "policy-instruments?area=none              | 11",
                "policy-instruments?instrument=LAW         | 11 12 13",
                "policy-instruments?instrument=PLAN        | 12 13",
                "policy-instruments?instrument=LAW&exactly=instrument | 11",
                "policy-instruments?from=2023&to=2023      | 12",
                "policy-instruments?to=2018                | 11",
                "activities?kind=workshop                  | 21",
                "activities?status=completed&status=planned | 21 22 23",
                "activities?status=completed&theme=legal-aid | 22",
                "activities?organisation=NETWORK           | 21 22",
                "activities?organisation=NETWORK&exactly=organisation | 21",
                "activities?area=ID                        | 21 22",
                "activities?area=ID-LA                     | 21 22",
                "activities?area=ID-LA&exactly=area        | 22",
                "activities?area=ID-JB&area=ID-18.71       | 21",
                "activities?area=none                      | 23",
                "activities?area=MY                        | ",
                "activities?instrument=PLAN                | 21",
                "activities?instrument=LAW                 | 21 22",
                "activities?instrument=LAW&exactly=instrument | 22",
                "activities?instrument=LAW&organisation=UNIT&exactly=instrument&exactly=organisation | 22",
                "activities?instrument=LOCAL               | ",
                "activities?instrument=PLAN&provision=1    | 21",
                "activities?instrument=LAW&provision=1     | ",
                "activities?instrument=LAW&instrument=none | 21 22 23",
                "activities?instrument=none                | 23",
                "activities?participant=BOARD              | 21",
                "activities?partOf=WORKSHOP                | 22",
                "activities?partOf=none                    | 21 23",
                "activities?sensitivity=restricted         | 23",
                "activities?from=2024-03-21&to=2024-03-21  | 21",
                "activities?from=2024-05-31                | 22",
                "activities?from=2024-05-31&certainty=certain | ",
                "activities?from=2024-05-31&certainty=uncertain | 22 23",
                "activities?from=2024-05&certainty=certain | 22",
                "commitments?kind=agreement                | 31",
                "commitments?status=agreed                 | 32",
                "commitments?organisation=NETWORK          | 31 32",
                "commitments?organisation=UNIT             | 32",
                "commitments?responsible=NETWORK           | 31",
                "commitments?responsible=NETWORK&widely=responsible | 31 32",
                "commitments?responsible=none              | 33",
                "commitments?instrument=PLAN&provision=1   | 31",
                "commitments?instrument=LAW                | 31",
                "commitments?instrument=LAW&exactly=instrument | ",
                "commitments?area=ID-LA                    | 31 32",
                "commitments?area=ID-LA&exactly=area       | 32",
                "commitments?area=ID-JB                    | 31",
                "commitments?area=none                     | 33",
                "commitments?area=ID-LA&status=agreed      | 32",
                "commitments?area=ID&sort=-due             | 32 31",
                "commitments?madeAt=WORKSHOP&madeAt=MEETING | 31 32",
                "commitments?madeAt=none                   | 33",
                "commitments?madeAt=none&madeAt=MEETING    | 32 33",
                "commitments?participant=BOARD             | 31",
                "commitments?verifiable=yes                | 31",
                "commitments?from=2024-05                  | 32",
                "commitments?dueFrom=2024-04-30&dueTo=2024-05 | 31",
                "commitments?overdue=true                  | 32",
                "commitments?overdue=false                 | 31 33",
                "commitments?overdueOn=2024-06-30          | ",
                "commitments?overdueOn=2024-07-01          | 32",
                "commitments?late=true                     | 31",
                "commitments?late=false                    | ",
                "commitments?sort=-title                   | 33 32 31",
                "commitments?sort=due                      | 31 32 33",
                "commitments?sort=-due                     | 32 31 33",
                "activities?sort=date                      | 21 22 23",
                "activities?sort=-date                     | 22 21 23",
                "activities?sort=title                     | 23 22 21",
                "organisations?sort=date                   | 03 01 02",
                "organisations?sort=-date                  | 03 02 01",
                "policy-instruments?sort=date              | 11 12 13",
                "organisations?sort=name                   | 02 03 01",
                "organisations?sort=-id                    | 03 02 01"
            })
    void aFilterFindsWhatTheContractSays(String list, String expected) {
        String address = "/v1/"
                + list.replace("NETWORK", NETWORK)
                        .replace("LAW", LAW)
                        .replace("PLAN", PLAN)
                        .replace("WORKSHOP", WORKSHOP)
                        .replace("MEETING", MEETING)
                        .replace("BOARD", BOARD)
                        .replace("UNIT", UNIT)
                        .replace("CELL", CELL)
                        .replace("LOCAL", LOCAL);

        List<String> found = ids(served.get(address).is(200)).stream()
                .map(id -> id.substring(id.length() - 2))
                .toList();

        assertThat(String.join(" ", found)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void pagesFollowEachOtherToTheEnd() {
        Set<String> met = new LinkedHashSet<>();
        String address = "/v1/activities?limit=1&count=true&sort=-title";
        int pages = 0;
        while (!address.isEmpty()) {
            Reply page = served.get(address).is(200);
            assertThat(page.json().path("items")).hasSize(1);
            assertThat(page.json().path("total").asInt()).isEqualTo(3);
            met.addAll(ids(page));
            String next = page.json().path("next").asText();
            address = page.header("Link").replaceFirst("^<(.*)>; rel=\"next\"$", "$1");
            assertThat(address.isEmpty()).isEqualTo(page.json().path("next").isNull());
            assertThat(address).matches(link -> link.isEmpty() || link.contains(next));
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(met).containsExactly(WORKSHOP, MEETING, CAMPAIGN);
    }

    @Test
    void aCursorMayBeUsedWithAnotherSizeOfPage() {
        String next = served.get("/v1/activities?limit=1").json().path("next").asText();

        assertThat(ids(served.get("/v1/activities?limit=200&count=true&after=" + next)
                        .is(200)))
                .containsExactly(MEETING, CAMPAIGN);
    }

    @Test
    void aCursorIsGoodForItsOwnQueryOnly() {
        String next = served.get("/v1/activities?limit=1").json().path("next").asText();

        for (String other : List.of(
                "/v1/activities?sort=title&after=",
                "/v1/activities?status=completed&after=",
                "/v1/commitments?after=")) {
            Reply refused = served.get(other + next).isProblem(400, "/problems/illegal-query");
            assertThat(refused.json().path("parameter").asText()).isEqualTo("after");
        }
    }

    @Test
    void aPageIsPlainUnlessCountedAndTellsNoTotal() {
        assertThat(served.get("/v1/activities").json().has("total")).isFalse();
        assertThat(served.get("/v1/activities?count=false").json().has("total")).isFalse();
    }

    private static List<String> ids(Reply page) {
        List<String> ids = new ArrayList<>();
        for (JsonNode item : page.json().path("items")) {
            ids.add(item.path("id").asText());
        }
        return ids;
    }
}
