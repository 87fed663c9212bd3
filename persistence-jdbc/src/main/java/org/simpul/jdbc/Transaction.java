package org.simpul.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.simpul.port.StorageException;

/**
 * One transaction on one connection, from its begin to its commit or rollback. It sees one state of the whole database, and
 * once a statement has failed it can only be rolled back. Used by one thread.
 */
final class Transaction implements AutoCloseable {

    private static final String BEFORE_THE_CHANGE = "simpul_before_the_change";

    private final Handle handle;
    private final Dialect dialect;
    private final int isolationBefore;
    private final boolean wasReadOnly;
    private @Nullable StorageException failure;
    private boolean hasLostRace;
    private boolean isCommitted;

    private Transaction(Handle handle, boolean readOnly) throws SQLException {
        this.handle = handle;
        Connection connection = handle.getConnection();
        dialect = Dialect.of(connection);
        isolationBefore = connection.getTransactionIsolation();
        wasReadOnly = connection.isReadOnly();
        if (isolationBefore != dialect.isolation()) {
            connection.setTransactionIsolation(dialect.isolation());
        }
        if (wasReadOnly != readOnly) {
            connection.setReadOnly(readOnly);
        }
        handle.begin();
    }

    static Transaction begin(Jdbi jdbi, boolean readOnly) {
        Handle handle = open(jdbi);
        try {
            return new Transaction(handle, readOnly);
        } catch (SQLException | RuntimeException e) {
            handle.close();
            throw e instanceof StorageException known ? known : outOfReach(e);
        }
    }

    private static Handle open(Jdbi jdbi) {
        try {
            return jdbi.open();
        } catch (JdbiException e) {
            throw outOfReach(e);
        }
    }

    private static StorageException outOfReach(Exception cause) {
        return new StorageException("The database is out of reach", sqlCause(cause));
    }

    Handle handle() {
        return handle;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Whether it failed because others wrote at the same time. */
    boolean hasLostRace() {
        return hasLostRace;
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
        }
    }

    /** Runs statements of which none is kept when they throw, even when the transaction goes on. */
    <T> T runAsOne(Supplier<T> statements) {
        return run(() -> {
            handle.savepoint(BEFORE_THE_CHANGE);
            T result;
            try {
                result = statements.get();
            } catch (RuntimeException e) {
                undo(e);
                throw e;
            }
            handle.releaseSavepoint(BEFORE_THE_CHANGE);
            return result;
        });
    }

    private void undo(RuntimeException reason) {
        try {
            handle.rollbackToSavepoint(BEFORE_THE_CHANGE);
        } catch (JdbiException e) {
            // As after a deadlock, which has rolled back all by itself: nothing more can be kept of this transaction.
            reason.addSuppressed(failed(e));
        }
    }

    /** Notes that others wrote at the same time, where no statement fails by itself. */
    StorageException lostRace() {
        hasLostRace = true;
        failure = new StorageException("Another transaction changed the same record at the same time", null);
        return failure;
    }

    void commit() {
        run(handle::commit);
        isCommitted = true;
    }

    private void refuseAfterFailure() {
        if (failure != null) {
            throw new StorageException("The store has failed before in this unit; nothing of it is kept", failure);
        }
    }

    private StorageException failed(JdbiException e) {
        hasLostRace |= dialect.isLostRace(e);
        failure = new StorageException("The database refused or failed", sqlCause(e));
        return failure;
    }

    /** The database's own exception: what wraps it only repeats the statement. */
    private static Throwable sqlCause(Exception e) {
        return e.getCause() instanceof SQLException cause ? cause : e;
    }

    /** Rolls back what was not committed and gives the connection back as it came. */
    @Override
    public void close() {
        try (handle) {
            if (handle.isInTransaction()) {
                handle.rollback();
            }
            Connection connection = handle.getConnection();
            if (connection.isReadOnly() != wasReadOnly) {
                connection.setReadOnly(wasReadOnly);
            }
            if (isolationBefore != dialect.isolation()) {
                connection.setTransactionIsolation(isolationBefore);
            }
        } catch (SQLException | JdbiException e) {
            // What was committed is kept, whatever becomes of the connection; what was not dies with it.
            if (!isCommitted) {
                throw new StorageException("The connection to the database broke", sqlCause(e));
            }
        }
    }
}
