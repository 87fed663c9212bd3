package org.simpul.example.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.h2.jdbcx.JdbcDataSource;
import org.simpul.example.server.LeakStory.Who;
import org.simpul.jdbc.JdbcStorage;
import org.simpul.testkit.Canaries;

/**
 * How somebody withdraws their consent, asks what is held on them, and is erased: in words that no other record has but those
 * that tell of the same person.
 */
final class ErasureStory {

    /** How every word begins that must be nowhere in the end; as one word, which the index for searches leaves whole. */
    static final String MARK = Canaries.MARK + "Erased";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WORD = Canaries.named("word");
    // A name of one word is repeated where it is not known, so that a slip of the pen is seen.
    private static final String WORDS = WORD + " nama";
    private static final String NAME = MARK + "-name " + MARK + "-family";
    private static final String EARLIER_NAME = MARK + "-earlier " + MARK + "-family";
    private static final String EMAIL = MARK + "-email@example.org";
    private static final String NUMBER = MARK + "-3201555";
    private static final String PEOPLE = "/v1/participants";
    private static final String MEETINGS = "/v1/activities";

    /** Sends a request as somebody, with further headers by name and value. */
    @FunctionalInterface
    interface Sender {
        HttpResponse<String> send(Who who, String method, String path, String body, String... headers) throws Exception;
    }

    private final Sender sender;
    private final List<HttpResponse<String>> answersBefore = new ArrayList<>();
    private final List<HttpResponse<String>> answersAfter = new ArrayList<>();
    private Set<String> tablesBefore = Set.of();
    private Set<String> tablesAfter = Set.of();
    private Set<String> tablesRebuilt = Set.of();

    ErasureStory(Sender sender) {
        this.sender = sender;
    }

    /** @param person whom the server would keep, with a word of theirs in every field */
    void tell(ObjectNode person, String databaseUrl) throws Exception {
        String somebody = keep(person);
        List<String> others = tellOthersOf(somebody);
        beforeAnythingHappens(somebody);
        withdraw(somebody);
        read(somebody, others, answersBefore);
        tablesBefore = tablesThatTell(databaseUrl);
        String erasure = PEOPLE + "/" + somebody + "/erasure";
        sender.send(Who.STEWARD, "POST", erasure + "?dryRun=true", null);
        sender.send(Who.STEWARD, "POST", erasure, null);
        sender.send(Who.STEWARD, "POST", erasure, null);
        sender.send(Who.STEWARD, "POST", "/v1/erasures", "{\"participants\":[\"" + somebody + "\"]}");
        tablesAfter = tablesThatTell(databaseUrl);
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(databaseUrl);
        JdbcStorage.on(database).reindex();
        tablesRebuilt = tablesThatTell(databaseUrl);
        read(somebody, others, answersAfter);
    }

    /** In two versions, with another name in each. */
    private String keep(ObjectNode person) throws Exception {
        person.put("name", EARLIER_NAME);
        person.withObject("/contact").put("email", EMAIL);
        person.withArray("identifiers")
                .addObject()
                .put("scheme", MARK + "-register")
                .put("value", NUMBER);
        String id = created(PEOPLE, person.toString());
        person.put("name", NAME);
        sender.send(Who.STEWARD, "PUT", PEOPLE + "/" + id, person.toString(), "If-Match", "*");
        return id;
    }

