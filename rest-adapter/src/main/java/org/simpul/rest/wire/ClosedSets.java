package org.simpul.rest.wire;

import static java.util.Map.entry;

import java.util.Map;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Access;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.activity.AttendanceRole;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.commitment.Assessment;
import org.simpul.model.commitment.CommitmentKind;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.commitment.Completion;
import org.simpul.model.commitment.MilestoneStatus;
import org.simpul.model.commitment.PartyRole;
import org.simpul.model.commitment.Verifiable;
import org.simpul.model.participant.Basis;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Disability;
import org.simpul.model.people.Missing;
import org.simpul.model.people.Mode;
import org.simpul.model.people.Sex;
import org.simpul.model.policy.InstrumentParty;
import org.simpul.model.policy.PolicyRelation;
import org.simpul.model.policy.ProvisionKind;
import org.simpul.model.policy.RelationType;
import org.simpul.model.source.Provenance;
import org.simpul.model.vocabulary.Coded;

/** The code lists that tell a reader the words of a closed set. */
final class ClosedSets {

    /** By the set; the names are those of the lists that the registry answers. */
    static final Map<Class<? extends Coded>, String> VOCABULARIES = Map.ofEntries(
            entry(Access.class, "accesses"),
            entry(ActivityStatus.class, "activity-statuses"),
            entry(AgeBand.class, "age-bands"),
            entry(Assessment.class, "assessments"),
            entry(AttendanceRole.class, "attendance-roles"),
            entry(Basis.class, "lawful-bases"),
            entry(CommitmentKind.class, "commitment-kinds"),
            entry(CommitmentStatus.class, "commitment-statuses"),
            entry(Completion.class, "completions"),
            entry(Disability.class, "disabilities"),
            entry(InstrumentParty.Role.class, "instrument-party-roles"),
            entry(MilestoneStatus.class, "milestone-statuses"),
            entry(Missing.class, "missing-reasons"),
            entry(Mode.class, "modes"),
            entry(OrganiserRole.class, "organiser-roles"),
            entry(PartyRole.class, "commitment-party-roles"),
            entry(PolicyRelation.class, "policy-relations"),
            entry(Provenance.Basis.class, "provenance-bases"),
            entry(ProvisionKind.class, "provision-kinds"),
            entry(RelationType.class, "instrument-relations"),
            entry(Sensitivity.class, "sensitivities"),
            entry(Sex.class, "sexes"),
            entry(Verifiable.Value.class, "verifiabilities"));

    private ClosedSets() {}

    static String vocabularyOf(Class<?> set) {
        String vocabulary = VOCABULARIES.get(set);
        if (vocabulary == null) {
            throw new IllegalStateException("No code list is known for " + set);
        }
        return vocabulary;
    }
}
