package org.simpul.rest.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.simpul.registry.DueErasure;
import org.simpul.rest.http.Addresses;
import org.simpul.rest.http.Answers;
import org.simpul.rest.http.Asked;
import org.simpul.rest.http.Json;
import org.simpul.rest.http.QueryParameters;
import org.simpul.rest.http.Reception;

/** Who may be held no longer, the longest overdue first. */
@Path(Addresses.VERSION + "/reports/retention")
@Produces(MediaType.APPLICATION_JSON)
public final class RetentionResource {

    private final Reception reception;

    public RetentionResource(Reception reception) {
        this.reception = reception;
    }

    @GET
    public Response due(@BeanParam Asked asked) {
        int limit = asked.parameters(QueryParameters.LIMIT).limit();
        ObjectNode answer = Json.object()
                .put("report", "retention")
                .put("asOf", reception.today().toString());
        ArrayNode rows = answer.putArray("rows");
        reception.simpul().participants().due(reception.caller(asked), limit).forEach(due -> rows.add(row(due)));
        return Answers.ok(answer).build();
    }

    private static ObjectNode row(DueErasure due) {
        ObjectNode row = Json.object();
        row.putObject("key")
                .put("participant", due.participant().value().toString())
                .put("basis", due.basis().code());
        return row.put("lastDay", due.lastDay().toString()).put("withdrawn", due.isWithdrawn());
    }
}
