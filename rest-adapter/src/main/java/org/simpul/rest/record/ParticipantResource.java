package org.simpul.rest.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.simpul.disclosure.Caller;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.id.RecordType;
import org.simpul.model.participant.Participant;
import org.simpul.model.time.PartialDate;
import org.simpul.registry.Erasure;
import org.simpul.registry.HeldData;
import org.simpul.registry.Withdrawal;
import org.simpul.rest.audit.ErasureJson;
import org.simpul.rest.http.Addresses;
import org.simpul.rest.http.Answers;
import org.simpul.rest.http.Asked;
import org.simpul.rest.http.IllegalQueryException;
import org.simpul.rest.http.IllegalQueryException.Reason;
import org.simpul.rest.http.Json;
import org.simpul.rest.http.QueryParameters;
import org.simpul.rest.http.Reception;

/** The people and groups of people. */
@Path(Addresses.PARTICIPANTS)
public final class ParticipantResource extends RecordResource<Participant, ParticipantId> {

    private static final String DRY_RUN = "dryRun";
    private static final String SCOPE = "scope";

    private final Reception reception;

    public ParticipantResource(Reception reception) {
        super(
                reception,
                new RecordKind<>(
                        RecordType.PARTICIPANT,
                        reception.simpul().participants(),
                        reception.wires().participants(),
                        ParticipantId::new,
                        reception.simpul()::newParticipantId,
                        ListFilters.PARTICIPANTS));
        this.reception = reception;
    }

    /** Puts on record that consent was withdrawn. */
    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdraw(@BeanParam Asked asked, @PathParam("id") String id, InputStream body) {
        asked.parameters();
        Caller caller = reception.caller(asked);
        ParticipantId participant = id(id);
        Integer expected = expected(asked, caller, participant);
        PartialDate on =
                Judgement.usable(reception.wires().readWithdrawal(reception.document(body), reception.today()));
        Withdrawal withdrawal = reception.simpul().participants().withdraw(caller, participant, expected, on);
        ObjectNode answer =
                Json.object().put("participant", participant.value().toString()).put("version", withdrawal.version());
        if (withdrawal.eraseBy() != null) {
            answer.put("eraseBy", withdrawal.eraseBy().toString());
        }
        return Answers.ok(answer).build();
    }

    /** Makes what identifies a participant vanish for good, or tells what would. */
    @POST
    @Path("{id}/erasure")
    public Response erase(@BeanParam Asked asked, @PathParam("id") String id) {
        QueryParameters query = asked.parameters(DRY_RUN, SCOPE);
        boolean isTrial = query.flag(DRY_RUN).orElse(false);
        Erasure.Scope scope = query.members(SCOPE, Erasure.Scope.class).stream()
                .reduce((first, second) -> {
                    throw new IllegalQueryException(SCOPE, Reason.REPEATED);
                })
                .orElse(Erasure.Scope.EVERYWHERE);
        Erasure erasure = reception.simpul().participants().erase(reception.caller(asked), id(id), scope, isTrial);
        return Answers.ok(ErasureJson.of(erasure, isTrial)).build();
    }

    /** Everything that is held on a participant. */
    @GET
    @Path("{id}/held-data")
    public Response heldData(@BeanParam Asked asked, @PathParam("id") String id) {
        asked.parameters();
        HeldData held = reception.simpul().participants().heldData(reception.caller(asked), id(id));
        return Answers.ok(new HeldDataJson(new RecordAnswers(reception)).of(held))
                .build();
    }
}
