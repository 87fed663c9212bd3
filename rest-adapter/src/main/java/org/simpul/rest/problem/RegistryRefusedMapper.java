package org.simpul.rest.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;
import org.simpul.finding.SimpulException;
import org.simpul.port.StorageException;
import org.simpul.registry.RecordMergedException;
import org.simpul.rest.http.Reception;

/** Answers what the registry refuses, and tells the host of a store that is away. */
public final class RegistryRefusedMapper extends ProblemMapper<SimpulException> {

    // RFC 9110, which is younger than the constants of Jakarta REST.
    private static final int PERMANENT_REDIRECT = 308;

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
        if (problem != null && thrown instanceof RecordMergedException merged && onlyReads()) {
            return answer(leadingOn(problem, merged));
        }
        return answer(
                problem == null ? Problem.ofStatus(Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) : problem);
    }

    /** Only who reads is led on: whoever writes means the record they have seen, whose version says nothing of the other. */
    private Problem leadingOn(Problem problem, RecordMergedException merged) {
        return about(merged.into(), merged.id())
                .map(location -> problem.status(PERMANENT_REDIRECT)
                        .header(HttpHeaders.LOCATION, location.toString())
                        // The two may be taken apart again, and not everybody may know of this.
                        .header(HttpHeaders.CACHE_CONTROL, "no-store"))
                .orElse(problem);
    }
}
