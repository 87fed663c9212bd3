package org.simpul.example.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.simpul.example.server.identity.Issuer;
import org.simpul.model.Aggregate;
import org.simpul.model.id.RecordType;
import org.simpul.model.participant.Person;
import org.simpul.testkit.Canaries;

/** What callers of all sorts do to a server that holds canaries: right things, wrong things, and things that fail. */
final class LeakStory {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String WORD = Canaries.named("word");
    private static final String WORDS = Canaries.named("word") + " nama";
    private static final int MOST_REPAIRS = 20;
    private static final int TOO_MANY_BYTES = 2 * 1024 * 1024;

    static final Map<RecordType, String> COLLECTIONS = Map.of(
            RecordType.ORGANISATION, "/v1/organisations",
            RecordType.PARTICIPANT, "/v1/participants",
            RecordType.POLICY_INSTRUMENT, "/v1/policy-instruments",
            RecordType.ACTIVITY, "/v1/activities",
            RecordType.COMMITMENT, "/v1/commitments");

    /** Who asks. */
    enum Who {
        /** Sees and may do all. */
        STEWARD,
        /** Sees what is public and may write nothing of others. */
        CONTRIBUTOR,
        /** Has not signed in. */
        STRANGER
    }

    /** A request and its answer. Prints no more of them than a failing test may show. */
    record Exchange(Who who, String method, String path, String body, HttpResponse<String> answer) {

        boolean isRefused() {
            return answer.statusCode() >= 400;
        }

        /** The address, which whoever asked knows. */
        String ownWords() {
            return path.split("\\?")[0];
        }

        @Override
        public String toString() {
            return who + " " + method + " " + answer.statusCode();
        }
    }

    private final TalkativeServer server;
    private final Map<Who, String> tokens = new HashMap<>();
    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private final ErasureStory erasure = new ErasureStory(this::send);

    LeakStory(TalkativeServer server, Issuer issuer, ECKey key) {
        this.server = server;
        tokens.put(
                Who.STEWARD,
                issuer.token(
                        key,
                        Clock.systemUTC(),
                        claims -> claims.subject("keeper-1")
                                .claim("simpul_roles", List.of("steward", "admin"))
                                .claim("simpul_purpose", "pendampingan")
                                .claim("simpul_clearance", "strictly-confidential")));
        tokens.put(
                Who.CONTRIBUTOR,
                issuer.token(
                        key,
                        Clock.systemUTC(),
                        claims -> claims.subject("writer-2")
                                .claim("simpul_roles", List.of("contributor"))
                                .claim("simpul_organisation", "01900000-0000-7000-8000-0000000fffff")));
    }

    /** Tells all of it; the database loses tables at the end. */
    List<Exchange> tell(List<Aggregate<?>> kept, String databaseUrl) throws Exception {
        erasure.tell(toErase(kept), databaseUrl);
        for (Aggregate<?> record : kept) {
            String item = COLLECTIONS.get(record.type()) + "/" + record.id();
            for (Who who : Who.values()) {
                readAll(who, item);
            }
            JsonNode stored = JSON.readTree(send(Who.STEWARD, "GET", item, null).body());
            writeAll(record.type(), item, (ObjectNode) stored);
        }
        for (RecordType type : RecordType.values()) {
            listAll(Who.STEWARD, COLLECTIONS.get(type));
        }
        // What is wrong with a question or a body is found out alike for all kinds.
        for (Who who : List.of(Who.CONTRIBUTOR, Who.STRANGER)) {
            listAll(who, COLLECTIONS.get(RecordType.PARTICIPANT));
        }
        for (RecordType type : List.of(RecordType.PARTICIPANT, RecordType.ACTIVITY)) {
            spoil(COLLECTIONS.get(type));
        }
        reports();
        bundles(kept);
        addresses();
        headers(kept);
        brokenRequests();
        loseTheDatabase(kept, databaseUrl);
        return List.copyOf(exchanges);
    }

    /** A person like the one that is kept, in words that no other record has. */
    private ObjectNode toErase(List<Aggregate<?>> kept) throws Exception {
        Aggregate<?> person =
                kept.stream().filter(Person.class::isInstance).findFirst().orElseThrow();
        String collection = COLLECTIONS.get(RecordType.PARTICIPANT);
        String words = send(Who.STEWARD, "GET", collection + "/" + person.id(), null)
                .body()
                .replace(Canaries.named("person"), ErasureStory.MARK);
        ObjectNode fresh = (ObjectNode) JSON.readTree(words);
        fresh.remove(List.of("id", "provenance"));
        ((ObjectNode) fresh.get("lawfulBasis")).remove("withdrawnOn");
        // Of the organisations only the first is kept.
        ((ArrayNode) fresh.get("affiliations")).remove(1);
        return repaired(collection, fresh);
    }

