package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.time.PartialDate;
import org.simpul.port.Authorship;
import org.simpul.port.Cursor;
import org.simpul.port.Query;
import org.simpul.port.SortKey;
import org.simpul.port.Storage;

/** Many records: written in batches, streamed, and paged to the last page, without ever holding many of them. */
class BulkTest {

    private static final Authorship TESTER = new Authorship("tester", Instant.parse("2024-07-10T03:12:09.123456Z"));
    private static final int BATCH = 1_000;
    private static final int PAGE = 50;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aBatchCostsAsManyStatementsForManyRecordsAsForTwo(Engine engine) {
        AtomicInteger statements = new AtomicInteger();
        JdbcStorage storage = JdbcStorage.migrated(ProxyDataSourceBuilder.create(engine.emptyDatabase())
                .afterQuery((execution, queries) -> statements.incrementAndGet())
                .build());

        statements.set(0);

        save(storage, 100, 102);
        int forTwo = statements.getAndSet(0);
        save(storage, 102, 102 + BATCH);

        assertThat(statements).hasValue(forTwo);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aStreamHoldsOnePageAndGivesEachRecordOnceInOrder(Engine engine) {
        int count = 2 * BATCH;
        JdbcStorage storage = JdbcStorage.migrated(engine.emptyDatabase());
        save(storage, 0, BATCH);
        save(storage, BATCH, count);
        List<String> names = new ArrayList<>();

        storage.read(unit -> {
            unit.organisations()
                    .forEach(
                            Query.all(PAGE).sortedBy(SortKey.TITLE, true),
                            recorded -> names.add(recorded.record().names().best(List.of())));
            return names;
        });

        assertThat(names)
                .containsExactlyElementsOf(IntStream.range(0, count)
                        .map(number -> count - 1 - number)
                        .mapToObj(BulkTest::name)
                        .toList());
    }

    /** To be run with a small heap: the profile {@code soak} gives it 128 MiB. The figures go to docs/performance.md. */
    @Test
    @Tag("bulk")
    void aMillionRecordsAreWrittenStreamedAndPagedInASmallHeap() {
        int count = Integer.getInteger("simpul.bulk.records", 1_000_000);
        System.out.println("Heap: at most " + Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB; records: " + count);
        try (HikariDataSource database = Engine.POSTGRESQL.pooledEmptyDatabase(4)) {
            JdbcStorage storage = JdbcStorage.migrated(database);
            for (int from = 0; from < count; from += BATCH) {
                save(storage, from, Math.min(count, from + BATCH));
            }
            execute(database, "ANALYZE");
            AtomicInteger streamed = new AtomicInteger();
            storage.read(unit -> {
                unit.organisations().forEach(Query.all(500), recorded -> streamed.incrementAndGet());
                return streamed;
            });
            assertThat(streamed).hasValue(count);
            for (SortKey sort : SortKey.values()) {
                compareFirstAndLastPage(storage, sort);
            }
        }
    }

    private static void execute(HikariDataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void compareFirstAndLastPage(Storage storage, SortKey sort) {
        Query first = Query.all(PAGE).sortedBy(sort, false);
        Cursor beforeLastPage = storage.ask(
                        unit -> unit.organisations().page(Query.all(PAGE).sortedBy(sort, true)))
                .next();
        Query last = first.after(beforeLastPage);
        assertThat(storage.ask(unit -> unit.organisations().page(last)).next()).isNull();
        Duration ofFirst = medianOf(storage, first);
        Duration ofLast = medianOf(storage, last);
        System.out.printf(
                "Page of %d by %s: first %d us, last %d us, ratio %.2f%n",
                PAGE,
                sort,
                ofFirst.toNanos() / 1_000,
                ofLast.toNanos() / 1_000,
                (double) ofLast.toNanos() / ofFirst.toNanos());
    }

    private static Duration medianOf(Storage storage, Query query) {
        AtomicReference<Object> kept = new AtomicReference<>();
        long[] times = IntStream.range(0, 201)
                .mapToLong(run -> {
                    long start = System.nanoTime();
                    kept.set(storage.ask(unit -> unit.organisations().page(query)));
                    return System.nanoTime() - start;
                })
                .sorted()
                .toArray();
        return Duration.ofNanos(times[times.length / 2]);
    }

    private static void save(Storage storage, int from, int to) {
        storage.write(
                TESTER,
                unit -> unit.organisations()
                        .insertAll(IntStream.range(from, to)
                                .mapToObj(BulkTest::organisation)
                                .toList()));
    }

    private static Organisation organisation(int number) {
        return Organisation.builder(id(number))
                .name("id", name(number))
                .kind("agency")
                .identifier("example-registry", "number-" + number)
                .established(PartialDate.of(1950 + number % 70))
                .parent(number < 100 ? null : id(number % 100))
                .build();
    }

    private static OrganisationId id(int number) {
        return OrganisationId.of(String.format("01900000-0000-7000-8000-%012d", number));
    }

    private static String name(int number) {
        return String.format("Organisasi Contoh %07d", number);
    }
}
