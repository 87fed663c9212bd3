package org.simpul.jdbc;

import org.junit.jupiter.api.extension.ExtendWith;
import org.simpul.port.Storage;
import org.simpul.testkit.StorageContract;

/** MariaDB keeps the promises of a storage. */
@ExtendWith(ContractCounts.class)
class MariaDbStorageTest extends StorageContract {

    @Override
    protected Storage emptyStorage() {
        return Engine.MARIADB.emptyStorage();
    }
}
