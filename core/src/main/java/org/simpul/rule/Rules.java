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
    private final List<RegistryRule> acrossRecords;
    private final HostRules host;
    private final RuleCatalogue catalogue;

    /**
     * @param clock says which day is today, in the zone of the registry
     * @throws IllegalArgumentException if the host weighs a rule that there is not, or its constraints name no rule
     */
    public Rules(Vocabularies vocabularies, Areas areas, Clock clock, HostRules host) {
        this.host = host;
        constraints = new ConstraintRules(vocabularies, areas, clock, host.constraints());
        List<RegistryRule> across = new ArrayList<>(List.of(
                new ReferencesExist(),
                new IdentifierIsFree(),
                new NoCircles(),
                new Neighbours(clock),
                new StatedCommitments(),
                new SeriesGap(),
                new LooksAlike(areas)));
        across.addAll(host.acrossRecords());
        acrossRecords = List.copyOf(across);
        catalogue = RuleCatalogue.of(constraints.rules(), acrossRecords, host);
    }

    /** All rules that are in force here. */
    public RuleCatalogue catalogue() {
        return catalogue;
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
        findings.replaceAll((id, found) -> found.stream().flatMap(host::weighed).toList());
        return findings;
    }
}
