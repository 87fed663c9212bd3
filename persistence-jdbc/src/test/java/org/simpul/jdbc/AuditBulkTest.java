package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.ParticipantId;
import org.simpul.port.AuditLog.Action;
import org.simpul.port.AuditLog.Entry;
import org.simpul.port.AuditLog.Found;
import org.simpul.port.AuditLog.Mark;
import org.simpul.port.AuditLog.Question;
import org.simpul.port.AuditSeal;
import org.simpul.port.AuditVerification;
import org.simpul.port.Authorship;

/** A long audit trail: entries of a year, of 10,000 people and 200 subjects. The figures go to docs/measurements.md. */
class AuditBulkTest {

    private static final Instant NEW_YEAR = Instant.parse("2024-01-01T00:00:00Z");
    private static final Authorship TESTER = new Authorship("tester", NEW_YEAR);
    private static final int BATCH = 1_000;
    private static final int MOST_PER_SEAL = 2_000;
    private static final int PEOPLE = 10_000;
    private static final int SUBJECTS = 200;
    private static final int SECONDS_BETWEEN = 30;
    private static final int RUNS = 5;

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRESQL", "MARIADB"})
    @Tag("bulk")
    void aMillionEntriesAreSealedVerifiedAndAskedInSeconds(Engine engine) throws SQLException {
        int count = Integer.getInteger("simpul.bulk.records", 1_000_000);
        try (HikariDataSource database = engine.pooledEmptyDatabase(4)) {
            JdbcStorage storage = JdbcStorage.migrated(database);
            timed(engine, "add " + count + " entries, " + BATCH + " at a time", () -> add(storage, count));
            timed(engine, "seal them, at most " + MOST_PER_SEAL + " at a time", () -> seal(storage));
            analyse(database);
            AuditVerification verification = timed(
                    engine,
                    "verify them",
                    () -> storage.read(unit -> unit.audit().verify(null)));
            assertThat(verification.fault()).isNull();
            assertThat(verification.entries()).isEqualTo(count);

            Instant until = at(count);
            Instant lateMonth = until.minusSeconds(30L * 86_400);
            Question year = Question.between(NEW_YEAR, until, BATCH);
            Question month = Question.between(lateMonth, until, BATCH);
            ask(storage, engine, "one person in the year", year.about(people(1)));
            ask(storage, engine, "fifty people in the year", year.about(people(50)));
            ask(storage, engine, "fifty people in the last month", month.about(people(50)));
            ask(storage, engine, "a thousand people in the last month", month.about(people(1_000)));
            ask(
                    storage,
                    engine,
                    "exports of a thousand people in the year",
                    year.about(people(1_000)).of(Set.of(Action.EXPORTED)));
            ask(storage, engine, "one subject in the year", year.by("reader-7"));
            ask(storage, engine, "one subject in the last month", month.by("reader-7"));
            ask(storage, engine, "all exports in the year", year.of(Set.of(Action.EXPORTED)));
            ask(storage, engine, "somebody unknown in the year", year.by("nobody"));
        }
    }

    private static int add(JdbcStorage storage, int count) {
        for (int from = 0; from < count; from += BATCH) {
            List<Entry> entries = IntStream.range(from, Math.min(count, from + BATCH))
                    .mapToObj(AuditBulkTest::entry)
                    .toList();
            storage.write(TESTER, unit -> {
                unit.audit().addAll(entries);
                return unit;
            });
        }
        return count;
    }

    private static Entry entry(int number) {
        // A stride without a common factor, so that neighbours in time are of other people and subjects.
        int person = (int) ((number * 7_919L) % PEOPLE);
        return new Entry(
                at(number),
                "reader-" + (number * 31L) % SUBJECTS,
                number % 500 == 0 ? Action.EXPORTED : Action.READ,
                person(person),
                1 + number % 9,
                Sensitivity.CONFIDENTIAL,
                "pendampingan");
    }

    private static Instant at(int number) {
        return NEW_YEAR.plusSeconds((long) number * SECONDS_BETWEEN);
    }

    private static ParticipantId person(int number) {
        return ParticipantId.of(
                String.format("%08x-7c3a-4000-8000-%012d", number * 2_654_435_761L & 0xFFFFFFFFL, number));
    }

    private static Set<AggregateId> people(int count) {
        Set<AggregateId> people = new HashSet<>();
        IntStream.range(0, count).forEach(number -> people.add(person(number)));
        return people;
    }

    private static int seal(JdbcStorage storage) {
        int seals = 0;
        Optional<AuditSeal> seal;
        do {
            seal = storage.write(TESTER, unit -> unit.audit().seal(NEW_YEAR, MOST_PER_SEAL));
            seals++;
        } while (seal.isPresent());
        return seals;
    }

    private static void analyse(HikariDataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    Dialect.of(connection) == Dialect.MARIADB ? "ANALYZE TABLE simpul_audit" : "ANALYZE simpul_audit");
        }
    }

    private static void ask(JdbcStorage storage, Engine engine, String what, Question question) {
        long[] first = new long[RUNS];
        long[] all = new long[RUNS];
        int found = 0;
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            Found page = storage.ask(unit -> unit.audit().find(question));
            first[run] = System.nanoTime() - start;
            found = page.entries().size();
            for (Mark next = page.next(); next != null; ) {
                Mark after = next;
                Found more = storage.ask(unit -> unit.audit().find(question.after(after)));
                found += more.entries().size();
                next = more.next();
            }
            all[run] = System.nanoTime() - start;
        }
        Arrays.sort(first);
        Arrays.sort(all);
        System.out.printf(
                "%s, %s: %d entries; first page of %d %.3f s, all pages %.3f s%n",
                engine, what, found, BATCH, first[RUNS / 2] / 1e9, all[RUNS / 2] / 1e9);
    }

    private static <T> T timed(Engine engine, String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        System.out.printf("%s, %s: %.1f s%n", engine, what, (System.nanoTime() - start) / 1e9);
        return result;
    }
}
