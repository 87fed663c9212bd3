package org.simpul.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.simpul.finding.Finding;
import org.simpul.model.Aggregate;
import org.simpul.model.Identifier;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.port.UnitOfWork;

/** An identifier belongs to one record of its kind only (IDN-1). */
final class IdentifierIsFree implements RegistryRule {

    @Override
    public List<Rule> rules() {
        return List.of(Rule.error("IDN-1", RecordType.values()));
    }

    @Override
    public Map<AggregateId, List<Finding>> check(
            Collection<? extends Aggregate<?>> batch, UnitOfWork unit, Sensitivity clearance) {
        Map<RecordType, List<Aggregate<?>>> byType = new EnumMap<>(RecordType.class);
        batch.forEach(record ->
                byType.computeIfAbsent(record.type(), type -> new ArrayList<>()).add(record));
        Map<AggregateId, List<Finding>> findings = new LinkedHashMap<>();
        byType.forEach((type, records) -> findings.putAll(checkKind(type, records, unit, clearance)));
        return findings;
    }

    private static Map<AggregateId, List<Finding>> checkKind(
            RecordType type, List<Aggregate<?>> records, UnitOfWork unit, Sensitivity clearance) {
        Set<AggregateId> batch = new HashSet<>();
        Set<Identifier> wanted = new HashSet<>();
        for (Aggregate<?> record : records) {
            batch.add(record.id());
            wanted.addAll(record.head().identifiers());
        }
        Map<Identifier, AggregateId> owners = new HashMap<>();
        if (!wanted.isEmpty()) {
            owners.putAll(unit.store(type).owners(wanted, clearance));
            // What a record of the batch held before is free once the batch is saved.
            owners.values().removeIf(batch::contains);
        }
        Map<AggregateId, List<Finding>> findings = new LinkedHashMap<>();
        for (Aggregate<?> record : records) {
            List<Finding> taken = new ArrayList<>();
            List<Identifier> identifiers = record.head().identifiers();
            for (int i = 0; i < identifiers.size(); i++) {
                AggregateId owner = owners.putIfAbsent(identifiers.get(i), record.id());
                boolean twiceInRecord = identifiers.indexOf(identifiers.get(i)) < i;
                if (twiceInRecord || (owner != null && !owner.equals(record.id()))) {
                    taken.add(Finding.error(
                            "IDN-1",
                            "/identifiers/" + i,
                            Map.of("scheme", identifiers.get(i).scheme())));
                }
            }
            findings.put(record.id(), taken);
        }
        return findings;
    }
}
