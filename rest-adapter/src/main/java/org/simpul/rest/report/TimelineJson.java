package org.simpul.rest.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.simpul.disclosure.Disclosed;
import org.simpul.model.Aggregate;
import org.simpul.model.id.AggregateId;
import org.simpul.registry.TimelineAnswer;
import org.simpul.report.Timeline.Entry;
import org.simpul.report.Timeline.Kind;
import org.simpul.report.Timeline.Place;
import org.simpul.rest.http.Addresses;
import org.simpul.rest.http.Json;
import org.simpul.rest.wire.RecordWires;

/** What happens and falls due on the wire, each entry with the address of the record in which it stands. */
final class TimelineJson {

    private final RecordWires wires;
    private final LocalDate today;
    private final String mount;

    private TimelineJson(RecordWires wires, LocalDate today, String mount) {
        this.wires = wires;
        this.today = today;
        this.mount = mount;
    }

    static ObjectNode of(TimelineAnswer answer, RecordWires wires, LocalDate today, String mount) {
        TimelineJson writer = new TimelineJson(wires, today, mount);
        ObjectNode json = Json.object().put("report", "timeline");
        ArrayNode items = json.putArray("items");
        for (Entry entry : answer.page().entries()) {
            Disclosed<? extends Aggregate<?>> record =
                    answer.records().get(entry.place().record());
            if (record != null) {
                items.add(writer.item(entry, record));
            }
        }
        return json;
    }

    private ObjectNode item(Entry entry, Disclosed<? extends Aggregate<?>> record) {
        Place place = entry.place();
        AggregateId id = place.record();
        ObjectNode json = Json.object()
                .put("type", place.kind().code())
                .put("id", id.value().toString());
        Texts.put(json, "titles", record.record().label().orElse(null));
        if (place.kind() == Kind.MILESTONE) {
            JsonNode milestone = part(json, record, "milestones", place);
            copy(milestone, "titles", json, "step");
        } else if (place.kind() == Kind.REPORT) {
            JsonNode duty = part(json, record, "reporting", place);
            List.of("from", "to").forEach(name -> copy(duty, name, json, name));
        }
        if (entry.first() != null) {
            json.put("first", entry.first().toString());
        }
        if (entry.last() != null) {
            json.put("last", entry.last().toString());
        }
        return json.put("open", entry.isOpen()).put("record", Addresses.item(mount, id));
    }

    /** The part of a record that an entry is about, as the record itself shows it. */
    private JsonNode part(ObjectNode json, Disclosed<? extends Aggregate<?>> record, String name, Place place) {
        json.put("part", place.part());
        return wires.write(record, today).path(name).path(place.part());
    }

    private static void copy(JsonNode source, String name, ObjectNode target, String as) {
        if (source.has(name)) {
            target.set(as, source.path(name));
        }
    }
}
