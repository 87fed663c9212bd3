package org.simpul.example.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the server under four writers, as a power cut would, and asks it afterwards for every write it had acknowledged.
 * {@code -Dsimpul.crash.rounds=10} sets the number of rounds.
 */
class CrashTest {

    private static final int ROUNDS = Integer.getInteger("simpul.crash.rounds", 2);
    private static final int WRITERS = 4;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 200;
    private static final Pattern LISTENS = Pattern.compile("listens on (http://127\\.0\\.0\\.1:\\d+)");

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path data;

    @Test
    void everyAcknowledgedWriteSurvivesAKill() throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        for (int round = 1; round <= ROUNDS; round++) {
            Running server = start();
            int before = acknowledged.size();
            writeUntilKilled(server, acknowledged);
            System.out.println(
                    "Round " + round + ": killed after " + (acknowledged.size() - before) + " acknowledged writes");

            Running again = start();
            try {
                assertThat(missing(again, acknowledged)).isEmpty();
            } finally {
                again.process.destroyForcibly().waitFor();
            }
        }
        System.out.println("All " + acknowledged.size() + " acknowledged writes are there after " + ROUNDS + " kills");
    }

    private void writeUntilKilled(Running server, Queue<String> acknowledged) throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_THE_KILL);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        for (int i = 0; i < WRITERS; i++) {
            writers.execute(() -> {
                try {
                    while (true) {
                        HttpResponse<String> answer = client.send(
                                HttpRequest.newBuilder(server.at("/v1/organisations"))
                                        .header("Content-Type", "application/json")
                                        .POST(BodyPublishers.ofString("{\"names\":{\"id\":\"Jejaring uji\"}}"))
                                        .build(),
                                BodyHandlers.ofString());
                        if (answer.statusCode() == 201) {
                            acknowledged.add(
                                    answer.headers().firstValue("Location").orElseThrow());
                            enough.countDown();
                        }
                    }
                } catch (IOException e) {
                    // The server was killed: what it did not answer it did not acknowledge.
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
        server.process.destroyForcibly().waitFor();
        writers.shutdown();
        assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    private List<String> missing(Running server, Queue<String> acknowledged) {
        return acknowledged.stream()
                .map(location -> URI.create(location).getPath())
                .filter(path -> statusOf(server.at(path)) != 200)
                .toList();
    }

    private int statusOf(URI address) {
        try {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private record Running(Process process, String url) {

        URI at(String path) {
            return URI.create(url + path);
        }
    }

    private Running start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        builder.environment().put("SIMPUL_PORT", "0");
        builder.environment().put("SIMPUL_DATA", data.toString());
        builder.environment().put("SIMPUL_SEED", "false");
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        BufferedReader printed =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = printed.readLine(); line != null; line = printed.readLine()) {
            Matcher listens = LISTENS.matcher(line);
            if (listens.find()) {
                return new Running(process, listens.group(1));
            }
        }
        throw new AssertionError("The server ended before it listened");
    }
}
