package org.simpul.jdbc;

import javax.sql.DataSource;

/** Databases of MariaDB for tests, on one server that starts with the first of them and ends with this program. */
final class MariaDb {

    private MariaDb() {}

    static DataSource emptyDatabase() {
        return server().emptyDatabase();
    }

    /** The server that all tests share; who wants to stop or kill one starts one of its own. */
    static MariaDbServer server() {
        return Shared.SERVER;
    }

    private static final class Shared {
        static final MariaDbServer SERVER = MariaDbServer.started(Durability.FAST);
    }
}