    /** Meetings that name them, one of which is deleted, and one that only knows the name. */
    private List<String> tellOthersOf(String somebody) throws Exception {
        ObjectNode meeting = JSON.createObjectNode().put("sensitivity", "restricted");
        meeting.putObject("titles").put("id", "Rapat " + NAME).put("en", EARLIER_NAME.toUpperCase(Locale.ROOT));
        meeting.putObject("description").put("id", "Hubungi " + EMAIL + " (" + NUMBER + ")");
        // What some see less of than others is indexed once more for them.
        meeting.putArray("sensitivityOf")
                .addObject()
                .put("path", "/description")
                .put("sensitivity", "confidential");
        ObjectNode source = meeting.putArray("sources").addObject();
        source.put("key", "s1").put("title", "Berita " + NAME);
        source.put("url", "https://example.org/profil/" + NAME.replace(' ', '-'));
        meeting.putArray("identifiers")
                .addObject()
                .put("scheme", "example-card")
                .put("value", NUMBER);
        String unlinked = created(MEETINGS, meeting.toString());

        meeting.withArray("identifiers")
                .removeAll()
                .addObject()
                .put("scheme", "example-book")
                .put("value", NUMBER);
        meeting.putObject("attendance").putArray("individuals").addObject().put("participant", somebody);
        // One word alone is theirs where they are named, and anybody's elsewhere.
        meeting.withArray("outcomes").addObject().putObject("text").put("id", MARK + "-pseudonym memandu");
        String linked = created(MEETINGS, meeting.toString());
        meeting.remove("outcomes");
        sender.send(Who.STEWARD, "PUT", MEETINGS + "/" + linked, meeting.toString(), "If-Match", "*");
        meeting.remove("identifiers");
        String deleted = created(MEETINGS, meeting.toString());
        sender.send(Who.STEWARD, "DELETE", MEETINGS + "/" + deleted, null, "If-Match", "*");
        return List.of(unlinked, linked, deleted);
    }

