package org.simpul.registry;

import java.util.Set;
import org.simpul.disclosure.Caller;
import org.simpul.finding.SimpulException;
import org.simpul.model.id.AggregateId;
import org.simpul.port.UnitOfWork;

/** What a caller is told of a record that is not there for them. */
final class Absence {

    private Absence() {}

    /**
     * That the record was merged, was deleted, or is unknown. Who may not know of it as it last was, or of the record that stands
     * for it, learns nothing.
     */
    static SimpulException of(Caller caller, UnitOfWork unit, AggregateId id) {
        if (unit.store(id.type()).deletedAmong(Set.of(id), caller.clearance()).isEmpty()) {
            return new UnknownRecordException(id);
        }
        AggregateId into = unit.survivors(Set.of(id), caller.clearance()).get(id);
        if (into != null) {
            return new RecordMergedException(id, into);
        }
        return isEnded(caller, unit, id) ? new RecordDeletedException(id) : new UnknownRecordException(id);
    }

    /** Whether a record was deleted, or at last all that it was merged into, as far as the caller may know of them. */
    private static boolean isEnded(Caller caller, UnitOfWork unit, AggregateId id) {
        return !unit.store(id.type())
                .deletedAmong(Set.of(lastOf(unit, id)), caller.clearance())
                .isEmpty();
    }

    /** What a record was merged into, at the end of however many merges, be it there or not; the record itself if into none. */
    static AggregateId lastOf(UnitOfWork unit, AggregateId id) {
        AggregateId last = id;
        AggregateId into = id;
        while (into != null) {
            last = into;
            into = unit.store(id.type()).mergedInto(Set.of(last)).get(last);
        }
        return last;
    }
}