    /** What was told of who was erased. */
    ErasureStory erasure() {
        return erasure;
    }

    private void readAll(Who who, String item) throws Exception {
        for (String path : List.of("", "?include=findings", "/history", "/thread", "?version=1", "?version=7")) {
            send(who, "GET", item + path, null);
        }
        send(who, "GET", item + "?asOf=" + WORD, null);
        send(who, "GET", item + "?version=" + WORD, null);
    }

    /** Refused in many ways, then once as far as it is right, changed, and deleted. */
    private void writeAll(RecordType type, String item, ObjectNode stored) throws Exception {
        String collection = COLLECTIONS.get(type);
        String text = stored.toString();
        for (Who who : Who.values()) {
            send(who, "POST", collection + "/validate", text);
            send(who, "POST", collection, text);
            send(who, "PUT", item, text);
            send(who, "PUT", item, text, "If-Match", "\"1\"");
            send(who, "PUT", item, text, "If-Match", "\"9\"");
            send(who, "PUT", item, text, "If-Match", "\"" + WORD + "\"");
            send(who, "PATCH", item, "{\"names\":\"" + WORD + "\",\"kind\":\"" + WORDS + "\"}", "If-Match", "\"1\"");
            send(who, "DELETE", item, null, "If-Match", "\"9\"");
        }
        ObjectNode fresh = stored.deepCopy();
        fresh.remove(List.of("id", "identifiers", "provenance"));
        if (fresh.path("lawfulBasis") instanceof ObjectNode basis) {
            basis.remove("withdrawnOn");
        }
        ObjectNode right = repaired(collection, fresh);
        right.putArray("identifiers")
                .addObject()
                .put("scheme", WORD)
                .put("value", Canaries.named("value-" + type.code()));
        HttpResponse<String> created = send(Who.STEWARD, "POST", collection, right.toString());
        send(Who.STEWARD, "POST", collection, right.toString());
        String place = URI.create(created.headers().firstValue("Location").orElseThrow())
                .getPath();
        right.putArray("sources").addObject().put("key", WORD).put("title", Canaries.named("later-title"));
        send(Who.STEWARD, "PUT", place, right.toString(), "If-Match", "\"1\"");
        send(
                Who.STEWARD,
                "PATCH",
                place,
                "{\"sources\":[{\"key\":\"k\",\"author\":\"" + WORD + "\"}]}",
                "If-Match",
                "*");
        send(Who.STEWARD, "GET", place + "/history", null);
        if (type == RecordType.COMMITMENT) {
            for (String step : List.of("transitions", "progress", "transitions/correction", "transitions/retraction")) {
                String words = "{\"to\":\"" + WORDS + "\",\"on\":\"" + WORDS + "\",\"reason\":{\"id\":\"" + WORD
                        + "\"},\"narrative\":{\"id\":\"" + WORD + "\"},\"correctionReason\":\"" + WORD + "\"}";
                send(Who.STEWARD, "POST", place + "/" + step, words);
                send(Who.CONTRIBUTOR, "POST", place + "/" + step, words);
            }
        }
        send(Who.STEWARD, "DELETE", place, null, "If-Match", "*");
        send(Who.STEWARD, "GET", place, null);
        send(Who.STEWARD, "DELETE", item, null, "If-Match", "*");
    }

    /** A record without the fields in which the registry finds errors. */
    private ObjectNode repaired(String collection, ObjectNode record) throws Exception {
        ObjectNode left = record;
        for (int i = 0; i < MOST_REPAIRS; i++) {
            JsonNode verdict = JSON.readTree(send(Who.STEWARD, "POST", collection + "/validate", left.toString())
                    .body());
            if (verdict.path("valid").booleanValue()) {
                return left;
            }
            for (JsonNode finding : verdict.get("findings")) {
                if (finding.path("severity").textValue().equals("error")) {
                    left.remove(finding.get("path").textValue().split("/")[1]);
                }
            }
        }
        throw new IllegalStateException("The record cannot be repaired");
    }

