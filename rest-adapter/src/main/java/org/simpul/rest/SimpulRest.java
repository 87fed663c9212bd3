package org.simpul.rest;

import jakarta.ws.rs.core.Application;
import java.util.Objects;
import java.util.function.Consumer;
import org.simpul.Simpul;

/**
 * A registry for Jakarta REST hosts: {@code SimpulRest.of(simpul).application()} is all a host deploys. A host with an
 * application of its own adds the {@linkplain Application#getSingletons() singletons} of this one to the objects it
 * registers.
 *
 * <p>It answers {@code /v1} and {@code /problems} below where it is mounted. It needs no dependency injection beyond
 * {@code @Context}, scans nothing, and reads and writes JSON by itself, whatever providers the host has.
 *
 * <p>Immutable. Jersey warns of each resource that it "does not implement any provider interfaces": it says so of every
 * resource registered as an object and uses it all the same.
 */
public final class SimpulRest {

    private static final System.Logger LOGGER = System.getLogger(SimpulRest.class.getPackageName());

    private final Simpul simpul;
    private final CallerResolver callers;
    private final Consumer<Throwable> onFailure;

    private SimpulRest(Simpul simpul, CallerResolver callers, Consumer<Throwable> onFailure) {
        this.simpul = Objects.requireNonNull(simpul, "simpul");
        this.callers = Objects.requireNonNull(callers, "callers");
        this.onFailure = Objects.requireNonNull(onFailure, "onFailure");
    }

    /** The adapter of a registry, for which every caller is the local steward. */
    public static SimpulRest of(Simpul simpul) {
        return new SimpulRest(simpul, CallerResolver.localSteward(), failure -> noteFailure());
    }

    /** This adapter, told by the host who asks. */
    public SimpulRest callers(CallerResolver resolver) {
        return new SimpulRest(simpul, resolver, onFailure);
    }

    /**
     * This adapter, telling the host of every failure: of the store, and of what nobody foresaw.
     *
     * <p>Without it a line in the log says that there was one and nothing else, since what failures carry may hold personal
     * data. A host that looks into them decides where they may be seen.
     */
    public SimpulRest onFailure(Consumer<Throwable> listener) {
        return new SimpulRest(simpul, callers, listener);
    }

    /** The application to deploy; its objects are safe for use by several threads. */
    public Application application() {
        return new RestApplication(simpul, callers, onFailure);
    }

    private static void noteFailure() {
        LOGGER.log(
                System.Logger.Level.ERROR, "A request failed; SimpulRest.onFailure tells a host what the failure was");
    }
}
