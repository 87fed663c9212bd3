package org.simpul.rest.record;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Caller;
import org.simpul.model.Actor;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.ProgressReport;
import org.simpul.model.commitment.Transition;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.RecordType;
import org.simpul.rest.http.Addresses;
import org.simpul.rest.http.Asked;
import org.simpul.rest.http.Reception;
import org.simpul.rest.wire.Correction;
import org.simpul.rest.wire.Reading;

/** The commitments, with the operations by which their life goes on, and those that put its last step right. */
@Path(Addresses.COMMITMENTS)
public final class CommitmentResource extends RecordResource<Commitment, CommitmentId> {

    private final Reception reception;

    public CommitmentResource(Reception reception) {
        super(
                reception,
                new RecordKind<>(
                        RecordType.COMMITMENT,
                        reception.simpul().commitments(),
                        reception.wires().commitments(),
                        CommitmentId::new,
                        reception.simpul()::newCommitmentId,
                        ListFilters.COMMITMENTS));
        this.reception = reception;
    }

    /** Takes a commitment one step on. */
    @POST
    @Path("{id}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response advance(@BeanParam Asked asked, @PathParam("id") String id, InputStream body) {
        asked.parameters();
        Caller caller = reception.caller(asked);
        CommitmentId commitment = id(id);
        Integer expected = expected(asked, caller, commitment);
        Reading<Transition> reading = reception.wires().readTransition(reception.document(body), itself(caller));
        Transition transition = Judgement.usable(reading);
        return written(
                asked,
                Judgement.accepted(
                        reading::findings,
                        () -> reception.simpul().commitments().advance(caller, commitment, expected, transition)));
    }

    /** Puts another step in the place of the last, which was wrong. */
    @POST
    @Path("{id}/transitions/correction")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response correct(@BeanParam Asked asked, @PathParam("id") String id, InputStream body) {
        asked.parameters();
        Caller caller = reception.caller(asked);
        CommitmentId commitment = id(id);
        Integer expected = expected(asked, caller, commitment);
        Reading<Correction> reading = reception.wires().readCorrection(reception.document(body), itself(caller));
        Correction correction = Judgement.usable(reading);
        return written(
                asked,
                Judgement.accepted(
                        reading::findings,
                        () -> reception
                                .simpul()
                                .commitments()
                                .correct(caller, commitment, expected, correction.replacement(), correction.reason())));
    }

    /** Takes the last step back, which never happened. */
    @POST
    @Path("{id}/transitions/retraction")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response retract(@BeanParam Asked asked, @PathParam("id") String id, InputStream body) {
        asked.parameters();
        Caller caller = reception.caller(asked);
        CommitmentId commitment = id(id);
        Integer expected = expected(asked, caller, commitment);
        Reading<String> reading = reception.wires().readRetraction(reception.document(body));
        String reason = Judgement.usable(reading);
        return written(
                asked,
                Judgement.accepted(
                        reading::findings,
                        () -> reception.simpul().commitments().retract(caller, commitment, expected, reason)));
    }

    /** Adds a report on how far a commitment has come. */
    @POST
    @Path("{id}/progress")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response report(@BeanParam Asked asked, @PathParam("id") String id, InputStream body) {
        asked.parameters();
        Caller caller = reception.caller(asked);
        CommitmentId commitment = id(id);
        Integer expected = expected(asked, caller, commitment);
        Reading<ProgressReport> reading = reception.wires().readProgress(reception.document(body), itself(caller));
        ProgressReport report = Judgement.usable(reading);
        return written(
                asked,
                Judgement.accepted(
                        reading::findings,
                        () -> reception.simpul().commitments().report(caller, commitment, expected, report)));
    }

    /** Who acts where a document does not say: the caller's organisation, if they act for one. */
    private static @Nullable Actor itself(Caller caller) {
        OrganisationId organisation = caller.organisation();
        return organisation == null ? null : Actor.of(organisation);
    }
}
