package org.simpul.jdbc;

import javax.sql.DataSource;

/** Databases of PostgreSQL for tests, on one server that starts with the first of them and ends with this program. */
final class Postgres {

    private Postgres() {}

    static DataSource emptyDatabase() {
        return server().emptyDatabase();
    }

    /** The server that all tests share; who wants to stop or kill one starts one of its own. */
    static PostgresServer server() {
        return Shared.SERVER;
    }

    private static final class Shared {
        static final PostgresServer SERVER = PostgresServer.started(Durability.FAST);
    }
}
