package org.simpul.rest.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.simpul.disclosure.Disclosed;
import org.simpul.model.Aggregate;
import org.simpul.model.id.AggregateId;
import org.simpul.registry.PlanOwnerAnswer;
import org.simpul.report.PlanOwner.Question;
import org.simpul.report.PlanOwner.Row;
import org.simpul.rest.http.Addresses;
import org.simpul.rest.http.Json;
import org.simpul.rest.http.QueryParameters;
import org.simpul.rest.wire.RecordWires;

/** The report to the owner of a plan on the wire: the figures of each row, and beside them the records that it lists. */
final class PlanOwnerJson {

    private static final List<String> OF_ACTIVITIES = List.of("titles", "kind", "status", "dates", "outcomes");
    private static final List<String> OF_COMMITMENTS = List.of("statement", "status", "madeOn", "due", "overdue");

    private final PlanOwnerAnswer answer;
    private final RecordWires wires;
    private final LocalDate today;
    private final String mount;
    private final JsonNode plan;

    PlanOwnerJson(PlanOwnerAnswer answer, RecordWires wires, LocalDate today, String mount) {
        this.answer = answer;
        this.wires = wires;
        this.today = today;
        this.mount = mount;
        this.plan = wires.write(answer.instrument(), today);
    }

    ObjectNode json(QueryParameters query) {
        Question question = answer.question();
        ObjectNode json = Json.object().put("report", "plan-owner");
        ObjectNode instrument =
                json.putObject("instrument").put("id", question.instrument().toString());
        copy(plan, List.of("titles", "acronym"), instrument);
        json.set("filters", SharedFilters.json(query));
        Map<String, JsonNode> provisions = new TreeMap<>();
        plan.path("provisions")
                .forEach(provision -> provisions.put(provision.path("code").asText(), provision.path("titles")));
        ArrayNode rows = json.putArray("rows");
        answer.report().rows().forEach(row -> rows.add(row(row, provisions)));
        ObjectNode totals = json.putObject("totals");
        ProvisionWorkJson.put(
                totals,
                answer.totals(),
                RecordsBehind.activities(mount, question.filter(), any -> true)
                        .with(SharedFilters.INSTRUMENT, question.instrument().toString()),
                RecordsBehind.commitments(mount, question.filter())
                        .with(SharedFilters.INSTRUMENT, question.instrument().toString()));
        UncertainJson.put(json, answer.totals().uncertain());
        return json;
    }

    private ObjectNode row(Row row, Map<String, JsonNode> provisions) {
        ObjectNode json = Json.object();
        ObjectNode key = json.putObject("key");
        ObjectNode names = Json.object();
        if (row.institution() != null) {
            key.put("institution", row.institution().toString());
            Texts.put(names, "institution", answer.names().get(row.institution()));
        }
        if (row.provision() != null) {
            key.put("provision", row.provision());
            JsonNode titles = provisions.get(row.provision());
            if (titles != null && titles.isObject()) {
                names.set("provision", titles);
            }
        }
        if (!names.isEmpty()) {
            json.set("names", names);
        }
        ObjectNode figures = json.putObject("figures");
        FigureJson.put(figures, "activities", row.activities().size());
        FigureJson.putAny(figures, "untold", row.untold());
        ObjectNode attendances =
                figures.putObject("attendances").put("total", row.attendances().total());
        attendances.set("bySex", BreakdownJson.of(row.attendances()));
        FigureJson.put(figures, "commitments", row.commitments().size());
        putRecords(json, "activities", row.activities(), OF_ACTIVITIES);
        putRecords(json, "commitments", row.commitments(), OF_COMMITMENTS);
        return json;
    }

    private void putRecords(ObjectNode row, String name, Collection<? extends AggregateId> ids, List<String> fields) {
        ArrayNode records = Json.object().putArray(name);
        for (AggregateId id : ids) {
            Disclosed<? extends Aggregate<?>> disclosed = answer.records().get(id);
            if (disclosed != null) {
                records.add(record(id, wires.write(disclosed, today), fields));
            }
        }
        if (!records.isEmpty()) {
            row.set(name, records);
        }
    }

    private ObjectNode record(AggregateId id, JsonNode whole, List<String> fields) {
        ObjectNode json = Json.object().put("id", id.value().toString());
        copy(whole, fields, json);
        ArrayNode evidence = Json.object().putArray("evidence");
        for (String list : List.of("transitions", "progress")) {
            whole.path(list).forEach(step -> step.path("evidence").forEach(evidence::add));
        }
        if (!evidence.isEmpty()) {
            json.set("evidence", evidence);
        }
        return json.put("record", Addresses.item(mount, id));
    }

    private static void copy(JsonNode source, List<String> fields, ObjectNode target) {
        for (String field : fields) {
            if (source.has(field)) {
                target.set(field, source.path(field));
            }
        }
    }
}
