package org.simpul.rest.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.simpul.rest.http.Json;
import org.simpul.rest.http.Table;

/** A page of the timeline as a table. */
final class TimelineTable {

    private static final List<String> AS_TOLD = List.of("type", "id", "part", "first", "last", "open");

    private TimelineTable() {}

    static Table of(ObjectNode timeline, List<Locale> languages) {
        List<ObjectNode> lines = new ArrayList<>();
        for (JsonNode item : timeline.path("items")) {
            ObjectNode line = Json.object();
            AS_TOLD.stream().filter(item::has).forEach(name -> line.set(name, item.path(name)));
            line.put("title", Texts.best(item.path("titles"), languages));
            line.put("step", Texts.best(item.path("step"), languages));
            lines.add(line);
        }
        return new Table(List.of("type", "id", "title", "part", "step", "first", "last", "open"), lines);
    }
}
