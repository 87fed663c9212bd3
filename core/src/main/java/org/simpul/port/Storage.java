package org.simpul.port;

import java.util.function.Function;

/**
 * Where records are kept. Implementations are safe for use by several threads.
 *
 * <p>Every failure of the store itself reaches the caller as a {@link StorageException}; no exception of the technology
 * crosses this port.
 */
public interface Storage {

    /**
     * Runs work in one unit: all it wrote is kept when it returns, and nothing of it when it throws. Whatever it throws
     * reaches the caller as it is.
     *
     * <p>Work may be run again from its start when the store lost a race and owns the transaction, so it has no effect but
     * through the unit. The unit is used by one thread and not kept.
     *
     * @param authorship who writes, and the moment that all versions of the unit carry
     */
    <T> T write(Authorship authorship, Function<UnitOfWork, T> work);

    /** Runs work that only reads; writing in it throws {@link IllegalStateException}. The unit is not kept. */
    <T> T read(Function<UnitOfWork, T> work);
}
