package org.simpul.jdbc;

import java.util.ArrayList;
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
        try (Transaction transaction = Transaction.within(jdbi, mode)) {
            transaction.claim(claimed);
            T result = work.apply(transaction);
            List<RecordChange> kept = new ArrayList<>();
            if (afterCommit != null && !transaction.changes().isEmpty()) {
                // Before the unit is kept, so that it is taken back when the host cannot promise to tell of it.
                afterCommit.accept(() -> listeners.tell(kept));
            }
            transaction.commit();
            kept.addAll(transaction.changes());
            return result;
        }
    }

    @Override
    public void requireOwn() {
        throw new UnsupportedOperationException("This storage joins the host's transactions and has none of its own:"
                + " use one on the data source for what goes through many");
    }

    @Override
    public void requireCommitNews() {
        if (afterCommit == null) {
            throw new UnsupportedOperationException("A storage that joins the host's transactions hears of no commit:"
                    + " give it the way to run something after the commit when it is made");
        }
    }
}
