package org.simpul.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jspecify.annotations.Nullable;
import org.simpul.finding.SimpulException;
import org.simpul.model.id.AggregateId;
import org.simpul.port.LostRaceException;
import org.simpul.port.RecordChange;
import org.simpul.port.StaleVersionException;
import org.simpul.port.StorageException;

/**
 * One transaction on one connection from its begin to its commit or rollback, or that part of a host's transaction which is
 * one unit of work. Once a statement has failed it can only be taken back. Used by one thread.
 */
final class Transaction implements AutoCloseable {

    private final Handle handle;
    private final Dialect dialect;
    private final Mode mode;
    private final boolean isOwn;
    private final boolean isCareful;
    private final boolean hasPlaced;
    private final @Nullable Integer isolationBefore;
    private final @Nullable Savepoint beforeTheUnit;
    private final List<RecordChange> changes = new ArrayList<>();
    private @Nullable StorageException failure;
    private @Nullable RuntimeException refusal;
    private @Nullable Again again;
    private boolean isCommitted;

    /** Why a transaction of our own has to be run again. */
    enum Again {
        /** A change was refused half done, and the work went on; so the next attempt is able to undo single changes. */
        CAREFULLY,
        /** Changes were committed that have no place in the log yet. */
        WITH_PLACES,
        /** Others wrote at the same time. */
        LOST_RACE
    }

    private Transaction(Handle handle, Mode mode, boolean isOwn, boolean isCareful, boolean hasPlaced)
            throws SQLException {
        this.handle = handle;
        this.mode = mode;
        this.isOwn = isOwn;
        this.isCareful = isCareful;
        this.hasPlaced = hasPlaced;
        Connection connection = handle.getConnection();
        dialect = Dialect.of(connection);
        isolationBefore = isOwn && mode != Mode.ASK ? begun(connection) : null;
        beforeTheUnit = isOwn ? null : joined(connection);
    }

    /**
     * A transaction of the storage itself.
     *
     * @param isCareful whether a single change can be undone while the others stay, which costs two statements a change
     * @param hasPlaced whether changes without a place in the log were just given one
     */
    static Transaction own(Jdbi jdbi, Mode mode, boolean isCareful, boolean hasPlaced) {
        return open(jdbi, mode, true, isCareful, hasPlaced);
    }

    /** A part of the transaction that the host is in. */
    static Transaction within(Jdbi jdbi, Mode mode) {
        return open(jdbi, mode, false, true, false);
    }

    private static Transaction open(Jdbi jdbi, Mode mode, boolean isOwn, boolean isCareful, boolean hasPlaced) {
        Handle handle;
        try {
            handle = jdbi.open();
        } catch (JdbiException e) {
            throw outOfReach(e);
        }
        try {
            return new Transaction(handle, mode, isOwn, isCareful, hasPlaced);
        } catch (SQLException | JdbiException e) {
            throw closed(handle, outOfReach(e));
        } catch (RuntimeException e) {
            throw closed(handle, e);
        }
    }

    private static RuntimeException closed(Handle handle, RuntimeException failure) {
        try {
            handle.close();
        } catch (Exception e) {
            failure.addSuppressed(ToldCause.of(e));
        }
        return failure;
    }

    private static StorageException outOfReach(Exception cause) {
        return new StorageException("The database is out of reach", ToldCause.of(cause));
    }

    /** @return the isolation to which the connection has to be set back in the end; null when it was not changed */
    private @Nullable Integer begun(Connection connection) throws SQLException {
        String opening = dialect.opening(mode);
        if (opening != null) {
            handle.begin();
            try (Statement statement = connection.createStatement()) {
                statement.execute(opening);
            }
            return null;
        }
        int before = connection.getTransactionIsolation();
        if (before != dialect.isolation(mode)) {
            connection.setTransactionIsolation(dialect.isolation(mode));
        }
        handle.begin();
        return before;
    }

