package org.simpul.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Sensitivity;
import org.simpul.port.Authorship;
import org.simpul.testkit.ReportWorld;

/** Every figure of every report leads to exactly the records that it counts, in worlds by chance and for every audience. */
class RecordsBehindFiguresTest {

    private static final String CLEARANCE = "X-Clearance";

    private static final List<String> DAYS =
            List.of("", "&from=2022&to=2022", "&from=2022-07-25", "&to=2022-07", "&from=2021-12-31&to=2023-02");
    private static final List<String> AREAS = List.of("ID", "ID-PA", "ID-PS", "ID-JB", "ID-93.01");
    private static final List<String> KINDS = List.of("workshop", "training");
    private static final List<String> THEMES = List.of("legal-aid", "other");
    private static final List<String> STATUSES = List.of("completed", "ongoing", "planned", "cancelled");
    private static final Map<String, List<String>> GROUPS = Map.of(
            "participation", List.of("area", "kind", "theme", "organisation", "year"),
            "follow-through", List.of("activity", "organisation", "instrument", "provision", "area", "year"),
            "policy-coverage", List.of(),
            "plan-owner", List.of(),
            "network", List.of());

    private static final int QUESTIONS_EACH = 7;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void eachFigureLeadsToExactlyTheRecordsItCounts(long seed) {
        try (Served served = world(seed)) {
            for (Sensitivity clearance : List.of(Sensitivity.PUBLIC, Sensitivity.STRICTLY_CONFIDENTIAL)) {
                Visitor visitor = new Visitor(served, clearance);
                Random random = new Random(seed);
                for (String report : GROUPS.keySet().stream().sorted().toList()) {
                    for (int i = 0; i < QUESTIONS_EACH; i++) {
                        visitor.follow(visitor.question(report, random));
                    }
                }
                assertThat(visitor.followed)
                        .as("lists behind figures, for %s in world %d", clearance, seed)
                        .hasSizeGreaterThan(50);
            }
        }
    }

    @Test
    void whatIsNotAskedByActivitiesAlwaysHasARecordBehindIt() {
        try (Served served = world(4)) {
            Visitor visitor = new Visitor(served, Sensitivity.STRICTLY_CONFIDENTIAL);
            String plan = visitor.ids("policy-instruments").get(0);
            for (String question : List.of(
                    "participation?groupBy=kind&area=ID",
                    "participation?groupBy=theme&from=2022",
                    "participation?groupBy=area&groupBy=kind",
                    "policy-coverage?area=ID&to=2023&instrument=" + plan,
                    "network?area=ID&from=2021")) {
                JsonNode report = visitor.get("/v1/reports/" + question);
                visitor.follow("/v1/reports/" + question);
                assertThat(withoutList(report)).as(question).isEmpty();
            }
        }
    }

    /** A registry with a world by chance, in which each request says for whom it is. */
    private static Served world(long seed) {
        InMemoryStorage storage = new InMemoryStorage();
        new ReportWorld(seed)
                .chapters()
                .forEach(chapter ->
                        storage.write(new Authorship("chance", Instant.parse("2024-01-01T00:00:00Z")), unit -> {
                            chapter.accept(unit);
                            return unit;
                        }));
        return Served.on(storage, (security, headers) -> caller(headers), "/");
    }

    private static Caller caller(HttpHeaders headers) {
        Sensitivity clearance = Sensitivity.valueOf(headers.getHeaderString(CLEARANCE));
        return new Caller("reader", null, Set.of(Role.STEWARD), clearance, null);
    }

    private static void add(StringBuilder query, Random random, int onceIn, String name, List<String> values) {
        if (random.nextInt(onceIn) == 0) {
            for (int i = 1 + random.nextInt(2); i > 0; i--) {
                query.append('&').append(name).append('=').append(any(random, values));
            }
        }
    }

    private static String any(Random random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** The figures that count something and lead nowhere, but for those that count no records. */
    private static List<String> withoutList(JsonNode report) {
        List<String> found = new ArrayList<>();
        List.of("rows", "edges").forEach(part -> report.path(part).forEach(row -> collect(row, found)));
        collect(report.path("totals"), found);
        return found;
    }

    private static void collect(JsonNode node, List<String> found) {
        node.properties().forEach(child -> {
            boolean countsRecords = Set.of("activities", "commitments", "uncertainActivities", "uncertainCommitments")
                    .contains(child.getKey());
            if (countsRecords
                    && child.getValue().path("value").asInt() > 0
                    && !child.getValue().has("records")) {
                found.add(child.getKey() + " " + child.getValue());
            }
            collect(child.getValue(), found);
        });
    }

    /** Somebody who follows every link of a report, each once. */
    private static final class Visitor {

        private final Served served;
        private final Sensitivity clearance;
        private final Map<String, Long> followed = new HashMap<>();

        Visitor(Served served, Sensitivity clearance) {
            this.served = served;
            this.clearance = clearance;
        }

        /** A question by chance, among them some that name records of which the asker may not know. */
        String question(String report, Random random) {
            StringBuilder query = new StringBuilder("/v1/reports/" + report + "?").append(any(random, DAYS));
            List<String> groups = GROUPS.get(report);
            for (int i = random.nextInt(3); i > 0 && !groups.isEmpty(); i--) {
                query.append("&groupBy=").append(any(random, groups));
            }
            if (report.equals("policy-coverage") || report.equals("plan-owner")) {
                query.append("&instrument=").append(ids("policy-instruments").get(0));
            } else {
                add(query, random, 5, "instrument", named("policy-instruments"));
            }
            add(query, random, 6, "organisation", named("organisations"));
            add(query, random, 3, "area", AREAS);
            add(query, random, 8, "kind", KINDS);
            add(query, random, 8, "theme", THEMES);
            add(query, random, 8, "status", STATUSES);
            return query.toString().replace("?&", "?");
        }

        /** All records of a kind, whoever may know of them. */
        private List<String> named(String kind) {
            List<String> ids = new ArrayList<>();
            served.get("/v1/" + kind, CLEARANCE, Sensitivity.STRICTLY_CONFIDENTIAL.name())
                    .is(200)
                    .json()
                    .path("items")
                    .forEach(item -> ids.add(item.path("id").asText()));
            return ids;
        }

        private List<String> ids(String collection) {
            List<String> ids = new ArrayList<>();
            get("/v1/" + collection)
                    .path("items")
                    .forEach(item -> ids.add(item.path("id").asText()));
            return ids;
        }

        JsonNode get(String address) {
            return served.get(address, CLEARANCE, clearance.name()).is(200).json();
        }

        void follow(String question) {
            follow(get(question), question);
        }

        private void follow(JsonNode node, String question) {
            if (node.has("records")) {
                String records = node.path("records").asText();
                assertThat(followed.computeIfAbsent(records, this::total))
                        .as("%s%nof %s", records, question)
                        .isEqualTo(node.path("value").asLong());
            }
            node.forEach(child -> follow(child, question));
        }

        private long total(String records) {
            return get(records + (records.contains("?") ? "&" : "?") + "count=true&limit=1")
                    .path("total")
                    .asLong();
        }
    }
}
