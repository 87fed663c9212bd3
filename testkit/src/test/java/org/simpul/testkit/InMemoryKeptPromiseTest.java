package org.simpul.testkit;

import org.simpul.memory.InMemoryStorage;
import org.simpul.port.Storage;

class InMemoryKeptPromiseTest extends KeptPromiseStory {

    @Override
    protected Storage emptyStorage() {
        return new InMemoryStorage();
    }
}
