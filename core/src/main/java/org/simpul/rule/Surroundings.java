package org.simpul.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.simpul.disclosure.Disclosure;
import org.simpul.model.Aggregate;
import org.simpul.model.RecordTree;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.port.UnitOfWork;

/**
 * The records that a batch names, as they will be once it is saved and as those of a clearance may see them: a finding must not
 * tell more of another record than the record does. All of them are read at once, a statement for each kind.
 */
final class Surroundings {

    private final Map<AggregateId, Aggregate<?>> seen = new HashMap<>();

    private Surroundings() {}

    static Surroundings of(Collection<? extends Aggregate<?>> batch, UnitOfWork unit, Sensitivity clearance) {
        Surroundings surroundings = new Surroundings();
        Set<AggregateId> wanted = new LinkedHashSet<>();
        for (Aggregate<?> record : batch) {
            RecordTree.references(record).forEach(reference -> wanted.add(reference.to()));
        }
        for (Aggregate<?> record : batch) {
            surroundings.add(record, clearance);
            wanted.remove(record.id());
        }
        unit.find(wanted).values().forEach(recorded -> surroundings.add(recorded.record(), clearance));
        return surroundings;
    }

    private void add(Aggregate<?> record, Sensitivity clearance) {
        Disclosure.findable(record, clearance).ifPresent(visible -> seen.put(visible.id(), visible));
    }

    /** A record that the batch names; empty when there is none, or none that may be told of. */
    <A extends Aggregate<?>> Optional<A> find(AggregateId id, Class<A> kind) {
        return Optional.ofNullable(seen.get(id)).filter(kind::isInstance).map(kind::cast);
    }
}
