package org.simpul.jdbc;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Listeners;
import org.simpul.port.LostRaceException;
import org.simpul.port.RecordChange;

/** Transactions of the storage itself, each on a connection of its own. What loses a race is run again, a few times. */
final class OwnTransactions implements Transactions {

    private static final int MOST_RACES = 20;
    private static final long SHORTEST_PAUSE_NANOS = 500_000;
    private static final int MOST_DOUBLINGS = 6;

    private final Jdbi jdbi;
    private final Listeners listeners;

    OwnTransactions(Jdbi jdbi, Listeners listeners) {
        this.jdbi = jdbi;
        this.listeners = listeners;
    }

    @Override
    public <T> T run(Mode mode, Set<? extends AggregateId> claimed, Function<Transaction, T> work) {
        boolean isCareful = false;
        boolean hasPlaced = false;
        int lostRaces = 0;
        while (true) {
            try {
                return attempt(mode, claimed, isCareful, hasPlaced, work);
            } catch (AgainException again) {
                switch (again.reason) {
                    case CAREFULLY -> isCareful = true;
                    case WITH_PLACES -> {
                        placeChanges();
                        hasPlaced = true;
                    }
                    case LOST_RACE -> {
                        lostRaces++;
                        if (lostRaces == MOST_RACES) {
                            throw new LostRaceException(
                                    "Other writers came first in " + MOST_RACES + " attempts", again.getCause());
                        }
                        pause(lostRaces);
                    }
                }
            }
        }
    }

    private <T> T attempt(
            Mode mode,
            Set<? extends AggregateId> claimed,
            boolean isCareful,
            boolean hasPlaced,
            Function<Transaction, T> work)
            throws AgainException {
        T result;
        List<RecordChange> changes;
        try (Transaction transaction = Transaction.own(jdbi, mode, isCareful, hasPlaced)) {
            try {
                transaction.claim(claimed);
                result = work.apply(transaction);
                transaction.commit();
                changes = transaction.changes();
            } catch (RuntimeException | Error e) {
                Transaction.Again reason = transaction.runsAgainAfter(e);
                if (reason != null) {
                    throw new AgainException(reason, e);
                }
                throw e;
            }
        }
        listeners.tell(changes);
        return result;
    }

    /** Gives their places to changes that were committed without, in a transaction that is over before they are read. */
    private void placeChanges() {
        run(
                Mode.CLAIMED,
                Set.of(),
                transaction -> transaction.run(() -> {
                    new ChangePlaces(transaction).give();
                    return true;
                }));
    }

    /** Lets the others go ahead, each for another moment, so that the same ones do not meet again. */
    private static void pause(int lostRaces) {
        long longest = SHORTEST_PAUSE_NANOS << Math.min(lostRaces, MOST_DOUBLINGS);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest));
    }

    @Override
    public void requireOwn() {}

    /** Transactions of our own are told of when they are committed. */
    @Override
    public void requireCommitNews() {}

    /** That a transaction has to be run again; never leaves this class. */
    private static final class AgainException extends Exception {

        private final Transaction.Again reason;

        AgainException(Transaction.Again reason, Throwable cause) {
            super(cause);
            this.reason = reason;
        }
    }
}
