package org.simpul.jdbc;

import java.util.Set;
import java.util.function.Function;
import org.simpul.model.id.AggregateId;

/** Where transactions come from: the storage has its own, or joins those of its host. Safe for use by several threads. */
interface Transactions {

    /**
     * Runs work in a transaction. All it wrote is kept when it returns, as far as that is for the storage to decide, and
     * nothing of it when it throws.
     *
     * @param claimed the records that nobody else may change, delete or begin to name meanwhile
     */
    <T> T run(Mode mode, Set<? extends AggregateId> claimed, Function<Transaction, T> work);

    /** That work is to be parted into transactions by the storage. */
    void requireOwn();

    /** That the host is to hear of changes once they are committed. */
    void requireCommitNews();
}
