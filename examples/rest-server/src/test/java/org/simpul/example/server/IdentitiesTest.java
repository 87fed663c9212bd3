package org.simpul.example.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.BufferedReader;
import java.io.IOException;
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
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.simpul.example.server.identity.Issuer;
import org.simpul.example.server.identity.SetClock;

/** The server where callers sign in, as they meet it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentitiesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ECKey KEY = Issuer.newKey("first");
    private static final String INVALID_TOKEN = "Bearer error=\"invalid_token\"";

    private final SetClock clock = new SetClock();
    private Issuer issuer;
    private RegistryServer server;
    private String steward;
    private String network;
    private String other;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        issuer = Issuer.start();
        issuer.publish(KEY);
        server = RegistryServer.start(settings(data, Map.of("SIMPUL_HOST", "0.0.0.0", "SIMPUL_SEED", "true")), clock);
        steward = token(claims -> claims.subject("keeper-1")
                .claim("simpul_roles", List.of("steward"))
                .claim("simpul_clearance", "strictly-confidential"));
        network = created("organisations", "{\"names\":{\"id\":\"Jejaring uji\"}}", steward);
        other = created("organisations", "{\"names\":{\"id\":\"Forum uji\"}}", steward);
    }

    @AfterAll
    void stop() {
        server.close();
        issuer.close();
    }

    @Test
    void whoeverDoesNotSignInReadsWhatIsPublicAndNothingElse() throws Exception {
        String open = created("organisations", "{\"names\":{\"id\":\"Terbuka\"}}", steward);
        String closed =
                created("organisations", "{\"names\":{\"id\":\"Tertutup\"},\"sensitivity\":\"confidential\"}", steward);
        String unknown = "/v1/organisations/01926f0e-0000-7000-8000-00000000dead";

        assertThat(send("GET", open, null, null).statusCode()).isEqualTo(200);
        assertThat(send("HEAD", open, null, null).statusCode()).isEqualTo(200);
        assertThat(send("GET", "/v1/activities?q=lampung", null, null).body()).contains("ampung");
        assertThat(send("GET", "/v1/vocabularies", null, null).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = send("GET", closed, null, null);
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body())
                .isEqualTo(send("GET", unknown, null, null).body().replace(unknown, closed));
        assertThat(send("GET", closed, null, steward).statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverWantsToWriteIsToldToSignIn() throws Exception {
        String unknown = network.replaceFirst("....$", "dead");
        for (List<String> attempt : List.of(
                List.of("POST", "/v1/organisations"),
                List.of("POST", "/v1/organisations/validate"),
                List.of("POST", "/v1/bundles?dryRun=true"),
                List.of("PUT", network),
                List.of("PATCH", network),
                List.of("DELETE", network),
                List.of("DELETE", unknown),
                List.of("POST", "/v1/nothing"))) {
            HttpResponse<String> answer = send(attempt.get(0), attempt.get(1), "{ not read", null);

            assertThat(answer.statusCode()).as(attempt.toString()).isEqualTo(401);
            assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer realm=\"simpul\"");
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @Test
    void contributorsWriteTheRecordsOfTheirOrganisationOnly() throws Exception {
        String contributor = token(claims ->
                claims.claim("simpul_roles", List.of("contributor")).claim("simpul_organisation", id(network)));
        String theirs = created("activities", meeting("Rapat forum", other), steward);

        HttpResponse<String> posted = send("POST", "/v1/activities", meeting("Rapat", network), contributor);
        String own = pathOf(posted);

        assertThat(posted.statusCode()).isEqualTo(201);
        assertThat(json(send("GET", own + "/history", null, steward))
                        .at("/items/0/by")
                        .textValue())
                .isEqualTo("u-7");
        assertThat(send("PUT", own, meeting("Rapat kedua", network), contributor)
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("GET", theirs, null, contributor).statusCode()).isEqualTo(200);
        for (HttpResponse<String> refused : List.of(
                send("PUT", theirs, meeting("Rapat lain", other), contributor),
                send("PUT", theirs, meeting("Rapat lain", network), contributor),
                send("PUT", own, meeting("Rapat lain", other), contributor),
                send("DELETE", theirs, null, contributor),
                send("POST", "/v1/activities", meeting("Rapat", other), contributor))) {
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(json(refused).get("type").textValue()).isEqualTo("/problems/not-permitted");
        }
        assertThat(send("DELETE", own, null, contributor).statusCode()).isEqualTo(204);

        String unsaid = created("activities", "{\"titles\":{\"id\":\"Rapat\"}}", contributor);
        assertThat(json(send("GET", unsaid, null, contributor)).get("custodian").textValue())
                .isEqualTo(id(network));
    }

    @Test
    void readersAreForbiddenToWriteRatherThanToldToSignIn() throws Exception {
        String reader = token(claims -> {});

        assertThat(send("POST", "/v1/organisations", "{\"names\":{\"id\":\"Uji\"}}", reader)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theClearanceInTheTokenDecidesWhatIsSeen() throws Exception {
        String closed =
                created("organisations", "{\"names\":{\"id\":\"Tertutup\"},\"sensitivity\":\"restricted\"}", steward);

        for (Map.Entry<String, Integer> clearance : Map.of(
                        "public", 404, "restricted", 200, "confidential", 200, "strictly-confidential", 200)
                .entrySet()) {
            String reader = token(claims -> claims.claim("simpul_clearance", clearance.getKey()));

            assertThat(send("GET", closed, null, reader).statusCode())
                    .as(clearance.getKey())
                    .isEqualTo(clearance.getValue());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/organisations", "/v1/vocabularies", "/v1/nothing", "/problems/not-permitted", "/v1/areas/ID"
            })
    void aBadTokenIsRefusedWhereverItIsSent(String address) throws Exception {
        String expired = token(claims -> claims.subject("canary-7f3a")
                .expirationTime(java.util.Date.from(clock.instant().minus(Duration.ofHours(1)))));

        HttpResponse<String> answer = send("GET", address, null, expired);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly(INVALID_TOKEN);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Authorization");
        assertThat(json(answer))
                .isEqualTo(JSON.createObjectNode()
                        .put("type", "about:blank")
                        .put("title", "Unauthorized")
                        .put("status", 401)
                        .put("instance", address));
    }

    @Test
    void credentialsOfAnotherKindAreNotPassedOver() throws Exception {
        String good = token(claims -> {});
        Map<List<String>, String> challenges = Map.of(
                List.of("Basic dTpw"), "Bearer realm=\"simpul\"",
                List.of(good), "Bearer realm=\"simpul\"",
                List.of("Bearer"), INVALID_TOKEN,
                List.of("Bearer " + good + " " + good), INVALID_TOKEN,
                List.of("Bearer " + good + "\u00e9"), INVALID_TOKEN,
                List.of("Bearer " + good, "Bearer " + good), INVALID_TOKEN,
                List.of("Basic dTpw", "Bearer " + good), INVALID_TOKEN);

        for (Map.Entry<List<String>, String> challenge : challenges.entrySet()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(at("/v1/organisations"));
            challenge.getKey().forEach(value -> request.header("Authorization", value));
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly(challenge.getValue());
        }
        assertThat(CLIENT.send(
                                HttpRequest.newBuilder(at("/v1/organisations"))
                                        .header("Authorization", "bearer  " + good)
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTokenInTheAddressIsNone() throws Exception {
        assertThat(send("GET", "/v1/organisations?access_token=" + steward, null, null)
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("POST", "/v1/organisations?access_token=" + steward, "{}", null)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void healthIsToldToEverybody() throws Exception {
        assertThat(send("GET", "/health/ready", null, null).statusCode()).isEqualTo(200);
    }

    @Test
    void theServerMayHaveAnyName() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write("GET /v1/activities HTTP/1.1\r\nHost: registry.example\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();

            assertThat(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                            .readLine())
                    .contains("200");
        }
    }

    @Test
    void anIssuerThatIsAwayKeepsNobodyFromReadingWhatIsPublic(@TempDir Path data) throws Exception {
        SetClock time = new SetClock();
        try (Issuer away = Issuer.start()) {
            away.publish(KEY);
            away.goAway();
            Map<String, String> variables = new HashMap<>(identities(data));
            variables.put("SIMPUL_JWT_ISSUER", away.address());
            try (RegistryServer alone = RegistryServer.start(Settings.from(variables), time)) {
                String token = away.token(KEY, time, claims -> {});

                assertThat(get(alone, null).statusCode()).isEqualTo(200);
                HttpResponse<String> answer = get(alone, token);
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).contains("30");
                assertThat(json(answer).get("type").textValue()).isEqualTo("/problems/unavailable");

                away.comeBack();
                time.advance(Duration.ofSeconds(61));
                assertThat(get(alone, token).statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void aFileOfKeysThatIsOfNoUseIsTold(@TempDir Path data) throws Exception {
        Path file = data.resolve("keys.json");
        Settings settings = settings(data, Map.of("SIMPUL_JWT_JWKS", file.toString()));

        assertCannotStart(settings, "It cannot be read");
        Files.writeString(file, "{\"keys\":[" + KEY.toJSONString() + "]}");
        assertCannotStart(settings, "private");
        assertThat(data.resolve("simpul.mv.db")).doesNotExist();
    }

    private void assertCannotStart(Settings settings, String why) {
        assertThatThrownBy(() -> RegistryServer.start(settings, clock))
                .isInstanceOf(RegistryServer.CannotStartException.class)
                .hasMessageContaining("SIMPUL_JWT_JWKS")
                .hasMessageContaining(why);
    }

    private Settings settings(Path data, Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(identities(data));
        variables.putAll(more);
        return Settings.from(variables);
    }

    private Map<String, String> identities(Path data) {
        return Map.of(
                "SIMPUL_PORT",
                "0",
                "SIMPUL_DATA",
                data.toString(),
                "SIMPUL_SEED",
                "false",
                "SIMPUL_JWT_ISSUER",
                issuer.address(),
                "SIMPUL_JWT_AUDIENCE",
                Issuer.AUDIENCE);
    }

    private String token(Consumer<JWTClaimsSet.Builder> more) {
        return issuer.token(KEY, clock, more);
    }

    private static String meeting(String title, String custodian) {
        return "{\"titles\":{\"id\":\"" + title + "\"},\"custodian\":\"" + id(custodian) + "\"}";
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path of a record that was created. */
    private String created(String collection, String body, String token) throws Exception {
        HttpResponse<String> answer = send("POST", "/v1/" + collection, body, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return pathOf(answer);
    }

    private static String pathOf(HttpResponse<String> created) {
        return URI.create(created.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    private HttpResponse<String> send(String method, String path, String body, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header(
                    "Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        }
        if (Set.of("PUT", "PATCH", "DELETE").contains(method)) {
            request.header("If-Match", "*");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(RegistryServer server, String token) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/v1/organisations"));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
