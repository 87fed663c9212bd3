package org.simpul.jdbc;

import org.junit.jupiter.api.extension.ExtendWith;
import org.simpul.memory.InMemoryStorage;
import org.simpul.port.Storage;
import org.simpul.testkit.StorageContract;

/** The storage in memory, in the same run as those on engines: what it runs is the count that they must reach. */
@ExtendWith(ContractCounts.class)
class InMemoryStorageTest extends StorageContract {

    @Override
    protected Storage emptyStorage() {
        return new InMemoryStorage();
    }
}
