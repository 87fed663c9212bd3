package org.simpul.rest.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.vocabulary.Coded;
import org.simpul.registry.DataQualityAnswer;
import org.simpul.report.DataQuality.Completeness;
import org.simpul.report.DataQuality.Found;
import org.simpul.rest.http.Json;

/** Data quality on the wire: what the rules found, rule by rule, and what records lack, form by form. */
final class DataQualityJson {

    private DataQualityJson() {}

    static ObjectNode of(DataQualityAnswer answer, ObjectNode filters) {
        ObjectNode json = Json.object().put("report", "data-quality");
        json.set("filters", filters);
        ArrayNode rows = json.putArray("rows");
        for (Found found : answer.findings()) {
            ObjectNode row = rows.addObject();
            ObjectNode key = key(row, found);
            OrganisationId organisation = found.organisation();
            if (organisation != null) {
                key.put("organisation", organisation.toString());
                ObjectNode names = Json.object();
                Texts.put(names, "organisation", answer.names().get(organisation));
                if (!names.isEmpty()) {
                    row.set("names", names);
                }
            }
            put(key, "type", found.type());
            put(key, "age", found.age());
            row.set("figures", figures(found));
        }
        ObjectNode totals = json.putObject("totals");
        FigureJson.put(
                totals,
                "findings",
                answer.totals().stream().mapToLong(Found::findings).sum());
        ArrayNode byRule = json.putArray("byRule");
        for (Found found : answer.totals()) {
            ObjectNode row = byRule.addObject();
            key(row, found);
            row.set("figures", figures(found));
        }
        ArrayNode completeness = json.putArray("completeness");
        answer.completeness().forEach(form -> completeness.add(completeness(form)));
        return json;
    }

    private static ObjectNode key(ObjectNode row, Found found) {
        ObjectNode key = row.putObject("key").put("rule", found.rule());
        key.put("severity", found.severity().code());
        return key;
    }

    private static ObjectNode figures(Found found) {
        ObjectNode figures = Json.object();
        FigureJson.put(figures, "findings", found.findings());
        FigureJson.put(figures, "records", found.records());
        return figures.put("oldest", found.oldest().toString());
    }

    private static ObjectNode completeness(Completeness form) {
        ObjectNode json = Json.object().put("form", form.form().code()).put("records", form.records());
        ObjectNode filled = json.putObject("filled");
        form.lacking().keySet().forEach(field -> filled.put(field.field(), form.filled(field)));
        if (form.uncertain() > 0) {
            json.put("uncertain", form.uncertain());
        }
        return json;
    }

    private static void put(ObjectNode key, String name, @Nullable Coded word) {
        if (word != null) {
            key.put(name, word.code());
        }
    }
}
