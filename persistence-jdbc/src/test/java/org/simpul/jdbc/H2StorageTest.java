package org.simpul.jdbc;

import org.junit.jupiter.api.extension.ExtendWith;
import org.simpul.port.Storage;
import org.simpul.testkit.StorageContract;

/** H2 keeps the promises of a storage. */
@ExtendWith(ContractCounts.class)
class H2StorageTest extends StorageContract {

    @Override
    protected Storage emptyStorage() {
        return Engine.H2.emptyStorage();
    }
}
