package org.simpul.example.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the environment sets.
 *
 * @param address where the server listens
 * @param port where the server listens; 0 for any free one
 * @param data the folder of the embedded database
 * @param databaseUrl a JDBC URL in place of the embedded database; null for the embedded one
 * @param isSeeded whether an empty registry is filled with the seed records
 * @param zone in which the registry's days begin
 * @param judgesAt at which time of the day all records are judged again; null for never
 * @param protection how persons are protected beyond what the registry does anyway
 * @param identities how callers sign in; null when nobody does, and every caller is the local steward
 */
record Settings(
        InetAddress address,
        int port,
        Path data,
        @Nullable String databaseUrl,
        @Nullable String databaseUser,
        @Nullable String databasePassword,
        boolean isSeeded,
        ZoneId zone,
        @Nullable LocalTime judgesAt,
        ProtectionSettings protection,
        @Nullable IdentitySettings identities) {

    /** A setting that cannot be understood; the message names it and what it may be. */
    static final class WrongSettingException extends RuntimeException {

        WrongSettingException(String message) {
            super(message);
        }
    }

    Settings {
        if (identities == null && !address.isLoopbackAddress()) {
            throw new WrongSettingException("SIMPUL_HOST is '" + address.getHostAddress()
                    + "', where other machines reach the server, but nobody would have to sign in there and everybody"
                    + " could see and change all records. Leave SIMPUL_HOST out, or set SIMPUL_JWT_ISSUER and"
                    + " SIMPUL_JWT_AUDIENCE so that callers sign in.");
        }
    }

    static Settings from(Map<String, String> variables) {
        Environment environment = new Environment(variables);
        String url = environment.text("SIMPUL_DB_URL");
        return new Settings(
                address(environment),
                environment.number("SIMPUL_PORT", 8080, 0, 65_535),
                Path.of(environment.text("SIMPUL_DATA", "data")),
                url,
                environment.text("SIMPUL_DB_USER"),
                environment.text("SIMPUL_DB_PASSWORD"),
                isSeeded(environment, url == null),
                zone(environment),
                judgesAt(environment),
                ProtectionSettings.from(environment),
                IdentitySettings.from(environment));
    }

    /** The URL of the database in use. */
    String jdbcUrl() {
        // Without WRITE_DELAY=0 H2 acknowledges a commit up to half a second before it is on the disk. Without
        // TRACE_LEVEL_FILE=0 it keeps a file beside the database with what failed, words of records included.
        return databaseUrl != null
                ? databaseUrl
                : "jdbc:h2:file:" + data.toAbsolutePath().resolve("simpul")
                        + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    private static InetAddress address(Environment environment) {
        String value = environment.text("SIMPUL_HOST", "127.0.0.1");
        try {
            return InetAddress.getByName(value);
        } catch (UnknownHostException e) {
            throw new WrongSettingException(
                    "SIMPUL_HOST is an address of this machine such as 127.0.0.1 or 0.0.0.0, but was '" + value + "'");
        }
    }

    private static boolean isSeeded(Environment environment, boolean isEmbedded) {
        String value = environment.text("SIMPUL_SEED");
        if (value == null) {
            return isEmbedded;
        }
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true");
        }
        throw new WrongSettingException("SIMPUL_SEED is true or false, but was '" + value + "'");
    }

    private static ZoneId zone(Environment environment) {
        String value = environment.text("SIMPUL_ZONE", "Asia/Jakarta");
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw new WrongSettingException("SIMPUL_ZONE is a time zone such as Asia/Jakarta, but was '" + value + "'");
        }
    }

    private static @Nullable LocalTime judgesAt(Environment environment) {
        String value = environment.text("SIMPUL_JUDGE_AT", "00:10");
        try {
            return value.equals("never") ? null : LocalTime.parse(value);
        } catch (DateTimeException e) {
            throw new WrongSettingException(
                    "SIMPUL_JUDGE_AT is a time of the day such as 00:10, or never, but was '" + value + "'");
        }
    }
}
