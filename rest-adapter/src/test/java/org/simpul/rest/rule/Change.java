package org.simpul.rest.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * A place in which two documents differ: a value that is another, or a whole part that only one of them has.
 *
 * @param path its JSON Pointer
 * @param before missing when only the second has it
 * @param after missing when only the first has it
 */
record Change(String path, JsonNode before, JsonNode after) {

    static List<Change> between(JsonNode before, JsonNode after) {
        List<Change> changes = new ArrayList<>();
        compare("", before, after, changes);
        return changes;
    }

    private static void compare(String path, JsonNode before, JsonNode after, List<Change> changes) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(path + "/" + name, before.path(name), after.path(name), changes));
        } else if (before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(path + "/" + i, before.path(i), after.path(i), changes);
            }
        } else {
            changes.add(new Change(path, before, after));
        }
    }

    boolean isAddition() {
        return before.isMissingNode();
    }

    boolean isRemoval() {
        return after.isMissingNode();
    }

    /** How many values differ. */
    int leaves() {
        return Math.max(leaves(before), leaves(after));
    }

    private static int leaves(JsonNode node) {
        return node.isValueNode()
                ? 1
                : StreamSupport.stream(node.spliterator(), false)
                        .mapToInt(Change::leaves)
                        .sum();
    }
}
