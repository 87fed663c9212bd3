package org.simpul.rest.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simpul.Simpul;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.place.Area;
import org.simpul.model.place.AreaCode;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.vocabulary.Concept;
import org.simpul.registry.ParticipationAnswer;
import org.simpul.report.Participation.Figures;
import org.simpul.report.Participation.GroupBy;
import org.simpul.report.Participation.Row;
import org.simpul.rest.http.Json;
import org.simpul.rest.http.QueryParameters;

/** Participation on the wire: attendances and people side by side, with the way to the activities to which they came. */
final class ParticipationJson {

    private final Simpul simpul;
    private final ParticipationAnswer answer;
    private final RecordsBehind activities;

    private ParticipationJson(Simpul simpul, ParticipationAnswer answer, String mount) {
        this.simpul = simpul;
        this.answer = answer;
        this.activities = RecordsBehind.activities(mount, answer.question().filter(), ParticipationJson::counts);
    }

    static ObjectNode of(ParticipationAnswer answer, Simpul simpul, QueryParameters query, String mount) {
        return new ParticipationJson(simpul, answer, mount).json(query);
    }

    /** Whether people can have come to activities of a status; null for those of which nobody told it. */
    static boolean counts(@Nullable ActivityStatus status) {
        return status == null || status.hasBegun();
    }

    private ObjectNode json(QueryParameters query) {
        ObjectNode json = Json.object().put("report", "participation");
        json.set("filters", SharedFilters.json(query));
        ArrayNode rows = json.putArray("rows");
        for (Row row : answer.rows()) {
            ObjectNode one = rows.addObject();
            RowKeys.put(one, answer.question().groupBy(), row.key(), this::names);
            one.set("figures", figures(row.figures(), behind(row.key())));
        }
        json.set("totals", figures(answer.totals(), activities));
        UncertainJson.put(json, answer.totals().uncertain(), 0);
        return json;
    }

    private RecordsBehind behind(Map<GroupBy, String> key) {
        RecordsBehind behind = activities;
        for (GroupBy group : answer.question().groupBy()) {
            String value = key.get(group);
            behind = switch (group) {
                case AREA -> behind.ofArea(value, simpul.areas());
                case KIND -> behind.ofKey("kind", value);
                case THEME -> behind.ofKey("theme", value);
                case YEAR -> behind.ofYear(value);
                // A list tells who took part in any way, and the row who was listed as having come for somebody.
                case ORGANISATION -> behind.unlisted();
            };
        }
        return behind;
    }

    private static ObjectNode figures(Figures figures, RecordsBehind behind) {
        ObjectNode json = Json.object();
        FigureJson.put(json, "activities", figures.activities(), behind.certain());
        FigureJson.putAny(json, "untold", figures.untold());
        json.set("attendances", BreakdownJson.of(figures.attendances()));
        FigureJson.putAny(json, "beyond", figures.beyond());
        json.set("people", BreakdownJson.of(figures.people()));
        FigureJson.putAny(json, "uncertainActivities", figures.uncertain(), behind.uncertain());
        FigureJson.putAny(json, "uncertainAttendances", figures.uncertainAttendances());
        return json;
    }

    private @Nullable LocalizedText names(GroupBy group, String value) {
        Optional<LocalizedText> names = switch (group) {
            case AREA -> simpul.areas().find(AreaCode.of(value)).map(Area::names);
            case KIND -> concept("activity-kinds", value);
            case THEME -> concept("themes", value);
            case ORGANISATION -> Optional.ofNullable(answer.names().get(OrganisationId.of(value)));
            case YEAR -> Optional.empty();
        };
        return names.orElse(null);
    }

    private Optional<LocalizedText> concept(String vocabulary, String code) {
        return simpul.vocabularies()
                .find(vocabulary)
                .flatMap(list -> list.find(code))
                .map(Concept::names);
    }
}
