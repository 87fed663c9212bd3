package org.simpul.port;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Those who are told of changes once they are kept. Safe for use by several threads. */
public final class Listeners {

    private final List<Consumer<? super RecordChange>> listeners = new CopyOnWriteArrayList<>();

    public void add(Consumer<? super RecordChange> listener) {
        listeners.add(listener);
    }

    /**
     * Tells everybody of each change, whether others fail or not.
     *
     * @throws ListenerFailedException with what the first that failed threw
     */
    public void tell(List<RecordChange> changes) {
        ListenerFailedException failure = null;
        for (RecordChange change : changes) {
            for (Consumer<? super RecordChange> listener : listeners) {
                failure = told(listener, change, failure);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static @Nullable ListenerFailedException told(
            Consumer<? super RecordChange> listener, RecordChange change, @Nullable ListenerFailedException before) {
        try {
            listener.accept(change);
            return before;
        } catch (RuntimeException e) {
            return before == null ? new ListenerFailedException(e) : before;
        }
    }
}
