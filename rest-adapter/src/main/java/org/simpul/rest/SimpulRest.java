package org.simpul.rest;

import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.simpul.Simpul;
import org.simpul.rest.bundle.BundleResource;
import org.simpul.rest.http.Reception;
import org.simpul.rest.problem.FailureMapper;
import org.simpul.rest.problem.HostRefusedMapper;
import org.simpul.rest.problem.ProblemPages;
import org.simpul.rest.problem.RegistryRefusedMapper;
import org.simpul.rest.problem.RequestRefusedMapper;
import org.simpul.rest.record.ActivityResource;
import org.simpul.rest.record.CommitmentResource;
import org.simpul.rest.record.OrganisationResource;
import org.simpul.rest.record.ParticipantResource;
import org.simpul.rest.record.PolicyInstrumentResource;
import org.simpul.rest.report.FollowThroughResource;
import org.simpul.rest.vocabulary.AreaResource;
import org.simpul.rest.vocabulary.VocabularyResource;
import org.simpul.rest.wire.RecordWires;

/**
 * A registry as a Jakarta REST application: {@code SimpulRest.of(simpul)} is all a host deploys. A host with an application
 * of its own adds {@link #getSingletons()} to the objects it registers.
 *
 * <p>It answers {@code /v1} and {@code /problems} below where it is mounted. It needs no dependency injection beyond
 * {@code @Context}, scans nothing, and reads and writes JSON by itself, whatever providers the host has.
 *
 * <p>Immutable; the objects it registers are safe for use by several threads.
 */
public final class SimpulRest extends Application {

    private static final System.Logger LOGGER = System.getLogger(SimpulRest.class.getPackageName());

    private final Simpul simpul;
    private final CallerResolver callers;
    private final Consumer<Throwable> onFailure;
    private final Set<Object> singletons;

    private SimpulRest(Simpul simpul, CallerResolver callers, Consumer<Throwable> onFailure) {
        this.simpul = Objects.requireNonNull(simpul, "simpul");
        this.callers = Objects.requireNonNull(callers, "callers");
        this.onFailure = Objects.requireNonNull(onFailure, "onFailure");
        this.singletons = singletons(simpul, callers, onFailure);
    }

    /** The application of a registry, for which every caller is the local steward. */
    public static SimpulRest of(Simpul simpul) {
        return new SimpulRest(simpul, CallerResolver.localSteward(), failure -> noted());
    }

    /** This application, told by the host who asks. */
    public SimpulRest callers(CallerResolver resolver) {
        return new SimpulRest(simpul, resolver, onFailure);
    }

    /**
     * This application, telling the host of every failure: of the store, and of what nobody foresaw.
     *
     * <p>Without it a line in the log says that there was one and nothing else, since what failures carry may hold personal
     * data. A host that looks into them decides where they may be seen.
     */
    public SimpulRest onFailure(Consumer<Throwable> listener) {
        return new SimpulRest(simpul, callers, listener);
    }

    /** The resources and exception mappers, made once. */
    @Override
    @SuppressWarnings(
            "deprecation") // the other way is by classes, which need the host's injection to get their registry
    public Set<Object> getSingletons() {
        return singletons;
    }

    @Override
    public Map<String, Object> getProperties() {
        // Jersey would answer OPTIONS with a description of its own; the contract has another.
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }

    private static Set<Object> singletons(Simpul simpul, CallerResolver callers, Consumer<Throwable> onFailure) {
        Reception reception =
                new Reception(simpul, new RecordWires(), asked -> callers.resolve(asked.security(), asked.headers()));
        Set<Object> all = new LinkedHashSet<>();
        all.add(new OrganisationResource(reception));
        all.add(new ParticipantResource(reception));
        all.add(new PolicyInstrumentResource(reception));
        all.add(new ActivityResource(reception));
        all.add(new CommitmentResource(reception));
        all.add(new BundleResource(reception));
        all.add(new FollowThroughResource(reception));
        all.add(new VocabularyResource(reception));
        all.add(new AreaResource(reception));
        all.add(new ProblemPages());
        all.add(new RequestRefusedMapper(reception));
        all.add(new RegistryRefusedMapper(reception, onFailure));
        all.add(new HostRefusedMapper());
        all.add(new FailureMapper(onFailure));
        return Set.copyOf(all);
    }

    private static void noted() {
        LOGGER.log(
                System.Logger.Level.ERROR, "A request failed; SimpulRest.onFailure tells a host what the failure was");
    }
}
