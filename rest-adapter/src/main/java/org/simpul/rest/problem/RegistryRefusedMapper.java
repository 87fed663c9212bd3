package org.simpul.rest.problem;

import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;
import org.simpul.finding.SimpulException;
import org.simpul.port.StorageException;
import org.simpul.rest.http.Reception;

/** Answers what the registry refuses, and tells the host of a store that is away. */
public final class RegistryRefusedMapper extends ProblemMapper<SimpulException> {

    private final Cases cases;
    private final Consumer<Throwable> onFailure;

    public RegistryRefusedMapper(Reception reception, Consumer<Throwable> onFailure) {
        this.cases = RegistryCases.with(reception);
        this.onFailure = onFailure;
    }

    @Override
    public Response toResponse(SimpulException thrown) {
        Problem problem = cases.of(thrown).orElse(null);
        if (problem == null || thrown instanceof StorageException) {
            onFailure.accept(thrown);
        }
        return answer(
                problem == null ? Problem.ofStatus(Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) : problem);
    }
}
