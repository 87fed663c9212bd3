package org.simpul.testkit;

import org.simpul.memory.InMemoryStorage;
import org.simpul.port.Storage;

class InMemoryRoundTripTest extends StorageRoundTripProperties {

    @Override
    protected Storage emptyStorage() {
        return new InMemoryStorage();
    }
}
