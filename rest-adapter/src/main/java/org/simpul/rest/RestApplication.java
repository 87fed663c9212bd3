package org.simpul.rest;

import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.simpul.Simpul;
import org.simpul.rest.audit.AuditResource;
import org.simpul.rest.audit.ErasuresResource;
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
import org.simpul.rest.report.DataQualityResource;
import org.simpul.rest.report.FollowThroughResource;
import org.simpul.rest.report.NetworkResource;
import org.simpul.rest.report.ParticipationResource;
import org.simpul.rest.report.PlanOwnerResource;
import org.simpul.rest.report.PolicyCoverageResource;
import org.simpul.rest.report.ReleasesResource;
import org.simpul.rest.report.RetentionResource;
import org.simpul.rest.report.TimelineResource;
import org.simpul.rest.rule.RuleResource;
import org.simpul.rest.vocabulary.AreaResource;
import org.simpul.rest.vocabulary.VocabularyResource;
import org.simpul.rest.wire.RecordWires;

/** All resources and exception mappers of the adapter, made once. */
final class RestApplication extends Application {

    private final Set<Object> singletons;

    RestApplication(Simpul simpul, CallerResolver callers, Consumer<Throwable> onFailure) {
        Reception reception =
                new Reception(simpul, new RecordWires(), asked -> callers.resolve(asked.security(), asked.headers()));
        singletons = Set.of(
                new OrganisationResource(reception),
                new ParticipantResource(reception),
                new PolicyInstrumentResource(reception),
                new ActivityResource(reception),
                new CommitmentResource(reception),
                new BundleResource(reception),
                new FollowThroughResource(reception),
                new PolicyCoverageResource(reception),
                new ParticipationResource(reception),
                new NetworkResource(reception),
                new TimelineResource(reception),
                new DataQualityResource(reception),
                new PlanOwnerResource(reception),
                new RetentionResource(reception),
                new ReleasesResource(reception),
                new AuditResource(reception),
                new ErasuresResource(reception),
                new VocabularyResource(reception),
                new AreaResource(reception),
                new RuleResource(reception),
                new ProblemPages(),
                new RequestRefusedMapper(reception),
                new RegistryRefusedMapper(reception, onFailure),
                new HostRefusedMapper(),
                new FailureMapper(onFailure));
    }

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
}
