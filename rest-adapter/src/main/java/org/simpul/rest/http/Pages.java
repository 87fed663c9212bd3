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
        String word = next == null ? null : next.word(query);
        page.put("next", word);
        if (total != null) {
            page.put("total", total);
        }
        ResponseBuilder answer = Answers.ok(page);
        if (word != null) {
            answer.header(HttpHeaders.LINK, "<" + address + "?" + query.continuedAfter(word) + ">; rel=\"next\"");
        }
        return answer.build();
    }
}
