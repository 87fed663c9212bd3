package org.simpul.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Finding;
import org.simpul.model.Aggregate;
import org.simpul.model.RecordTree;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.port.UnitOfWork;

/** Every id in a record names a record that is there, or one of the same batch (REF-1). */
final class ReferencesExist implements RegistryRule {

    @Override
    public List<Rule> rules() {
        return List.of(Rule.error("REF-1", RecordType.values()));
    }

    @Override
    public Map<AggregateId, List<Finding>> check(
            Collection<? extends Aggregate<?>> batch, UnitOfWork unit, Sensitivity clearance) {
        Map<AggregateId, List<RecordTree.Reference>> references = new LinkedHashMap<>();
        Set<AggregateId> wanted = new LinkedHashSet<>();
        for (Aggregate<?> record : batch) {
            List<RecordTree.Reference> held = RecordTree.references(record);
            references.put(record.id(), held);
            held.forEach(reference -> wanted.add(reference.to()));
        }
        wanted.removeAll(references.keySet());
        Set<AggregateId> missing = new LinkedHashSet<>(wanted);
        Set<AggregateId> hidden = new LinkedHashSet<>();
        if (!wanted.isEmpty()) {
            unit.links().existing(wanted).forEach((id, audience) -> {
                missing.remove(id);
                if (audience.compareTo(clearance) > 0) {
                    hidden.add(id);
                }
            });
        }
        Map<AggregateId, AggregateId> survivors = missing.isEmpty() ? Map.of() : unit.survivors(missing, clearance);
        Map<AggregateId, Set<AggregateId>> namedAlready =
                hidden.isEmpty() ? Map.of() : namedByStored(references.keySet(), unit);
        Map<AggregateId, List<Finding>> findings = new LinkedHashMap<>();
        references.forEach((id, held) -> {
            List<Finding> broken = new ArrayList<>();
            for (RecordTree.Reference reference : held) {
                boolean isNewToWriter = hidden.contains(reference.to())
                        && !namedAlready.getOrDefault(id, Set.of()).contains(reference.to());
                if (missing.contains(reference.to()) || isNewToWriter) {
                    broken.add(Finding.error(
                            "REF-1", reference.path(), facts(reference.to(), survivors.get(reference.to()))));
                }
            }
            findings.put(id, broken);
        });
        return findings;
    }

    /** @param survivor the record that stands for one that was merged; null where the writer may not know of it, or there is none */
    private static Map<String, Object> facts(AggregateId named, @Nullable AggregateId survivor) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("type", named.type().code());
        facts.put("id", named.value().toString());
        if (survivor != null) {
            facts.put("case", "merged");
            facts.put("into", survivor.value().toString());
        }
        return facts;
    }

    /** What the stored versions name: a writer need not know of it to leave it there. */
    private static Map<AggregateId, Set<AggregateId>> namedByStored(Collection<AggregateId> ids, UnitOfWork unit) {
        Map<AggregateId, Set<AggregateId>> named = new HashMap<>();
        unit.find(ids)
                .forEach((id, stored) -> named.put(
                        id,
                        RecordTree.references(stored.record()).stream()
                                .map(RecordTree.Reference::to)
                                .collect(Collectors.toSet())));
        return named;
    }
}
