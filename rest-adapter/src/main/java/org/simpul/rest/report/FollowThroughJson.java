package org.simpul.rest.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.simpul.registry.FollowThroughAnswer;
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
                putNames(one, answer, row);
            }
            one.set("figures", figures(row.figures(), RecordsLink.of(mount, question, answer.counted(), row.key())));
        }
        RecordsLink toAll = RecordsLink.of(mount, question.ungrouped(), answer.counted(), Map.of());
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
            String id = row.key().get(group);
            if (id != null) {
                key.put(group.code(), id);
            }
        }
        return key;
    }

    /** The name of the record in the key; where the key names several, one name for each of its entries. */
    private static void putNames(ObjectNode target, FollowThroughAnswer answer, Row row) {
        List<GroupBy> groups = answer.question().groupBy();
        if (groups.size() == 1) {
            row.key()
                    .forEach((group, key) ->
                            answer.name(group, key).ifPresent(name -> Texts.put(target, "names", name)));
            return;
        }
        ObjectNode byGroup = Json.object();
        for (GroupBy group : groups) {
            String key = row.key().get(group);
            if (key != null) {
                answer.name(group, key).ifPresent(name -> Texts.put(byGroup, group.code(), name));
            }
        }
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
}
