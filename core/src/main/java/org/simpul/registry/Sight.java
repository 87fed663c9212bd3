package org.simpul.registry;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Disclosed;
import org.simpul.model.Aggregate;
import org.simpul.model.RecordTree;
import org.simpul.model.RecordTree.Reference;
import org.simpul.model.Recorded;
import org.simpul.model.Restoration.Restored;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.port.AccessPolicy.Action;
import org.simpul.port.NotPermittedException;
import org.simpul.port.UnitOfWork;

/**
 * What one caller sees within one unit. Which of the records that others name they may know of is looked up for all of them at
 * once, in a few statements; for those cleared for everything in none.
 */
final class Sight {

    private final Desk desk;
    private final Caller caller;
    private final UnitOfWork unit;
    private final Map<AggregateId, Boolean> known = new HashMap<>();

    Sight(Desk desk, Caller caller, UnitOfWork unit) {
        this.desk = desk;
        this.caller = caller;
        this.unit = unit;
    }

    /** Whether a caller sees all there is, so that nothing has to be looked up. */
    static boolean isUnlimited(Caller caller) {
        return caller.clearance() == Sensitivity.STRICTLY_CONFIDENTIAL;
    }

    boolean isUnlimited() {
        return isUnlimited(caller);
    }

    /** A record as the caller sees it; empty when they may not know of it. */
    <A extends Aggregate<?>> Optional<Disclosed<A>> of(Recorded<A> recorded) {
        return of(List.of(recorded)).stream().findFirst();
    }

    /** Those of some records that the caller may know of, in their order, as they see them. */
    <A extends Aggregate<?>> List<Disclosed<A>> of(Collection<Recorded<A>> records) {
        lookUp(records.stream().map(Recorded::record).toList());
        return records.stream()
                .flatMap(recorded -> disclosed(recorded).stream())
                .toList();
    }

    /**
     * An old version of a record as the caller sees it; empty when they may not know of it.
     *
     * @param now the record as it is today, or was when it was deleted
     */
    <A extends Aggregate<?>> Optional<Disclosed<A>> ofPast(Recorded<A> recorded, A now) {
        lookUp(List.of(recorded.record()));
        Optional<Disclosed<A>> disclosed = desk.disclosure().disclose(caller, recorded, now, this::knows);
        disclosed.ifPresent(seen -> desk.policy().check(caller, Action.READ, now));
        return disclosed;
    }

    /** Makes ready to see old versions of records, with what they name looked up for all of them at once. */
    void prepare(Collection<? extends Aggregate<?>> records) {
        lookUp(records);
    }

    /** Of records by id, those that the caller may know of, as they see them. */
    <A extends Aggregate<?>> Map<AggregateId, Disclosed<A>> of(Map<? extends AggregateId, Recorded<A>> records) {
        Map<AggregateId, Disclosed<A>> seen = new LinkedHashMap<>();
        of(records.values()).forEach(disclosed -> seen.put(disclosed.record().id(), disclosed));
        return seen;
    }

    /** Those of some records that the caller may know of. */
    Set<AggregateId> known(Collection<? extends AggregateId> ids) {
        lookUpIds(ids);
        Set<AggregateId> all = new LinkedHashSet<>(ids);
        all.removeIf(id -> !knows(id));
        return all;
    }

    /**
     * What the caller wants in the place of a stored record, with what they do not see of it.
     *
     * @throws NotPermittedException if they write into what they do not see
     */
    <A extends Aggregate<?>> A restored(A stored, A wanted) {
        lookUp(List.of(stored));
        Restored<A> restored = desk.disclosure().restore(caller, stored, wanted, this::knows);
        if (!restored.trespasses().isEmpty()) {
            throw new NotPermittedException(Action.CHANGE.code(), stored.type().code(), restored.trespasses());
        }
        return restored.record();
    }

    private <A extends Aggregate<?>> Optional<Disclosed<A>> disclosed(Recorded<A> recorded) {
        Optional<Disclosed<A>> disclosed = desk.disclosure().disclose(caller, recorded, this::knows);
        disclosed.ifPresent(seen -> desk.policy().check(caller, Action.READ, recorded.record()));
        return disclosed;
    }

    private boolean knows(AggregateId id) {
        return isUnlimited(caller) || known.getOrDefault(id, false);
    }

    private void lookUp(Collection<? extends Aggregate<?>> records) {
        if (!isUnlimited(caller)) {
            lookUpIds(records.stream()
                    .flatMap(record -> RecordTree.references(record).stream())
                    .map(Reference::to)
                    .toList());
        }
    }

    private void lookUpIds(Collection<? extends AggregateId> ids) {
        Set<AggregateId> asked = new LinkedHashSet<>(ids);
        asked.removeAll(known.keySet());
        if (isUnlimited(caller) || asked.isEmpty()) {
            return;
        }
        asked.forEach(id -> known.put(id, false));
        unit.links()
                .existing(asked)
                .forEach((id, audience) -> known.put(id, audience.compareTo(caller.clearance()) <= 0));
    }
}
