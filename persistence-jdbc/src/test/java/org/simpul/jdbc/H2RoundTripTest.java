package org.simpul.jdbc;

import org.simpul.port.Storage;
import org.simpul.testkit.StorageRoundTripProperties;

class H2RoundTripTest extends StorageRoundTripProperties {

    @Override
    protected Storage emptyStorage() {
        return JdbcStorage.migrated(H2.emptyDatabase());
    }
}
