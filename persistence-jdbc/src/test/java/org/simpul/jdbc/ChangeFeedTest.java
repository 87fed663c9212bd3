package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.Authorship;
import org.simpul.port.ChangeLog.Change;
import org.simpul.port.Storage;

/** Who follows the log of changes misses none and reads none twice, whenever and in whatever order writers commit. */
class ChangeFeedTest {

    private static final Authorship TESTER = new Authorship("tester", Instant.parse("2024-07-10T03:12:09.123456Z"));
    private static final int TRANSACTIONS = 5;
    private static final int ROUNDS = 6;
    private static final int WRITERS = 4;
    private static final int UNITS = 25;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void transactionsHeldOpenAndCommittedInAnyOrder(Engine engine) throws SQLException {
        DataSource database = engine.emptyDatabase();
        JdbcStorage storage = JdbcStorage.migrated(database);
        Follower follower = new Follower(storage);
        Random random = new Random(20240710);
        Map<AggregateId, Integer> written = new LinkedHashMap<>();

        for (int round = 0; round < ROUNDS; round++) {
            List<Connection> open = new ArrayList<>();
            for (int number = 0; number < TRANSACTIONS; number++) {
                OrganisationId id = id(round * TRANSACTIONS + number);
                open.add(hostTransaction(database, id));
                written.put(id, 2);
            }
            Collections.shuffle(open, random);
            for (Connection connection : open) {
                follower.follow();
                connection.commit();
                connection.close();
                follower.follow();
            }
        }

        assertThat(follower.lastVersions).isEqualTo(written);
        assertThat(follower.read).hasSize(2 * written.size());
    }

    /** A record and its second version in two units of one transaction, which is left open. */
    private static Connection hostTransaction(DataSource database, OrganisationId id) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        JdbcStorage joined = JdbcStorage.joining(() -> connection);
        joined.write(TESTER, unit -> unit.organisations().insert(named(id, "Jejaring")));
        joined.write(TESTER, unit -> unit.organisations().replace(named(id, "Forum"), 1));
        return connection;
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void twoFollowersOfWritersWhoWriteAtOnceReadTheSame(Engine engine) throws Exception {
        JdbcStorage storage = JdbcStorage.migrated(engine.emptyDatabase());
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2);
        CountDownLatch writing = new CountDownLatch(WRITERS);
        Follower one = new Follower(storage);
        Follower other = new Follower(storage);

        try {
            List<Future<?>> ends = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                ends.add(threads.submit(() -> {
                    try {
                        write(storage, id(number));
                    } finally {
                        writing.countDown();
                    }
                }));
            }
            ends.add(threads.submit(() -> one.followWhile(writing)));
            ends.add(threads.submit(() -> other.followWhile(writing)));
            for (Future<?> end : ends) {
                end.get(120, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        one.follow();
        other.follow();

        assertThat(one.read).hasSize(WRITERS * UNITS);
        assertThat(one.read).isEqualTo(other.read);
        assertThat(one.lastVersions).hasSize(WRITERS).values().containsOnly(UNITS);
    }

    /** As many versions as told, with as many units between them that come to nothing. */
    private static void write(Storage storage, OrganisationId id) {
        storage.write(TESTER, unit -> unit.organisations().insert(named(id, "0")));
        for (int version = 1; version < UNITS; version++) {
            int expected = version;
            try {
                storage.write(TESTER, unit -> {
                    unit.organisations().replace(named(id, "never"), expected);
                    throw new IllegalArgumentException("the work failed");
                });
            } catch (IllegalArgumentException e) {
                storage.write(
                        TESTER, unit -> unit.organisations().replace(named(id, String.valueOf(expected)), expected));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoFollowsWithinTransactionsOfTheirOwnReadsOnFromWhatTheyCommitted(Engine engine) throws SQLException {
        DataSource database = engine.emptyDatabase();
        JdbcStorage storage = JdbcStorage.migrated(database);
        IntStream.range(0, 3)
                .forEach(number ->
                        storage.write(TESTER, unit -> unit.organisations().insert(named(id(number), "Jejaring"))));

        List<Change> takenBack = followJoined(database, false);
        List<Change> kept = followJoined(database, true);
        Follower follower = new Follower(storage);
        follower.follow();

        assertThat(takenBack).hasSize(3);
        assertThat(kept).hasSize(3).isEqualTo(follower.read);
    }

    private static List<Change> followJoined(DataSource database, boolean commits) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            List<Change> read = JdbcStorage.joining(() -> connection)
                    .read(unit -> unit.changes().after(null, 10));
            if (commits) {
                connection.commit();
            } else {
                connection.rollback();
            }
            return read;
        }
    }

    /** Reads on from where it stopped, a few at a time, and holds what it read against what a log promises. */
    private static final class Follower {

        private static final int PAGE = 3;

        private final Storage storage;
        private final List<Change> read = new ArrayList<>();
        private final Map<AggregateId, Integer> lastVersions = new LinkedHashMap<>();
        private @Nullable Long position;

        Follower(Storage storage) {
            this.storage = storage;
        }

        void followWhile(CountDownLatch writing) {
            while (writing.getCount() > 0) {
                follow();
            }
        }

        void follow() {
            List<Change> page;
            do {
                page = storage.read(unit -> unit.changes().after(position, PAGE));
                page.forEach(this::take);
            } while (!page.isEmpty());
        }

        private void take(Change change) {
            assertThat(change.position()).isGreaterThan(position == null ? Long.MIN_VALUE : position);
            assertThat(change.version()).isEqualTo(lastVersions.getOrDefault(change.id(), 0) + 1);
            position = change.position();
            lastVersions.put(change.id(), change.version());
            read.add(change);
        }
    }

    private static OrganisationId id(int number) {
        return OrganisationId.of(String.format("01900000-0000-7000-8000-%012d", number));
    }

    private static Organisation named(OrganisationId id, String name) {
        return Organisation.builder(id).name("id", name).build();
    }
}
