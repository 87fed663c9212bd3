package org.simpul.rule;

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
import org.simpul.port.UnitOfWork;

/** Every rule about a record and those that it names, which are looked up once for the whole batch. */
final class Neighbours implements RegistryRule {

    private final NeighbourRule<Activity> activities = new ActivityAndOthers();
    private final NeighbourRule<Commitment> commitments = new CommitmentAndOthers();

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
        return record instanceof Commitment commitment ? commitments.check(commitment, surroundings) : List.of();
    }
}
