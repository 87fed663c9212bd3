package org.simpul.example.server;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the environment sets.
 *
 * @param port where the server listens, on the loopback address only; 0 for any free one
 * @param data the folder of the embedded database
 * @param databaseUrl a JDBC URL in place of the embedded database; null for the embedded one
 * @param isSeeded whether an empty registry is filled with the seed records
 * @param zone in which the registry's days begin
 */
record Settings(
        int port,
        Path data,
        @Nullable String databaseUrl,
        @Nullable String databaseUser,
        @Nullable String databasePassword,
        boolean isSeeded,
        ZoneId zone) {

    /** A setting that cannot be understood; the message names it and what it may be. */
    static final class WrongSettingException extends RuntimeException {

        WrongSettingException(String message) {
            super(message);
        }
    }

    static Settings from(Map<String, String> environment) {
        String url = text(environment, "SIMPUL_DB_URL");
        String data = text(environment, "SIMPUL_DATA");
        return new Settings(
                port(environment),
                Path.of(data == null ? "data" : data),
                url,
                text(environment, "SIMPUL_DB_USER"),
                text(environment, "SIMPUL_DB_PASSWORD"),
                isSeeded(environment, url == null),
                zone(environment));
    }

    /** The URL of the database in use. */
    String jdbcUrl() {
        // Without WRITE_DELAY=0 H2 acknowledges a commit up to half a second before it is on the disk.
        return databaseUrl != null
                ? databaseUrl
                : "jdbc:h2:file:" + data.toAbsolutePath().resolve("simpul") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    private static @Nullable String text(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static int port(Map<String, String> environment) {
        String value = text(environment, "SIMPUL_PORT");
        try {
            int port = value == null ? 8080 : Integer.parseInt(value);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new WrongSettingException("SIMPUL_PORT is a number from 0 to 65535, but was '" + value + "'");
        }
        throw new WrongSettingException("SIMPUL_PORT is a number from 0 to 65535, but was '" + value + "'");
    }

    private static boolean isSeeded(Map<String, String> environment, boolean isEmbedded) {
        String value = text(environment, "SIMPUL_SEED");
        if (value == null) {
            return isEmbedded;
        }
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true");
        }
        throw new WrongSettingException("SIMPUL_SEED is true or false, but was '" + value + "'");
    }

    private static ZoneId zone(Map<String, String> environment) {
        String value = text(environment, "SIMPUL_ZONE");
        try {
            return ZoneId.of(value == null ? "Asia/Jakarta" : value);
        } catch (DateTimeException e) {
            throw new WrongSettingException("SIMPUL_ZONE is a time zone such as Asia/Jakarta, but was '" + value + "'");
        }
    }
}
