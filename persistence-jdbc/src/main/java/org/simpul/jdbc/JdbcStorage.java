package org.simpul.jdbc;

import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Authorship;
import org.simpul.port.Listeners;
import org.simpul.port.RecordChange;
import org.simpul.port.Storage;
import org.simpul.port.StorageException;
import org.simpul.port.UnitOfWork;

/**
 * Keeps records in a relational database behind a JDBC {@link DataSource}: each as one document per version, with rows for
 * queries and reports beside it. Supports H2.
 *
 * <p>Each unit of work is one transaction of its own on one connection of the data source, and sees one state of the whole
 * database. When it loses a race against another writer it is run again, a few times; what is then still lost is a
 * {@link StorageException}. Safe for use by several threads. Starts no thread, and keeps no connection between two units: a
 * pool, where one is wanted, is the data source's business.
 */
public final class JdbcStorage implements Storage {

    private static final int MOST_ATTEMPTS = 10;

    private final Jdbi jdbi;
    private final Migrations migrations;
    private final RecordCodec codec = new RecordCodec();
    private final Listeners listeners = new Listeners();

    private JdbcStorage(DataSource dataSource, JdbcStorageOptions options) {
        migrations = new Migrations(dataSource, options);
        jdbi = Jdbi.create(dataSource);
        jdbi.registerArgument(new Columns());
        jdbi.define("t", options.qualifier());
        // What is bound to a statement may be personal data, and messages end up in logs.
        jdbi.configure(StatementExceptions.class, messages -> messages.setMessageRendering(MessageRendering.NONE));
    }

    /** A storage in the schema of the data source's connections, in tables that begin with {@code simpul_}. */
    public static JdbcStorage on(DataSource dataSource) {
        return on(dataSource, JdbcStorageOptions.defaults());
    }

    /** A storage whose tables must be there before its first use; {@link #migrate} makes them. */
    public static JdbcStorage on(DataSource dataSource, JdbcStorageOptions options) {
        return new JdbcStorage(
                Objects.requireNonNull(dataSource, "dataSource"), Objects.requireNonNull(options, "options"));
    }

    /** A storage whose tables have just been made, or brought up to date. */
    public static JdbcStorage migrated(DataSource dataSource) {
        return migrated(dataSource, JdbcStorageOptions.defaults());
    }

    /** A storage whose tables have just been made, or brought up to date. */
    public static JdbcStorage migrated(DataSource dataSource, JdbcStorageOptions options) {
        JdbcStorage storage = on(dataSource, options);
        storage.migrate();
        return storage;
    }

    /**
     * Makes the tables, or brings them up to date. Needs Flyway on the class path; a host that runs the scripts by its own
     * Flyway does without this. Can be called at every start, and after a crash of an earlier call.
     *
     * @throws StorageException if Flyway is missing or the tables cannot be made
     */
    public void migrate() {
        migrations.run();
    }

    /**
     * Makes all that queries and reports look at anew from the stored documents, in one transaction: for the day when a new
     * version of the library offers more to queries, or when rows were changed by hand. Its duration grows with the number
     * of records, its memory does not. Others can read meanwhile; who writes a record meanwhile makes it begin again.
     */
    public void reindex() {
        retried(false, transaction -> {
            transaction.run(() -> {
                new Reindexing(transaction, codec).run();
                return true;
            });
            transaction.commit();
            return true;
        });
    }

    @Override
    public <T> T write(Authorship authorship, Set<? extends AggregateId> claimed, Function<UnitOfWork, T> work) {
        return retried(false, transaction -> run(transaction, Objects.requireNonNull(authorship, "authorship"), work));
    }

    @Override
    public <T> T ask(Function<UnitOfWork, T> question) {
        return read(question);
    }

    @Override
    public void onCommitted(Consumer<? super RecordChange> listener) {
        listeners.add(listener);
    }

    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        return retried(true, transaction -> run(transaction, null, work));
    }

    private <T> T run(Transaction transaction, @Nullable Authorship authorship, Function<UnitOfWork, T> work) {
        JdbcUnitOfWork unit = new JdbcUnitOfWork(transaction, codec, authorship);
        try {
            T result = work.apply(unit);
            unit.commit();
            return result;
        } finally {
            unit.end();
        }
    }

    private <T> T retried(boolean readOnly, Function<Transaction, T> work) {
        LostRaceException lost = null;
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            try {
                return attempt(readOnly, work);
            } catch (LostRaceException e) {
                // Whoever won has committed by now, so the next attempt sees what they wrote.
                lost = e;
            }
        }
        throw new StorageException(
                "Other writers came first in " + MOST_ATTEMPTS + " attempts", lost == null ? null : lost.getCause());
    }

    private <T> T attempt(boolean readOnly, Function<Transaction, T> work) throws LostRaceException {
        try (Transaction transaction = Transaction.begin(jdbi, readOnly)) {
            try {
                return work.apply(transaction);
            } catch (RuntimeException e) {
                if (transaction.hasLostRace()) {
                    throw new LostRaceException(e);
                }
                throw e;
            }
        }
    }

    /** A race was lost; never leaves this class. */
    private static final class LostRaceException extends Exception {
        LostRaceException(RuntimeException cause) {
            super(cause);
        }
    }
}
