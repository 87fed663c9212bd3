package org.simpul.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Sensitivity;

/** What a reader is not cleared for is left out and named, and survives their writing. */
class WithheldOverHttpTest {

    private static final CallerResolver BY_HEADER = (security, headers) -> {
        String clearance = headers.getHeaderString("X-Clearance");
        return clearance == null
                ? Caller.localSteward()
                : new Caller("reader", null, Set.of(Role.STEWARD), Sensitivity.valueOf(clearance), null);
    };

    private final Served served = Served.on(new InMemoryStorage(), BY_HEADER, "/");

    @AfterEach
    void stop() {
        served.close();
    }

    private String aPerson() {
        return "/v1/participants/" + served.created("participants", """
                                {"kind":"person","name":"Melati","sex":"female","sensitivity":"public",
                                 "lawfulBasis":{"basis":"consent","on":"2024","realName":true},
                                 "contact":{"email":"melati@example.org"}}
                                """).id();
    }

    @Test
    void fieldsAboveTheClearanceAreLeftOutAndNamed() {
        String person = aPerson();

        JsonNode open = served.get(person, "X-Clearance", "PUBLIC").is(200).json();
        JsonNode restricted =
                served.get(person, "X-Clearance", "RESTRICTED").is(200).json();

        assertThat(texts(open.path("withheld"))).containsExactly("/name", "/sex", "/lawfulBasis", "/contact");
        assertThat(open.has("name") || open.has("sex") || open.has("contact") || open.has("lawfulBasis"))
                .isFalse();
        assertThat(texts(restricted.path("withheld"))).containsExactly("/lawfulBasis", "/contact");
        assertThat(restricted.path("name").asText()).isEqualTo("Melati");
        assertThat(served.get(person).json().has("withheld")).isFalse();
    }

    @Test
    void whatIsWrittenBackKeepsWhatWasWithheld() {
        String person = aPerson();
        ObjectNode seen =
                (ObjectNode) served.get(person, "X-Clearance", "RESTRICTED").json();
        seen.put("ageBand", "25-59");

        served.put(person, seen.toString(), "If-Match", "\"1\"", "X-Clearance", "RESTRICTED")
                .is(200);

        JsonNode whole = served.get(person).json();
        assertThat(whole.path("ageBand").asText()).isEqualTo("25-59");
        assertThat(whole.at("/contact/email").asText()).isEqualTo("melati@example.org");
        assertThat(whole.at("/lawfulBasis/basis").asText()).isEqualTo("consent");
    }

    @Test
    void aPatchKeepsWhatWasWithheld() {
        String person = aPerson();

        served.send(
                        "PATCH",
                        person,
                        "{\"ageBand\":\"25-59\"}",
                        "If-Match",
                        "\"1\"",
                        "X-Clearance",
                        "RESTRICTED",
                        "Content-Type",
                        "application/merge-patch+json")
                .is(200);

        assertThat(served.get(person).json().at("/contact/email").asText()).isEqualTo("melati@example.org");
    }

    @Test
    void writingIntoWhatIsWithheldIsRefusedAndNamesThePlace() {
        String person = aPerson();
        ObjectNode seen =
                (ObjectNode) served.get(person, "X-Clearance", "RESTRICTED").json();
        seen.putObject("contact").put("phone", "0812");

        Reply refused = served.put(person, seen.toString(), "If-Match", "\"1\"", "X-Clearance", "RESTRICTED");

        JsonNode problem = refused.isProblem(403, "/problems/not-permitted").json();
        assertThat(texts(problem.path("withheld"))).containsExactly("/contact");
        assertThat(problem.path("detail").asText()).contains("/contact").doesNotContain("melati@");
    }

    @Test
    void whatMayNotBeKnownIsAnUnknownAddress() {
        String hidden = "/v1/organisations/"
                + served.created(
                                "organisations",
                                "{\"names\":{\"en\":\"Safe house\"},\"kind\":\"cso\",\"sensitivity\":\"confidential\"}")
                        .id();
        String never = "/v1/organisations/01926f0e-7c3a-7000-8000-0000000000ff";

        for (String way : List.of("", "/history", "/thread", "?version=1")) {
            Reply ofHidden = served.get(hidden + way, "X-Clearance", "RESTRICTED");
            Reply ofNever = served.get(never + way, "X-Clearance", "RESTRICTED");

            ofHidden.isProblem(404, "/problems/unknown-record");
            assertThat(ofHidden.body().replace(hidden, never)).isEqualTo(ofNever.body());
        }
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
