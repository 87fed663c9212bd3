package org.simpul.rest.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simpul.model.text.Outline;
import org.simpul.rest.http.IllegalQueryException.Reason;

/**
 * The place in a list behind which a page begins, as a word without meaning to the reader. It is good for the query that
 * gave it and for no other.
 *
 * @param sortValue what the last item is sorted by; null when it has none
 * @param key what tells the last item from all others
 */
public record PageCursor(@Nullable String sortValue, String key) {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int LONGEST = 4_000;

    /** The place from which a query goes on; empty when it begins at the start. */
    public static Optional<PageCursor> of(QueryParameters query) {
        return query.one(QueryParameters.AFTER)
                .map(word -> read(word, query.fingerprint())
                        .orElseThrow(() ->
                                new IllegalQueryException(QueryParameters.AFTER, Reason.CURSOR_OF_ANOTHER_QUERY)));
    }

    private static Optional<PageCursor> read(String word, String fingerprint) {
        try {
            JsonNode tree = MAPPER.readTree(Base64.getUrlDecoder()
                    .decode(word.substring(0, Math.min(word.length(), LONGEST)).getBytes(StandardCharsets.US_ASCII)));
            return tree.path("q").asText().equals(fingerprint) && tree.path("k").isTextual()
                    ? Optional.of(new PageCursor(
                            tree.path("s").textValue(), tree.path("k").textValue()))
                    : Optional.empty();
        } catch (IllegalArgumentException | java.io.IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }

    /** The word for it, good for a query. */
    public String word(QueryParameters query) {
        ObjectNode tree = Json.object().put("q", query.fingerprint()).put("k", key);
        if (sortValue != null) {
            tree.put("s", sortValue);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(tree));
    }
}
