package org.simpul.jdbc;

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
        for (int attempt = 1; ; attempt++) {
            try {
                return host.inTransaction(isolation, connection -> unit.get());
            } catch (LostRaceException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