    /** @return where to go back to when the unit fails; null when it only reads */
    private @Nullable Savepoint joined(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException(
                    "The host is in no transaction: begin one before the storage is asked, so that"
                            + " the connection it lends has auto-commit off");
        }
        // Without a name, since a unit within this one would take the same and so take this one's away.
        return mode == Mode.WRITE || mode == Mode.CLAIMED ? connection.setSavepoint() : null;
    }

    Handle handle() {
        return handle;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Whether more than one question can be asked. */
    boolean asksOnce() {
        return mode == Mode.ASK;
    }

    /** Whether it claims records, and sees what others commit meanwhile. */
    boolean isClaiming() {
        return mode == Mode.CLAIMED;
    }

    /** What was changed so far, in the order of writing. */
    List<RecordChange> changes() {
        return List.copyOf(changes);
    }

    void note(RecordChange change) {
        changes.add(change);
    }

    /** Keeps others from changing or deleting these records, or from finding them in order to name them. */
    void claim(Collection<? extends AggregateId> ids) {
        if (!ids.isEmpty()) {
            run(() -> {
                Lookups lookups = new Lookups(handle);
                Set<Lookups.Standing> claimed = Set.copyOf(lookups.claim(ids));
                // Where the host's transaction sees an old state, the work would not find what it holds.
                if (!isOwn && dialect.pastSnapshots() != null && !claimed.equals(Set.copyOf(lookups.standings(ids)))) {
                    throw lostRace();
                }
                return true;
            });
        }
    }

    /** What keeps others from deleting what a SELECT finds; nothing in a transaction that only reads. */
    String keepingFromDeletion() {
        return mode == Mode.WRITE || mode == Mode.CLAIMED ? " ORDER BY id" + dialect.keepingFromDeletion() : "";
    }

    /**
     * What a SELECT ends with that is to find, in a unit that claims records, whatever others have committed by now.
     *
     * @throws IllegalStateException if nothing does, since the host's transaction sees an old state
     */
    String seeingTheNewest() {
        if (isOwn || mode != Mode.CLAIMED) {
            return "";
        }
        String ending = dialect.pastSnapshots();
        if (ending != null) {
            return ending;
        }
        if (isolation() > Connection.TRANSACTION_READ_COMMITTED) {
            throw new IllegalStateException(
                    "Who names a record cannot be told for sure in a transaction of the host that"
                            + " sees the state of an earlier moment: its isolation has to be READ COMMITTED");
        }
        return "";
    }

    private int isolation() {
        try {
            return handle.getConnection().getTransactionIsolation();
        } catch (SQLException e) {
            throw new TransactionException(e);
        }
    }

    /** Runs statements and tells their failure in the words of the port. */
    <T extends @Nullable Object> T run(Supplier<T> statements) {
        refuseAfterFailure();
        try {
            return statements.get();
        } catch (JdbiException e) {
            throw failed(e);
        } catch (StorageException e) {
            failure = e;
            throw e;
        } catch (RuntimeException e) {
            throw isOfTheDriver(e) ? failed(e) : e;
        } catch (Exception e) {
            // What fails when a result is closed JDBI throws as it is, undeclared.
            throw failed(e);
        }
    }

    /** Some drivers have unchecked exceptions of their own, where JDBC asks for those that it knows. */
    private static boolean isOfTheDriver(RuntimeException e) {
        return !(e instanceof SimpulException) && !e.getClass().getName().startsWith("java.");
    }

    /** Runs statements of which none is kept when they throw, even when the transaction goes on. */
    <T> T runAsOne(Supplier<T> statements) {
        return run(() -> {
            Savepoint beforeTheChange = isCareful ? savepoint() : null;
            T result;
            try {
                result = statements.get();
            } catch (StaleVersionException e) {
                // Found before anything was written.
                release(beforeTheChange);
                throw e;
            } catch (RuntimeException e) {
                undo(beforeTheChange, e);
                throw e;
            }
            release(beforeTheChange);
            return result;
        });
    }

    private Savepoint savepoint() {
        try {
            return handle.getConnection().setSavepoint();
        } catch (SQLException e) {
            throw new TransactionException(e);
        }
    }

    private void release(@Nullable Savepoint savepoint) {
        try {
            if (savepoint != null) {
                handle.getConnection().releaseSavepoint(savepoint);
            }
        } catch (SQLException e) {
            throw new TransactionException(e);
        }
    }

    private void undo(@Nullable Savepoint beforeTheChange, RuntimeException reason) {
        if (beforeTheChange == null) {
            refusal = reason;
            again = Again.CAREFULLY;
            return;
        }
        try {
            takeBack(beforeTheChange);
        } catch (SQLException e) {
            // As after a deadlock, which has rolled back all by itself: nothing more can be kept of this transaction.
            reason.addSuppressed(failed(new TransactionException(e)));
        }
    }

    private void takeBack(Savepoint savepoint) throws SQLException {
        Connection connection = handle.getConnection();
        connection.rollback(savepoint);
        connection.releaseSavepoint(savepoint);
    }

    /** Notes that others wrote at the same time, where no statement fails by itself. */
    StorageException lostRace() {
        return lostRace(null);
    }

    private StorageException lostRace(@Nullable Throwable cause) {
        again = Again.LOST_RACE;
        failure = new LostRaceException("Others wrote the same at the same time; nothing of this unit is kept", cause);
        return failure;
    }

    /**
     * Notes that the log lacks changes that were committed.
     *
     * @return whether they are to be given their places within this transaction, since it is the host's
     * @throws IllegalStateException if the host's transaction only reads
     */
    boolean lacksPlaces() {
        if (!isOwn) {
            requireWritable();
            return true;
        }
        if (!hasPlaced) {
            again = Again.WITH_PLACES;
            throw new StorageException("This unit has to be run again with a complete log", null);
        }
        return false;
    }

    private void requireWritable() {
        try {
            if (handle.getConnection().isReadOnly()) {
                throw new IllegalStateException(
                        "Who reads the log of changes puts it in order, so the host's transaction"
                                + " must not be one that only reads");
            }
        } catch (SQLException e) {
            throw new TransactionException(e);
        }
    }

    /** Keeps what was written, or leaves that to the host. */
    void commit() {
        if (mode == Mode.ASK && isOwn) {
            return;
        }
        run(() -> {
            if (isOwn) {
                commitOwn();
            } else {
                release(beforeTheUnit);
            }
            return true;
        });
        isCommitted = true;
    }

    private void refuseAfterFailure() {
        if (failure instanceof LostRaceException) {
            throw new LostRaceException("This unit has lost a race before; nothing of it is kept", failure);
        }
        if (failure != null) {
            throw new StorageException("The store has failed before in this unit; nothing of it is kept", failure);
        }
        if (again != null) {
            throw new StorageException("This unit has to be run again", refusal);
        }
    }

    /** Why all has to be run again after work ended by throwing; null when what was thrown is for the caller. */
    @Nullable
    Again runsAgainAfter(Throwable thrown) {
        return again == Again.CAREFULLY && thrown == refusal ? null : again;
    }

    private StorageException failed(Exception e) {
        if (dialect.isLostRace(e)) {
            return lostRace(ToldCause.of(e));
        }
        failure = new StorageException("The database refused or failed", ToldCause.of(e));
        return failure;
    }

    /** Takes back what was not committed and gives the connection back as it came. */
    @Override
    public void close() {
        try (handle) {
            if (isOwn) {
                end(handle.getConnection());
            } else if (!isCommitted && beforeTheUnit != null) {
                takeBack(beforeTheUnit);
            }
        } catch (SQLException | JdbiException e) {
            // What was committed is kept, whatever becomes of the connection; what was not dies with it.
            if (!isCommitted) {
                throw new StorageException(
                        isOwn
                                ? "The connection to the database broke"
                                : "The unit cannot be taken back: the host's transaction has to be rolled back",
                        ToldCause.of(e));
            }
        }
    }

    /** Past JDBI, which would take what it does to the connection afterwards for a part of the commit if it failed. */
    private void commitOwn() {
        try {
            handle.getConnection().commit();
        } catch (SQLException e) {
            throw new TransactionException("The commit failed", e);
        }
    }

    private void end(Connection connection) throws SQLException {
        if (mode == Mode.ASK) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            return;
        }
        if (handle.isInTransaction()) {
            if (!isCommitted) {
                // Past JDBI, which gives auto-commit back even if this fails, and so would commit what is half done.
                connection.rollback();
            }
            // Nothing is left to roll back; this gives auto-commit back as it was.
            handle.rollback();
        }
        if (isolationBefore != null && isolationBefore != dialect.isolation(mode)) {
            connection.setTransactionIsolation(isolationBefore);
        }
    }
}
