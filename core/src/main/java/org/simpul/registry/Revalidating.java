package org.simpul.registry;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Caller;
import org.simpul.model.Aggregate;
import org.simpul.model.Recorded;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Cursor;
import org.simpul.port.FindingsAtRest.Judged;
import org.simpul.port.LostRaceException;
import org.simpul.port.Page;
import org.simpul.port.Query;
import org.simpul.port.Store;
import org.simpul.port.UnitOfWork;

/** Judges stored records again, page by page, and keeps none of them. */
record Revalidating<A extends Aggregate<I>, I extends AggregateId>(Desk desk, Function<UnitOfWork, Store<A, I>> store) {

    /** @param unlessJudgedSince records judged then or later are passed over; null for none */
    Revalidation run(Caller caller, Query filter, @Nullable Instant unlessJudgedSince) {
        desk.permitMaintenance(caller);
        Revalidation sum = Revalidation.NONE;
        Query from = filter.seenBy(caller.clearance());
        Cursor next;
        do {
            Due<I> due = due(from, unlessJudgedSince);
            sum = sum.plus(judgedIfFree(caller, due.ids));
            next = due.next;
            from = from.after(next);
        } while (next != null);
        return sum;
    }

    /**
     * The records of a page that are to be judged.
     *
     * @param next where the next page begins; null on the last
     */
    private record Due<J>(Set<J> ids, @Nullable Cursor next) {}

    private Due<I> due(Query query, @Nullable Instant unlessJudgedSince) {
        return desk.storage().read(unit -> {
            Page<I> page = store.apply(unit)
                    .page(query)
                    .with(records -> records.stream()
                            .map(recorded -> recorded.record().id())
                            .toList());
            Set<I> ids = new LinkedHashSet<>(page.items());
            if (unlessJudgedSince != null) {
                Map<AggregateId, Judged> judged = unit.findings().of(ids);
                ids.removeIf(id -> isJudgedSince(judged.get(id), unlessJudgedSince));
            }
            return new Due<>(ids, page.next());
        });
    }

    private static boolean isJudgedSince(@Nullable Judged judged, Instant moment) {
        return judged != null && !judged.at().isBefore(moment);
    }

    private Revalidation judgedIfFree(Caller caller, Set<I> ids) {
        if (ids.isEmpty()) {
            return Revalidation.NONE;
        }
        try {
            return judged(caller, ids);
        } catch (LostRaceException e) {
            return new Revalidation(0, 0, ids.size());
        }
    }

    /**
     * Claimed, so that nobody writes them between their judgement and its being kept; and what is kept of them is held, so that
     * who holds a neighbour of theirs closer waits and is then obeyed.
     */
    private Revalidation judged(Caller caller, Set<I> ids) {
        return desk.write(caller, ids, unit -> {
            unit.findings().of(ids);
            Judgement judgement = new Judgement(desk, unit, ids);
            Collection<Recorded<A>> stored = store.apply(unit).find(ids).values();
            stored.forEach(judgement::of);
            int changed = judgement.keep().size();
            return new Revalidation(stored.size(), changed, 0);
        });
    }
}
