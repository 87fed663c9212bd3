package org.simpul.example.benchmarks.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Loads a world into PostgreSQL and measures the reports on it.
 *
 * <pre>
 * java -Xmx1g -cp benchmarks.jar org.simpul.example.benchmarks.world.Reports load --activities 100000 --data worlds
 * java -Xmx1g -cp benchmarks.jar org.simpul.example.benchmarks.world.Reports measure --activities 100000 --data worlds
 * </pre>
 *
 * <p>{@code load} makes the world anew, in a directory of its own below the given one, where it stays until somebody deletes it;
 * {@code measure} prints how long each report takes, {@code explain} how the server goes about each statement of them, and {@code
 * serve} the address at which any SQL tool can look at it, until it is stopped. {@code --only network} chooses the questions
 * whose names have this word in them.
 */
public final class Reports {

    private static final long SEED = 1_325;
    private static final List<String> TASKS = List.of("load", "measure", "explain", "serve");
    private static final Map<String, String> DEFAULTS =
            Map.of("--activities", "1000000", "--data", "worlds", "--only", "");

    private Reports() {}

    public static void main(String[] args) throws Exception {
        Map<String, String> options = new HashMap<>(DEFAULTS);
        for (int i = 1; i + 1 < args.length; i += 2) {
            if (options.put(args[i], args[i + 1]) == null) {
                throw new IllegalArgumentException("There is no option " + args[i]);
            }
        }
        if (args.length % 2 == 0 || !TASKS.contains(args[0])) {
            System.out.println(
                    "load | measure | explain | serve [--activities 1000000] [--data worlds] [--only network]");
            return;
        }
        Size size = new Size(Integer.parseInt(option(options, "--activities")));
        Path directory = Path.of(option(options, "--data"), String.valueOf(size.activities()));
        run(args[0], World.of(SEED, size), directory, option(options, "--only"));
    }

    private static String option(Map<String, String> options, String name) {
        return options.getOrDefault(name, "");
    }

    private static void run(String task, World world, Path directory, String words) throws Exception {
        if (task.equals("load")) {
            clear(directory);
        }
        try (Postgres server = switch (task) {
            case "load" -> Postgres.forLoading(directory);
            case "explain" -> Postgres.forExplaining(directory);
            default -> Postgres.forAsking(directory);
        }) {
            switch (task) {
                case "load" -> Load.into(server.pool(), world);
                case "measure" -> new Measurement(server.pool()).measure(world, words);
                case "explain" -> new Measurement(server.pool()).ask(world, words);
                default -> {
                    System.out.println(server.url());
                    Thread.currentThread().join();
                }
            }
        }
    }

    /** Deletes what an earlier load has left; whatever else stands in a directory of that name stays. */
    private static void clear(Path directory) throws IOException {
        if (Files.exists(directory) && !Files.exists(directory.resolve("PG_VERSION"))) {
            throw new IllegalArgumentException("The directory of the data is there, and holds no PostgreSQL");
        }
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(directory);
    }
}
