package org.simpul.rest.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.simpul.registry.NetworkAnswer;
import org.simpul.report.Network;
import org.simpul.report.Network.Question;
import org.simpul.rest.http.Addresses;
import org.simpul.rest.http.Answers;
import org.simpul.rest.http.Asked;
import org.simpul.rest.http.Csv;
import org.simpul.rest.http.QueryParameters;
import org.simpul.rest.http.Reception;

/** Which organisations meet. As a table it is that of the edges, unless the reader asks for the nodes. */
@Path(Addresses.VERSION + "/reports/network")
@Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
public final class NetworkResource {

    private static final String TOP = "top";
    private static final String TABLE = "table";
    private static final String NODES = "nodes";
    // No reader looks at more, and each costs a line for every other it meets.
    private static final int MOST = 5_000;

    private final Reception reception;

    public NetworkResource(Reception reception) {
        this.reception = reception;
    }

    @GET
    public Response answer(@BeanParam Asked asked) {
        boolean isTable = asked.prefersCsv();
        QueryParameters query =
                asked.parameters(isTable ? SharedFilters.parameters(TOP, TABLE) : SharedFilters.parameters(TOP));
        boolean ofNodes = query.words(TABLE, List.of("edges", NODES)).contains(NODES);
        query.one(TABLE);
        Question question = new Question(
                SharedFilters.read(query), query.number(TOP, 1, MOST).orElse(Network.TOP));
        NetworkAnswer answer = reception.simpul().reports().network(reception.caller(asked), question);
        ObjectNode json = NetworkJson.of(answer, query, asked.mount());
        if (!isTable) {
            return Answers.ok(json).build();
        }
        return Csv.answer(
                        ofNodes
                                ? NetworkTable.nodes(json, asked.languages())
                                : NetworkTable.edges(json, asked.languages()))
                .build();
    }
}