    private void listAll(Who who, String collection) throws Exception {
        for (String query : List.of(
                "q=" + WORD,
                "q=" + encoded(WORDS),
                "identifier=" + WORD + ":" + WORD,
                "identifier=" + WORD,
                "sort=name",
                "sort=title&limit=1",
                "sort=" + WORD,
                "limit=" + WORD,
                "after=" + WORD,
                "after=" + Base64.getUrlEncoder().encodeToString(WORD.getBytes(StandardCharsets.UTF_8)),
                "kind=" + WORD,
                "area=" + WORD,
                "organisation=" + WORD,
                "from=" + WORD,
                "provision=" + WORD,
                "updatedSince=" + WORD,
                "sensitivity=" + WORD,
                "q=" + WORD + "&q=" + WORD,
                encoded(WORDS) + "=1",
                "q=%ff" + WORD,
                "q=%00" + WORD)) {
            HttpResponse<String> page = send(who, "GET", collection + "?" + query, null);
            String next = page.statusCode() == 200
                    ? JSON.readTree(page.body()).path("next").textValue()
                    : null;
            if (next != null) {
                send(who, "GET", collection + "?" + query + "&after=" + next, null);
            }
        }
    }

    private void reports() throws Exception {
        send(Who.STEWARD, "GET", "/v1/reports/follow-through?groupBy=" + WORD, null);
        send(Who.STEWARD, "GET", "/v1/reports/follow-through?groupBy=activity&groupBy=organisation", null);
        send(Who.STRANGER, "GET", "/v1/reports/follow-through?groupBy=activity&groupBy=organisation", null);
    }

    private void spoil(String collection) throws Exception {
        for (String body : List.of(
                "{\"names\":{\"id\":\"" + WORD + "\"",
                "{\"names\":{\"id\":\"" + WORD + "\",\"id\":\"" + WORD + "\"}}",
                "{\"" + WORD + "\":1,\"" + WORD + "\":2}",
                "{\"names\":\"" + WORD + "\"}",
                "{\"names\":" + WORD + "}",
                WORD,
                "[\"" + WORD + "\"]",
                "\"" + WORD + "\"",
                "{\"" + WORDS + "\":{\"" + WORDS + "\":1}}",
                "{\"names\":{\"" + WORDS + "\":\"" + WORD + "\"},\"titles\":{\"" + WORDS + "\":\"" + WORD + "\"}}",
                "{\"names\":{\"id\":\"" + WORD + "\\u0000\"}}",
                "{\"names\":{\"id\":\"" + WORD + "\\ud800\"}}",
                "{\"id\":\"" + WORD + "\",\"custodian\":\"" + WORD + "\",\"sensitivity\":\"" + WORDS + "\"}",
                "{\"kind\":\"person\",\"name\":7,\"sex\":\"" + WORDS + "\",\"ageBand\":\"" + WORDS
                        + "\",\"cohorts\":[\""
                        + WORDS + "\"],\"contact\":\"" + WORD + "\",\"lawfulBasis\":{\"basis\":\"" + WORDS
                        + "\",\"on\":\"" + WORD + "\",\"source\":\" \"}}",
                "{\"kind\":\"" + WORDS + "\",\"name\":\"" + WORD + "\"}",
                "{\"dates\":{\"during\":\"" + WORD + "\"},\"due\":\"" + WORD + "\",\"madeOn\":\"" + WORD
                        + "\",\"status\":\"" + WORDS + "\",\"places\":[{\"area\":\"" + WORD + "\"}]}",
                "{\"sources\":[{\"key\":\"s\",\"url\":\"" + WORD + "\",\"sha256\":\"" + WORD + "\",\"published\":\""
                        + WORD + "\"}],\"identifiers\":[{\"scheme\":\" \",\"value\":\"" + WORD + "\"}]}",
                "{\"budget\":[{\"amount\":\"" + WORD + "\",\"currency\":\"" + WORD + "\"}],\"reporting\":[{\"every\":\""
                        + WORD + "\"}],\"established\":\"" + WORD + "\",\"adopted\":\"" + WORD + "\"}",
                "{\"names\":{\"id\":\"" + WORD.repeat(TOO_MANY_BYTES / WORD.length()) + "\"}}")) {
            send(Who.STEWARD, "POST", collection, body);
            send(Who.STRANGER, "POST", collection, body.length() > TOO_MANY_BYTES / 2 ? WORD : body);
            if (body.length() < TOO_MANY_BYTES / 2) {
                send(Who.STEWARD, "POST", collection + "/validate", body);
                send(Who.CONTRIBUTOR, "POST", collection, body);
            }
        }
        send(Who.STEWARD, "POST", collection, WORD, "Content-Type", "text/" + WORD);
        send(Who.STEWARD, "GET", collection, null, "Accept", "text/" + WORD);
        send(Who.STEWARD, WORD.toUpperCase(Locale.ROOT), collection, null);
    }

