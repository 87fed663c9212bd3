package org.simpul.memory;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.simpul.port.Authorship;
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

    @Override
    public <T> T write(Authorship authorship, Function<UnitOfWork, T> work) {
        if (lock.getReadHoldCount() > 0) {
            throw nested();
        }
        return run(new Session(authorship), lock.writeLock(), work);
    }

    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        return run(new Session(null), lock.readLock(), work);
    }

    private <T> T run(Session session, Lock side, Function<UnitOfWork, T> work) {
        if (lock.isWriteLockedByCurrentThread()) {
            throw nested();
        }
        side.lock();
        try {
            T result = work.apply(new MemoryUnit(archive, session));
            session.keep();
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
