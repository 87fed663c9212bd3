package org.simpul.memory;

import java.util.function.Function;
import org.simpul.port.Authorship;
import org.simpul.port.Storage;
import org.simpul.port.UnitOfWork;

public final class InMemoryStorage implements Storage {
    @Override
    public <T> T write(Authorship authorship, Function<UnitOfWork, T> work) {
        throw new IllegalStateException();
    }

    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        throw new IllegalStateException();
    }
}
