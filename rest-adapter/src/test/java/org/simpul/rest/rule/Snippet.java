package org.simpul.rest.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** JSON as people write it for people: what fits into a line stands in one. */
final class Snippet {

    private static final int WIDTH = 96;

    private Snippet() {}

    static String of(JsonNode node) {
        return of(node, 0, 0);
    }

    /** @param before how much of the line is taken by the name of the property */
    private static String of(JsonNode node, int indent, int before) {
        String line = line(node);
        if (node.isEmpty() || indent + before + line.length() <= WIDTH) {
            return line;
        }
        String margin = " ".repeat(indent + 2);
        String separator = ",\n" + margin;
        String end = "\n" + " ".repeat(indent);
        if (node.isObject()) {
            return node.properties().stream()
                    .map(property -> name(property.getKey())
                            + of(
                                    property.getValue(),
                                    indent + 2,
                                    name(property.getKey()).length()))
                    .collect(Collectors.joining(separator, "{\n" + margin, end + "}"));
        }
        return StreamSupport.stream(node.spliterator(), false)
                .map(item -> of(item, indent + 2, 0))
                .collect(Collectors.joining(separator, "[\n" + margin, end + "]"));
    }

    static String line(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .map(property -> name(property.getKey()) + line(property.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(Snippet::line)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return node.toString();
    }

    private static String name(String property) {
        return "\"" + property + "\": ";
    }
}
