package org.simpul.example.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.simpul.example.server.LeakStory.Exchange;
import org.simpul.example.server.LeakStory.Who;
import org.simpul.example.server.identity.Issuer;
import org.simpul.jdbc.JdbcStorage;
import org.simpul.model.Aggregate;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Authorship;
import org.simpul.port.UnitOfWork;
import org.simpul.testkit.Canaries;

/**
 * Nobody's words leave the server but in the records that a caller may see. A word stands in every text field of a record of
 * each kind; the server runs with all that logs at the finest level, SQL and its values included; and a long story is told to
 * it, most of which it refuses or fails at. Then the words are looked for wherever they must not be.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeakTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ECKey KEY = Issuer.newKey("first");
    /**
     * Rules whose findings repeat, to whoever wrote the record, words of it: dates as a source says them, citations, codes of
     * provisions, keys of sources, paths of provenance, schemes of identifiers. No word of a person is among them.
     */
    private static final Set<String> TOLD_IN_WORDS =
            Set.of("ACT-16", "ACT-22", "ACT-23", "POL-3", "POL-9", "SRC-1", "SRC-2", "IDN-1", "IDN-2", "ACT-10");

    private static final List<Aggregate<?>> KEPT = Canaries.records();

    private static final List<String> WITHOUT_RECORDS = List.of(
            "audit",
            "audit_seal",
            "audit_chain",
            "record_change",
            "change_log",
            "idempotency_key",
            "cohort_release",
            "schema_history");

    private final List<Exchange> exchanges = new ArrayList<>();
    private List<String> broken;
    private Map<String, List<String>> rows;
    private String printed;
    private List<String> traces;
    private ErasureStory erasure;

    @BeforeAll
    void tell(@TempDir Path folder) throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("simpul") + ";AUTO_SERVER=TRUE;WRITE_DELAY=0";
        keepCanaries(url);
        try (Issuer issuer = Issuer.start()) {
            issuer.publish(KEY);
            Map<String, String> settings = Map.of(
                    "SIMPUL_PORT",
                    "0",
                    // What H2 does and with which values, to the log: as much as anybody can ask of it.
                    "SIMPUL_DB_URL",
                    url + ";TRACE_LEVEL_FILE=4",
                    "SIMPUL_SEED",
                    "false",
                    "SIMPUL_JWT_ISSUER",
                    issuer.address(),
                    "SIMPUL_JWT_AUDIENCE",
                    Issuer.AUDIENCE);
            TalkativeServer server = TalkativeServer.start(folder, settings);
            try (server) {
                LeakStory story = new LeakStory(server, issuer, KEY);
                exchanges.addAll(story.tell(KEPT, url));
                erasure = story.erasure();
                broken = story.answersToBrokenRequests();
                rows = Rows.of(url);
                rows.keySet().retainAll(WITHOUT_RECORDS);
            }
            printed = server.printed();
        }
        try (Stream<Path> files = Files.list(folder)) {
            traces = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains("trace"))
                    .toList();
        }
    }

    @Test
    void theStoryIsLong() {
        Map<Integer, Integer> byStatus = new LinkedHashMap<>();
        exchanges.forEach(exchange -> byStatus.merge(exchange.answer().statusCode(), 1, Integer::sum));

        assertThat(byStatus.keySet())
                .contains(200, 201, 204, 400, 401, 403, 404, 405, 406, 409, 410, 412, 413, 415, 422, 428, 503);
        assertThat(exchanges).hasSizeGreaterThan(200);
        for (String route : List.of(
                "/withdrawal",
                "/erasure",
                "/erasure?dryRun=true",
                "/held-data",
                "/v1/audit?limit=1",
                "/v1/audit?subject=" + Canaries.named("word"),
                "/v1/audit/verification",
                "/v1/erasures",
                "/v1/reports/retention")) {
            assertThat(exchanges)
                    .as(route)
                    .anyMatch(exchange ->
                            exchange.path().endsWith(route) && exchange.answer().statusCode() == 200);
        }
        // The server was talkative indeed.
        assertThat(printed.lines().count()).isGreaterThan(500);
        // And the words were there to be told: the steward reads them.
        assertThat(exchanges.stream()
                        .filter(exchange -> exchange.who() == Who.STEWARD && !exchange.isRefused())
                        .flatMap(exchange -> Canaries.foundIn(exchange.answer().body()).stream())
                        .distinct())
                .hasSizeGreaterThan(150);
    }

    @Test
    void nothingThatIsPrintedOrLoggedTellsOfAnybody() {
        assertThat(printed.lines())
                .filteredOn(line -> !Canaries.foundIn(line).isEmpty())
                .as("lines with words of a record")
                .isEmpty();
        assertThat(printed)
                .as("what was logged at the finest")
                .contains("TRACE org.jdbi", "DEBUG org.hibernate.validator", "DEBUG com.zaxxer.hikari");
    }

    @Test
    void nothingStandsInFilesBesideTheDatabase() {
        assertThat(traces).isEmpty();
    }

    @Test
    void whoeverMayNotSeeARecordReadsNothingOfIt() {
        assertThat(exchanges)
                .filteredOn(exchange -> exchange.who() == Who.STRANGER
                        || (exchange.who() == Who.CONTRIBUTOR
                                && exchange.method().equals("GET")))
                .hasSizeGreaterThan(100)
                .allSatisfy(exchange -> {
                    assertThat(Canaries.foundIn(exchange.answer().body().replace(exchange.ownWords(), "")))
                            .as(exchange.toString())
                            .isEmpty();
                });
    }

    @Test
    void problemsRepeatNothingButTheirAddressAndWhatAFindingIsAbout() {
        assertThat(exchanges)
                .filteredOn(Exchange::isRefused)
                .hasSizeGreaterThan(300)
                .allSatisfy(exchange -> assertThat(Canaries.foundIn(withoutFacts(exchange)))
                        .as(exchange.toString())
                        .isEmpty());
    }

    @Test
    void headersOfAnswersRepeatNothing() {
        assertThat(exchanges)
                .allSatisfy(exchange -> exchange.answer().headers().map().forEach((name, values) -> {
                    // The next page is the same question, and its place in the list one that its reader has seen.
                    if (!name.equalsIgnoreCase("Link")) {
                        assertThat(Canaries.foundIn(values.toString()))
                                .as(exchange + ", " + name)
                                .isEmpty();
                    }
                }));
    }

    @Test
    void requestsThatAreNoneAreAnsweredWithoutWhatFollowsTheirAddress() {
        assertThat(broken)
                .hasSizeGreaterThan(10)
                .allSatisfy(answer -> assertThat(Canaries.foundIn(answer)).isEmpty());
    }

    @Test
    void tablesWithoutRecordsHoldNothingOfThem() {
        assertThat(rows.get("audit")).isNotNull();
        assertThat(rows.get("record_change")).hasSizeGreaterThan(10);
        assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(WITHOUT_RECORDS);
        rows.forEach((table, texts) -> assertThat(texts)
                .filteredOn(text -> !Canaries.foundIn(text).isEmpty())
                .as(table)
                .isEmpty());
    }

    @Test
    void whoWasErasedStandsInNoTableAndIsNotBroughtBackByARebuild() {
        assertThat(erasure.tablesBefore())
                .containsExactly("record", "record_facet", "record_identifier", "record_version", "record_view");
        assertThat(erasure.tablesAfter()).isEmpty();
        assertThat(erasure.tablesRebuilt()).isEmpty();
    }

    @Test
    void ofWhoWasErasedNoAnswerTellsAnyMore() {
        assertThat(erasure.answersBefore())
                .filteredOn(answer -> !ErasureStory.told(answer.body()).isEmpty())
                .as("answers before that told of them")
                .hasSizeGreaterThan(30);
        assertThat(erasure.answersBefore().stream()
                        .flatMap(answer -> ErasureStory.told(answer.body()).stream())
                        .distinct())
                .as("words of theirs")
                .hasSizeGreaterThan(25);
        assertThat(erasure.answersAfter())
                .hasSameSizeAs(erasure.answersBefore())
                .allSatisfy(answer -> assertThat(ErasureStory.told(answer.body() + answer.headers()))
                        .as(answer.request().method() + " " + answer.statusCode())
                        .isEmpty());
    }

    /** A problem without its address, and without the facts of findings that are told in the words they are about. */
    private static String withoutFacts(Exchange exchange) {
        try {
            JsonNode problem = JSON.readTree(exchange.answer().body());
            if (problem instanceof ObjectNode told) {
                told.remove("instance");
                for (JsonNode finding : told.findParents("rule")) {
                    if (TOLD_IN_WORDS.contains(finding.get("rule").textValue()) && exchange.who() != Who.STRANGER) {
                        ((ObjectNode) finding).remove(List.of("message", "params"));
                    }
                }
            }
            return problem.toString();
        } catch (IOException e) {
            // What never came to the adapter, the server refused with a page of its own, which shows the address.
            return exchange.answer().body().replace(exchange.ownWords(), "");
        }
    }

    /** Past the rules, which some of these records break. */
    private static void keepCanaries(String url) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(url);
        JdbcStorage storage = JdbcStorage.migrated(database);
        storage.write(new Authorship("seeder", Instant.parse("2024-07-10T03:12:09Z")), unit -> {
            for (Aggregate<?> record : KEPT) {
                keep(unit, record);
            }
            return KEPT.size();
        });
    }

    @SuppressWarnings("unchecked") // the store of a type takes records of that type
    private static void keep(UnitOfWork unit, Aggregate<?> record) {
        unit.store(record.type()).insert((Aggregate<AggregateId>) record);
    }
}