    private void bundles(List<Aggregate<?>> kept) throws Exception {
        ObjectNode bundle = JSON.createObjectNode();
        ArrayNode records = bundle.putArray("records");
        for (Aggregate<?> record : kept) {
            HttpResponse<String> stored =
                    send(Who.STEWARD, "GET", COLLECTIONS.get(record.type()) + "/" + record.id(), null);
            if (stored.statusCode() == 200) {
                records.addObject()
                        .put("type", record.type().code())
                        .put("ref", "r" + records.size())
                        .set("record", JSON.readTree(stored.body()));
            }
        }
        for (String query : List.of("", "?dryRun=true", "?namespace=seeds", "?namespace=" + WORD, "?dryRun=" + WORD)) {
            send(Who.STEWARD, "POST", "/v1/bundles" + query, bundle.toString());
            send(Who.CONTRIBUTOR, "POST", "/v1/bundles" + query, bundle.toString());
            send(Who.STRANGER, "POST", "/v1/bundles" + query, bundle.toString());
        }
        for (String body : List.of(
                "{\"records\":[{\"type\":\"" + WORDS + "\",\"record\":{\"names\":{\"id\":\"" + WORD + "\"}}}]}",
                "{\"records\":[{\"type\":\"organisation\",\"ref\":7,\"record\":\"" + WORD + "\"}]}",
                "{\"records\":\"" + WORD + "\",\"" + WORDS + "\":1}",
                "{\"records\":[{\"type\":\"activity\",\"record\":{\"titles\":{\"id\":\"" + WORD
                        + "\"},\"partOf\":\"ref:" + WORD + "\",\"follows\":[\"" + WORD + "\"]}}]}",
                "{\"records\":[{\"type\":\"organisation\",\"record\":{\"names\":{\"id\":\"" + WORD + "\"}}}]}")) {
            send(Who.STEWARD, "POST", "/v1/bundles", body);
        }
    }

    private void addresses() throws Exception {
        for (Who who : Who.values()) {
            for (String path : List.of(
                    "/" + WORD,
                    "/v1/" + WORD,
                    "/v1/participants/" + WORD,
                    "/v1/participants/" + encoded(WORDS) + "/history",
                    "/v1/vocabularies/" + WORD,
                    "/v1/areas/" + WORD,
                    "/v1/areas?q=" + WORD,
                    "/problems/" + WORD,
                    "/health/" + WORD,
                    "/health/live",
                    "/v1/participants;" + WORD + "=1",
                    "/v1/participants/..;/" + WORD,
                    "/v1/%2e%2e/" + WORD,
                    "/v1/" + WORD + "%00",
                    "/v1/" + WORD + "%zz",
                    "/v1/participants/" + WORD.repeat(900))) {
                sendRaw(who, path);
            }
        }
        send(Who.STEWARD, "POST", "/v1/changes/" + WORD, WORD);
    }

