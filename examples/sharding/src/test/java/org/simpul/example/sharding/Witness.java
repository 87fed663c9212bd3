package org.simpul.example.sharding;

import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Authorship;
import org.simpul.port.RecordChange;
import org.simpul.port.Storage;
import org.simpul.port.UnitOfWork;

/** A storage that remembers what was thrown out of it, so that a refusal can be told from a wrong answer. */
final class Witness implements Storage {

    private static final Queue<Throwable> THROWN = new ConcurrentLinkedQueue<>();

    private final Storage storage;

    Witness(Storage storage) {
        this.storage = storage;
    }

    /** Begins anew. */
    static void forget() {
        THROWN.clear();
    }

    /** Whether something of a kind was thrown since {@link #forget}. */
    static boolean saw(Class<? extends Throwable> kind) {
        return THROWN.stream().anyMatch(kind::isInstance);
    }

    /** Whether something of a package or one within it was thrown since {@link #forget}. */
    static boolean sawFromPackage(String name) {
        return THROWN.stream().anyMatch(thrown -> thrown.getClass().getName().startsWith(name));
    }

    @Override
    public <T> T write(Authorship authorship, Set<? extends AggregateId> claimed, Function<UnitOfWork, T> work) {
        return watched(() -> storage.write(authorship, claimed, work));
    }

    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        return watched(() -> storage.read(work));
    }

    @Override
    public <T> T ask(Function<UnitOfWork, T> question) {
        return watched(() -> storage.ask(question));
    }

    @Override
    public void onCommitted(Consumer<? super RecordChange> listener) {
        storage.onCommitted(listener);
    }

    private static <T> T watched(Supplier<T> unit) {
        try {
            return unit.get();
        } catch (RuntimeException | Error e) {
            THROWN.add(e);
            throw e;
        }
    }
}
