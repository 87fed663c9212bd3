package org.simpul.rest.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.simpul.model.Sensitivity;
import org.simpul.model.text.LocalizedText;
import org.simpul.registry.Reports.FollowThroughAnswer;
import org.simpul.report.FollowThrough.Figures;
import org.simpul.report.FollowThrough.GroupBy;
import org.simpul.report.FollowThrough.Question;
import org.simpul.report.FollowThrough.Row;
import org.simpul.rest.http.Json;
import org.simpul.rest.http.QueryParameters;

/** The follow-through report on the wire: rows of figures, each with the way to the commitments behind it. */
final class FollowThroughJson {

    private FollowThroughJson() {}

    static ObjectNode of(FollowThroughAnswer answer, QueryParameters query, String mount) {
        Question question = answer.question();
        ObjectNode json = Json.object()
                .put("report", "follow-through")
                .put("asOf", question.asOf().toString());
        json.set("filters", filters(query));
        ArrayNode rows = json.putArray("rows");
        for (Row row : answer.rows()) {
            ObjectNode one = rows.addObject();
            if (!row.key().isEmpty()) {
                one.set("key", key(question, row));
                putNames(one, question, row, answer.names());
            }
            one.set("figures", figures(row.figures(), RecordsLink.of(mount, question, answer.counted(), row.key())));
        }
        RecordsLink toAll = RecordsLink.of(mount, ungrouped(question), answer.counted(), Map.of());
        json.set("totals", figures(answer.totals(), toAll));
        if (answer.totals().uncertain() > 0) {
            json.putObject("uncertain").put("commitments", answer.totals().uncertain());
        }
        return json;
    }

    /** What was asked for, as it was asked. */
    private static ObjectNode filters(QueryParameters query) {
        ObjectNode filters = Json.object();
        for (String name : List.of("activity", "organisation", "instrument")) {
            if (query.has(name)) {
                query.all(name).forEach(filters.putArray(name)::add);
            }
        }
        for (String name : List.of("from", "to")) {
            query.one(name).ifPresent(date -> filters.put(name, date));
        }
        return filters;
    }

    private static ObjectNode key(Question question, Row row) {
        ObjectNode key = Json.object();
        for (GroupBy group : question.groupBy()) {
            UUID id = row.key().get(group);
            if (id != null) {
                key.put(group.code(), id.toString());
            }
        }
        return key;
    }

    /** The name of the record in the key; where the key names several, one name for each of its entries. */
    private static void putNames(ObjectNode target, Question question, Row row, Map<UUID, LocalizedText> names) {
        if (question.groupBy().size() == 1) {
            row.key().values().forEach(id -> Texts.put(target, "names", names.get(id)));
            return;
        }
        ObjectNode byGroup = Json.object();
        question.groupBy().stream()
                .filter(row.key()::containsKey)
                .forEach(group ->
                        Texts.put(byGroup, group.code(), names.get(row.key().get(group))));
        if (!byGroup.isEmpty()) {
            target.set("names", byGroup);
        }
    }

    private static ObjectNode figures(Figures figures, RecordsLink link) {
        ObjectNode json = Json.object();
        for (Figure figure : Figure.ALL) {
            int value = figure.count().applyAsInt(figures);
            ObjectNode one = json.putObject(figure.name()).put("value", value);
            if (value > 0) {
                link.to(figure).ifPresent(address -> one.put("records", address));
            }
        }
        if (figures.uncertain() > 0) {
            ObjectNode one = json.putObject("uncertain").put("value", figures.uncertain());
            link.toUncertain().ifPresent(address -> one.put("records", address));
        }
        return json;
    }

    private static Question ungrouped(Question question) {
        return new Question(
                question.asOf(),
                List.of(),
                question.activities(),
                question.organisations(),
                question.instruments(),
                question.madeFrom(),
                question.madeTo(),
                Sensitivity.STRICTLY_CONFIDENTIAL);
    }
}
