package org.simpul.memory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.simpul.memory.Filed.Found;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.participant.Participant;
import org.simpul.model.policy.PolicyLink;
import org.simpul.report.CoverageScope;
import org.simpul.report.Match;
import org.simpul.report.Participation;
import org.simpul.report.PolicyCoverage.Tally;
import org.simpul.report.ProvisionWork;
import org.simpul.report.Turnout;

/** Counts what was done for the provisions of an instrument, record by record. Not safe for use by several threads. */
final class MemoryCoverage {

    private final CoverageScope scope;
    private final Archive archive;
    private final Map<String, ProvisionWork> provisions = new HashMap<>();
    private ProvisionWork whole = ProvisionWork.NONE;

    MemoryCoverage(CoverageScope scope, Archive archive) {
        this.scope = scope;
        this.archive = archive;
    }

    Tally tally() {
        CommitmentMatch commitments = new CommitmentMatch(scope.filter(), archive.activities);
        archive.activities.found(scope.filter().clearance()).forEach(found -> {
            Linked linked = new Linked();
            found.record().policyLinks().forEach(linked::add);
            linked.count(
                    ActivityMatch.of(found, scope.filter()),
                    () -> workOf(found.record()),
                    ProvisionWork.PERHAPS_AN_ACTIVITY);
        });
        archive.commitments.found(scope.filter().clearance()).forEach(found -> {
            Commitment commitment = found.record();
            Linked linked = new Linked();
            commitment.policyLinks().forEach(linked::add);
            if (commitment.madeIn() != null) {
                linked.add(commitment.madeIn().instrument(), commitment.madeIn().provision());
            }
            linked.count(
                    commitments.of(found),
                    () -> ProvisionWork.ofCommitment(commitment.status()),
                    ProvisionWork.PERHAPS_A_COMMITMENT);
        });
        return new Tally(whole, provisions);
    }

    private ProvisionWork workOf(Activity activity) {
        return Participation.counts(activity)
                ? ProvisionWork.of(Turnout.of(activity, this::known))
                : ProvisionWork.AN_ACTIVITY_TO_COME;
    }

    private Optional<Participant> known(ParticipantId id) {
        return Optional.ofNullable(archive.participants.found(id, scope.filter().clearance()))
                .map(Found::record);
    }

    /** What one record is linked with: each provision once, however many of its parts it names. */
    private final class Linked {

        private final Set<String> codes = new HashSet<>();
        private boolean isWithin;

        void add(PolicyLink link) {
            add(link.instrument(), link.provision());
        }

        void add(PolicyInstrumentId instrument, @Nullable String provision) {
            isWithin |= scope.instruments().contains(instrument);
            codes.addAll(scope.provisionsFor(instrument, provision));
        }

        void count(Match match, Supplier<ProvisionWork> certain, ProvisionWork perhaps) {
            if (!isWithin || match == Match.NO) {
                return;
            }
            ProvisionWork work = match == Match.CERTAINLY ? certain.get() : perhaps;
            whole = whole.plus(work);
            codes.forEach(code -> provisions.merge(code, work, ProvisionWork::plus));
        }
    }
}
