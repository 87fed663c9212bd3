package org.simpul.testkit;

import org.simpul.memory.InMemoryStorage;
import org.simpul.port.Storage;

/** The storage in memory keeps the promises of a storage. */
class InMemoryStorageTest extends StorageContract {

    @Override
    protected Storage emptyStorage() {
        return new InMemoryStorage();
    }
}
