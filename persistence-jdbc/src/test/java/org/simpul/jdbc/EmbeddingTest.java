package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.simpul.jdbc.JoinedScene.named;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.model.organisation.Organisation;

/** What {@code docs/embedding.md} shows works as shown. */
class EmbeddingTest {

    private static final Path PAGE = Path.of("../docs/embedding.md");
    private static final Path SOURCES = Path.of("src/test/java/org/simpul/jdbc");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private final DataSource dataSource = H2.emptyDatabase();
    private final Organisation network = named(1, "Jejaring");

    @Test
    void aDataSourceIsAllItTakes() {
        JdbcStorage storage = JdbcStorage.migrated(dataSource);
        Simpul simpul = Simpul.on(storage).build();

        assertKeeps(simpul);
    }

    @Test
    void aPlainHostIsJoined() throws Exception {
        JdbcStorage.migrated(dataSource);
        SharedDatabase.execute(dataSource, "CREATE TABLE host_note (note INTEGER)");
        PlainHost host = new PlainHost(dataSource);

        JdbcStorage storage = JdbcStorage.joining(host, JdbcStorageOptions.defaults(), host::afterCommit);
        Simpul simpul = Simpul.on(storage).build();

        host.inTransaction(Connection.TRANSACTION_READ_COMMITTED, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("INSERT INTO host_note (note) VALUES (1)");
            }
            return simpul.organisations().create(Caller.localSteward(), network);
        });

        assertThat(SharedDatabase.rows(dataSource, "host_note")).isEqualTo(1);
        assertThat(SharedDatabase.rows(dataSource, "simpul_record")).isEqualTo(1);
    }

    @Test
    void theAuditTrailHasTransactionsOfItsOwn() throws Exception {
        JdbcStorage.migrated(dataSource);
        PlainHost host = new PlainHost(dataSource);
        JdbcStorage storage = JdbcStorage.joining(host);
        Simpul simpul =
                Simpul.on(storage).auditTrail(JdbcStorage.on(dataSource)).build();

        host.inTransaction(Connection.TRANSACTION_READ_COMMITTED, connection -> {
            assertKeeps(simpul);
            return null;
        });
    }

    @Test
    void schemaAndPrefixAreTheHostsChoice() {
        JdbcStorageOptions options =
                JdbcStorageOptions.defaults().withSchema("registry").withTablePrefix("meetings_");
        JdbcStorage storage = JdbcStorage.migrated(dataSource, options);

        assertKeeps(Simpul.on(storage).build());
        SharedDatabase.execute(dataSource, "DELETE FROM registry.meetings_record_facet");
        JdbcStorage.on(dataSource, options).reindex();
        assertThat(SharedDatabase.rows(dataSource, "registry.meetings_record_facet"))
                .isPositive();
    }

    @Test
    void theHostsFlywayRunsTheScripts() throws SQLException {
        SharedDatabase.execute(dataSource, "CREATE TABLE host_note (note INTEGER)");

        Flyway.configure()
                .dataSource(dataSource)
                .table("registry_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .locations("classpath:org/simpul/jdbc/migration/common")
                .placeholders(Map.of(
                        "schema", "",
                        "prefix", "simpul_",
                        "text", "CHARACTER LARGE OBJECT",
                        "exact", "",
                        "instant", "TIMESTAMP(6)",
                        "ascending", "BIGINT GENERATED ALWAYS AS IDENTITY"))
                .load()
                .migrate();

        assertKeeps(Simpul.on(JdbcStorage.on(dataSource)).build());
    }

    @Test
    void listenersHearOfWhatIsCommitted() {
        Simpul simpul = Simpul.on(JdbcStorage.migrated(dataSource)).build();
        List<String> heard = new ArrayList<>();
        simpul.onCommitted(
                change -> heard.add(change.kind() + " " + change.id().type().code()));

        assertKeeps(simpul);

        assertThat(heard).containsExactly("CREATED organisation");
    }

    private void assertKeeps(Simpul simpul) {
        simpul.organisations().create(Caller.localSteward(), network);
        assertThat(simpul.organisations().find(Caller.localSteward(), network.id()))
                .isPresent();
    }

    @Test
    void thePageShowsWhatIsCompiledHere() throws IOException {
        String compiled = Stream.of("EmbeddingTest.java", "SpringHost.java")
                .map(file -> stripped(read(SOURCES.resolve(file))))
                .collect(Collectors.joining());
        List<String> shown = JAVA.matcher(read(PAGE))
                .results()
                .map(block -> stripped(block.group(1)))
                .toList();

        assertThat(shown)
                .hasSizeGreaterThan(6)
                .allSatisfy(block -> assertThat(compiled).contains(block));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void thePageTellsThePlaceholdersOfEachEngine(Dialect engine) throws IOException {
        Map<String, String> told = column(1 + engine.ordinal());

        assertThat(told.remove("folders")).isEqualTo(String.join(" ", engine.scriptFolders()));
        assertThat(told).isEqualTo(engine.placeholders());
    }

    /** A column of the table of placeholders, by its first. */
    private static Map<String, String> column(int number) {
        List<String[]> rows = read(PAGE)
                .lines()
                .dropWhile(line -> !line.startsWith("| folders"))
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.substring(1).split("\\|"))
                .toList();
        Map<String, String> column = new LinkedHashMap<>();
        rows.forEach(row -> column.put(plain(row[0]), plain(row[number])));
        return column;
    }

    private static String plain(String cell) {
        return cell.replace("`", "").strip();
    }

    /** Without the spaces and line breaks that a formatter may lay otherwise. */
    private static String stripped(String text) {
        return text.replaceAll("\\s", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
