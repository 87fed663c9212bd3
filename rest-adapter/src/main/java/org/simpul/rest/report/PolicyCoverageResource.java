package org.simpul.rest.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.simpul.registry.CoverageAnswer;
import org.simpul.report.PolicyCoverage.Question;
import org.simpul.rest.http.Addresses;
import org.simpul.rest.http.Asked;
import org.simpul.rest.http.Csv;
import org.simpul.rest.http.Days;
import org.simpul.rest.http.QueryParameters;
import org.simpul.rest.http.Reception;

/** What was done under which provision of an instrument. */
@Path(Addresses.VERSION + "/reports/policy-coverage")
@Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
public final class PolicyCoverageResource {

    private static final String AS_OF = "asOf";

    private final Reception reception;

    public PolicyCoverageResource(Reception reception) {
        this.reception = reception;
    }

    @GET
    public Response answer(@BeanParam Asked asked) {
        QueryParameters query = asked.parameters(SharedFilters.parameters(AS_OF));
        CoverageAnswer answer = reception.simpul().reports().policyCoverage(reception.caller(asked), question(query));
        ObjectNode json = PolicyCoverageJson.of(answer, query, asked.mount());
        return ReportAnswers.of(asked, json, ReportColumns.COVERAGE);
    }

    private Question question(QueryParameters query) {
        return new Question(
                SharedFilters.instrument(query),
                Days.day(query, AS_OF).orElseGet(reception::today),
                SharedFilters.read(query).withInstruments(Set.of()));
    }
}
