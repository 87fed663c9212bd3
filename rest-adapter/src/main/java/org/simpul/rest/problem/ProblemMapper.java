package org.simpul.rest.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.net.URI;
import java.util.Optional;
import org.simpul.model.id.AggregateId;
import org.simpul.rest.http.Addresses;

/**
 * Answers exceptions by problems. Exceptions that other resources of the host throw are none of its business.
 *
 * @param <E> the exceptions it answers
 */
@SuppressWarnings("NullAway.Init") // the host sets the fields; each stands for the request at hand
abstract class ProblemMapper<E extends Throwable> implements ExceptionMapper<E> {

    @Context
    private UriInfo uri;

    @Context
    private HttpHeaders headers;

    @Context
    private Request request;

    final Response answer(Problem problem) {
        return ProblemAnswers.of(problem, uri, headers);
    }

    /** Whether the request was for a representation, and for nothing to be done. */
    final boolean onlyReads() {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }

    /**
     * The address of the request, with another record in the place of the one it is about; empty when it is not about that one.
     */
    final Optional<URI> about(AggregateId another, AggregateId one) {
        String path = uri.getPath();
        String relative = path.startsWith("/") ? path : "/" + path;
        String before = Addresses.item("", one);
        if (!relative.equals(before) && !relative.startsWith(before + "/")) {
            return Optional.empty();
        }
        return Optional.of(uri.getBaseUriBuilder()
                .path(Addresses.item("", another) + relative.substring(before.length()))
                .replaceQuery(uri.getRequestUri().getRawQuery())
                .build());
    }

    /** Whether the request was for an address of this adapter. */
    final boolean isOurs() {
        String path = uri.getPath();
        String relative = path.startsWith("/") ? path.substring(1) : path;
        return isBelow(relative, Addresses.VERSION) || isBelow(relative, ProblemPages.PATH);
    }

    private static boolean isBelow(String path, String top) {
        return path.equals(top) || path.startsWith(top + "/");
    }
}
