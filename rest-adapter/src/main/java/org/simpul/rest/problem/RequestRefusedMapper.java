package org.simpul.rest.problem;

import jakarta.ws.rs.core.Response;
import org.simpul.rest.http.Reception;
import org.simpul.rest.http.RequestRefusedException;

/** Answers what the adapter itself refuses. */
public final class RequestRefusedMapper extends ProblemMapper<RequestRefusedException> {

    private final Cases cases;

    public RequestRefusedMapper(Reception reception) {
        cases = RequestCases.with(reception);
    }

    @Override
    public Response toResponse(RequestRefusedException thrown) {
        return answer(cases.of(thrown)
                .orElseThrow(() -> new IllegalStateException("There is no problem for a refusal of our own", thrown)));
    }
}
