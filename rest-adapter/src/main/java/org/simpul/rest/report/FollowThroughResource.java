package org.simpul.rest.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import org.simpul.model.id.ActivityId;
import org.simpul.registry.FollowThroughAnswer;
import org.simpul.report.FollowThrough.GroupBy;
import org.simpul.report.FollowThrough.Question;
import org.simpul.rest.http.Addresses;
import org.simpul.rest.http.Asked;
import org.simpul.rest.http.Csv;
import org.simpul.rest.http.Days;
import org.simpul.rest.http.Ids;
import org.simpul.rest.http.IllegalQueryException.Reason;
import org.simpul.rest.http.QueryParameters;
import org.simpul.rest.http.Reception;

/** What became of commitments. */
@Path(Addresses.VERSION + "/reports/follow-through")
@Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
public final class FollowThroughResource {

    private static final String AS_OF = "asOf";
    private static final String GROUP_BY = "groupBy";
    private static final String ACTIVITY = "activity";

    private final Reception reception;

    public FollowThroughResource(Reception reception) {
        this.reception = reception;
    }

    @GET
    public Response answer(@BeanParam Asked asked) {
        QueryParameters query = asked.parameters(SharedFilters.parameters(GROUP_BY, ACTIVITY, AS_OF));
        Question question = question(query);
        FollowThroughAnswer answer = reception.simpul().reports().followThrough(reception.caller(asked), question);
        ObjectNode json = FollowThroughJson.of(answer, reception.simpul().areas(), query, asked.mount());
        return ReportAnswers.of(asked, json, ReportColumns.followThrough(question.groupBy()));
    }

    private Question question(QueryParameters query) {
        return new Question(
                Days.day(query, AS_OF).orElseGet(reception::today),
                query.members(GROUP_BY, GroupBy.class),
                new LinkedHashSet<>(query.all(ACTIVITY, id -> new ActivityId(Ids.uuid(id)), Reason.NOT_AN_ID)),
                SharedFilters.read(query));
    }
}
