package org.simpul.rest.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.RecordType;
import org.simpul.port.Query;
import org.simpul.registry.DataQualityAnswer;
import org.simpul.report.DataQuality.GroupBy;
import org.simpul.report.DataQuality.Question;
import org.simpul.rest.http.Addresses;
import org.simpul.rest.http.Asked;
import org.simpul.rest.http.Csv;
import org.simpul.rest.http.Days;
import org.simpul.rest.http.Ids;
import org.simpul.rest.http.IllegalQueryException.Reason;
import org.simpul.rest.http.QueryParameters;
import org.simpul.rest.http.Reception;

/** How good the records are. It is about records of every kind, so it takes no filter that speaks of activities. */
@Path(Addresses.VERSION + "/reports/data-quality")
@Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
public final class DataQualityResource {

    private static final String GROUP_BY = "groupBy";
    private static final String TYPE = "type";
    private static final String ORGANISATION = "organisation";

    private final Reception reception;

    public DataQualityResource(Reception reception) {
        this.reception = reception;
    }

    @GET
    public Response answer(@BeanParam Asked asked) {
        QueryParameters query = asked.parameters(GROUP_BY, TYPE, ORGANISATION, "from", "to");
        Query.Days days = Days.between(query, "from", "to");
        List<GroupBy> groupBy = query.members(GROUP_BY, GroupBy.class);
        Question question = new Question(
                new LinkedHashSet<>(groupBy),
                new LinkedHashSet<>(query.members(TYPE, RecordType.class)),
                new LinkedHashSet<>(query.all(ORGANISATION, id -> new OrganisationId(Ids.uuid(id)), Reason.NOT_AN_ID)),
                days.first(),
                days.last(),
                Sensitivity.STRICTLY_CONFIDENTIAL);
        DataQualityAnswer answer = reception.simpul().reports().dataQuality(reception.caller(asked), question);
        ObjectNode json = DataQualityJson.of(answer, SharedFilters.json(query, TYPE));
        return ReportAnswers.of(asked, json, table(groupBy));
    }

    private static ReportTable table(List<GroupBy> groupBy) {
        List<String> keys = new ArrayList<>(List.of("rule", "severity"));
        groupBy.stream().distinct().map(GroupBy::code).forEach(keys::add);
        // Findings of several rules may be in one record, so records do not add up to a total.
        Map<String, Boolean> figures = new LinkedHashMap<>(Map.of("findings", true));
        figures.put("records", false);
        figures.put("oldest", false);
        return new ReportTable(keys, figures);
    }
}
