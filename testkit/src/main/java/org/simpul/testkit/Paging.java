package org.simpul.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.simpul.model.Aggregate;
import org.simpul.model.Recorded;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.port.Page;
import org.simpul.port.Query;
import org.simpul.port.Store;
import org.simpul.port.UnitOfWork;

/** Follows a list from its first page to its last. */
final class Paging {

    // No list of the contract has more; a cursor that leads back would else be followed for ever.
    private static final int MOST_PAGES = 200;

    private Paging() {}

    static List<OrganisationId> of(StorageScene scene, Query query) {
        return of(scene, query, () -> {});
    }

    /** @param between what happens after each page but the last */
    static List<OrganisationId> of(StorageScene scene, Query query, Runnable between) {
        return ids(scene, UnitOfWork::organisations, query, between);
    }

    static <A extends Aggregate<I>, I extends AggregateId> List<I> ids(
            StorageScene scene, Function<UnitOfWork, Store<A, I>> store, Query query, Runnable between) {
        List<I> ids = new ArrayList<>();
        Query asked = query;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Query next = asked;
            Page<Recorded<A>> page = scene.read(unit -> store.apply(unit).page(next));
            if (page.items().size() > query.limit()) {
                throw new AssertionError("A page of at most " + query.limit() + " held "
                        + page.items().size());
            }
            page.items().forEach(recorded -> ids.add(recorded.record().id()));
            if (page.next() == null) {
                return ids;
            }
            asked = query.after(page.next());
            between.run();
        }
        throw new AssertionError("After " + MOST_PAGES + " pages there was still a next one");
    }

    static <T> List<T> reversed(List<T> items) {
        List<T> reversed = new ArrayList<>(items);
        Collections.reverse(reversed);
        return reversed;
    }
}
