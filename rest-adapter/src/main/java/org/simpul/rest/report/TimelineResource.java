package org.simpul.rest.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.simpul.registry.TimelineAnswer;
import org.simpul.report.ReportFilter;
import org.simpul.report.Timeline.Kind;
import org.simpul.report.Timeline.Place;
import org.simpul.report.Timeline.Question;
import org.simpul.rest.http.Addresses;
import org.simpul.rest.http.Answers;
import org.simpul.rest.http.Asked;
import org.simpul.rest.http.Csv;
import org.simpul.rest.http.IllegalQueryException;
import org.simpul.rest.http.IllegalQueryException.Reason;
import org.simpul.rest.http.PageCursor;
import org.simpul.rest.http.Pages;
import org.simpul.rest.http.QueryParameters;
import org.simpul.rest.http.Reception;

/** What happens when, and what falls due next. */
@Path(TimelineResource.PATH)
@Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
public final class TimelineResource {

    static final String PATH = Addresses.VERSION + "/reports/timeline";

    private static final String ONLY = "only";
    private static final String OPEN = "open";
    private static final String DUE = "due";

    private final Reception reception;

    public TimelineResource(Reception reception) {
        this.reception = reception;
    }

    @GET
    public Response answer(@BeanParam Asked asked) {
        QueryParameters query = asked.parameters(
                SharedFilters.parameters(ONLY, OPEN, DUE, QueryParameters.LIMIT, QueryParameters.AFTER));
        TimelineAnswer answer = reception.simpul().reports().timeline(reception.caller(asked), question(query));
        Place next = answer.page().next();
        PageCursor cursor = next == null ? null : new PageCursor(null, TimelinePlaces.text(next));
        ObjectNode json = TimelineJson.of(answer, reception.wires(), reception.today(), asked.mount());
        if (asked.prefersCsv()) {
            return Pages.linked(
                            Csv.answer(TimelineTable.of(json, asked.languages())),
                            asked.mount() + "/" + PATH,
                            query,
                            cursor)
                    .build();
        }
        json.set("filters", SharedFilters.json(query, ONLY));
        json.put("next", cursor == null ? null : cursor.word(query));
        return Pages.linked(Answers.ok(json), asked.mount() + "/" + PATH, query, cursor)
                .build();
    }

    private Question question(QueryParameters query) {
        ReportFilter filter = SharedFilters.read(query);
        Place after = PageCursor.of(query).map(TimelineResource::place).orElse(null);
        if (!query.words(DUE, List.of("next")).isEmpty()) {
            query.one(DUE);
            for (String other : List.of(ONLY, OPEN, "from")) {
                if (query.has(other)) {
                    throw new IllegalQueryException(DUE, Reason.NOT_TOGETHER, Map.of("other", other));
                }
            }
            return Question.dueFrom(reception.today(), filter, query.limit()).after(after);
        }
        Set<Kind> kinds = new LinkedHashSet<>(query.members(ONLY, Kind.class));
        return new Question(filter, kinds, query.flag(OPEN).orElse(false), query.limit(), after);
    }

    private static Place place(PageCursor cursor) {
        return TimelinePlaces.read(cursor.key())
                .orElseThrow(() -> new IllegalQueryException(QueryParameters.AFTER, Reason.CURSOR_OF_ANOTHER_QUERY));
    }
}
