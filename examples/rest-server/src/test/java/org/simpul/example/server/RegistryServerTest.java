package org.simpul.example.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

class RegistryServerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class WithTheSeedRecords {

        private RegistryServer server;

        @BeforeAll
        void start(@TempDir Path data) {
            server = RegistryServer.start(settings(data, "true"));
        }

        @AfterAll
        void stop() {
            server.close();
        }

        @Test
        void isReady() throws Exception {
            assertThat(get("/health/live").statusCode()).isEqualTo(200);
            assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        }

        @Test
        void tellsTheFirstWorkshopsWeekdayApartFromItsDate() throws Exception {
            JsonNode workshop = only("/v1/activities?identifier=seeds:support-forum-workshop&include=findings");

            assertThat(workshop.at("/dates/stated").textValue()).isEqualTo("Selasa (4 Maret 2022)");
            assertThat(workshop.at("/attendance/headCount/total").intValue()).isEqualTo(10);
            assertThat(workshop.get("findings"))
                    .filteredOn(finding -> finding.get("rule").textValue().equals("ACT-3"))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.get("path").textValue()).isEqualTo("/dates/stated");
                        assertThat(finding.at("/params/actual").textValue()).isEqualTo("friday");
                    });
        }

        @Test
        void holdsTheThreePointsOfPurwakartaThatTheSourceNamesOfFour() throws Exception {
            JsonNode meeting = only("/v1/activities?identifier=seeds:purwakarta-meeting");
            JsonNode points = json("/v1/commitments?madeAt=" + meeting.get("id").textValue())
                    .get("items");

            assertThat(points)
                    .extracting(point -> point.get("ordinal").intValue())
                    .containsExactlyInAnyOrder(1, 3, 4);
        }

        @Test
        void answersWhatBecameOfThePromises() throws Exception {
            JsonNode report = json("/v1/reports/follow-through?groupBy=organisation");

            List<JsonNode> figures = new ArrayList<>();
            report.get("rows")
                    .forEach(row -> row.get("figures").forEach(figure -> {
                        if (figure.has("records")) {
                            figures.add(figure);
                        }
                    }));
            assertThat(figures).hasSizeGreaterThan(5);
            for (JsonNode figure : figures) {
                JsonNode behind = json(figure.get("records").textValue() + "&count=true");
                assertThat(behind.get("total").intValue())
                        .isEqualTo(figure.get("value").intValue());
            }
        }

        @Test
        void followsTheThreadFromTheResolutionToTheLampungWorkshop() throws Exception {
            JsonNode workshop = only("/v1/activities?q=lampung");
            JsonNode thread = json("/v1/activities/" + workshop.get("id").textValue() + "/thread");
            List<String> titles = thread.get("before").findValuesAsText("id");

            String resolution = only("/v1/policy-instruments?identifier=seeds:sres-1325")
                    .get("id")
                    .textValue();
            assertThat(titles).contains(resolution);
        }

        @Test
        void refusesNamesThatAreNotThisMachines() throws Exception {
            try (Socket socket = new Socket("127.0.0.1", server.port())) {
                OutputStream out = socket.getOutputStream();
                out.write("GET /v1/activities HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
                out.flush();
                String status = new BufferedReader(
                                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                        .readLine();

                assertThat(status).contains("421");
            }
        }

        private JsonNode only(String path) throws Exception {
            JsonNode items = json(path).get("items");
            assertThat(items).hasSize(1);
            return items.get(0);
        }

        private JsonNode json(String path) throws Exception {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        }

        private HttpResponse<String> get(String path) throws Exception {
            return RegistryServerTest.get(server, path);
        }
    }

    @Test
    void keepsItsRecordsOverARestart(@TempDir Path data) throws Exception {
        List<String> locations = new ArrayList<>();
        try (RegistryServer server = RegistryServer.start(settings(data, "false"))) {
            HttpResponse<String> created = post(server, "/v1/organisations", "{\"names\":{\"id\":\"Jejaring uji\"}}");
            assertThat(created.statusCode()).isEqualTo(201);
            locations.add(URI.create(created.headers().firstValue("Location").orElseThrow())
                    .getPath());
        }

        try (RegistryServer again = RegistryServer.start(settings(data, "false"))) {
            assertThat(get(again, locations.get(0)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void keepsNoFileOfWhatFailedInItsDatabase(@TempDir Path data) throws Exception {
        Settings settings = settings(data, "false");
        try (RegistryServer server = RegistryServer.start(settings);
                Connection database = DriverManager.getConnection(settings.jdbcUrl());
                Statement statement = database.createStatement()) {
            statement.execute("ALTER TABLE simpul_record ALTER COLUMN title VARCHAR(3)");

            assertThat(post(server, "/v1/organisations", "{\"names\":{\"id\":\"Jejaring uji\"}}")
                            .statusCode())
                    .isEqualTo(503);
        }

        try (Stream<Path> files = Files.list(data)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("simpul.mv.db");
        }
    }

    @Test
    void saysWhenItsPortIsTaken(@TempDir Path data) {
        try (RegistryServer server = RegistryServer.start(settings(data, "false"))) {
            assertThat(server.port()).isPositive();
            Settings taken = Settings.from(Map.of(
                    "SIMPUL_PORT", String.valueOf(server.port()),
                    "SIMPUL_DATA", data.resolve("other").toString(),
                    "SIMPUL_SEED", "false"));

            assertThatThrownBy(() -> RegistryServer.start(taken))
                    .isInstanceOf(RegistryServer.CannotStartException.class)
                    .hasMessageContaining("SIMPUL_PORT");
        }
    }

    @Test
    void saysWhenItHasNoDriverAndKeepsThePasswordToItself(@TempDir Path data) {
        Settings settings = Settings.from(
                Map.of("SIMPUL_DB_URL", "jdbc:unknown://example?password=hidden", "SIMPUL_DATA", data.toString()));

        assertThatThrownBy(() -> RegistryServer.start(settings))
                .isInstanceOf(RegistryServer.CannotStartException.class)
                .hasMessageContaining("SIMPUL_DB_URL")
                .hasMessageNotContaining("hidden");
    }

    private static HttpResponse<String> post(RegistryServer server, String path, String body) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(at(server, path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static Settings settings(Path data, String seed) {
        return Settings.from(Map.of("SIMPUL_PORT", "0", "SIMPUL_DATA", data.toString(), "SIMPUL_SEED", seed));
    }

    private static URI at(RegistryServer server, String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static HttpResponse<String> get(RegistryServer server, String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(at(server, path)).build(), BodyHandlers.ofString());
    }
}
