package org.simpul.rule;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;

/**
 * The JSON Pointer (RFC 6901) that a property path of Jakarta Validation becomes.
 *
 * <p>The components of a record are named as its properties on the wire, so names and indices are taken over. Two
 * components have no level of their own on the wire: the head of a record, and the map inside a localized text.
 */
final class Pointers {

    private static final String HEAD = "head";
    private static final String TEXTS = "byLanguage";

    private Pointers() {}

    static String of(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            // The index or key belongs to the container before, but stands on the first node inside.
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKey() != null) {
                pointer.append('/').append(escaped(node.getKey().toString()));
            }
            if (node.getKind() == ElementKind.PROPERTY && !isFlat(node.getName(), pointer.isEmpty())) {
                pointer.append('/').append(escaped(node.getName()));
            }
        }
        return pointer.toString();
    }

    private static boolean isFlat(String name, boolean isFirst) {
        return name.equals(TEXTS) || (isFirst && name.equals(HEAD));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