    private void headers(List<Aggregate<?>> kept) throws Exception {
        String item = COLLECTIONS.get(kept.get(1).type()) + "/" + kept.get(1).id();
        for (String name : List.of(
                "If-None-Match",
                "If-Match",
                "Idempotency-Key",
                "Accept-Language",
                "User-Agent",
                "Cookie",
                "Origin",
                "X-Forwarded-For",
                "Forwarded",
                "Referer",
                "Range",
                "If-Modified-Since")) {
            send(Who.STEWARD, "GET", item, null, name, WORD);
            send(Who.STEWARD, "POST", "/v1/organisations", "{\"names\":{\"id\":\"" + WORD + "\"}}", name, WORD);
            send(Who.STRANGER, "GET", item, null, name, WORD);
        }
        String claims = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("{\"sub\":\"" + WORD + "\"}").getBytes(StandardCharsets.UTF_8));
        String steward = tokens.get(Who.STEWARD);
        String[] parts = steward.split("\\.");
        for (String credentials : List.of(
                "Bearer " + WORD,
                "Bearer " + parts[0] + "." + claims + "." + parts[2],
                "Bearer " + claims + "." + claims + "." + claims,
                "Basic " + claims,
                WORD + " " + WORD)) {
            send(Who.STRANGER, "GET", item, null, "Authorization", credentials);
            send(Who.STRANGER, "POST", "/v1/organisations", "{}", "Authorization", credentials);
        }
    }

    /** Requests that are none: no client library would send them. */
    private void brokenRequests() throws IOException {
        for (String request : List.of(
                "GET /v1/" + WORD + " HTTP/1.1\r\n\r\n",
                "GET /v1/" + WORD + "\u0001 HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET " + WORD + " HTTP/1.1\r\nHost: a\r\n\r\n",
                WORD + "\r\n\r\n",
                "GET /v1/participants HTTP/" + WORD + "\r\nHost: a\r\n\r\n",
                "GET /v1/participants HTTP/1.1\r\nHost: " + WORD + " x\r\n\r\n",
                "GET /v1/participants HTTP/1.1\r\nHost: a\r\n" + WORD + "\r\n\r\n",
                "GET /v1/participants HTTP/1.1\r\nHost: a\r\n" + WORD + "\u0000: " + WORD + "\r\n\r\n",
                "POST /v1/participants HTTP/1.1\r\nHost: a\r\nContent-Length: " + WORD + "\r\n\r\n" + WORD,
                "POST /v1/participants HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + WORD + "\r\n",
                "POST /v1/participants HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + tokens.get(Who.STEWARD)
                        + "\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{\"name\":\"" + WORD
                        + "\"")) {
            try (Socket socket = new Socket("127.0.0.1", server.port())) {
                OutputStream out = socket.getOutputStream();
                out.write(request.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                socket.shutdownOutput();
                // The page of an error shows the address, which whoever asked knows.
                broken.add(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)
                        .replaceFirst("<td>(/v1/|http:)" + WORD + "</td>", ""));
            }
        }
    }

    /** What the server answered to requests that are none. */
    List<String> answersToBrokenRequests() {
        return broken;
    }

    /** The database refuses a title for its length, then tables are gone, then all of it. */
    private void loseTheDatabase(List<Aggregate<?>> kept, String url) throws Exception {
        String body = "{\"kind\":\"person\",\"name\":\"" + WORD + "\",\"names\":{\"id\":\"" + WORD
                + "\"},\"titles\":{\"id\":\"" + WORD + "\"},\"statement\":{\"id\":\"" + WORD + "\"}}";
        execute(url, "UPDATE simpul_record_view SET title = NULL");
        execute(url, "ALTER TABLE simpul_record_view ALTER COLUMN title VARCHAR(3)");
        failAll(kept, body);
        execute(url, "DROP TABLE simpul_record_facet CASCADE");
        failAll(kept, body);
        execute(url, "DROP TABLE simpul_record_version CASCADE");
        failAll(kept, body);
        execute(url, "DROP TABLE simpul_record CASCADE");
        failAll(kept, body);
    }

    private void failAll(List<Aggregate<?>> kept, String body) throws Exception {
        send(Who.STEWARD, "POST", "/v1/organisations", "{\"names\":{\"id\":\"" + WORD + "\"}}");
        send(Who.STEWARD, "POST", "/v1/activities", "{\"titles\":{\"id\":\"" + WORD + "\"}}");
        send(Who.STEWARD, "POST", "/v1/participants", body);
        for (Aggregate<?> record : kept) {
            String item = COLLECTIONS.get(record.type()) + "/" + record.id();
            send(Who.STEWARD, "GET", item, null);
            send(Who.STEWARD, "GET", COLLECTIONS.get(record.type()) + "?q=" + WORD, null);
            send(Who.STEWARD, "PATCH", item, "{\"sources\":[{\"key\":\"" + WORD + "\"}]}", "If-Match", "*");
        }
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private HttpResponse<String> send(Who who, String method, String path, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.at(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        Map<String, String> all = new LinkedHashMap<>();
        if (body != null) {
            all.put("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        }
        if (tokens.containsKey(who)) {
            all.put("Authorization", "Bearer " + tokens.get(who));
        }
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        all.forEach(request::setHeader);
        HttpResponse<String> answer = answerTo(request.build());
        exchanges.add(new Exchange(who, method, path, body == null ? "" : body, answer));
        return answer;
    }

    /** A server that refused a body unread closes the connection, which a client may find out at its next request only. */
    private static HttpResponse<String> answerTo(HttpRequest request) throws IOException, InterruptedException {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            return CLIENT.send(request, BodyHandlers.ofString());
        }
    }

    /** For addresses that no URI holds. */
    private void sendRaw(Who who, String path) throws IOException {
        String authorization = tokens.containsKey(who) ? "Authorization: Bearer " + tokens.get(who) + "\r\n" : "";
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + authorization + "\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.startsWith("HTTP/1.1 200")) {
                broken.add(answer.replace(path, ""));
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
