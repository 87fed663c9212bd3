package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.simpul.jdbc.JoinedScene.id;
import static org.simpul.jdbc.JoinedScene.insert;
import static org.simpul.jdbc.JoinedScene.named;
import static org.simpul.jdbc.JoinedScene.write;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.simpul.model.id.AggregateId;
import org.simpul.port.ListenerFailedException;
import org.simpul.port.LostRaceException;
import org.simpul.port.RecordChange;
import org.simpul.port.RecordExistsException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/** A registry within the transactions that Spring manages. */
@ParameterizedClass
@EnumSource(Engine.class)
class SpringHostTest {

    /** What the host's own reasons look like. */
    private static final class HostFailure extends RuntimeException {}

    @Parameter
    Engine engine;

    private HikariDataSource pool;
    private JdbcTemplate host;
    private DataSourceTransactionManager manager;
    private JdbcStorage registry;
    private final List<AggregateId> heard = new ArrayList<>();

    @BeforeEach
    void begin() {
        pool = Engine.pool(SharedDatabase.empty(engine), 3);
        host = new JdbcTemplate(pool);
        manager = new DataSourceTransactionManager(pool);
        registry = SpringHost.registry(pool);
        registry.onCommitted(change -> heard.add(change.id()));
    }

    @AfterEach
    void end() {
        int leaked = pool.getHikariPoolMXBean().getActiveConnections();
        pool.close();
        assertThat(leaked).isZero();
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(manager);
    }

    private TransactionTemplate transaction(int propagation) {
        TransactionTemplate template = transaction();
        template.setPropagationBehavior(propagation);
        return template;
    }

    private void save(int number) {
        host.update("INSERT INTO host_note (note) VALUES (?)", number);
        insert(registry, named(number, "Jejaring " + number));
    }

    /** That these numbers are kept, and no others, by the host and by the registry; and that they were told of, in order. */
    private void assertKept(Integer... numbers) {
        assertThat(host.queryForList("SELECT note FROM host_note ORDER BY note", Integer.class))
                .containsExactlyElementsOf(new TreeSet<>(List.of(numbers)));
        List<AggregateId> kept = JdbcStorage.on(pool)
                .read(unit -> unit.changes().after(null, 10))
                .stream()
                .map(change -> change.id())
                .toList();
        assertThat(kept).containsExactlyInAnyOrderElementsOf(ids(numbers));
        assertThat(heard).containsExactlyElementsOf(ids(numbers));
    }

    private static List<AggregateId> ids(Integer... numbers) {
        return List.of(numbers).stream().<AggregateId>map(JoinedScene::id).toList();
    }

    @Test
    void whatIsCommittedIsKeptOnBothSidesAndTold() {
        transaction().executeWithoutResult(status -> {
            save(2);
            save(1);
            assertThat(heard).isEmpty();
        });

        assertKept(2, 1);
    }

    @Test
    void whatThrowsTakesBothSidesBack() {
        assertThatThrownBy(() -> transaction().executeWithoutResult(status -> {
                    save(1);
                    throw new HostFailure();
                }))
                .isInstanceOf(HostFailure.class);

        assertKept();
    }

    @Test
    void whatIsMarkedForRollbackIsTakenBack() {
        transaction().executeWithoutResult(status -> {
            save(1);
            status.setRollbackOnly();
            save(2);
        });

        assertKept();
    }

    @Test
    void whatAnInnerPartMarksForRollbackIsTakenBackAsAWhole() {
        assertThatThrownBy(() -> transaction().executeWithoutResult(outer -> {
                    save(1);
                    transaction().executeWithoutResult(inner -> {
                        save(2);
                        inner.setRollbackOnly();
                    });
                    save(3);
                }))
                .isInstanceOf(UnexpectedRollbackException.class);

        assertKept();
    }

    @Test
    void aRefusedSaveLeavesTheTransactionAsItWas() {
        transaction().executeWithoutResult(status -> {
            save(1);
            assertThatThrownBy(() -> write(registry, unit -> {
                        unit.organisations().insert(named(2, "Yayasan"));
                        unit.organisations().insert(named(1, "Jejaring"));
                    }))
                    .isInstanceOf(RecordExistsException.class);
            save(3);
        });

        assertKept(1, 3);
    }

    @Test
    void aTransactionWithinAnotherStandsForItself() {
        assertThatThrownBy(() -> transaction().executeWithoutResult(outer -> {
                    save(1);
                    transaction(TransactionDefinition.PROPAGATION_REQUIRES_NEW).executeWithoutResult(inner -> {
                        save(2);
                        assertThat(heard).isEmpty();
                    });
                    assertThat(heard).containsExactly(id(2));
                    assertThat(registry.read(unit -> unit.organisations().find(List.of(id(1), id(2))))
                                    .keySet())
                            .contains(id(1));
                    throw new HostFailure();
                }))
                .isInstanceOf(HostFailure.class);

        assertKept(2);
    }

