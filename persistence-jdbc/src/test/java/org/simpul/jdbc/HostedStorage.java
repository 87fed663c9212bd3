package org.simpul.jdbc;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Authorship;
import org.simpul.port.LostRaceException;
import org.simpul.port.RecordChange;
import org.simpul.port.Storage;
import org.simpul.port.UnitOfWork;

/** A registry within a host that gives each unit a transaction to itself, and begins it anew when it lost a race. */
final class HostedStorage implements Storage {

    private static final int MOST_ATTEMPTS = 50;

    private final int isolation;
    private final PlainHost host;
    private final JdbcStorage joined;

    HostedStorage(DataSource database, int isolation) {
        this.isolation = isolation;
        host = new PlainHost(database);
        joined = JdbcStorage.joining(host, JdbcStorageOptions.defaults(), host::afterCommit);
    }

    @Override
    public <T> T write(Authorship authorship, Set<? extends AggregateId> claimed, Function<UnitOfWork, T> work) {
        return inTransaction(() -> joined.write(authorship, claimed, work));
    }

    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        return inTransaction(() -> joined.read(work));
    }

    @Override
    public <T> T ask(Function<UnitOfWork, T> question) {
        return inTransaction(() -> joined.ask(question));
    }

    @Override
    public void onCommitted(Consumer<? super RecordChange> listener) {
        joined.onCommitted(listener);
    }

    private <T> T inTransaction(Supplier<T> unit) {
        Exception loss = null;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                return host.inTransaction(isolation, connection -> unit.get());
            } catch (LostRaceException e) {
                loss = e;
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                requireLostRace(e);
                loss = e;
            }
        }
        throw new IllegalStateException("The host lost every race", loss);
    }

    /** Where transactions are serializable, a race may be lost as late as in the host's own commit. */
    private static void requireLostRace(Exception failure) {
        if (!(failure instanceof SQLException fault && "40001".equals(fault.getSQLState()))) {
            throw new IllegalStateException("The host failed", failure);
        }
    }
}
