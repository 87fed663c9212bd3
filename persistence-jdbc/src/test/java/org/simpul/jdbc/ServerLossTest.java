package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.simpul.model.id.OrganisationId;
import org.simpul.port.StorageException;

/**
 * The server of PostgreSQL goes away under four writers and comes back: whatever was acknowledged is there, nothing is there
 * by half, and the same storage goes on writing.
 */
class ServerLossTest {

    private static final int ACKNOWLEDGED_BETWEEN_LOSSES = 100;

    /** How the server goes away. */
    enum Loss {
        RESTART(PostgresServer::restart),
        KILL(server -> {
            server.kill();
            server.start();
        });

        private final Consumer<PostgresServer> happens;

        Loss(Consumer<PostgresServer> happens) {
            this.happens = happens;
        }
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void whatWasAcknowledgedSurvives(Loss loss) throws Exception {
        Engine.POSTGRESQL.demand();
        try (PostgresServer server = PostgresServer.started(Durability.FSYNC);
                HikariDataSource pool = pool(server)) {
            JdbcStorage storage = JdbcStorage.migrated(pool);
            Queue<OrganisationId> acknowledged = new ConcurrentLinkedQueue<>();
            for (int round = 0; round < Acknowledged.ROUNDS; round++) {
                int failures = writeWhile(storage, acknowledged, () -> loss.happens.accept(server));
                System.out.println(
                        loss + ": " + acknowledged.size() + " writes acknowledged, " + failures + " refused meanwhile");
                Acknowledged.requireIn(storage, acknowledged);
            }
        }
    }

    private static HikariDataSource pool(PostgresServer server) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(server.emptyDatabase());
        config.setMaximumPoolSize(Acknowledged.WRITERS + 1);
        config.setConnectionTimeout(2_000);
        return new HikariDataSource(config);
    }

    /** Lets four write until enough is acknowledged before and after something happens; tells how often they failed. */
    private static int writeWhile(JdbcStorage storage, Queue<OrganisationId> acknowledged, Runnable event)
            throws Exception {
        AtomicReference<CountDownLatch> enough = new AtomicReference<>(new CountDownLatch(ACKNOWLEDGED_BETWEEN_LOSSES));
        AtomicBoolean isOver = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(Acknowledged.WRITERS);
        List<Future<Integer>> writers = new ArrayList<>();
        try {
            for (int writer = 0; writer < Acknowledged.WRITERS; writer++) {
                writers.add(threads.submit(() -> {
                    int failures = 0;
                    while (!isOver.get()) {
                        try {
                            acknowledged.add(Acknowledged.write(storage));
                            enough.get().countDown();
                        } catch (StorageException e) {
                            failures++;
                        }
                    }
                    return failures;
                }));
            }
            assertThat(enough.get().await(60, TimeUnit.SECONDS)).isTrue();
            event.run();
            enough.set(new CountDownLatch(ACKNOWLEDGED_BETWEEN_LOSSES));
            assertThat(enough.get().await(120, TimeUnit.SECONDS))
                    .as("writes after the server came back")
                    .isTrue();
        } finally {
            isOver.set(true);
            threads.shutdown();
        }
        int failures = 0;
        for (Future<Integer> writer : writers) {
            failures += writer.get(60, TimeUnit.SECONDS);
        }
        return failures;
    }
}
