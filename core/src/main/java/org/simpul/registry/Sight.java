package org.simpul.registry;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Audiences;
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
import org.simpul.port.AuditLog;
import org.simpul.port.NotPermittedException;
import org.simpul.port.UnitOfWork;

/**
 * What one caller sees within one unit. Who may know of the records that others name is looked up for all of them at once, in a
 * few statements. Keeps account of what it shows.
 */
final class Sight {

    private final Desk desk;
    private final Caller caller;
    private final UnitOfWork unit;
    private final Map<AggregateId, @Nullable Sensitivity> audiences = new HashMap<>();
    private final Map<AggregateId, Shown> shown = new LinkedHashMap<>();

    Sight(Desk desk, Caller caller, UnitOfWork unit) {
        this.desk = desk;
        this.caller = caller;
        this.unit = unit;
    }

    /**
     * What was shown of one record.
     *
     * @param version the one that was shown; null when several were
     * @param narrowest the narrowest class of information in it
     */
    private record Shown(@Nullable Integer version, Sensitivity narrowest) {

        Shown and(Shown other) {
            return new Shown(
                    Objects.equals(version, other.version) ? version : null,
                    narrowest.compareTo(other.narrowest) > 0 ? narrowest : other.narrowest);
        }
    }

    /** An entry for each record that was shown and of which the public would see less, or nothing. */
    List<AuditLog.Entry> reads(Instant now) {
        return shown.entrySet().stream()
                .filter(entry -> entry.getValue().narrowest() != Sensitivity.PUBLIC)
                .map(entry -> new AuditLog.Entry(
                        now,
                        caller.subject(),
                        AuditLog.Action.READ,
                        entry.getKey(),
                        entry.getValue().version(),
                        entry.getValue().narrowest(),
                        caller.purpose()))
                .toList();
    }

    /** Whether a caller sees all there is. */
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
        return shown(desk.disclosure().disclose(caller, recorded, now, audiences::get), now);
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
        if (!isUnlimited()) {
            lookUp(List.of(stored));
        }
        Restored<A> restored = desk.disclosure().restore(caller, stored, wanted, audiences::get);
        if (!restored.trespasses().isEmpty()) {
            throw new NotPermittedException(Action.CHANGE.code(), stored.type().code(), restored.trespasses());
        }
        return restored.record();
    }

    private <A extends Aggregate<?>> Optional<Disclosed<A>> disclosed(Recorded<A> recorded) {
        return shown(desk.disclosure().disclose(caller, recorded, audiences::get), recorded.record());
    }

    private <A extends Aggregate<?>> Optional<Disclosed<A>> shown(Optional<Disclosed<A>> disclosed, A now) {
        disclosed.ifPresent(seen -> {
            desk.permit(caller, Action.READ, now);
            shown.merge(seen.record().id(), new Shown(seen.version(), seen.narrowest()), Shown::and);
        });
        return disclosed;
    }

    private boolean knows(AggregateId id) {
        return ((Audiences) audiences::get).isKnown(id, caller.clearance());
    }

    private void lookUp(Collection<? extends Aggregate<?>> records) {
        lookUpIds(records.stream()
                .flatMap(record -> RecordTree.references(record).stream())
                .map(Reference::to)
                .toList());
    }

    private void lookUpIds(Collection<? extends AggregateId> ids) {
        Set<AggregateId> asked = new LinkedHashSet<>(ids);
        asked.removeAll(audiences.keySet());
        if (!asked.isEmpty()) {
            Map<AggregateId, Sensitivity> found = unit.links().existing(asked);
            asked.forEach(id -> audiences.put(id, found.get(id)));
        }
    }
}
