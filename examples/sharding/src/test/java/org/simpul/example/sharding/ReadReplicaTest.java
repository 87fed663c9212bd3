package org.simpul.example.sharding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.simpul.jdbc.JdbcStorage;
import org.simpul.model.Recorded;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.place.Areas;
import org.simpul.port.Authorship;
import org.simpul.port.ChangeLog.Change;
import org.simpul.port.Query;
import org.simpul.port.StorageException;
import org.simpul.port.UnitOfWork;
import org.simpul.report.FollowThrough.Question;

/** What the unchanged storage answers on a read replica of PostgreSQL, and what it refuses there. */
class ReadReplicaTest {

    private static final Instant MORNING = Instant.parse("2024-07-10T03:12:09Z");
    private static final Instant NOON = Instant.parse("2024-07-10T05:00:00Z");
    private static final Areas NO_AREAS = new Areas(List.of(), List.of());
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLLING = Duration.ofMillis(20);

    private static ReplicatedServer servers;
    private static JdbcStorage primary;
    private static JdbcStorage replica;

    @BeforeAll
    static void startBoth() throws IOException {
        servers = ReplicatedServer.started();
        primary = JdbcStorage.migrated(servers.primary());
        replica = JdbcStorage.on(servers.replica());
        await(() -> answers(unit -> unit.organisations().find(List.of(organisationId(1)))));
    }

    @AfterAll
    static void stopBoth() throws IOException {
        servers.close();
    }

    @Test
    void readsAreAnsweredAsOnThePrimary() {
        OrganisationId id = organisationId(1);
        insert(id);
        rename(id);

        Stream.<Function<UnitOfWork, Object>>of(
                        unit -> unit.organisations().find(List.of(id)),
                        unit -> unit.organisations().page(Query.all(10)),
                        unit -> unit.organisations().history(id, null, 10),
                        unit -> unit.organisations().asOf(id, MORNING),
                        unit -> unit.links().from(List.of(id), 10),
                        unit -> unit.links().to(List.of(id), 10),
                        unit -> unit.reports()
                                .followThrough(Question.asOf(LocalDate.parse("2024-12-31")), NO_AREAS),
                        unit -> unit.audit().about(id, 10))
                .forEach(question -> {
                    assertThat(replica.read(question)).isEqualTo(primary.read(question));
                    assertThat(replica.ask(question)).isEqualTo(primary.ask(question));
                });
    }

    @Test
    void writesAreRefused() {
        OrganisationId id = organisationId(2);

        assertThatThrownBy(() -> replica.write(
                        new Authorship("tester", MORNING),
                        unit -> unit.organisations().insert(named(id, "Harbour Women's Network"))))
                .isInstanceOf(StorageException.class);
    }

    @Test
    void theLogIsAnsweredOnceItWasReadOnThePrimaryAndRefusedBefore() {
        insert(organisationId(3));

        assertThatThrownBy(() -> changes(replica)).isInstanceOf(StorageException.class);

        List<Change> log = changes(primary);
        await(() -> answers(unit -> unit.changes().after(null, 100)));
        assertThat(changes(replica)).isEqualTo(log);
    }

    @Test
    void aReplicaThatLagsAnswersAnEarlierStateButTheSameHistory() throws SQLException {
        OrganisationId id = organisationId(4);
        insert(id);
        onReplica("SELECT pg_wal_replay_pause()");
        try {
            primary.write(
                    new Authorship("tester", NOON),
                    unit -> unit.organisations().replace(named(id, "Harbour Network"), 1));

            assertThat(version(replica, id)).isEqualTo(1);
            assertThat(version(primary, id)).isEqualTo(2);
            Function<UnitOfWork, Optional<Recorded<Organisation>>> then =
                    unit -> unit.organisations().asOf(id, MORNING);
            assertThat(replica.ask(then)).isEqualTo(primary.ask(then)).isPresent();
        } finally {
            onReplica("SELECT pg_wal_replay_resume()");
        }
        await(() -> version(replica, id) == 2);
    }

    private static void insert(OrganisationId id) {
        primary.write(
                new Authorship("tester", MORNING),
                unit -> unit.organisations().insert(named(id, "Harbour Women's Network")));
        await(() -> version(replica, id) == 1);
    }

    private static void rename(OrganisationId id) {
        primary.write(
                new Authorship("tester", NOON), unit -> unit.organisations().replace(named(id, "Harbour Network"), 1));
        await(() -> version(replica, id) == 2);
    }

    /** 0 when it is not there. */
    private static int version(JdbcStorage storage, OrganisationId id) {
        return storage.<Optional<Recorded<Organisation>>>ask(unit -> Optional.ofNullable(
                        unit.organisations().find(List.of(id)).get(id)))
                .map(Recorded::version)
                .orElse(0);
    }

    private static List<Change> changes(JdbcStorage storage) {
        return storage.read(unit -> unit.changes().after(null, 100));
    }

    private static boolean answers(Function<UnitOfWork, Object> question) {
        try {
            replica.read(question);
            return true;
        } catch (StorageException e) {
            return false;
        }
    }

    private static void onReplica(String sql) throws SQLException {
        try (Connection connection = servers.replica().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void await(BooleanSupplier happened) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("The replica did not follow within " + PATIENCE);
            }
            LockSupport.parkNanos(POLLING.toNanos());
        }
    }

    private static OrganisationId organisationId(int number) {
        return OrganisationId.of("01900000-0000-7000-8000-0000000000%02d".formatted(number));
    }

    private static Organisation named(OrganisationId id, String name) {
        return Organisation.builder(id).name("en", name).kind("network").build();
    }
}
