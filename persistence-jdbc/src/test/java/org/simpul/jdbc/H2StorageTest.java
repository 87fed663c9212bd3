package org.simpul.jdbc;

import org.simpul.port.Storage;
import org.simpul.testkit.StorageContract;

/** H2 keeps the promises of a storage. */
class H2StorageTest extends StorageContract {

    @Override
    protected Storage emptyStorage() {
        return JdbcStorage.migrated(H2.emptyDatabase());
    }
}
