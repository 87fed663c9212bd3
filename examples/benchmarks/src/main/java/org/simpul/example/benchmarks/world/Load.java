package org.simpul.example.benchmarks.world;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.simpul.jdbc.JdbcStorage;
import org.simpul.model.Aggregate;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.AggregateId;
import org.simpul.model.participant.Participant;
import org.simpul.port.Authorship;
import org.simpul.port.Storage;
import org.simpul.port.Store;
import org.simpul.port.UnitOfWork;

/**
 * Puts a world into an empty database, through the storage of the library as any host would: in batches, by two threads. What
 * it holds at a time does not grow with the world.
 */
final class Load {

    private static final int THREADS = 2;
    /** Of records; of activities, each of which brings two commitments, half as many. */
    private static final int BATCH = 1_000;

    private final World world;
    private final DataSource dataSource;
    private final Storage storage;

    Load(World world, DataSource dataSource, Storage storage) {
        this.world = world;
        this.dataSource = dataSource;
        this.storage = storage;
    }

    static void into(DataSource dataSource, World world) throws SQLException, InterruptedException, ExecutionException {
        new Load(world, dataSource, JdbcStorage.migrated(dataSource)).run();
    }

    private void run() throws SQLException, InterruptedException, ExecutionException {
        SecondaryIndexes indexes = SecondaryIndexes.dropped(dataSource);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            stage(threads, "organisations", inserting(world.organisations(), UnitOfWork::organisations));
            stage(threads, "instruments", inserting(world.instruments(), UnitOfWork::policyInstruments));
            stage(threads, "participants", participants());
            stage(threads, "activities and commitments", meetings());
            stage(threads, "indexes", indexes.making());
        } finally {
            threads.shutdownNow();
        }
        stage("statistics", () -> {
            execute("VACUUM (ANALYZE)");
            execute("CHECKPOINT");
            return 1;
        });
        sizes();
    }

    private <A extends Aggregate<I>, I extends AggregateId> List<Callable<Integer>> inserting(
            List<A> records, Function<UnitOfWork, Store<A, I>> store) {
        return batches(
                records.size(),
                BATCH,
                (from, to) -> insert(world.meeting(0).recorded(), records.subList(from, to), store));
    }

    private <A extends Aggregate<I>, I extends AggregateId> int insert(
            Instant at, List<A> records, Function<UnitOfWork, Store<A, I>> store) {
        return storage.write(
                new Authorship("world", at),
                unit -> store.apply(unit).insertAll(records).size());
    }

    private List<Callable<Integer>> participants() {
        Instant at = world.meeting(0).recorded();
        return batches(world.participants(), BATCH, (from, to) -> {
            List<Participant> batch =
                    IntStream.range(from, to).mapToObj(world::participant).toList();
            return insert(at, batch, UnitOfWork::participants);
        });
    }

    private List<Callable<Integer>> meetings() {
        return batches(world.size().activities(), BATCH / 2, (from, to) -> {
            List<Activity> activities = new ArrayList<>();
            List<Commitment> commitments = new ArrayList<>();
            for (int number = from; number < to; number++) {
                World.Meeting meeting = world.meeting(number);
                activities.add(meeting.activity());
                commitments.addAll(meeting.commitments());
            }
            return storage.write(
                    new Authorship("world", world.meeting(from).recorded()),
                    unit -> unit.activities().insertAll(activities).size()
                            + unit.commitments().insertAll(commitments).size());
        });
    }

    /** Works on the numbers from one to before another, and tells how many records it wrote. */
    @FunctionalInterface
    private interface Batch {
        int write(int from, int to);
    }

    private static List<Callable<Integer>> batches(int count, int size, Batch batch) {
        return IntStream.iterate(0, from -> from < count, from -> from + size)
                .<Callable<Integer>>mapToObj(from -> () -> batch.write(from, Math.min(from + size, count)))
                .toList();
    }

    private static void stage(ExecutorService threads, String what, List<Callable<Integer>> work)
            throws InterruptedException, ExecutionException {
        stage(what, () -> {
            int written = 0;
            for (Future<Integer> one : threads.invokeAll(work)) {
                written += one.get();
            }
            return written;
        });
    }

    /** A piece of the load, which tells how many it made. */
    @FunctionalInterface
    private interface Stage {
        int run() throws InterruptedException, ExecutionException;
    }

    private static void stage(String what, Stage stage) throws InterruptedException, ExecutionException {
        long begun = System.nanoTime();
        int count = stage.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(Locale.ROOT, "%-28s %9d in %8.1f s, %8.0f a second%n", what, count, seconds, count / seconds);
    }

    private void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sizes() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT relname, reltuples::bigint AS rows, pg_table_size(oid) / 1048576 AS mb,
                          pg_indexes_size(oid) / 1048576 AS index_mb
                        FROM pg_class WHERE relkind = 'r' AND relname LIKE 'simpul\\_%' AND reltuples > 100
                        ORDER BY pg_total_relation_size(oid) DESC
                        """)) {
            while (row.next()) {
                System.out.printf(
                        Locale.ROOT,
                        "%-28s %9d rows %6d MB, indexes %6d MB%n",
                        row.getString("relname"),
                        row.getLong("rows"),
                        row.getLong("mb"),
                        row.getLong("index_mb"));
            }
        }
    }
}
