package org.simpul.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.Authorship;
import org.simpul.port.ChangeLog.Change;
import org.simpul.port.RecordVersion;
import org.simpul.port.Storage;
import org.simpul.port.UnitOfWork;

/** A host with a table of its own and a registry that joins its transactions; and, to see what came of it, one that does not. */
final class JoinedScene {

    static final Authorship TESTER = new Authorship("tester", Instant.parse("2024-07-10T03:12:09.123456Z"));

    final DataSource database;
    final PlainHost host;
    final JdbcStorage joined;
    final JdbcStorage own;

    JoinedScene(Engine engine) {
        this(SharedDatabase.empty(engine));
    }

    JoinedScene(DataSource database) {
        this.database = database;
        host = new PlainHost(database);
        joined = JdbcStorage.joining(host, JdbcStorageOptions.defaults(), host::afterCommit);
        own = JdbcStorage.on(database);
    }

    /** Work of the host in a transaction of its own. */
    @FunctionalInterface
    interface HostWork {
        void on(Connection connection) throws Exception;
    }

    void inTransaction(HostWork work) throws Exception {
        inTransaction(Connection.TRANSACTION_READ_COMMITTED, work);
    }

    void inTransaction(int isolation, HostWork work) throws Exception {
        host.inTransaction(isolation, connection -> {
            work.on(connection);
            return null;
        });
    }

    /** Writes a row of the host's own. */
    static void note(Connection connection, int number) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO host_note (note) VALUES (" + number + ")");
        }
    }

    int notes() {
        return SharedDatabase.rows(database, "host_note");
    }

    static void write(Storage storage, Consumer<UnitOfWork> work) {
        storage.write(TESTER, unit -> {
            work.accept(unit);
            return unit;
        });
    }

    static void insert(Storage storage, Organisation organisation) {
        write(storage, unit -> unit.organisations().insert(organisation));
    }

    /** The numbers of the versions that a record has. */
    List<Integer> versions(OrganisationId id) {
        return own.read(unit -> unit.organisations().history(id, null, 100)).stream()
                .map(RecordVersion::version)
                .toList();
    }

    /** Every change that is kept, as those read who follow the log. */
    List<Change> changes() {
        return own.read(unit -> unit.changes().after(null, 100));
    }

    static OrganisationId id(int number) {
        return OrganisationId.of(String.format("01900000-0000-7000-8000-%012d", number));
    }

    static Organisation named(int number, String name) {
        return Organisation.builder(id(number)).name("id", name).build();
    }
}
