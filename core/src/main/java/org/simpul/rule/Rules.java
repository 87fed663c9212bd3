package org.simpul.rule;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.simpul.finding.Finding;
import org.simpul.model.Aggregate;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.place.Areas;
import org.simpul.model.vocabulary.Vocabularies;
import org.simpul.port.UnitOfWork;

/** All rules of one registry: those about one record and those across records. Safe for use by several threads. */
public final class Rules {

    private final ConstraintRules constraints;
    private final List<RegistryRule> acrossRecords = List.of(
            new ReferencesExist(), new IdentifierIsFree(), new NoCircles(), new Neighbours(), new StatedCommitments());

    /** @param clock says which day is today, in the zone of the registry */
    public Rules(Vocabularies vocabularies, Areas areas, Clock clock) {
        this.constraints = new ConstraintRules(vocabularies, areas, clock);
    }

    /**
     * Everything there is to find in a batch, each record with its own list, which may be empty. The batch is judged as it
     * will be: its records may name each other.
     *
     * @param clearance that of the writer: what they may not know of is for them not there
     */
    public Map<AggregateId, List<Finding>> check(
            Collection<? extends Aggregate<?>> batch, UnitOfWork unit, Sensitivity clearance) {
        Map<AggregateId, List<Finding>> findings = new LinkedHashMap<>();
        for (Aggregate<?> record : batch) {
            findings.put(record.id(), new ArrayList<>(constraints.check(record)));
        }
        for (RegistryRule rule : acrossRecords) {
            rule.check(batch, unit, clearance)
                    .forEach((id, found) -> findings.computeIfAbsent(id, key -> new ArrayList<>())
                            .addAll(found));
        }
        return findings;
    }
}
