package org.simpul.rest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.simpul.finding.Finding;

/** Documents as a test writes them: single quotes stand for double ones. */
final class Documents {

    private Documents() {}

    static JsonNode json(String text) {
        try {
            return new StrictJson().parse(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    static ObjectNode object(String text) {
        return (ObjectNode) json(text);
    }

    /** Rule and place of each finding, such as {@code FMT-3 /titles}. */
    static List<String> faults(Reading<?> reading) {
        return reading.findings().stream()
                .map(finding -> finding.rule() + " " + finding.path())
                .toList();
    }

    static Finding only(Reading<?> reading) {
        if (reading.findings().size() != 1) {
            throw new AssertionError("One fault was expected, but there were " + faults(reading));
        }
        return reading.findings().get(0);
    }
}