    private String created(String collection, String body) throws Exception {
        HttpResponse<String> created =
                sender.send(Who.STEWARD, "POST", collection, body, "Idempotency-Key", "key-" + body.hashCode());
        String place = URI.create(created.headers().firstValue("Location").orElseThrow())
                .getPath();
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** Everything that is wrong with a question, and what not everybody may do. */
    private void beforeAnythingHappens(String somebody) throws Exception {
        String item = PEOPLE + "/" + somebody;
        String group = created(PEOPLE, "{\"kind\":\"group\",\"description\":{\"id\":\"" + WORD + "\"}}");
        for (Who who : Who.values()) {
            for (String body : List.of(
                    "{\"" + WORDS + "\":\"" + WORD + "\"}",
                    "{\"on\":\"" + WORD + "\"}",
                    "{\"on\":{\"" + WORDS + "\":1}}",
                    "[\"" + WORD + "\"]",
                    WORD)) {
                sender.send(who, "POST", item + "/withdrawal", body);
                sender.send(who, "POST", "/v1/erasures", body.replace("\"on\"", "\"participants\""));
            }
            sender.send(who, "POST", item + "/withdrawal", "{}", "If-Match", "\"9\"");
            sender.send(who, "POST", item + "/withdrawal", "{}", "If-Match", "\"" + WORD + "\"");
            sender.send(who, "POST", PEOPLE + "/" + group + "/withdrawal", "{\"on\":\"2024-07-01\"}");
            sender.send(who, "POST", PEOPLE + "/" + WORD + "/withdrawal", "{}");
            sender.send(who, "POST", "/v1/erasures", "{\"participants\":[\"" + WORD + "\",\"" + group + "x\"]}");
            for (String query : List.of(
                    "dryRun=" + WORD,
                    "scope=" + WORD,
                    "scope=linked&scope=everywhere",
                    "scope=linked&scope=" + WORD,
                    encoded(WORDS) + "=" + WORD)) {
                sender.send(who, "POST", item + "/erasure?" + query, null);
            }
            sender.send(who, "POST", item + "/erasure?dryRun=true&scope=linked", null);
            sender.send(who, "GET", item + "/held-data?" + encoded(WORDS) + "=1", null);
            sender.send(who, "GET", PEOPLE + "/" + WORD + "/held-data", null);
            for (String query : List.of(
                    "/audit?subject=" + WORD,
                    "/audit?subject=" + WORD + "&subject=" + WORD,
                    "/audit?after=" + WORD,
                    "/audit?after=" + encoded(NAME),
                    "/audit?from=" + WORD,
                    "/audit?until=" + WORD,
                    "/audit?action=" + WORD,
                    "/audit?participant=" + WORD,
                    "/audit?limit=" + WORD,
                    "/audit?" + encoded(WORDS) + "=1",
                    "/audit?limit=1",
                    "/audit/verification",
                    "/audit/verification?anchor=" + WORD,
                    "/audit/" + WORD,
                    "/erasures?since=" + WORD,
                    "/erasures?limit=" + WORD,
                    "/reports/retention?limit=" + WORD,
                    "/reports/retention?" + encoded(WORDS) + "=1")) {
                sender.send(who, "GET", "/v1" + query, null);
            }
        }
        sender.send(Who.CONTRIBUTOR, "POST", item + "/withdrawal", "{\"on\":\"2024-07-01\"}");
        sender.send(Who.STRANGER, "POST", item + "/erasure", null);
        sender.send(Who.CONTRIBUTOR, "POST", item + "/erasure", null);
    }

    private void withdraw(String somebody) throws Exception {
        sender.send(Who.STEWARD, "POST", PEOPLE + "/" + somebody + "/withdrawal", "{\"on\":\"2024-07-01\"}");
        sender.send(Who.STEWARD, "POST", PEOPLE + "/" + somebody + "/withdrawal", "{\"on\":\"2024-07-01\"}");
    }

    /** All that tells, or told, of them. */
    private void read(String somebody, List<String> others, List<HttpResponse<String>> answers) throws Exception {
        List<String> paths = new ArrayList<>();
        List<String> items = new ArrayList<>(List.of(PEOPLE + "/" + somebody));
        others.forEach(other -> items.add(MEETINGS + "/" + other));
        for (String item : items) {
            for (String part : List.of(
                    "", "?include=findings", "/history", "/thread", "?version=1", "?version=2", "?asOf=2999-01-01")) {
                paths.add(item + part);
            }
        }
        for (String collection : List.of(PEOPLE, MEETINGS)) {
            for (String text : List.of(NAME, EARLIER_NAME, EMAIL, NUMBER, MARK, "Rapat", "memandu")) {
                paths.add(collection + "?q=" + encoded(text));
            }
            paths.add(collection);
            paths.add(collection + "?identifier=" + MARK + "-register:" + NUMBER);
            paths.add(collection + "?identifier=example-card:" + NUMBER);
        }
        paths.add(MEETINGS + "?participant=" + somebody);
        for (String path : List.of(
                "/audit?limit=500",
                "/audit?participant=" + somebody,
                "/audit/verification",
                "/erasures",
                "/erasures?since=2024-01-01T00:00:00Z&limit=1",
                "/reports/retention",
                "/changes",
                "/participants/" + somebody + "/held-data")) {
            paths.add("/v1" + path);
        }
        for (Who who : Who.values()) {
            for (String path : paths) {
                answers.add(sender.send(who, "GET", path, null));
            }
        }
    }

    /** The words of theirs that a text holds. */
    static Set<String> told(String text) {
        Set<String> told = new TreeSet<>(Canaries.foundIn(text));
        told.removeIf(word -> begins(word, Canaries.MARK) && !begins(word, MARK));
        return told;
    }

    private static boolean begins(String word, String mark) {
        return word.regionMatches(true, 0, mark, 0, mark.length());
    }

    private static Set<String> tablesThatTell(String url) throws SQLException {
        Set<String> tables = new TreeSet<>();
        for (Map.Entry<String, List<String>> rows : Rows.of(url).entrySet()) {
            if (!told(rows.getValue().toString()).isEmpty()) {
                tables.add(rows.getKey());
            }
        }
        return tables;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The tables in which they stood. */
    Set<String> tablesBefore() {
        return tablesBefore;
    }

    /** The tables in which they stand after the erasure. */
    Set<String> tablesAfter() {
        return tablesAfter;
    }

    /** The tables in which they stand after the index was built anew. */
    Set<String> tablesRebuilt() {
        return tablesRebuilt;
    }

    /** What the server told of them before they were erased. */
    List<HttpResponse<String>> answersBefore() {
        return answersBefore;
    }

    /** What it answers to the same questions since. */
    List<HttpResponse<String>> answersAfter() {
        return answersAfter;
    }
}
