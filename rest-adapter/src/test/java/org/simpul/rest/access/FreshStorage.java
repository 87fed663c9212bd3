package org.simpul.rest.access;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Authorship;
import org.simpul.port.RecordChange;
import org.simpul.port.Storage;
import org.simpul.port.UnitOfWork;

/** A storage that can be emptied, so that one server serves a new registry for every cell of a table. */
public final class FreshStorage implements Storage {

    private volatile Storage current = new InMemoryStorage();

    public void empty() {
        current = new InMemoryStorage();
    }

    @Override
    public <T> T write(Authorship authorship, Set<? extends AggregateId> claimed, Function<UnitOfWork, T> work) {
        return current.write(authorship, claimed, work);
    }

    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        return current.read(work);
    }

    @Override
    public <T> T ask(Function<UnitOfWork, T> question) {
        return current.ask(question);
    }

    @Override
    public void onCommitted(Consumer<? super RecordChange> listener) {
        current.onCommitted(listener);
    }
}
