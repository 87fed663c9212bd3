package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.simpul.jdbc.JoinedScene.id;
import static org.simpul.jdbc.JoinedScene.insert;
import static org.simpul.jdbc.JoinedScene.named;
import static org.simpul.jdbc.JoinedScene.write;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simpul.model.id.AggregateId;
import org.simpul.port.ListenerFailedException;
import org.simpul.port.RecordExistsException;

/** Who listens to a registry within a host's transactions hears what the host committed, and nothing else. */
class JoinedListenerTest {

    /** What the host's own reasons look like. */
    private static final class HostFailure extends RuntimeException {}

    private final JoinedScene scene = new JoinedScene(Engine.H2);
    private final List<AggregateId> heard = new ArrayList<>();

    @BeforeEach
    void listen() {
        scene.joined.onCommitted(change -> heard.add(change.id()));
    }

    @Test
    void hearsOfAllUnitsOnceTheHostHasCommitted() throws Exception {
        scene.inTransaction(connection -> {
            insert(scene.joined, named(2, "Jejaring"));
            write(scene.joined, unit -> {
                unit.organisations().insert(named(3, "Forum"));
                unit.organisations().replace(named(2, "Yayasan"), 1);
            });
            insert(scene.joined, named(1, "Balai"));
            assertThat(heard).isEmpty();
        });

        assertThat(heard).containsExactly(id(2), id(3), id(2), id(1));
    }

    @Test
    void hearsNothingOfWhatTheHostRolledBack() {
        assertThatThrownBy(() -> scene.inTransaction(connection -> {
                    insert(scene.joined, named(1, "Jejaring"));
                    throw new HostFailure();
                }))
                .isInstanceOf(HostFailure.class);

        assertThat(heard).isEmpty();
    }

    @Test
    void hearsNothingOfWhatWasTakenBackBeforeTheCommit() throws Exception {
        scene.inTransaction(connection -> {
            insert(scene.joined, named(1, "Jejaring"));
            assertThatThrownBy(() -> write(scene.joined, unit -> {
                        unit.organisations().insert(named(2, "Forum"));
                        throw new HostFailure();
                    }))
                    .isInstanceOf(HostFailure.class);
            write(scene.joined, unit -> {
                assertThatThrownBy(
                                () -> unit.organisations().insertAll(List.of(named(3, "Balai"), named(1, "Jejaring"))))
                        .isInstanceOf(RecordExistsException.class);
                unit.organisations().insert(named(4, "Lembaga"));
            });
        });

        assertThat(heard).containsExactly(id(1), id(4));
    }

    @Test
    void whatItThrowsReachesTheHostAndNothingIsKeptFromTheOthers() {
        scene.joined.onCommitted(change -> {
            throw new HostFailure();
        });
        List<AggregateId> others = new ArrayList<>();
        scene.joined.onCommitted(change -> others.add(change.id()));

        assertThatThrownBy(() -> scene.inTransaction(connection -> {
                    insert(scene.joined, named(1, "Jejaring"));
                    insert(scene.joined, named(2, "Forum"));
                }))
                .isInstanceOf(ListenerFailedException.class)
                .hasCauseInstanceOf(HostFailure.class);

        assertThat(heard).containsExactly(id(1), id(2));
        assertThat(others).isEqualTo(heard);
        assertThat(scene.changes()).hasSize(2);
    }

    @Test
    void isRefusedWhereTheHostTellsOfNoCommit() {
        JdbcStorage silent = JdbcStorage.joining(scene.host);

        assertThatThrownBy(() -> silent.onCommitted(change -> {})).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aUnitIsTakenBackWhenTheHostCannotTellOfIt() throws Exception {
        JdbcStorage untold = JdbcStorage.joining(scene.host, JdbcStorageOptions.defaults(), news -> {
            throw new HostFailure();
        });

        scene.inTransaction(connection -> {
            assertThatThrownBy(() -> insert(untold, named(1, "Jejaring"))).isInstanceOf(HostFailure.class);
            insert(scene.joined, named(2, "Forum"));
        });

        assertThat(scene.versions(id(1))).isEmpty();
        assertThat(heard).containsExactly(id(2));
    }
}
