package org.simpul.jdbc;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * The temporary folder of one server of the tests, with its data and the file that tells its process id.
 *
 * <p>A server is a process beside this one and would outlive it when this one is killed. So each folder has a guard: a
 * shell that waits for the end of its input, which comes when this program is gone however it went, and then kills the
 * server and removes the folder. Where there is no such shell (Windows), only an orderly end takes the server along.
 */
final class ServerFolder {

    private static final String GUARD = """
            trap '' INT TERM HUP
            cat > /dev/null
            if [ -f "$1" ]; then kill -9 "$(head -n 1 "$1")"; fi
            rm -rf "$2"
            """;
    private static final int SECONDS_TO_DIE = 30;

    private final Path root;
    private final Path pidFile;

    private ServerFolder(Path root, Path pidFile) {
        this.root = root;
        this.pidFile = pidFile;
    }

    /**
     * A new folder under guard.
     *
     * @param pidFile where in it the server writes its process id, alone in the first line
     */
    static ServerFolder create(String name, String pidFile) {
        try {
            Path root = Files.createTempDirectory("simpul-" + name);
            ServerFolder folder = new ServerFolder(root, root.resolve(pidFile));
            folder.guard();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the programs of a server are unpacked once, beside the classes of the tests. */
    static Path ofPrograms(String name) {
        try {
            Path classes = Path.of(ServerFolder.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.createDirectories(classes.resolveSibling("servers").resolve(name));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path resolve(String name) {
        return root.resolve(name);
    }

    /** The process id of the server, which must be running. */
    long pid() {
        try (Stream<String> lines = Files.lines(pidFile)) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the server and its children at once, as a power cut would, and waits until they are gone. */
    void killServer() {
        ProcessHandle server = ProcessHandle.of(pid()).orElseThrow();
        List<ProcessHandle> family =
                Stream.concat(Stream.of(server), server.descendants()).toList();
        family.forEach(ProcessHandle::destroyForcibly);
        try {
            for (ProcessHandle member : family) {
                member.onExit().get(SECONDS_TO_DIE, SECONDS);
            }
            // The guard must not take the id for a server's once another program has it.
            Files.delete(pidFile);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The server did not die", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the server died", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the folder of a server that was stopped. */
    void delete() {
        FileUtils.deleteQuietly(root.toFile());
    }

    // Its input is a pipe from this process that nobody writes to and nobody else holds.
    private void guard() throws IOException {
        if (Files.isExecutable(Path.of("/bin/sh"))) {
            new ProcessBuilder("/bin/sh", "-c", GUARD, "guard", pidFile.toString(), root.toString())
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        }
    }
}
