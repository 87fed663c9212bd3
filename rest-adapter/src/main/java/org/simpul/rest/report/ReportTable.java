package org.simpul.rest.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.simpul.rest.http.Json;
import org.simpul.rest.http.Table;

/**
 * A report with rows of figures as a table: a line for each row and one for the totals, with names beside what the keys name.
 * It says what the JSON says, but for the way to the records.
 *
 * @param keys of the rows; without any there is the line of the totals alone
 * @param figures the columns that are always there, each with whether nothing in the report means none of them, rather than
 *     that nobody can know
 */
record ReportTable(List<String> keys, Map<String, Boolean> figures) {

    private static final String ROW = "row";
    private static final String NAME = "Name";
    private static final String PARENT = "parent";
    private static final String SUPPRESSED = "suppressed";
    private static final Set<String> BESIDE_A_VALUE = Set.of("value", "records", SUPPRESSED);

    ReportTable {
        keys = List.copyOf(keys);
        figures = new LinkedHashMap<>(figures);
    }

    Table of(ObjectNode report, List<Locale> languages) {
        List<ObjectNode> lines = new ArrayList<>();
        if (!keys.isEmpty()) {
            report.path("rows").forEach(row -> lines.add(line("group", row, languages)));
        }
        ObjectNode total = Json.object().put(ROW, "total");
        lines.add(figures(total, report.path("totals")));
        Set<String> columns = new LinkedHashSet<>(List.of(ROW));
        for (String key : keys) {
            columns.add(key);
            columns.add(key + NAME);
        }
        if (lines.stream().anyMatch(line -> line.has(PARENT))) {
            columns.add(PARENT);
        }
        columns.addAll(figures.keySet());
        lines.forEach(line -> line.fieldNames().forEachRemaining(columns::add));
        return new Table(List.copyOf(columns), lines);
    }

    private ObjectNode line(String what, JsonNode row, List<Locale> languages) {
        ObjectNode line = Json.object().put(ROW, what);
        for (String key : keys) {
            JsonNode value = row.path("key").path(key);
            JsonNode names =
                    keys.size() == 1 ? row.path("names") : row.path("names").path(key);
            if (value.isTextual()) {
                line.set(key, value);
                line.put(key + NAME, Texts.best(names, languages));
            }
        }
        if (row.has(PARENT)) {
            line.set(PARENT, row.path(PARENT));
        }
        return figures(line, row.path("figures"));
    }

    private ObjectNode figures(ObjectNode line, JsonNode told) {
        flatten("", told, line);
        figures.forEach((column, isNoneUnlessTold) -> {
            if (!line.has(column) && isWithinSuppressed(column, line)) {
                line.put(column, SUPPRESSED);
            } else if (!line.has(column) && isNoneUnlessTold) {
                line.put(column, 0);
            }
        });
        return line;
    }

    private static boolean isWithinSuppressed(String column, ObjectNode line) {
        int end = column.lastIndexOf('.');
        return end > 0
                && (line.path(column.substring(0, end)).asText().equals(SUPPRESSED)
                        || isWithinSuppressed(column.substring(0, end), line));
    }

    private static void flatten(String path, JsonNode node, ObjectNode line) {
        if (node.isValueNode()) {
            line.set(path, node);
        } else if (node.path(SUPPRESSED).asBoolean()) {
            line.put(path, SUPPRESSED);
        } else if (node.has("value")) {
            line.set(path, node.path("value"));
        }
        node.properties().forEach(child -> {
            if (!BESIDE_A_VALUE.contains(child.getKey())) {
                flatten(path.isEmpty() ? child.getKey() : path + "." + child.getKey(), child.getValue(), line);
            }
        });
    }
}
