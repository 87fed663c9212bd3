package org.simpul.rest.problem;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
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

    final Response answer(Problem problem) {
        return ProblemAnswers.of(problem, uri, headers);
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
