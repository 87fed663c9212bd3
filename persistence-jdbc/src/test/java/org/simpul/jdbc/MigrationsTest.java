package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.Authorship;
import org.simpul.port.Query;
import org.simpul.port.Storage;
import org.simpul.port.StorageException;
import org.simpul.testkit.Lampung;

class MigrationsTest {

    private static final Authorship TESTER = new Authorship("tester", Instant.parse("2024-07-10T03:12:09.123456Z"));

    private final DataSource database = H2.emptyDatabase();

    @ParameterizedTest
    @MethodSource("everyNumberOfStatements")
    void finishesWhatACrashLeftAtAnyStatement(int done) throws SQLException {
        for (String statement : statements().subList(0, done)) {
            execute(statement);
        }

        assertWorks(JdbcStorage.migrated(database));
        assertThat(rows("simpul_change_log")).isEqualTo(1);
    }

    static IntStream everyNumberOfStatements() {
        return IntStream.rangeClosed(0, statements().size());
    }

    @Test
    void theScriptHasAStatementForEachTableAndIndex() {
        assertThat(statements()).hasSizeGreaterThan(15).allMatch(statement -> !statement.contains("${"));
    }

    @Test
    void finishesWhatAFailedAttemptLeft() throws SQLException {
        // A view stands where a table is to be, so the script stops there, and Flyway marks it as failed.
        execute("CREATE VIEW simpul_record_link AS SELECT 1 AS id");
        assertThatThrownBy(() -> JdbcStorage.migrated(database)).isInstanceOf(StorageException.class);
        execute("DROP VIEW simpul_record_link");

        assertWorks(JdbcStorage.migrated(database));
    }

    @Test
    void runsAgainAndKeepsWhatIsThere() {
        JdbcStorage storage = JdbcStorage.migrated(database);
        save(storage, Lampung.agency());

        storage.migrate();

        assertThat(count(storage)).isEqualTo(1);
    }

    @Test
    void worksBesideTheTablesOfAHost() throws SQLException {
        execute("CREATE TABLE record (id INTEGER)");

        assertWorks(JdbcStorage.migrated(database));
    }

    @Test
    void registriesWithDifferentPrefixesLiveInOneDatabase() {
        JdbcStorage one =
                JdbcStorage.migrated(database, JdbcStorageOptions.defaults().withTablePrefix("one_"));
        JdbcStorage other =
                JdbcStorage.migrated(database, JdbcStorageOptions.defaults().withTablePrefix(""));

        save(one, Lampung.agency());

        assertThat(count(one)).isEqualTo(1);
        assertThat(count(other)).isZero();
    }

    @Test
    void registriesWithDifferentSchemasLiveInOneDatabase() throws SQLException {
        JdbcStorage one =
                JdbcStorage.migrated(database, JdbcStorageOptions.defaults().withSchema("First"));
        JdbcStorage other =
                JdbcStorage.migrated(database, JdbcStorageOptions.defaults().withSchema("second_1"));

        save(one, Lampung.agency());

        assertThat(count(one)).isEqualTo(1);
        assertThat(count(other)).isZero();
        assertThat(rows("first.simpul_record")).isEqualTo(1);
    }

    @Test
    void aHostRunsTheScriptsByItsOwnFlyway() {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:org/simpul/jdbc/migration/common")
                .placeholders(Map.of(
                        "schema", "",
                        "prefix", "host_",
                        "text", "CHARACTER LARGE OBJECT",
                        "exact", "",
                        "instant", "TIMESTAMP(6) WITH TIME ZONE",
                        "ascending", "BIGINT GENERATED ALWAYS AS IDENTITY"))
                .load()
                .migrate();

        assertWorks(JdbcStorage.on(database, JdbcStorageOptions.defaults().withTablePrefix("host_")));
    }

    @Test
    void saysWhatToDoWhenFlywayIsMissing() throws Exception {
        try (WithoutFlyway loader = new WithoutFlyway()) {
            Class<?> storage = loader.loadClass(JdbcStorage.class.getName());
            Object made = storage.getMethod("on", DataSource.class).invoke(null, database);

            assertThatThrownBy(() -> storage.getMethod("migrate").invoke(made))
                    .cause()
                    .hasMessageContaining("org.flywaydb:flyway-core")
                    .satisfies(e -> assertThat(e.getClass().getName()).isEqualTo(StorageException.class.getName()));
        }
    }

    /** Loads everything itself but the platform and what tests hand in, and finds no Flyway. */
    private static final class WithoutFlyway extends URLClassLoader {

        WithoutFlyway() {
            super(classPath(), ClassLoader.getPlatformClassLoader());
        }

        private static URL[] classPath() {
            Predicate<String> isFlyway = entry -> entry.contains("flyway");
            return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(isFlyway.negate())
                    .map(entry -> {
                        try {
                            return Path.of(entry).toUri().toURL();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toArray(URL[]::new);
        }
    }

    private static List<String> statements() {
        try (InputStream script = JdbcStorage.class.getResourceAsStream("migration/common/V1__records.sql")) {
            String sql = new String(script.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            for (Map.Entry<String, String> placeholder : Migrations.placeholders(
                            Dialect.H2, JdbcStorageOptions.defaults())
                    .entrySet()) {
                sql = sql.replace("${" + placeholder.getKey() + "}", placeholder.getValue());
            }
            return Stream.of(sql.split(";"))
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertWorks(Storage storage) {
        save(storage, Lampung.agency());
        assertThat(count(storage)).isEqualTo(1);
    }

    private static void save(Storage storage, Organisation organisation) {
        storage.write(TESTER, unit -> unit.organisations().insert(organisation));
    }

    private static int count(Storage storage) {
        return storage.read(
                unit -> unit.organisations().page(Query.all(10)).items().size());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int rows(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
