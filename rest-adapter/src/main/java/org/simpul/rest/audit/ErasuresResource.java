package org.simpul.rest.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.simpul.model.id.ParticipantId;
import org.simpul.port.AuditLog.Found;
import org.simpul.registry.RecordRefusedException;
import org.simpul.rest.http.Addresses;
import org.simpul.rest.http.Answers;
import org.simpul.rest.http.Asked;
import org.simpul.rest.http.IllegalQueryException.Reason;
import org.simpul.rest.http.Instants;
import org.simpul.rest.http.Json;
import org.simpul.rest.http.QueryParameters;
import org.simpul.rest.http.Reception;
import org.simpul.rest.wire.Reading;

/** Who was erased, to be kept apart from backups, and to be erased again from a backup that was restored. */
@Path(ErasuresResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class ErasuresResource {

    static final String PATH = Addresses.VERSION + "/erasures";

    private static final String SINCE = "since";

    private final Reception reception;

    public ErasuresResource(Reception reception) {
        this.reception = reception;
    }

    @GET
    public Response list(@BeanParam Asked asked) {
        QueryParameters query = asked.parameters(SINCE, QueryParameters.LIMIT, QueryParameters.AFTER);
        Instant since = query.one(SINCE, Instants::parse, Reason.NOT_AN_INSTANT).orElse(Instant.EPOCH);
        Found erasures = reception
                .simpul()
                .audits()
                .erasures(reception.caller(asked), since, query.limit(), AuditPages.place(query));
        return AuditPages.of(asked.mount() + "/" + PATH, query, erasures);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response repeat(@BeanParam Asked asked, InputStream body) {
        asked.parameters();
        Reading<List<ParticipantId>> reading = reception.wires().readErasures(reception.document(body));
        List<ParticipantId> participants = reading.value();
        if (participants == null || !reading.findings().isEmpty()) {
            throw new RecordRefusedException(reading.findings());
        }
        ObjectNode answer = Json.object();
        ArrayNode items = answer.putArray("items");
        reception
                .simpul()
                .participants()
                .eraseAgain(reception.caller(asked), participants)
                .forEach(erasure -> items.add(ErasureJson.of(erasure, false)));
        return Answers.ok(answer).build();
    }
}
