package org.simpul.rest.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Pages of lists: {@code {items, next}}, and the next page once more as a link (RFC 8288). */
public final class Pages {

    private Pages() {}

    /**
     * A page.
     *
     * @param address the path of the list, from the root of the server
     * @param next null on the last page
     * @param total null unless the reader asked for it
     */
    public static Response of(
            String address,
            QueryParameters query,
            Collection<? extends JsonNode> items,
            @Nullable PageCursor next,
            @Nullable Long total) {
        ObjectNode page = Json.object();
        page.putArray("items").addAll(items);
        page.put("next", next == null ? null : next.word(query));
        if (total != null) {
            page.put("total", total);
        }
        return linked(Answers.ok(page), address, query, next).build();
    }

    /** An answer with the next page as a link, where there is one. */
    public static ResponseBuilder linked(
            ResponseBuilder answer, String address, QueryParameters query, @Nullable PageCursor next) {
        return next == null
                ? answer
                : answer.header(
                        HttpHeaders.LINK,
                        "<" + address + "?" + query.continuedAfter(next.word(query)) + ">; rel=\"next\"");
    }
}
