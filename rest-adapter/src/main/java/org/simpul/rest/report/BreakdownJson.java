package org.simpul.rest.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.simpul.model.vocabulary.Coded;
import org.simpul.report.Breakdown;
import org.simpul.report.Parts;
import org.simpul.rest.http.Json;

/** People counted on the wire, told apart by one thing at a time; how many did not state it stands beside those who did. */
final class BreakdownJson {

    private BreakdownJson() {}

    static ObjectNode of(Breakdown people) {
        ObjectNode json = Json.object().put("total", people.total());
        json.set("bySex", of(people.bySex()));
        json.set("byAgeBand", of(people.byAgeBand()));
        json.set("byDisability", of(people.byDisability()));
        json.set("byMode", of(people.byMode()));
        return json;
    }

    static <E extends Enum<E> & Coded> ObjectNode of(Parts<E> parts) {
        ObjectNode json = Json.object();
        parts.stated().forEach((value, count) -> json.put(value.code(), count));
        return json.put("notStated", parts.notStated());
    }
}
