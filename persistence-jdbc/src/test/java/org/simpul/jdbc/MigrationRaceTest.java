package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.simpul.jdbc.JoinedScene.insert;
import static org.simpul.jdbc.JoinedScene.named;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nodes that start at once on one empty database end in one correct schema, and none of them fails. */
class MigrationRaceTest {

    private static final int ROUNDS = Boolean.getBoolean("simpul.soak") ? 20 : 6;
    private static final int PATIENCE_SECONDS = 120;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void ofOneRegistry(Engine engine) throws Exception {
        DataSource database = engine.emptyDatabase();
        JdbcStorageOptions alone = JdbcStorageOptions.defaults().withTablePrefix("alone_");
        JdbcStorage.migrated(database, alone);
        Map<String, Collection<String>> expected = Tables.of(database, alone);

        for (int round = 0; round < ROUNDS; round++) {
            // Every other round the schema is not there either.
            JdbcStorageOptions options = JdbcStorageOptions.defaults()
                    .withTablePrefix("round" + round + "_")
                    .withSchema(round % 2 == 0 ? null : "schema" + round);

            startAtOnce(List.of(
                    () -> JdbcStorage.migrated(database, options), () -> JdbcStorage.migrated(database, options)));

            assertThat(Tables.of(database, options)).as("round %s", round).isEqualTo(expected);
            insert(JdbcStorage.on(database, options), named(1, "Jejaring"));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void ofTwoRegistries(Engine engine) throws Exception {
        // On PostgreSQL both want to install one extension.
        DataSource database = engine.emptyDatabase();
        JdbcStorageOptions one = JdbcStorageOptions.defaults().withTablePrefix("one_");
        JdbcStorageOptions other = JdbcStorageOptions.defaults().withTablePrefix("other_");

        startAtOnce(List.of(
                () -> JdbcStorage.migrated(database, one),
                () -> JdbcStorage.migrated(database, other),
                () -> JdbcStorage.migrated(database, one),
                () -> JdbcStorage.migrated(database, other)));

        assertThat(Tables.of(database, one)).isEqualTo(Tables.of(database, other));
        insert(JdbcStorage.on(database, one), named(1, "Jejaring"));
        insert(JdbcStorage.on(database, other), named(1, "Jejaring"));
    }

    private static void startAtOnce(List<Callable<JdbcStorage>> nodes) throws Exception {
        CyclicBarrier start = new CyclicBarrier(nodes.size());
        ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
        try {
            List<Future<JdbcStorage>> starting = new ArrayList<>();
            for (Callable<JdbcStorage> node : nodes) {
                starting.add(threads.submit(() -> {
                    start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    return node.call();
                }));
            }
            for (Future<JdbcStorage> started : starting) {
                started.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
