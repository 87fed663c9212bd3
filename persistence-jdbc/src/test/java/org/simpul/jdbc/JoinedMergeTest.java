package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.simpul.jdbc.JoinedScene.TESTER;
import static org.simpul.jdbc.JoinedScene.id;
import static org.simpul.jdbc.JoinedScene.insert;
import static org.simpul.jdbc.JoinedScene.named;
import static org.simpul.jdbc.JoinedScene.note;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.model.Identifier;
import org.simpul.model.Sensitivity;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.LostRaceException;
import org.simpul.port.Storage;
import org.simpul.registry.RecordMergedException;

/** Two records become one in a transaction of the host. */
class JoinedMergeTest {

    private static final Identifier OLD_NUMBER = new Identifier("example-registry", "17");

    private final Caller steward = Caller.localSteward();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void ofAMergeThatTheHostRollsBackNothingIsLeft(Engine engine) throws Exception {
        JoinedScene scene = twoAndOneThatNames(engine);
        Map<String, List<String>> before = everything(scene);

        assertThatThrownBy(() -> scene.inTransaction(connection -> {
                    note(connection, 1);
                    merge(scene.joined);
                    throw new HostGaveUp();
                }))
                .isInstanceOf(HostGaveUp.class);

        assertThat(everything(scene)).isEqualTo(before);
        merge(scene.own);
        assertMerged(scene);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void takingThemApartInATransactionThatTheHostRollsBackLeavesThemMerged(Engine engine) throws Exception {
        JoinedScene scene = twoAndOneThatNames(engine);
        merge(scene.own);
        Map<String, List<String>> before = everything(scene);

        assertThatThrownBy(() -> scene.inTransaction(connection -> {
                    simpul(scene.joined).organisations().unmerge(steward, id(1));
                    throw new HostGaveUp();
                }))
                .isInstanceOf(HostGaveUp.class);

        assertThat(everything(scene)).isEqualTo(before);
        assertMerged(scene);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aMergeStandsWithWhatTheHostWroteBesideIt(Engine engine) throws Exception {
        JoinedScene scene = twoAndOneThatNames(engine);

        scene.inTransaction(connection -> {
            note(connection, 1);
            merge(scene.joined);
        });

        assertThat(scene.notes()).isEqualTo(1);
        assertMerged(scene);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void noRecordIsMergedByWhoCannotSeeThatOthersBeganToNameIt(Engine engine) throws Exception {
        JoinedScene scene = twoAndOneThatNames(engine);

        Throwable thrown =
                catchThrowable(() -> scene.inTransaction(Connection.TRANSACTION_REPEATABLE_READ, connection -> {
                    scene.joined.read(unit -> unit.organisations().find(id(1)));
                    inAnotherThread(() -> insert(
                            scene.own,
                            named(4, "Seksi").toBuilder().parent(id(1)).build()));
                    merge(scene.joined);
                }));

        // MariaDB reads what it locks as it is now, and so can tell that there is one more, but not what it says.
        if (engine == Engine.MARIADB) {
            assertThat(thrown).isInstanceOf(LostRaceException.class);
        } else {
            assertThat(thrown).isInstanceOf(IllegalStateException.class).hasMessageContaining("READ COMMITTED");
        }
        assertThat(scene.versions(id(1))).containsExactly(1);
        assertThat(scene.versions(id(3))).containsExactly(1);
    }

    private static final class HostGaveUp extends RuntimeException {}

    private static JoinedScene twoAndOneThatNames(Engine engine) {
        JoinedScene scene = new JoinedScene(engine);
        insert(
                scene.own,
                named(1, "Badan Lama").toBuilder()
                        .identifier(OLD_NUMBER.scheme(), OLD_NUMBER.value())
                        .build());
        insert(scene.own, named(2, "Badan Baru"));
        insert(scene.own, named(3, "Unit").toBuilder().parent(id(1)).build());
        return scene;
    }

    private void merge(Storage storage) {
        simpul(storage).organisations().merge(steward, id(1), id(2), null);
    }

    private void assertMerged(JoinedScene scene) {
        Simpul simpul = simpul(scene.own);
        assertThatThrownBy(() -> simpul.organisations().find(steward, id(1))).isInstanceOf(RecordMergedException.class);
        Organisation unit =
                simpul.organisations().find(steward, id(3)).orElseThrow().record();
        assertThat(unit.parent()).isEqualTo(id(2));
        Map<Identifier, ?> owners = scene.own.read(
                work -> work.organisations().owners(List.of(OLD_NUMBER), Sensitivity.STRICTLY_CONFIDENTIAL));
        assertThat(owners).isEqualTo(Map.of(OLD_NUMBER, id(2)));
    }

    private static Simpul simpul(Storage storage) {
        return Simpul.on(storage)
                .clock(Clock.fixed(TESTER.at(), ZoneOffset.UTC))
                .build();
    }

    /** Every row of every table, in no order. */
    private static Map<String, List<String>> everything(JoinedScene scene) throws SQLException {
        Map<String, List<String>> everything = new TreeMap<>();
        List<String> tables = new ArrayList<>(List.of("host_note"));
        SharedDatabase.TABLES.forEach(table -> tables.add("simpul_" + table));
        try (Connection connection = scene.database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                List<String> rows = new ArrayList<>();
                try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
                    while (row.next()) {
                        StringBuilder values = new StringBuilder();
                        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                            values.append(row.getString(column)).append('|');
                        }
                        rows.add(values.toString());
                    }
                }
                rows.sort(null);
                everything.put(table, rows);
            }
        }
        return everything;
    }

    private static void inAnotherThread(Runnable task) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            thread.submit(task).get(60, TimeUnit.SECONDS);
        } finally {
            thread.shutdownNow();
        }
    }
}
