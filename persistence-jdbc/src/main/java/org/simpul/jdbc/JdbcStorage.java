package org.simpul.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handles;
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
 * Keeps records in a relational database behind JDBC: each as one document per version, with rows for queries and reports
 * beside it. Supports H2, PostgreSQL and MariaDB.
 *
 * <p>{@link #on On a data source} each unit of work is a transaction of its own on one connection, and sees one state of the
 * whole database. When it loses a race against another writer it is run again, a few times; what is then still lost is a
 * {@link org.simpul.port.LostRaceException}.
 *
 * <p>{@link #joining Joining a host}, each unit is a part of the transaction that the host is in, at the isolation that the
 * host chose. What fails is taken back to where the unit began, and the host's transaction goes on; nothing is run again,
 * and nothing is kept unless the host commits.
 *
 * <p>Safe for use by several threads. Starts no thread, and keeps no connection between two units: a pool, where one is
 * wanted, is the host's business.
 */
public final class JdbcStorage implements Storage {

    private final Transactions transactions;
    private final Migrations migrations;
    private final Listeners listeners;
    private final RecordCodec codec = new RecordCodec();

    private JdbcStorage(Transactions transactions, Migrations migrations, Listeners listeners) {
        this.transactions = transactions;
        this.migrations = migrations;
        this.listeners = listeners;
    }

    /** A storage in the schema of the data source's connections, in tables that begin with {@code simpul_}. */
    public static JdbcStorage on(DataSource dataSource) {
        return on(dataSource, JdbcStorageOptions.defaults());
    }

    /** A storage whose tables must be there before its first use; {@link #migrate} makes them. */
    public static JdbcStorage on(DataSource dataSource, JdbcStorageOptions options) {
        Objects.requireNonNull(dataSource, "dataSource");
        Objects.requireNonNull(options, "options");
        Listeners listeners = new Listeners();
        return new JdbcStorage(
                new OwnTransactions(configured(Jdbi.create(dataSource), options), listeners),
                new Migrations(dataSource, options),
                listeners);
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
     * A storage within the host's transactions, in tables that begin with {@code simpul_} and are there.
     *
     * @see #joining(ConnectionSource, JdbcStorageOptions, Consumer)
     */
    public static JdbcStorage joining(ConnectionSource source) {
        return joining(source, JdbcStorageOptions.defaults());
    }

    /**
     * A storage within the host's transactions, in tables that are there. It can tell nobody of what the host commits.
     *
     * @see #joining(ConnectionSource, JdbcStorageOptions, Consumer)
     */
    public static JdbcStorage joining(ConnectionSource source, JdbcStorageOptions options) {
        return joining(source, options, null);
    }

    /**
     * A storage within the host's transactions, in tables that are there.
     *
     * <p>A unit that writes and fails is taken back to where it began, and the host's transaction goes on. Only after a
     * {@link org.simpul.port.LostRaceException} the host has to roll back and begin anew, since an engine may have rolled
     * back the whole transaction by itself, as H2 and MariaDB do after a deadlock. A unit that only reads leaves nothing to
     * take back; on PostgreSQL a transaction in which one of its statements failed is of no further use, as after any
     * statement that fails there.
     *
     * <p>The isolation is the host's. All that a storage promises holds at each, but for this:
     *
     * <ul>
     *   <li>At {@code READ COMMITTED} a unit need not see one state in all its questions; nor does it at {@code REPEATABLE
     *       READ} on H2.
     *   <li>Above {@code READ COMMITTED} H2 and PostgreSQL cannot tell who names a record by now. A unit that claims records
     *       and asks so, as whoever deletes one does, is refused there with {@link IllegalStateException}.
     *   <li>At {@code SERIALIZABLE} on PostgreSQL a race may be lost as late as in the host's own commit.
     * </ul>
     *
     * <p>Reading the log of changes gives places to new ones, so it is refused in a transaction that only reads, and other
     * readers of the log wait for the end of one that does so.
     *
     * @param afterCommit runs something in the current thread once the host's transaction is committed, and never if it is
     *     rolled back, be it to a savepoint of the host's; for those who want to hear of changes
     */
    public static JdbcStorage joining(
            ConnectionSource source, JdbcStorageOptions options, @Nullable Consumer<Runnable> afterCommit) {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(options, "options");
        Listeners listeners = new Listeners();
        Jdbi jdbi = configured(Jdbi.create(lending(source)), options);
        return new JdbcStorage(
                new HostTransactions(jdbi, listeners, afterCommit), new Migrations(null, options), listeners);
    }

    private static ConnectionFactory lending(ConnectionSource source) {
        return new ConnectionFactory() {
            @Override
            public Connection openConnection() throws SQLException {
                return Objects.requireNonNull(source.connection(), "the connection of the host");
            }

            @Override
            public void closeConnection(Connection connection) throws SQLException {
                source.release(connection);
            }
        };
    }

    private static Jdbi configured(Jdbi jdbi, JdbcStorageOptions options) {
        jdbi.registerArgument(new Columns());
        jdbi.define("t", options.qualifier());
        // What is bound to a statement may be personal data, and messages end up in logs.
        jdbi.configure(StatementExceptions.class, messages -> messages.setMessageRendering(MessageRendering.NONE));
        // Transactions are ended where they were begun, which may be in the host.
        jdbi.configure(Handles.class, handles -> handles.setForceEndTransactions(false));
        return jdbi;
    }

    /**
     * Makes the tables, or brings them up to date. Needs Flyway on the class path; a host that runs the scripts by its own
     * Flyway does without this. Can be called at every start, by several nodes at once, and after a crash of an earlier call.
     * Flyway takes two connections at once, which a pool has to have.
     *
     * @throws StorageException if Flyway is missing or the tables cannot be made
     * @throws UnsupportedOperationException of a storage that joins the host's transactions: tables are made outside of them
     */
    public void migrate() {
        migrations.run();
    }

    /**
     * Makes all that queries and reports look at anew from the stored documents: for the day when a new version of the
     * library offers more to queries, or when rows were changed by hand. Goes through the records in small transactions, so
     * others read and write meanwhile and find each record's old rows or its new ones. Its duration grows with the number of
     * records, its memory does not.
     *
     * @throws UnsupportedOperationException of a storage that joins the host's transactions, since it has none of its own
     */
    public void reindex() {
        transactions.requireOwn();
        Reindexing.Place place = Reindexing.Place.START;
        while (place != null) {
            Reindexing.Place from = place;
            place = transactions.run(
                    Mode.CLAIMED,
                    Set.of(),
                    transaction -> transaction.run(() -> new Reindexing(transaction, codec).batch(from)));
        }
    }

    @Override
    public <T> T write(Authorship authorship, Set<? extends AggregateId> claimed, Function<UnitOfWork, T> work) {
        Objects.requireNonNull(authorship, "authorship");
        return run(claimed.isEmpty() ? Mode.WRITE : Mode.CLAIMED, authorship, claimed, work);
    }

    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        return run(Mode.READ, null, Set.of(), work);
    }

    @Override
    public <T> T ask(Function<UnitOfWork, T> question) {
        return run(Mode.ASK, null, Set.of(), question);
    }

    private <T> T run(
            Mode mode,
            @Nullable Authorship authorship,
            Set<? extends AggregateId> claimed,
            Function<UnitOfWork, T> work) {
        return transactions.run(mode, claimed, transaction -> {
            JdbcUnitOfWork unit = new JdbcUnitOfWork(transaction, codec, authorship);
            try {
                return work.apply(unit);
            } finally {
                unit.end();
            }
        });
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnsupportedOperationException if this storage joins the host's transactions and was given no way to hear of
     *     their commit
     */
    @Override
    public void onCommitted(Consumer<? super RecordChange> listener) {
        transactions.requireCommitNews();
        listeners.add(Objects.requireNonNull(listener, "listener"));
    }
}
