package org.simpul.example.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs the benchmarks with the options of JMH, and then tells for each how the library stands to the yardstick: the medians of
 * the ratios of all rounds, with a quarter of them above and one below. Two ratios are told, the higher the
 * better for the library: that of the throughputs, and that of the work which processors did on this side of the connection,
 * on which other programs of a busy machine have less influence.
 */
public final class Ratios {

    private Ratios() {}

    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        CommandLineOptions options = new CommandLineOptions(args);
        Runner runner = new Runner(options);
        if (options.shouldHelp()) {
            System.out.println("All options of JMH; -p engine=… and -p turns=… choose from Engine and Turns.");
        } else if (options.shouldList()) {
            runner.list();
        } else {
            System.out.println(table(runner.run()));
        }
    }

    private static String table(Collection<RunResult> results) {
        StringBuilder table = new StringBuilder("""

                | benchmark | engine | throughput | quartiles | work | quartiles | rounds | by hand | by the library |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                """);
        for (RunResult result : results) {
            List<Round> rounds = new ArrayList<>();
            for (BenchmarkResult fork : result.getBenchmarkResults()) {
                rounds.addAll(rounds(List.copyOf(fork.getIterationResults())));
            }
            if (!rounds.isEmpty()) {
                table.append(row(result, rounds));
            }
        }
        return table.toString();
    }

    private static String row(RunResult result, List<Round> rounds) {
        String benchmark = result.getParams().getBenchmark();
        List<Double> throughputs = sorted(rounds, Round::throughput);
        List<Double> works = sorted(rounds, Round::work);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.2f | %.2f to %.2f | %.2f | %.2f to %.2f | %d | %.1f | %.1f |%n",
                benchmark.substring(benchmark.lastIndexOf('.') + 1),
                Objects.requireNonNullElse(result.getParams().getParam("engine"), "–"),
                quantile(throughputs, 0.5),
                quantile(throughputs, 0.25),
                quantile(throughputs, 0.75),
                quantile(works, 0.5),
                quantile(works, 0.25),
                quantile(works, 0.75),
                rounds.size(),
                quantile(sorted(rounds, round -> round.handWritten.perSecond), 0.5),
                quantile(sorted(rounds, round -> round.simpul.perSecond), 0.5));
    }

    private static List<Double> sorted(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return rounds.stream().mapToDouble(figure).sorted().boxed().toList();
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }

    /** Four iterations, two of each, one behind the other. */
    private record Round(Cost handWritten, Cost simpul) {

        double throughput() {
            return simpul.perSecond / handWritten.perSecond;
        }

        double work() {
            return handWritten.cpuNanos / simpul.cpuNanos;
        }
    }

    /**
     * What an operation cost in one iteration.
     *
     * @param perSecond how many were done in a second
     * @param cpuNanos for how long a processor worked for one, on this side of the connection
     */
    private record Cost(double perSecond, double cpuNanos) {

        /** The geometric mean, in which what a machine does ever more or ever less falls on both alike. */
        static Cost of(List<IterationResult> iterations) {
            return new Cost(
                    mean(iterations, iteration -> iteration.getPrimaryResult().getScore()),
                    mean(iterations, iteration -> counter(iteration, "cpuNanos") / counter(iteration, "operations")));
        }

        private static double mean(List<IterationResult> iterations, ToDoubleFunction<IterationResult> figure) {
            return Math.exp(iterations.stream()
                    .mapToDouble(figure)
                    .map(Math::log)
                    .average()
                    .orElseThrow());
        }
    }

    /** None when one of the two worked alone, or where nobody takes turns. */
    private static List<Round> rounds(List<IterationResult> iterations) {
        if (!iterations.stream()
                .allMatch(iteration -> iteration.getSecondaryResults().containsKey("library"))) {
            return List.of();
        }
        List<Round> rounds = new ArrayList<>();
        for (int start = 0; start + Turns.ROUND <= iterations.size(); start += Turns.ROUND) {
            Map<Boolean, List<IterationResult>> bySide = iterations.subList(start, start + Turns.ROUND).stream()
                    .collect(Collectors.partitioningBy(Ratios::isLibrary));
            List<IterationResult> library = bySide.getOrDefault(true, List.of());
            List<IterationResult> handWritten = bySide.getOrDefault(false, List.of());
            if (library.size() == handWritten.size()) {
                rounds.add(new Round(Cost.of(handWritten), Cost.of(library)));
            }
        }
        return rounds;
    }

    private static boolean isLibrary(IterationResult iteration) {
        return counter(iteration, "library") > 0;
    }

    private static double counter(IterationResult iteration, String name) {
        return Objects.requireNonNull(iteration.getSecondaryResults().get(name), name)
                .getScore();
    }
}