    @Test
    void aTransactionWithinAnotherIsTakenBackByItself() {
        transaction().executeWithoutResult(outer -> {
            save(1);
            assertThatThrownBy(() -> transaction(TransactionDefinition.PROPAGATION_REQUIRES_NEW)
                            .executeWithoutResult(inner -> {
                                save(2);
                                throw new HostFailure();
                            }))
                    .isInstanceOf(HostFailure.class);
            save(3);
        });

        assertKept(1, 3);
    }

    @Test
    void aNestedPartIsTakenBackByItself() {
        transaction().executeWithoutResult(outer -> {
            save(1);
            assertThatThrownBy(() -> transaction(TransactionDefinition.PROPAGATION_NESTED)
                            .executeWithoutResult(inner -> {
                                save(2);
                                throw new HostFailure();
                            }))
                    .isInstanceOf(HostFailure.class);
            transaction(TransactionDefinition.PROPAGATION_NESTED).executeWithoutResult(inner -> save(3));
            save(4);
        });

        assertKept(1, 3, 4);
    }

    @Test
    void aHostThatOnlyReadsReads() {
        transaction().executeWithoutResult(status -> save(1));
        TransactionTemplate reading = transaction();
        reading.setReadOnly(true);

        Set<?> found = reading.execute(status ->
                registry.read(unit -> unit.organisations().find(List.of(id(1)))).keySet());

        assertThat(found).hasSize(1);
        assertKept(1);
    }

    @Test
    void aHostAtAnotherIsolationLosesItsRacesAndTriesAgain() {
        transaction().executeWithoutResult(status -> save(1));
        TransactionTemplate repeatable = transaction();
        repeatable.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        JdbcStorage others = JdbcStorage.on(pool);

        assertThatThrownBy(() -> repeatable.executeWithoutResult(status -> rename(others)))
                .isInstanceOf(LostRaceException.class);
        repeatable.executeWithoutResult(status -> rename(null));

        assertThat(registryVersion()).isEqualTo(3);
    }

    /** Claims and renames a record that others may rename after this transaction has seen it. */
    private void rename(JdbcStorage others) {
        assertThat(host.queryForObject("SELECT COUNT(*) FROM simpul_record", Integer.class))
                .isEqualTo(1);
        if (others != null) {
            others.write(JoinedScene.TESTER, unit -> unit.organisations().replace(named(1, "Forum"), 1));
        }
        registry.write(JoinedScene.TESTER, Set.of(id(1)), unit -> {
            int version = unit.organisations().find(id(1)).orElseThrow().version();
            return unit.organisations().replace(named(1, "Balai"), version);
        });
    }

    private int registryVersion() {
        return JdbcStorage.on(pool)
                .read(unit -> unit.organisations().find(id(1)))
                .orElseThrow()
                .version();
    }

    @Test
    void nothingIsSavedOutsideOfATransaction() {
        assertThatThrownBy(() -> insert(registry, named(1, "Jejaring")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("auto-commit");

        assertKept();
    }

    @Test
    void connectionsGoBackToThePoolAsTheyCame() throws Exception {
        transaction().executeWithoutResult(status -> save(1));
        transaction(TransactionDefinition.PROPAGATION_REQUIRES_NEW).executeWithoutResult(status -> save(2));

        try (Connection connection = pool.getConnection()) {
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(connection.isReadOnly()).isFalse();
        }
    }

    @Test
    void aListenerThatFailsReachesWhoeverCommitsAndTheChangesStay() {
        List<RecordChange> before = new ArrayList<>();
        registry.onCommitted(before::add);
        registry.onCommitted(change -> {
            throw new HostFailure();
        });

        assertThatThrownBy(() -> transaction().executeWithoutResult(status -> save(1)))
                .isInstanceOf(ListenerFailedException.class)
                .hasCauseInstanceOf(HostFailure.class);

        assertThat(before).hasSize(1);
        assertKept(1);
    }

    @Test
    void aListenerMayWriteInATransactionOfItsOwn() {
        registry.onCommitted(change -> {
            if (change.id().equals(id(1))) {
                transaction(TransactionDefinition.PROPAGATION_REQUIRES_NEW).executeWithoutResult(status -> save(2));
            }
        });

        transaction().executeWithoutResult(status -> save(1));

        assertKept(1, 2);
    }
}
