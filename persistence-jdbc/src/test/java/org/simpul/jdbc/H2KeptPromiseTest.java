package org.simpul.jdbc;

import org.simpul.port.Storage;
import org.simpul.testkit.KeptPromiseStory;

class H2KeptPromiseTest extends KeptPromiseStory {

    @Override
    protected Storage emptyStorage() {
        return JdbcStorage.migrated(H2.emptyDatabase());
    }
}
