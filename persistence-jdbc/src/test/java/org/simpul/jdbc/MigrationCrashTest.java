package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.simpul.jdbc.JoinedScene.insert;
import static org.simpul.jdbc.JoinedScene.named;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.simpul.port.StorageException;

/** Whatever a crash left of the migration scripts, running them again finishes. */
class MigrationCrashTest {

    /** Between two crashes within Flyway; each takes two migrations, so {@code -Dsimpul.soak=true} has to ask for all. */
    private static final int STRIDE = Boolean.getBoolean("simpul.soak") ? 1 : 17;

    private static final JdbcStorageOptions CLEAN = prefixed("clean_");

    @ParameterizedTest
    @EnumSource(Engine.class)
    void scriptsThatAHostRunsFinishWhatACrashLeftAfterAnyStatement(Engine engine) throws SQLException {
        DataSource database = engine.emptyDatabase();
        Dialect dialect = dialect(engine);
        MigrationScripts.run(database, MigrationScripts.statements(dialect, CLEAN));
        Map<String, Collection<String>> clean = Tables.of(database, CLEAN);
        int statements = MigrationScripts.statements(dialect, CLEAN).size();

        for (int done = 0; done <= statements; done++) {
            JdbcStorageOptions options = prefixed("host" + done + "_");
            List<String> scripts = MigrationScripts.statements(dialect, options);
            MigrationScripts.run(database, scripts.subList(0, done));

            MigrationScripts.run(database, scripts);

            assertThat(Tables.of(database, options)).as("after %s", done).isEqualTo(clean);
        }
        assertThat(statements).isGreaterThan(15);
        assertThat(clean).hasSize(20);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void scriptsThatWeRunFinishWhatACrashLeftAfterAnyStatement(Engine engine) throws SQLException {
        DataSource database = engine.emptyDatabase();
        JdbcStorage.migrated(database, CLEAN);
        Map<String, Collection<String>> clean = Tables.of(database, CLEAN);
        int crashes = 0;

        for (int done = 0; isCrashedAfter(done, database); done += STRIDE) {
            JdbcStorageOptions options = prefixed("our" + done + "_");

            JdbcStorage again = JdbcStorage.migrated(database, options);

            assertThat(Tables.of(database, options)).as("after %s", done).isEqualTo(clean);
            insert(again, named(1, "Jejaring"));
            crashes++;
        }
        assertThat(crashes).isGreaterThan(20 / STRIDE);
    }

    /** Whether a first start broke off after some statements, or came to its end before. */
    private static boolean isCrashedAfter(int statements, DataSource database) {
        CrashingDataSource crashing = new CrashingDataSource(database, statements);
        Throwable thrown =
                catchThrowable(() -> JdbcStorage.migrated(crashing.dataSource(), prefixed("our" + statements + "_")));
        if (!crashing.hasCrashed()) {
            assertThat(thrown).isNull();
        }
        return crashing.hasCrashed();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aScriptThatFailedIsRunAgainOnceTheReasonIsGone(Engine engine) throws SQLException {
        DataSource database = engine.emptyDatabase();
        // A view stands where a table is to be, so the script stops there, and Flyway may mark it as failed.
        SharedDatabase.execute(database, "CREATE VIEW simpul_record_link AS SELECT 1 AS id");
        assertThatThrownBy(() -> JdbcStorage.migrated(database)).isInstanceOf(StorageException.class);
        SharedDatabase.execute(database, "DROP VIEW simpul_record_link");

        insert(JdbcStorage.migrated(database), named(1, "Jejaring"));

        JdbcStorage.migrated(database, CLEAN);
        assertThat(Tables.of(database, JdbcStorageOptions.defaults())).isEqualTo(Tables.of(database, CLEAN));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void tablesAreTheSameWhoeverRunsTheScripts(Engine engine) throws SQLException {
        DataSource database = engine.emptyDatabase();
        JdbcStorageOptions ours = prefixed("ours_");

        MigrationScripts.run(database, MigrationScripts.statements(dialect(engine), CLEAN));
        JdbcStorage.migrated(database, ours);

        assertThat(Tables.of(database, ours)).isEqualTo(Tables.of(database, CLEAN));
        insert(JdbcStorage.on(database, CLEAN), named(1, "Jejaring"));
    }

    private static Dialect dialect(Engine engine) {
        return Dialect.valueOf(engine.name());
    }

    private static JdbcStorageOptions prefixed(String prefix) {
        return JdbcStorageOptions.defaults().withTablePrefix(prefix);
    }
}
