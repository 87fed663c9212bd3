package org.simpul.rest.report;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.port.Query;
import org.simpul.registry.FollowThroughAnswer;
import org.simpul.report.FollowThrough.GroupBy;
import org.simpul.report.FollowThrough.Question;
import org.simpul.report.ReportFilter;
import org.simpul.rest.http.Addresses;
import org.simpul.rest.http.Answers;
import org.simpul.rest.http.Asked;
import org.simpul.rest.http.Days;
import org.simpul.rest.http.Ids;
import org.simpul.rest.http.IllegalQueryException.Reason;
import org.simpul.rest.http.QueryParameters;
import org.simpul.rest.http.Reception;

/** What became of commitments. */
@Path(Addresses.VERSION + "/reports/follow-through")
@Produces(MediaType.APPLICATION_JSON)
public final class FollowThroughResource {

    private static final String AS_OF = "asOf";
    private static final String GROUP_BY = "groupBy";

    private final Reception reception;

    public FollowThroughResource(Reception reception) {
        this.reception = reception;
    }

    @GET
    public Response answer(@BeanParam Asked asked) {
        QueryParameters query =
                asked.parameters(GROUP_BY, "activity", "organisation", "instrument", "from", "to", AS_OF);
        FollowThroughAnswer answer =
                reception.simpul().reports().followThrough(reception.caller(asked), question(query));
        return Answers.ok(FollowThroughJson.of(answer, query, asked.mount())).build();
    }

    private Question question(QueryParameters query) {
        Query.Days made = Days.between(query, "from", "to");
        return new Question(
                Days.day(query, AS_OF).orElseGet(reception::today),
                query.members(GROUP_BY, GroupBy.class),
                ids(query, "activity", ActivityId::new),
                ReportFilter.ALL
                        .during(made.first(), made.last())
                        .withOrganisations(ids(query, "organisation", OrganisationId::new))
                        .withInstruments(ids(query, "instrument", PolicyInstrumentId::new)));
    }

    private static <I> Set<I> ids(QueryParameters query, String name, Function<UUID, I> id) {
        return query.all(name, Ids::uuid, Reason.NOT_AN_ID).stream().map(id).collect(Collectors.toSet());
    }
}
