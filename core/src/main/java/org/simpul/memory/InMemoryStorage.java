package org.simpul.memory;

import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Authorship;
import org.simpul.port.Listeners;
import org.simpul.port.RecordChange;
import org.simpul.port.Storage;
import org.simpul.port.UnitOfWork;

/**
 * Keeps records in memory, as long as the program runs.
 *
 * <p>Safe for use by several threads: units that write run one at a time, units that read run together, and no unit sees
 * half of another. Units do not nest: a thread that begins to write within a unit, or to read within one that writes, is
 * refused with {@link IllegalStateException} rather than left to wait for itself.
 */
public final class InMemoryStorage implements Storage {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Archive archive = new Archive();
    private final Listeners listeners = new Listeners();

    @Override
    public <T> T write(Authorship authorship, Set<? extends AggregateId> claimed, Function<UnitOfWork, T> work) {
        if (lock.getReadHoldCount() > 0) {
            throw nested();
        }
        // Whatever is claimed, one unit writes at a time.
        Session session = new Session(authorship);
        T result = run(session, lock.writeLock(), work);
        listeners.tell(session.changes());
        return result;
    }

    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        return run(new Session(null), lock.readLock(), work);
    }

    @Override
    public <T> T ask(Function<UnitOfWork, T> question) {
        return run(Session.ofOneQuestion(), lock.readLock(), question);
    }

    @Override
    public void onCommitted(Consumer<? super RecordChange> listener) {
        listeners.add(listener);
    }

    private <T> T run(Session session, Lock side, Function<UnitOfWork, T> work) {
        if (lock.isWriteLockedByCurrentThread()) {
            throw nested();
        }
        side.lock();
        try {
            T result = work.apply(new MemoryUnit(archive, session));
            session.keepIn(archive);
            return result;
        } finally {
            session.end();
            side.unlock();
        }
    }

    private static IllegalStateException nested() {
        return new IllegalStateException("This thread is within a unit of work already; units do not nest");
    }
}
