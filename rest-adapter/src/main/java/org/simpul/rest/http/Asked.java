package org.simpul.rest.http;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One request, without its body: what a resource wants to know of it. The host makes one for each request. */
@SuppressWarnings("NullAway.Init") // the host sets the fields before a resource sees the object
public final class Asked {

    @Context
    private UriInfo uri;

    @Context
    private HttpHeaders headers;

    @Context
    private SecurityContext security;

    public HttpHeaders headers() {
        return headers;
    }

    public SecurityContext security() {
        return security;
    }

    /** The language of messages. */
    public Locale language() {
        return Languages.chosen(headers);
    }

    /** The languages of the reader, the one they like best first; empty when they do not say. */
    public List<Locale> languages() {
        return Languages.accepted(headers);
    }

    /**
     * Whether the reader likes a table better than JSON. Without a word for either they get JSON.
     *
     * @see Csv#MEDIA_TYPE
     */
    public boolean prefersCsv() {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (accepted.isCompatible(Csv.TYPE)) {
                return true;
            }
        }
        return false;
    }

    /** Where the host mounted the adapter: empty at the root, otherwise a path without a slash at its end. */
    public String mount() {
        return Addresses.mount(uri);
    }

    /** A path below where the host mounted the adapter, as this client can reach it. */
    public URI absolute(String path) {
        return uri.getBaseUriBuilder().path(path).build();
    }

    /**
     * The parameters of the query.
     *
     * @param known which it may have
     * @throws IllegalQueryException if it has others, or cannot be decoded
     */
    public QueryParameters parameters(List<String> known) {
        return QueryParameters.of(uri, known);
    }

    public QueryParameters parameters(String... known) {
        return parameters(List.of(known));
    }

    /** Which version the writer expects to be there; null when the request does not say. */
    public @Nullable Expectation expectation() {
        List<String> header = headers.getRequestHeader(HttpHeaders.IF_MATCH);
        return header == null || header.isEmpty() ? null : Expectation.of(String.join(",", header));
    }

    /** Whether the reader has a version already and needs no second copy. */
    public boolean has(int version) {
        List<String> header = headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH);
        return header != null && EntityTags.parse(String.join(",", header)).matchWeakly(version);
    }
}
