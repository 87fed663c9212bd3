package org.simpul.example.benchmarks.world;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** A PostgreSQL server on a directory that stays when the server has stopped. */
final class Postgres implements AutoCloseable {

    private static final int CONNECTIONS = 4;
    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    private final EmbeddedPostgres server;
    private final HikariDataSource pool;

    private Postgres(EmbeddedPostgres server, Map<String, String> ofDriver) {
        this.server = server;
        HikariConfig config = new HikariConfig();
        config.setDataSource(server.getDatabase("postgres", "postgres", ofDriver));
        config.setMaximumPoolSize(CONNECTIONS);
        pool = new HikariDataSource(config);
    }

    /**
     * For a load that starts anew when it breaks off: nothing has to survive a crash.
     *
     * @param directory is made
     */
    static Postgres forLoading(Path directory) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("fsync", "off");
        settings.put("synchronous_commit", "off");
        settings.put("full_page_writes", "off");
        settings.put("wal_level", "minimal");
        settings.put("max_wal_senders", "0");
        settings.put("max_wal_size", "4GB");
        settings.put("checkpoint_timeout", "1h");
        settings.put("autovacuum", "off");
        settings.put("shared_buffers", "2GB");
        settings.put("maintenance_work_mem", "1GB");
        return started(directory, settings, Map.of("reWriteBatchedInserts", "true"));
    }

    /** As a server of moderate size is set up, on what was loaded before. */
    static Postgres forAsking(Path directory) {
        return started(directory, ofModerateSize(), Map.of());
    }

    /** The same, and it tells how it goes about each statement. */
    static Postgres forExplaining(Path directory) {
        Map<String, String> settings = ofModerateSize();
        settings.put("session_preload_libraries", "auto_explain");
        settings.put("auto_explain.log_min_duration", "0");
        settings.put("auto_explain.log_analyze", "on");
        settings.put("auto_explain.log_buffers", "on");
        return started(directory, settings, Map.of());
    }

    private static Map<String, String> ofModerateSize() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("shared_buffers", "2GB");
        settings.put("effective_cache_size", "8GB");
        settings.put("work_mem", "64MB");
        settings.put("random_page_cost", "1.1");
        return settings;
    }

    private static Postgres started(Path directory, Map<String, String> settings, Map<String, String> ofDriver) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setOutputRedirector(ProcessBuilder.Redirect.INHERIT)
                .setErrorRedirector(ProcessBuilder.Redirect.INHERIT)
                .setPGStartupWait(LONGEST_START);
        settings.forEach(builder::setServerConfig);
        try {
            return new Postgres(builder.start(), ofDriver);
        } catch (IOException e) {
            throw new UncheckedIOException("The server of PostgreSQL cannot be started", e);
        }
    }

    DataSource pool() {
        return pool;
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() {
        pool.close();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
