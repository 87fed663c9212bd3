package org.simpul.example.sharding;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A PostgreSQL server, and a second one that follows it by streaming replication and only reads. */
final class ReplicatedServer implements AutoCloseable {

    private final EmbeddedPostgres primary;
    private final EmbeddedPostgres replica;

    private ReplicatedServer(EmbeddedPostgres primary, EmbeddedPostgres replica) {
        this.primary = primary;
        this.replica = replica;
    }

    static ReplicatedServer started() throws IOException {
        Path folder = Files.createTempDirectory("simpul-replicated");
        Path data = folder.resolve("primary");
        EmbeddedPostgres first = start(data, 0);
        int port = first.getPort();
        // A replica begins as a copy, which is simplest of a server at rest.
        first.close();
        Path copy = copied(data, folder.resolve("replica"));
        Files.createFile(copy.resolve("standby.signal"));
        Files.writeString(
                copy.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=localhost port=" + port + " user=postgres'\n",
                StandardOpenOption.APPEND);
        return new ReplicatedServer(start(data, port), start(copy, 0));
    }

    private static EmbeddedPostgres start(Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "off")
                .start();
    }

    private static Path copied(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            all.forEach(one -> {
                try {
                    Files.copy(one, to.resolve(from.relativize(one)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        // The server takes no folder that others can read.
        boolean isClosed = to.toFile().setReadable(false, false)
                && to.toFile().setExecutable(false, false)
                && to.toFile().setWritable(false, false)
                && to.toFile().setReadable(true, true)
                && to.toFile().setExecutable(true, true)
                && to.toFile().setWritable(true, true);
        if (!isClosed) {
            throw new IllegalStateException("The folder of the replica stays open to others");
        }
        return to;
    }

    DataSource primary() {
        return primary.getPostgresDatabase();
    }

    DataSource replica() {
        return replica.getPostgresDatabase();
    }

    @Override
    public void close() throws IOException {
        replica.close();
        primary.close();
    }
}
