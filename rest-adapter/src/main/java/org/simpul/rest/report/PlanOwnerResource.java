package org.simpul.rest.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import org.simpul.registry.PlanOwnerAnswer;
import org.simpul.registry.TooManyRecordsException;
import org.simpul.report.PlanOwner.Question;
import org.simpul.rest.http.Addresses;
import org.simpul.rest.http.Asked;
import org.simpul.rest.http.Csv;
import org.simpul.rest.http.IllegalQueryException;
import org.simpul.rest.http.IllegalQueryException.Reason;
import org.simpul.rest.http.QueryParameters;
import org.simpul.rest.http.Reception;

/** The report that is handed to the owner of a plan. */
@Path(Addresses.VERSION + "/reports/plan-owner")
@Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
public final class PlanOwnerResource {

    private final Reception reception;

    public PlanOwnerResource(Reception reception) {
        this.reception = reception;
    }

    @GET
    public Response answer(@BeanParam Asked asked) {
        QueryParameters query = asked.parameters(SharedFilters.parameters());
        Question question = new Question(
                SharedFilters.instrument(query), SharedFilters.read(query).withInstruments(Set.of()));
        ObjectNode json = new PlanOwnerJson(
                        answer(asked, question), reception.wires(), reception.today(), asked.mount())
                .json(query);
        return ReportAnswers.of(asked, json, ReportColumns.PLAN_OWNER);
    }

    private PlanOwnerAnswer answer(Asked asked, Question question) {
        try {
            return reception.simpul().reports().planOwner(reception.caller(asked), question);
        } catch (TooManyRecordsException e) {
            IllegalQueryException refusal =
                    new IllegalQueryException("from", Reason.TOO_MUCH, Map.of("most", e.limit()));
            refusal.initCause(e);
            throw refusal;
        }
    }
}
