package org.simpul.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The migration scripts as a host runs them that has no Flyway: placeholders replaced, one statement after the other. */
final class MigrationScripts {

    private static final Map<String, String> PATHS =
            Map.of("common", "migration/common/V1__records.sql", "postgresql", "migration/postgresql/V2__search.sql");

    private MigrationScripts() {}

    /** All statements for an engine, in their order. */
    static List<String> statements(Dialect engine, JdbcStorageOptions options) {
        return engine.scriptFolders().stream()
                .flatMap(folder -> statements(folder, engine, options).stream())
                .toList();
    }

    /** The statements of the scripts in one folder. */
    static List<String> statements(String folder, Dialect engine, JdbcStorageOptions options) {
        String sql = read(PATHS.get(folder));
        for (Map.Entry<String, String> placeholder :
                Migrations.placeholders(engine, options).entrySet()) {
            sql = sql.replace("${" + placeholder.getKey() + "}", placeholder.getValue());
        }
        return split(sql);
    }

    /** A statement ends with a semicolon at the end of a line, unless it stands between two {@code $$}. */
    private static List<String> split(String sql) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        boolean isQuoted = false;
        for (String line : sql.split("\n")) {
            if (!isQuoted && line.strip().startsWith("--")) {
                continue;
            }
            if (line.contains("$$")) {
                isQuoted = !isQuoted;
            }
            statement.append(line).append('\n');
            if (!isQuoted && line.stripTrailing().endsWith(";")) {
                statements.add(statement.toString().strip().replaceAll(";$", ""));
                statement.setLength(0);
            }
        }
        if (!statement.toString().isBlank()) {
            throw new IllegalStateException("The script ends within a statement");
        }
        return statements;
    }

    private static String read(String path) {
        try (InputStream script = JdbcStorage.class.getResourceAsStream(path)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs statements, each committed by itself. */
    static void run(DataSource database, List<String> statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
