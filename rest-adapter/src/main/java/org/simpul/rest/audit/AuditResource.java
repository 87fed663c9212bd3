package org.simpul.rest.audit;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Caller;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.port.AuditAnchor;
import org.simpul.port.AuditLog;
import org.simpul.port.AuditLog.Found;
import org.simpul.port.AuditLog.Question;
import org.simpul.registry.Audits;
import org.simpul.rest.http.Addresses;
import org.simpul.rest.http.Answers;
import org.simpul.rest.http.Asked;
import org.simpul.rest.http.Ids;
import org.simpul.rest.http.IllegalQueryException;
import org.simpul.rest.http.IllegalQueryException.Reason;
import org.simpul.rest.http.Instants;
import org.simpul.rest.http.QueryParameters;
import org.simpul.rest.http.Reception;

/** Who saw and did what. */
@Path(AuditResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {

    static final String PATH = Addresses.VERSION + "/audit";

    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String SUBJECT = "subject";
    private static final String ACTION = "action";
    private static final String ANCHOR = "anchor";
    private static final Pattern SEAL_AND_HASH = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");

    private final Reception reception;
    private final Audits audits;

    public AuditResource(Reception reception) {
        this.reception = reception;
        this.audits = reception.simpul().audits();
    }

    @GET
    public Response find(@BeanParam Asked asked) {
        List<String> known =
                new ArrayList<>(List.of(FROM, UNTIL, SUBJECT, ACTION, QueryParameters.LIMIT, QueryParameters.AFTER));
        for (RecordType type : RecordType.values()) {
            known.add(type.code());
        }
        QueryParameters query = asked.parameters(known);
        Question question = question(query);
        AggregateId concerned = concerned(query);
        Caller caller = reception.caller(asked);
        Found found =
                concerned == null ? audits.find(caller, question) : audits.concerning(caller, concerned, question);
        return AuditPages.of(asked.mount() + "/" + PATH, query, found);
    }

    @GET
    @Path("verification")
    public Response verify(@BeanParam Asked asked) {
        AuditAnchor anchor = asked.parameters(ANCHOR)
                .one(ANCHOR, AuditResource::anchor, Reason.NOT_AN_ANCHOR)
                .orElse(null);
        return Answers.ok(AuditJson.of(audits.verify(reception.caller(asked), anchor)))
                .build();
    }

    private static Question question(QueryParameters query) {
        Question question = Question.between(
                query.one(FROM, Instants::parse, Reason.NOT_AN_INSTANT).orElse(Instant.EPOCH),
                query.one(UNTIL, Instants::parse, Reason.NOT_AN_INSTANT).orElse(Question.END_OF_TIME),
                query.limit());
        String subject = query.one(SUBJECT).orElse(null);
        if (subject != null) {
            question = question.by(subject);
        }
        List<AuditLog.Action> actions = query.members(ACTION, AuditLog.Action.class);
        if (!actions.isEmpty()) {
            question = question.of(Set.copyOf(actions));
        }
        return question.after(AuditPages.place(query));
    }

    /** Whom or what it is about: the one record that the query names by its kind. */
    private static @Nullable AggregateId concerned(QueryParameters query) {
        Map<RecordType, AggregateId> named = new LinkedHashMap<>();
        for (RecordType type : RecordType.values()) {
            query.one(type.code(), Ids::uuid, Reason.NOT_AN_ID).ifPresent(id -> named.put(type, type.id(id)));
        }
        List<RecordType> types = List.copyOf(named.keySet());
        if (types.size() > 1) {
            throw new IllegalQueryException(
                    types.get(0).code(),
                    Reason.NOT_TOGETHER,
                    Map.of("other", types.get(1).code()));
        }
        return named.values().stream().findFirst().orElse(null);
    }

    private static AuditAnchor anchor(String text) {
        Matcher matcher = SEAL_AND_HASH.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("An anchor is the number of a seal, a colon, and its hash");
        }
        return new AuditAnchor(Long.parseLong(matcher.group(1)), matcher.group(2));
    }
}
