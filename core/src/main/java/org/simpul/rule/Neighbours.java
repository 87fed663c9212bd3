package org.simpul.rule;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.simpul.finding.Finding;
import org.simpul.model.Aggregate;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.port.UnitOfWork;

/** Every rule about a record and those that it names, which are looked up once for the whole batch. */
final class Neighbours implements RegistryRule {

    private final NeighbourRule<Activity> activities = new ActivityAndOthers();
    private final NeighbourRule<Commitment> commitments;
    private final NeighbourRule<PolicyInstrument> instruments = new InstrumentAndOthers();

    Neighbours(Clock clock) {
        commitments = new CommitmentAndOthers(clock);
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.warning("ACT-9", RecordType.ACTIVITY),
                Rule.error("ACT-10", RecordType.ACTIVITY, RecordType.COMMITMENT),
                Rule.warning("ACT-12", RecordType.ACTIVITY),
                Rule.warning("ACT-19", RecordType.ACTIVITY, RecordType.POLICY_INSTRUMENT, RecordType.COMMITMENT),
                Rule.warning("COM-9", RecordType.COMMITMENT),
                Rule.warning("COM-12", RecordType.COMMITMENT));
    }

    @Override
    public Map<AggregateId, List<Finding>> check(
            Collection<? extends Aggregate<?>> batch, UnitOfWork unit, Sensitivity clearance) {
        Surroundings surroundings = Surroundings.of(batch, unit, clearance);
        Map<AggregateId, List<Finding>> findings = new LinkedHashMap<>();
        for (Aggregate<?> record : batch) {
            findings.put(record.id(), check(record, surroundings));
        }
        return findings;
    }

    private List<Finding> check(Aggregate<?> record, Surroundings surroundings) {
        if (record instanceof Activity activity) {
            return activities.check(activity, surroundings);
        }
        if (record instanceof PolicyInstrument instrument) {
            return instruments.check(instrument, surroundings);
        }
        return record instanceof Commitment commitment ? commitments.check(commitment, surroundings) : List.of();
    }
}
