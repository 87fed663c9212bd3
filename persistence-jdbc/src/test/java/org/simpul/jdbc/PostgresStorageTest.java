package org.simpul.jdbc;

import org.junit.jupiter.api.extension.ExtendWith;
import org.simpul.port.Storage;
import org.simpul.testkit.StorageContract;

/** PostgreSQL keeps the promises of a storage. */
@ExtendWith(ContractCounts.class)
class PostgresStorageTest extends StorageContract {

    @Override
    protected Storage emptyStorage() {
        return Engine.POSTGRESQL.emptyStorage();
    }
}
