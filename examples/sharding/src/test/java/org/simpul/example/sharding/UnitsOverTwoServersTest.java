package org.simpul.example.sharding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.simpul.jdbc.JdbcStorage;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.Authorship;
import org.simpul.port.ChangeLog.Change;
import org.simpul.port.StorageException;
import org.simpul.port.UnitOfWork;

/**
 * What becomes of a unit that writes on both servers, which the engine commits one after the other. These tests hold what is
 * wrong with it: should one of them fail with another version of the engine, {@code docs/scale.md} has good news to tell.
 */
class UnitsOverTwoServersTest {

    private static final Authorship TESTER = new Authorship("tester", Instant.parse("2024-07-10T03:12:09Z"));
    private static final int SECONDS_OF_PATIENCE = 30;
    // Which server the engine commits first is not told; it is server 0 in about four of five units.
    private static final int ROUNDS = 50;
    private static final String NEVER = "The engine never committed on server 0 before server 1";

    private final TwoServers servers = TwoServers.get();

    @Test
    void whatIsRefusedBeforeTheCommitLeavesNothingOnEither() {
        JdbcStorage storage = Composition.AUDITED.emptyStorage();

        assertThatThrownBy(() -> storage.write(TESTER, unit -> {
                    insertOnBoth(unit);
                    throw new IllegalStateException("The work changes its mind");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(recordsOnEach()).containsExactly(0, 0);
    }

    @Test
    void whatThePlainCompositionRefusesLeavesNothingOnEither() {
        JdbcStorage storage = Composition.PLAIN.emptyStorage();

        assertThatThrownBy(() -> storage.write(TESTER, UnitsOverTwoServersTest::insertOnBoth))
                .isInstanceOf(StorageException.class)
                .hasStackTraceContaining("format");

        assertThat(recordsOnEach()).containsExactly(0, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void whenOneServerRefusesToCommitTheOtherKeepsItsHalf(int refusing) {
        JdbcStorage storage = Composition.AUDITED.emptyStorage();
        servers.execute(refusing, """
                CREATE OR REPLACE FUNCTION refuse_to_commit() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'Not here'; END $$""");
        servers.execute(refusing, """
                CREATE CONSTRAINT TRIGGER refusing AFTER INSERT ON simpul_record DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION refuse_to_commit()""");

        try {
            assertThatThrownBy(() -> storage.write(TESTER, UnitsOverTwoServersTest::insertOnBoth))
                    .isInstanceOf(StorageException.class);
        } finally {
            servers.execute(refusing, "DROP TRIGGER refusing ON simpul_record");
        }

        assertHalfIsKept(refusing);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void whenOneServerIsLostBeforeTheCommitTheOtherKeepsItsHalf(int lost) {
        JdbcStorage storage = Composition.AUDITED.emptyStorage();

        assertThatThrownBy(() -> storage.write(TESTER, unit -> {
                    insertOnBoth(unit);
                    servers.endTransactions(lost);
                    return unit;
                }))
                .isInstanceOf(StorageException.class);

        assertHalfIsKept(lost);
    }

    @Test
    void betweenTheTwoCommitsReadersSeeHalfOfTheUnit() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            JdbcStorage storage = Composition.AUDITED.emptyStorage();
            try (LateCommit late = new LateCommit(servers, 1, "simpul_record")) {
                CompletableFuture<UnitOfWork> unit = CompletableFuture.supplyAsync(
                        () -> storage.write(TESTER, UnitsOverTwoServersTest::insertOnBoth));
                late.awaitSomebody();
                boolean isHalfCommitted = recordsOnEach().equals(List.of(1, 0));

                Set<OrganisationId> seen = storage.read(reading ->
                        reading.organisations().find(List.of(on(0), on(1))).keySet());

                late.end();
                unit.get(SECONDS_OF_PATIENCE, TimeUnit.SECONDS);
                assertThat(recordsOnEach()).containsExactly(1, 1);
                if (isHalfCommitted) {
                    assertThat(seen).containsExactly(on(0));
                    return;
                }
            }
        }
        fail(NEVER);
    }

    @Test
    void aReaderOfTheLogMissesAChangeWhosePlaceIsCommittedLate() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            JdbcStorage storage = Composition.QUOTED.emptyStorage();
            // Each server numbers its own changes; here it is server 1 whose change comes first.
            servers.execute(0, "ALTER TABLE simpul_record_change ALTER COLUMN entry RESTART WITH 2000000");
            servers.execute(1, "ALTER TABLE simpul_record_change ALTER COLUMN entry RESTART WITH 1000000");
            storage.write(TESTER, UnitsOverTwoServersTest::insertOnBoth);
            try (LateCommit late = new LateCommit(servers, 1, "simpul_record_change")) {
                CompletableFuture<List<Change>> places = CompletableFuture.supplyAsync(() -> nextChange(storage, null));
                late.awaitSomebody();
                boolean isHalfCommitted = servers.count(0, "SELECT last_place FROM simpul_change_log") == 2;
                List<Change> read = isHalfCommitted ? nextChange(storage, null) : List.of();

                late.end();
                places.get(SECONDS_OF_PATIENCE, TimeUnit.SECONDS);
                if (isHalfCommitted) {
                    assertThat(read).extracting(Change::id).containsExactly(on(0));
                    assertThat(nextChange(storage, read.get(0).position())).isEmpty();
                    assertThat(nextChange(storage, null)).extracting(Change::id).containsExactly(on(1));
                    return;
                }
            }
        }
        fail(NEVER);
    }

    private static List<Change> nextChange(JdbcStorage storage, Long position) {
        return storage.read(unit -> unit.changes().after(position, 1));
    }

    private void assertHalfIsKept(int without) {
        assertThat(recordsOnEach().get(without)).isZero();
        assertThat(recordsOnEach().get(1 - without)).isEqualTo(1);
    }

    private List<Integer> recordsOnEach() {
        return Stream.of(0, 1)
                .map(server -> servers.count(server, "SELECT COUNT(*) FROM simpul_record"))
                .toList();
    }

    private static UnitOfWork insertOnBoth(UnitOfWork unit) {
        for (int server = 0; server < 2; server++) {
            unit.organisations()
                    .insert(Organisation.builder(on(server))
                            .name("en", "Harbour Women's Network")
                            .kind("network")
                            .build());
        }
        return unit;
    }

    /** The first id that the rules of the composition place on a server. */
    private static OrganisationId on(int server) {
        return Stream.iterate(1L, n -> n + 1)
                .map(n -> new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + n))
                .filter(id -> Math.floorMod(id.toString().hashCode(), 2) == server)
                .findFirst()
                .map(OrganisationId::new)
                .orElseThrow();
    }
}
