package org.simpul.port;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.simpul.model.id.AggregateId;

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
     * @throws LostRaceException if others wrote at the same time, and the store may not run the work again, or has done so
     *     in vain
     */
    default <T> T write(Authorship authorship, Function<UnitOfWork, T> work) {
        return write(authorship, Set.of(), work);
    }

    /**
     * Runs work as {@link #write(Authorship, Function)} does, on records that nobody else may change or delete, or find by
     * {@link Links#existing} in order to name them, from before the work begins until it ends. So what the work finds out
     * about them, such as that nobody names them, is still true when it is kept; and writers that claim the same record
     * follow each other instead of racing. Such a unit may see what others keep meanwhile of all other records.
     *
     * @param claimed the records; one that is not there is passed over
     */
    <T> T write(Authorship authorship, Set<? extends AggregateId> claimed, Function<UnitOfWork, T> work);

    /**
     * Runs work that only reads; writing in it throws {@link IllegalStateException}. It may be run again from its start, as
     * work that writes may. The unit is not kept.
     */
    <T> T read(Function<UnitOfWork, T> work);

    /**
     * Asks one question, as {@link #read} does for work that asks several and has to see one state in all of them; a second
     * question in it throws {@link IllegalStateException}. It may cost less, since nothing has to be held still.
     */
    <T> T ask(Function<UnitOfWork, T> question);

    /**
     * Tells of every change that this storage writes, after it was kept: in the thread that wrote it, in the order of
     * writing, and never of what was taken back. Changes that come by another storage or another node are in the
     * {@link ChangeLog}.
     *
     * @param listener what it throws reaches the writer as {@link ListenerFailedException}; the change stays
     */
    void onCommitted(Consumer<? super RecordChange> listener);
}
