package org.simpul.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import org.simpul.disclosure.Caller;

/**
 * Tells the registry who asks. The host has found out who somebody is; this turns what it found into a {@link Caller}. Used
 * by many threads at once.
 */
@FunctionalInterface
public interface CallerResolver {

    /**
     * The caller of one request. It may throw a {@link jakarta.ws.rs.WebApplicationException}, such as one for 401, where
     * the host lets nobody in without a name.
     */
    Caller resolve(SecurityContext security, HttpHeaders headers);

    /** Every caller is the local steward, who may see and do all: for a registry that only its own machine reaches. */
    static CallerResolver localSteward() {
        return (security, headers) -> Caller.localSteward();
    }
}
