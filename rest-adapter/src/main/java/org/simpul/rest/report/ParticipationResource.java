package org.simpul.rest.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.simpul.registry.ParticipationAnswer;
import org.simpul.report.Participation.GroupBy;
import org.simpul.report.Participation.Question;
import org.simpul.rest.http.Addresses;
import org.simpul.rest.http.Asked;
import org.simpul.rest.http.Csv;
import org.simpul.rest.http.QueryParameters;
import org.simpul.rest.http.Reception;

/** Who came: attendances and people. */
@Path(Addresses.VERSION + "/reports/participation")
@Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
public final class ParticipationResource {

    private static final String GROUP_BY = "groupBy";

    private final Reception reception;

    public ParticipationResource(Reception reception) {
        this.reception = reception;
    }

    @GET
    public Response answer(@BeanParam Asked asked) {
        QueryParameters query = asked.parameters(SharedFilters.parameters(GROUP_BY));
        Question question = new Question(SharedFilters.read(query), query.members(GROUP_BY, GroupBy.class));
        ParticipationAnswer answer = reception.simpul().reports().participation(reception.caller(asked), question);
        ObjectNode json = ParticipationJson.of(answer, reception.simpul(), query, asked.mount());
        return ReportAnswers.of(asked, json, ReportColumns.participation(question.groupBy()));
    }
}
