package org.simpul.rest.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Disclosed;
import org.simpul.finding.Finding;
import org.simpul.model.Aggregate;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Cursor;
import org.simpul.port.Page;
import org.simpul.registry.DisclosedVersion;
import org.simpul.registry.UnknownRecordException;
import org.simpul.rest.http.Addresses;
import org.simpul.rest.http.Asked;
import org.simpul.rest.http.IllegalQueryException;
import org.simpul.rest.http.IllegalQueryException.Reason;
import org.simpul.rest.http.Instants;
import org.simpul.rest.http.PageCursor;
import org.simpul.rest.http.Pages;
import org.simpul.rest.http.QueryParameters;
import org.simpul.rest.http.Reception;

/** Reads records of one kind: one, many, and as they were. */
record RecordReader<A extends Aggregate<I>, I extends AggregateId>(
        Reception reception, RecordKind<A, I> kind, RecordAnswers answers) {

    // Nobody has changed a record a thousand million times.
    private static final int HIGHEST_VERSION = 999_999_999;

    private static final String INCLUDE = "include";
    private static final String VERSION = "version";
    private static final String AS_OF = "asOf";

    Response read(Asked asked, Caller caller, I id) {
        QueryParameters query = asked.parameters(INCLUDE, VERSION, AS_OF);
        boolean withFindings = includesFindings(query);
        if (!query.has(VERSION) && !query.has(AS_OF)) {
            Disclosed<A> record = kind.registry().find(caller, id).orElseThrow(() -> new UnknownRecordException(id));
            return withFindings
                    ? answers.read(asked, record, findings(caller, List.of(id)).getOrDefault(id, List.of()))
                    : answers.read(asked, record);
        }
        if (withFindings) {
            // The rules judge what is, not what was.
            throw new IllegalQueryException(
                    INCLUDE, Reason.NOT_TOGETHER, Map.of("other", query.has(VERSION) ? VERSION : AS_OF));
        }
        return answers.read(asked, old(query, caller, id).orElseThrow(() -> new UnknownRecordException(id)));
    }

    Response list(Asked asked, Caller caller) {
        QueryParameters query = asked.parameters(kind.filters().parameters());
        boolean withFindings = includesFindings(query);
        Page<Disclosed<A>> page = kind.registry()
                .list(
                        caller,
                        ListQuery.read(kind.filters(), query, reception.today()),
                        ListQuery.withParts(kind.filters(), query));
        Map<I, List<Finding>> findings = withFindings
                ? findings(
                        caller,
                        page.items().stream().map(item -> item.record().id()).toList())
                : Map.of();
        List<ObjectNode> items = page.items().stream()
                .map(item ->
                        answers.json(item, findings.getOrDefault(item.record().id(), List.of()), asked.language()))
                .toList();
        Cursor next = page.next();
        return Pages.of(
                collection(asked),
                query,
                items,
                next == null ? null : new PageCursor(next.sortValue(), next.id().toString()),
                page.total());
    }

    Response history(Asked asked, Caller caller, I id) {
        QueryParameters query = asked.parameters(QueryParameters.LIMIT, QueryParameters.AFTER);
        int limit = query.limit();
        Integer before = before(query);
        List<DisclosedVersion<A>> versions = kind.registry().history(caller, id, before, limit + 1);
        if (versions.isEmpty() && before == null) {
            throw new UnknownRecordException(id);
        }
        List<ObjectNode> items = new ArrayList<>();
        versions.stream().limit(limit).map(answers::json).forEach(items::add);
        PageCursor next = versions.size() > limit
                ? new PageCursor(null, Integer.toString(versions.get(limit - 1).version()))
                : null;
        return Pages.of(Addresses.item(asked.mount(), id) + "/history", query, items, next, null);
    }

    private Optional<Disclosed<A>> old(QueryParameters query, Caller caller, I id) {
        if (query.has(VERSION) && query.has(AS_OF)) {
            throw new IllegalQueryException(VERSION, Reason.NOT_TOGETHER, Map.of("other", AS_OF));
        }
        Optional<Integer> version = query.number(VERSION, 1, HIGHEST_VERSION);
        Optional<Instant> instant = query.one(AS_OF, Instants::parse, Reason.NOT_AN_INSTANT);
        return version.isPresent()
                ? kind.registry().version(caller, id, version.get())
                : instant.flatMap(moment -> kind.registry().asOf(caller, id, moment));
    }

    private Map<I, List<Finding>> findings(Caller caller, List<I> ids) {
        return ids.isEmpty() ? Map.of() : kind.registry().findings(caller, ids);
    }

    private static boolean includesFindings(QueryParameters query) {
        return !query.words(INCLUDE, List.of("findings")).isEmpty();
    }

    private static @Nullable Integer before(QueryParameters query) {
        return PageCursor.of(query)
                .map(place -> {
                    if (!place.key().matches("[0-9]{1,9}")) {
                        throw new IllegalQueryException(QueryParameters.AFTER, Reason.CURSOR_OF_ANOTHER_QUERY);
                    }
                    return Integer.valueOf(place.key());
                })
                .orElse(null);
    }

    private String collection(Asked asked) {
        return asked.mount() + "/" + Addresses.collection(kind.type());
    }
}
