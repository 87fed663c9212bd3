package org.simpul.testkit;

import org.simpul.memory.InMemoryStorage;
import org.simpul.port.Storage;

class InMemoryStorageTest extends StorageContract {

    @Override
    protected Storage emptyStorage() {
        return new InMemoryStorage();
    }
}
