package org.simpul.jdbc;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A host without a framework: its transaction is a connection that a thread holds until the work on it has ended. */
final class PlainHost implements ConnectionSource {

    private final DataSource database;
    private final ThreadLocal<@Nullable Transaction> current = new ThreadLocal<>();

    PlainHost(DataSource database) {
        this.database = database;
    }

    private record Transaction(Connection connection, List<Runnable> afterCommit) {}

    /** What the host does on the connection of its transaction. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws Exception;
    }

    <T extends @Nullable Object> T inTransaction(int isolation, Work<T> work) throws Exception {
        Transaction around = current.get();
        List<Runnable> afterCommit = new ArrayList<>();
        T result;
        try (Connection connection = database.getConnection()) {
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
            current.set(new Transaction(connection, afterCommit));
            try {
                result = work.on(connection);
                connection.commit();
            } catch (Throwable e) {
                connection.rollback();
                throw e;
            } finally {
                current.set(around);
            }
        }
        tell(afterCommit);
        return result;
    }

    /** Runs everything, whether something fails or not, since all of it is about what is committed. */
    private static void tell(List<Runnable> afterCommit) {
        RuntimeException failure = null;
        for (Runnable news : afterCommit) {
            try {
                news.run();
            } catch (RuntimeException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public Connection connection() {
        return transaction().connection;
    }

    /** Runs something when the transaction of this thread is committed. */
    void afterCommit(Runnable news) {
        transaction().afterCommit.add(news);
    }

    private Transaction transaction() {
        Transaction transaction = current.get();
        if (transaction == null) {
            throw new IllegalStateException("This thread is in no transaction");
        }
        return transaction;
    }
}
