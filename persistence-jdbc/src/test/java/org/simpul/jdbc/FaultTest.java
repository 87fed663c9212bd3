package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.simpul.Simpul;
import org.simpul.port.StorageException;
import org.simpul.testkit.Lampung;

/**
 * Whichever call to JDBC fails, in whichever use case: nothing of it is kept, the connection is given back, the failure is
 * told in the words of the port, and the next call works. The profile {@code soak} fails each call; other runs fail a fifteenth of
 * those that reach the database.
 */
class FaultTest {

    private static final boolean FAILS_ALL = Boolean.getBoolean("simpul.soak");
    private static final int ONE_OF = 15;
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("record", "*"),
            Map.entry("record_view", "*"),
            Map.entry("record_deadline", "*"),
            Map.entry("record_version", "*"),
            Map.entry("record_identifier", "*"),
            Map.entry("record_facet", "*"),
            Map.entry("record_link", "*"),
            Map.entry("record_turnout", "*"),
            Map.entry("record_presence", "*"),
            Map.entry("record_judgement", "*"),
            Map.entry("record_finding", "*"),
            // Not the place in the log, which a reader gives in a transaction before its own.
            Map.entry("record_change", "id, version, change_kind"),
            Map.entry("audit", "id, action, subject"),
            Map.entry("idempotency_key", "*"),
            Map.entry("cohort_release", "*"));

    private final Random random = new Random(20240710);

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aCallThatFailsLeavesNothingBehind(Engine engine) throws SQLException {
        int failed = 0;
        int useCaseCount = 1;
        for (int i = 0; i < useCaseCount; i++) {
            // Emptied for each use case, since all rows are compared around each failure.
            DataSource database = engine.emptiedDatabase();
            FailingDataSource failing = new FailingDataSource(database, FAILS_ALL);
            JdbcStorage storage = JdbcStorage.on(failing);
            Lampung.saveIn(storage);
            Simpul simpul = Simpul.on(storage)
                    .clock(Clock.fixed(Instant.parse("2024-12-31T03:00:00Z"), ZoneOffset.UTC))
                    .build();
            Map<String, Supplier<Runnable>> useCases = new UseCases(simpul, storage).all();
            useCaseCount = useCases.size();
            String name = List.copyOf(useCases.keySet()).get(i);
            failed += failCalls(name, useCases.get(name), failing, database);
        }
        System.out.println(engine + ": " + failed + " calls failed, one at a time");
    }

    private int failCalls(String name, Supplier<Runnable> useCase, FailingDataSource failing, DataSource database)
            throws SQLException {
        failing.failCall(0);
        Runnable once = useCase.get();
        failing.failCall(0);
        once.run();
        int calls = failing.calls();
        assertThat(calls).as(name).isPositive();

        List<Integer> chosen = IntStream.rangeClosed(1, calls)
                .filter(call -> FAILS_ALL || call == 1 || call == calls || random.nextInt(ONE_OF) == 0)
                .boxed()
                .toList();
        for (int call : chosen) {
            String place = name + ", call " + call + " of " + calls;
            Runnable use = useCase.get();
            Map<String, List<String>> before = rows(database);
            failing.failCall(call);
            RuntimeException thrown = thrownBy(use);

            failing.failCall(0);
            assertThat(failing.open())
                    .as("%s: connections not given back", place)
                    .isZero();
            if (thrown != null) {
                assertThat(thrown).as(place).isInstanceOf(StorageException.class);
                assertThat(rows(database)).as(place).isEqualTo(before);
                use.run();
            }
        }
        return chosen.size();
    }

    private static @Nullable RuntimeException thrownBy(Runnable use) {
        try {
            use.run();
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private static Map<String, List<String>> rows(DataSource database) throws SQLException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                rows.put(table.getKey(), rows(statement, table.getKey(), table.getValue()));
            }
        }
        return rows;
    }

    private static List<String> rows(Statement statement, String table, String columns) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery("SELECT " + columns + " FROM simpul_" + table)) {
            int width = result.getMetaData().getColumnCount();
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= width; column++) {
                    row.append(result.getString(column)).append('|');
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }
}
