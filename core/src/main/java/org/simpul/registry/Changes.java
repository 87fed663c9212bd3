package org.simpul.registry;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Caller;
import org.simpul.model.Aggregate;
import org.simpul.model.Recorded;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.port.ChangeLog.Change;
import org.simpul.port.UnitOfWork;

/** What changed in the registry, for those who keep a copy or wait for news. */
public final class Changes {

    private final Desk desk;

    public Changes(Desk desk) {
        this.desk = desk;
    }

    /**
     * So many changes as were read, and where to read on.
     *
     * @param seen the changes this caller may know of, in the order of the log
     * @param position where the next reading begins; null when nothing has ever changed
     */
    public record Reading(List<Change> seen, @Nullable Long position) {

        public Reading {
            seen = List.copyOf(seen);
        }
    }

    /**
     * The changes behind a place; a reader who follows the position never misses nor repeats one.
     *
     * @param position where the last reading ended; null to begin at the start
     * @param limit at most so many, 1 or more
     */
    public Reading after(Caller caller, @Nullable Long position, int limit) {
        return desk.storage().read(unit -> {
            List<Change> changes = unit.changes().after(position, limit);
            Map<AggregateId, Recorded<Aggregate<AggregateId>>> records =
                    unit.find(changes.stream().map(Change::id).distinct().toList());
            Set<AggregateId> shown = new HashSet<>(new Sight(desk, caller, unit).known(records.keySet()));
            shown.addAll(deleted(unit, changes, records.keySet(), caller.clearance()));
            List<Change> seen = changes.stream()
                    .filter(change -> shown.contains(change.id()))
                    .toList();
            return new Reading(seen, changes.isEmpty() ? position : lastOf(changes));
        });
    }

    // Boxed, so that the choice between it and no position at all stays one of objects.
    private static Long lastOf(List<Change> changes) {
        return changes.get(changes.size() - 1).position();
    }

    /** Those of the records that were deleted of which the caller might know as they last were. */
    private static Set<AggregateId> deleted(
            UnitOfWork unit, List<Change> changes, Set<AggregateId> there, Sensitivity clearance) {
        Map<RecordType, Set<AggregateId>> gone = new EnumMap<>(RecordType.class);
        changes.stream()
                .map(Change::id)
                .filter(id -> !there.contains(id))
                .forEach(id ->
                        gone.computeIfAbsent(id.type(), type -> new HashSet<>()).add(id));
        Set<AggregateId> deleted = new HashSet<>();
        gone.forEach((type, ids) -> deleted.addAll(unit.store(type).deletedAmong(ids, clearance)));
        return deleted;
    }
}
