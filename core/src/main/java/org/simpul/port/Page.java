package org.simpul.port;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next where the next page begins; null on the last
 * @param total how many match the query on all pages; null unless the query asked
 */
public record Page<T>(
        List<T> items, @Nullable Cursor next, @Nullable Long total) {

    public Page {
        items = List.copyOf(items);
    }

    /** This page with other items, as when each is turned into something else or some are left out. */
    public <U> Page<U> with(Function<List<T>, List<U>> change) {
        return new Page<>(change.apply(items), next, total);
    }
}
