package org.simpul.rest.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Disclosed;
import org.simpul.finding.Finding;
import org.simpul.model.Aggregate;
import org.simpul.model.id.AggregateId;
import org.simpul.registry.UnknownRecordException;
import org.simpul.registry.Written;
import org.simpul.rest.http.Answers;
import org.simpul.rest.http.Asked;
import org.simpul.rest.http.ConditionFailedException;
import org.simpul.rest.http.Expectation;
import org.simpul.rest.http.Ids;
import org.simpul.rest.http.Json;
import org.simpul.rest.http.Reception;
import org.simpul.rest.http.UnknownAddressException;
import org.simpul.rest.http.VersionRequiredException;
import org.simpul.rest.report.ThreadJson;
import org.simpul.rest.wire.Reading;

/**
 * The verbs of one kind of record. Safe for use by several threads.
 *
 * @param <A> the kind of record
 * @param <I> its id
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class RecordResource<A extends Aggregate<I>, I extends AggregateId> {

    /** JSON Merge Patch (RFC 7396). */
    static final String MERGE_PATCH = "application/merge-patch+json";

    private final Reception reception;
    private final RecordKind<A, I> kind;
    private final Intake<A, I> intake;
    private final RecordReader<A, I> reader;
    private final RecordAnswers answers;

    RecordResource(Reception reception, RecordKind<A, I> kind) {
        this.reception = reception;
        this.kind = kind;
        this.intake = new Intake<>(kind);
        this.answers = new RecordAnswers(reception);
        this.reader = new RecordReader<>(reception, kind, answers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@BeanParam Asked asked, InputStream body) {
        asked.parameters();
        Caller caller = reception.caller(asked);
        return answers.created(asked, intake.create(caller, reception.document(body)));
    }

    @GET
    public Response list(@BeanParam Asked asked) {
        return reader.list(asked, reception.caller(asked));
    }

    @POST
    @Path("validate")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response validate(@BeanParam Asked asked, InputStream body) {
        asked.parameters();
        List<Finding> findings = intake.validate(reception.caller(asked), reception.document(body));
        ObjectNode verdict = Json.object().put("valid", findings.stream().noneMatch(Finding::isError));
        verdict.set("findings", reception.findings(findings, asked.language()));
        return Answers.ok(verdict).build();
    }

    @GET
    @Path("{id}")
    public Response read(@BeanParam Asked asked, @PathParam("id") String id) {
        return reader.read(asked, reception.caller(asked), id(id));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replace(@BeanParam Asked asked, @PathParam("id") String id, InputStream body) {
        asked.parameters();
        Caller caller = reception.caller(asked);
        Integer expected = required(asked, caller, id(id));
        return answers.written(asked, intake.replace(caller, id(id), expected, reception.document(body)));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MERGE_PATCH)
    public Response patch(@BeanParam Asked asked, @PathParam("id") String id, InputStream body) {
        asked.parameters();
        Caller caller = reception.caller(asked);
        Integer expected = required(asked, caller, id(id));
        JsonNode patch = reception.document(body);
        Disclosed<A> current = found(caller, id(id));
        if (expected != null && expected != current.version()) {
            throw new ConditionFailedException(current.version());
        }
        // The patch was written against this version, and so is what becomes of it.
        JsonNode patched = MergePatch.apply(kind.wire().write(current, reception.today()), patch);
        return answers.written(asked, intake.replace(caller, id(id), current.version(), patched));
    }

    @DELETE
    @Path("{id}")
    public Response delete(@BeanParam Asked asked, @PathParam("id") String id) {
        asked.parameters();
        Caller caller = reception.caller(asked);
        kind.registry().delete(caller, id(id), required(asked, caller, id(id)));
        return Answers.empty(Response.Status.NO_CONTENT.getStatusCode()).build();
    }

    /** Makes one record of two: this one ends, and the other stands for both. */
    @POST
    @Path("{id}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response merge(@BeanParam Asked asked, @PathParam("id") String id, InputStream body) {
        asked.parameters();
        Caller caller = reception.caller(asked);
        Integer expected = expected(asked, caller, id(id));
        Reading<UUID> reading = reception.wires().readMerge(reception.document(body));
        I into = kind.id().apply(Judgement.usable(reading));
        return answers.written(
                asked,
                Judgement.accepted(reading::findings, () -> kind.registry().merge(caller, id(id), into, expected)));
    }

    /** Takes a record apart again from the one that it was merged into. */
    @DELETE
    @Path("{id}/merge")
    public Response unmerge(@BeanParam Asked asked, @PathParam("id") String id) {
        asked.parameters();
        return answers.unmerged(asked, kind.registry().unmerge(reception.caller(asked), id(id)));
    }

    @GET
    @Path("{id}/history")
    public Response history(@BeanParam Asked asked, @PathParam("id") String id) {
        return reader.history(asked, reception.caller(asked), id(id));
    }

    @GET
    @Path("{id}/thread")
    public Response thread(@BeanParam Asked asked, @PathParam("id") String id) {
        asked.parameters();
        return Answers.ok(ThreadJson.of(reception.simpul().reports().thread(reception.caller(asked), id(id))))
                .build();
    }

    /** An id in an address; one that cannot be read names nothing. */
    final I id(String text) {
        return Ids.find(text).map(kind.id()).orElseThrow(UnknownAddressException::new);
    }

    final Response written(Asked asked, Written<A> written) {
        return answers.written(asked, written);
    }

    /** The version that a change is to find, where the writer says one; null to change whatever is there. */
    final @Nullable Integer expected(Asked asked, Caller caller, I id) {
        Expectation expectation = asked.expectation();
        if (expectation == null || expectation.any()) {
            return null;
        }
        if (expectation.versions().size() == 1) {
            return expectation.versions().iterator().next();
        }
        int current = found(caller, id).version();
        if (!expectation.versions().contains(current)) {
            throw new ConditionFailedException(current);
        }
        return current;
    }

    private @Nullable Integer required(Asked asked, Caller caller, I id) {
        if (asked.expectation() == null) {
            throw new VersionRequiredException();
        }
        return expected(asked, caller, id);
    }

    private Disclosed<A> found(Caller caller, I id) {
        return kind.registry().find(caller, id).orElseThrow(() -> new UnknownRecordException(id));
    }
}
