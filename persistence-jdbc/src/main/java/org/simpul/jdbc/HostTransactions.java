package org.simpul.jdbc;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Listeners;
import org.simpul.port.RecordChange;

/**
 * The transactions that the host is in. A unit of work is a part of one: what fails is taken back to where the unit began,
 * so the host's transaction goes on; what succeeds is kept if the host commits. Nothing is run again, since only the host can
 * begin a new transaction.
 */
final class HostTransactions implements Transactions {

    private final Jdbi jdbi;
    private final Listeners listeners;
    private final @Nullable Consumer<Runnable> afterCommit;

    HostTransactions(Jdbi jdbi, Listeners listeners, @Nullable Consumer<Runnable> afterCommit) {
        this.jdbi = jdbi;
        this.listeners = listeners;
        this.afterCommit = afterCommit;
    }

    @Override
    public <T> T run(Mode mode, Set<? extends AggregateId> claimed, Function<Transaction, T> work) {
        T result;
        List<RecordChange> changes;
        try (Transaction transaction = Transaction.within(jdbi, mode)) {
            transaction.claim(claimed);
            result = work.apply(transaction);
            transaction.commit();
            changes = transaction.changes();
        }
        if (afterCommit != null && !changes.isEmpty()) {
            afterCommit.accept(() -> listeners.tell(changes));
        }
        return result;
    }

    @Override
    public void requireCommitNews() {
        if (afterCommit == null) {
            throw new UnsupportedOperationException("A storage that joins the host's transactions hears of no commit:"
                    + " give it the way to run something after the commit when it is made");
        }
    }
}
