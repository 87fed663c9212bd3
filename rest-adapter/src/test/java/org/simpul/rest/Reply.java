package org.simpul.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/** An answer that came over HTTP. None ever tells of the inside of the program, so each is asked. */
public record Reply(HttpResponse<String> response) {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> OF_THE_INSIDE =
            List.of("Exception", "org.simpul", "java.", "jakarta.", "jersey", "\tat ", "SELECT ", "INSERT ");

    public Reply {
        assertThat(response.body()).doesNotContain(OF_THE_INSIDE.toArray(String[]::new));
    }

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public JsonNode json() {
        try {
            return MAPPER.readTree(response.body());
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public String etag() {
        return header("ETag");
    }

    public String id() {
        return json().path("id").asText();
    }

    /** This answer, which had to have a status. */
    public Reply is(int status) {
        assertThat(status())
                .as(response.request().method() + " " + response.uri() + "\n" + body())
                .isEqualTo(status);
        return this;
    }

    /** This answer, which had to be a problem of a type. */
    public Reply isProblem(int status, String type) {
        is(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(json().path("type").asText()).isEqualTo(type);
        assertThat(json().path("status").asInt()).isEqualTo(status);
        assertThat(json().path("title").asText()).isNotBlank();
        assertThat(json().path("instance").asText()).isEqualTo(response.uri().getRawPath());
        return this;
    }

    /** The findings as {@code rule path}, in order. */
    public List<String> findings() {
        return StreamSupport.stream(json().path("findings").spliterator(), false)
                .map(finding -> finding.path("rule").asText() + " "
                        + finding.path("path").asText())
                .toList();
    }
}
