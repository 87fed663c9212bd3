package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.simpul.model.id.OrganisationId;

/** A program is killed while four of its threads write: whatever it had acknowledged is there, and nothing is by half. */
class ProcessLossTest {

    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 200;
    private static final int LENGTH_OF_AN_ID = 36;

    @Test
    void inAFileOfH2WhatWasAcknowledgedSurvives(@TempDir Path folder) throws Exception {
        // H2 acknowledges half a second before it writes unless it is told not to.
        killWriters("jdbc:h2:file:" + folder.resolve("registry") + ";WRITE_DELAY=0");
    }

    @Test
    void inPostgresWhatWasAcknowledgedSurvives() throws Exception {
        DataSource database = Engine.POSTGRESQL.emptyDatabase();
        killWriters(url(database));
    }

    private static String url(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getURL();
        }
    }

    private static void killWriters(String url) throws IOException, InterruptedException {
        DataSource database = WriterProcess.dataSource(url);
        JdbcStorage.migrated(database);
        Set<OrganisationId> acknowledged = new LinkedHashSet<>();
        for (int round = 0; round < Acknowledged.ROUNDS; round++) {
            int before = acknowledged.size();
            readUntilKilled(url, acknowledged);
            System.out.println("Killed after " + (acknowledged.size() - before) + " acknowledged writes");
            Acknowledged.requireIn(JdbcStorage.on(database), acknowledged);
        }
    }

    private static void readUntilKilled(String url, Set<OrganisationId> acknowledged)
            throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriterProcess.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int before = acknowledged.size();
        try (BufferedReader printed =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            String line = printed.readLine();
            while (line != null) {
                acknowledged.add(OrganisationId.of(line));
                if (acknowledged.size() - before == ACKNOWLEDGED_BEFORE_THE_KILL) {
                    // By its handle, which leaves what it printed to be read.
                    boolean unused = writer.toHandle().destroyForcibly();
                }
                line = wholeLine(printed);
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        assertThat(acknowledged.size() - before).isGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL);
    }

    /** The next line, or null behind the last; a line that the kill cut short counts for nothing. */
    private static @Nullable String wholeLine(BufferedReader printed) throws IOException {
        String line = printed.readLine();
        return line == null || line.length() < LENGTH_OF_AN_ID ? null : line;
    }
}
