package org.simpul.rest.problem;

import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;

/**
 * Answers whatever nobody foresaw, saying nothing of the inside: the host is told, the client learns that it was not their
 * fault.
 */
public final class FailureMapper extends ProblemMapper<Throwable> {

    private final Consumer<Throwable> onFailure;

    public FailureMapper(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        if (!isOurs()) {
            // What a mapper throws, the host handles in its own way.
            throw thrown instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(thrown);
        }
        onFailure.accept(thrown);
        return answer(Problem.ofStatus(Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()));
    }
}
