package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.simpul.jdbc.JoinedScene.id;
import static org.simpul.jdbc.JoinedScene.insert;
import static org.simpul.jdbc.JoinedScene.named;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.simpul.model.Identifier;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.Query;
import org.simpul.port.Storage;
import org.simpul.port.StorageException;

class MigrationsTest {

    private static final JdbcStorageOptions DEFAULTS = JdbcStorageOptions.defaults();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void runAgainAndKeepWhatIsThere(Engine engine) {
        JdbcStorage storage = JdbcStorage.migrated(engine.emptyDatabase());
        insert(storage, named(1, "Jejaring"));

        storage.migrate();

        assertThat(names(storage)).containsExactly("Jejaring");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void makeTablesBesideThoseOfAHost(Engine engine) {
        DataSource database = engine.emptyDatabase();
        SharedDatabase.execute(database, "CREATE TABLE record (id INTEGER)");

        JdbcStorage storage = JdbcStorage.migrated(database);

        insert(storage, named(1, "Jejaring"));
        assertThat(SharedDatabase.rows(database, "record")).isZero();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void makeRegistriesThatLiveSideBySideInOneDatabase(Engine engine) throws SQLException {
        DataSource database = engine.emptyDatabase();
        List<JdbcStorageOptions> places = List.of(
                DEFAULTS,
                DEFAULTS.withTablePrefix(""),
                DEFAULTS.withTablePrefix("Second_"),
                DEFAULTS.withTablePrefix("a2345678901234567890123456789012"),
                DEFAULTS.withSchema("First"),
                DEFAULTS.withSchema("second_1"),
                DEFAULTS.withSchema("second_1").withTablePrefix(""));
        List<JdbcStorage> registries = places.stream()
                .map(place -> JdbcStorage.migrated(database, place))
                .toList();

        for (int number = 0; number < registries.size(); number++) {
            insert(registries.get(number), known("Jejaring " + number));
        }

        Map<String, Collection<String>> tables = Tables.of(database, DEFAULTS);
        for (int number = 0; number < registries.size(); number++) {
            JdbcStorage registry = registries.get(number);
            assertThat(names(registry)).containsExactly("Jejaring " + number);
            assertThat(registry.<List<?>>read(unit -> unit.changes().after(null, 10)))
                    .hasSize(1);
            registry.write(
                    JoinedScene.TESTER,
                    Set.of(id(1)),
                    unit -> unit.organisations().replace(known("Forum"), 1));
            registry.reindex();
            assertThat(Tables.of(database, places.get(number)).keySet()).isEqualTo(tables.keySet());
        }
        registries.forEach(registry -> assertThat(names(registry)).containsExactly("Forum"));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void makeTheSameTablesInEverySchemaAndUnderEveryPrefix(Engine engine) throws SQLException {
        DataSource database = engine.emptyDatabase();
        JdbcStorageOptions elsewhere = DEFAULTS.withSchema("Registry").withTablePrefix("");
        JdbcStorage.migrated(database);
        JdbcStorage.migrated(database, elsewhere);

        assertThat(Tables.of(database, elsewhere)).isEqualTo(Tables.of(database, DEFAULTS));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void refuseASchemaWhoseNameMeansSomethingElseToTheDatabase(Engine engine) {
        JdbcStorageOptions reserved = DEFAULTS.withSchema("select");
        DataSource database = engine.emptyDatabase();

        if (engine == Engine.MARIADB) {
            // It knows by the dot that a name is meant.
            insert(JdbcStorage.migrated(database, reserved), named(1, "Jejaring"));
        } else {
            assertThatThrownBy(() -> JdbcStorage.migrated(database, reserved)).isInstanceOf(StorageException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void areRunByTheFlywayOfAHostBesideItsOwn(Engine engine) throws SQLException {
        DataSource database = engine.emptyDatabase();
        SharedDatabase.execute(database, "CREATE TABLE host_note (note INTEGER)");
        JdbcStorageOptions options = DEFAULTS.withTablePrefix("host_");
        Dialect dialect = Dialect.valueOf(engine.name());
        FluentConfiguration flyway = Flyway.configure()
                .dataSource(database)
                .locations(dialect.scriptFolders().stream()
                        .map("classpath:org/simpul/jdbc/migration/"::concat)
                        .toArray(String[]::new))
                .placeholders(Migrations.placeholders(dialect, options))
                .table("registry_history")
                .baselineOnMigrate(true)
                .baselineVersion("0");

        flyway.load().migrate();

        insert(JdbcStorage.on(database, options), named(1, "Jejaring"));
        JdbcStorage.migrated(database);
        assertThat(Tables.of(database, options)).isEqualTo(Tables.of(database, DEFAULTS));
    }

    @Test
    void saysWhatToDoWhenFlywayIsMissing() throws Exception {
        try (WithoutFlyway loader = new WithoutFlyway()) {
            Class<?> storage = loader.loadClass(JdbcStorage.class.getName());
            Object made = storage.getMethod("on", DataSource.class).invoke(null, H2.emptyDatabase());

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

    private static Organisation known(String name) {
        Organisation organisation = named(1, name);
        return organisation.withHead(
                organisation.head().withIdentifiers(List.of(new Identifier("example-registry", "one"))));
    }

    private static List<String> names(Storage storage) {
        return storage.read(unit -> unit.organisations().page(Query.all(10)).items().stream()
                .map(recorded -> recorded.record().names().best(List.of()))
                .toList());
    }
}
