package org.simpul.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.simpul.finding.Finding;
import org.simpul.model.Aggregate;
import org.simpul.model.RecordTree;
import org.simpul.model.id.AggregateId;
import org.simpul.port.UnitOfWork;

/** Every id in a record names a record that is there, or one of the same batch (REF-1). */
final class ReferencesExist implements RegistryRule {

    @Override
    public Map<AggregateId, List<Finding>> check(Collection<? extends Aggregate<?>> batch, UnitOfWork unit) {
        Map<AggregateId, List<RecordTree.Reference>> references = new LinkedHashMap<>();
        Set<AggregateId> wanted = new LinkedHashSet<>();
        for (Aggregate<?> record : batch) {
            List<RecordTree.Reference> held = RecordTree.references(record);
            references.put(record.id(), held);
            held.forEach(reference -> wanted.add(reference.to()));
        }
        wanted.removeAll(references.keySet());
        Set<AggregateId> missing = new LinkedHashSet<>(wanted);
        if (!wanted.isEmpty()) {
            missing.removeAll(unit.links().existing(wanted));
        }
        Map<AggregateId, List<Finding>> findings = new LinkedHashMap<>();
        references.forEach((id, held) -> {
            List<Finding> broken = new ArrayList<>();
            for (RecordTree.Reference reference : held) {
                if (missing.contains(reference.to())) {
                    broken.add(Finding.error(
                            "REF-1",
                            reference.path(),
                            Map.of(
                                    "type", reference.to().type().code(),
                                    "id", reference.to().value().toString())));
                }
            }
            findings.put(id, broken);
        });
        return findings;
    }
}
