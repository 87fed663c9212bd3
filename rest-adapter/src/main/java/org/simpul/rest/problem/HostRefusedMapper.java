package org.simpul.rest.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Tells as a problem what the host refused before a resource was reached: no such address, no such verb or form. */
public final class HostRefusedMapper extends ProblemMapper<WebApplicationException> {

    // What a client needs to do better next time.
    private static final List<String> KEPT =
            List.of(HttpHeaders.ALLOW, HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.RETRY_AFTER);

    private static final Map<Integer, ProblemType> TYPES = Map.of(
            Response.Status.FORBIDDEN.getStatusCode(), ProblemType.NOT_PERMITTED,
            Response.Status.NOT_FOUND.getStatusCode(), ProblemType.UNKNOWN_RECORD,
            Response.Status.NOT_ACCEPTABLE.getStatusCode(), ProblemType.UNSUPPORTED_MEDIA,
            Response.Status.UNSUPPORTED_MEDIA_TYPE.getStatusCode(), ProblemType.UNSUPPORTED_MEDIA,
            Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode(), ProblemType.TOO_LARGE,
            Response.Status.TOO_MANY_REQUESTS.getStatusCode(), ProblemType.TOO_MANY,
            Response.Status.SERVICE_UNAVAILABLE.getStatusCode(), ProblemType.UNAVAILABLE);

    @Override
    public Response toResponse(WebApplicationException thrown) {
        Response response = thrown.getResponse();
        if (!isOurs() || response.hasEntity() || response.getStatus() < Response.Status.BAD_REQUEST.getStatusCode()) {
            return response;
        }
        ProblemType type = TYPES.get(response.getStatus());
        Problem problem = type == null
                ? Problem.ofStatus(response.getStatus())
                : Problem.of(type).status(response.getStatus());
        for (String name : KEPT) {
            String value = response.getHeaderString(name);
            if (value != null) {
                problem = problem.header(name, value);
            }
        }
        return answer(problem);
    }
}
