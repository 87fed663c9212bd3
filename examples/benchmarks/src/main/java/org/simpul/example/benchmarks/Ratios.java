package org.simpul.example.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs the benchmarks with the options of JMH, and then tells for each how the library stands to the yardstick: the medians of
 * the ratios of all pairs of iterations, with a quarter of them above and one below. Two ratios are told, the higher the
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

                | benchmark | engine | throughput | quartiles | work | quartiles | pairs | by hand | by the library |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                """);
        for (RunResult result : results) {
            List<Pair> pairs = new ArrayList<>();
            for (BenchmarkResult fork : result.getBenchmarkResults()) {
                pairs.addAll(pairs(List.copyOf(fork.getIterationResults())));
            }
            if (!pairs.isEmpty()) {
                table.append(row(result, pairs));
            }
        }
        return table.toString();
    }

    private static String row(RunResult result, List<Pair> pairs) {
        String benchmark = result.getParams().getBenchmark();
        List<Double> throughputs = sorted(pairs, Pair::throughput);
        List<Double> works = sorted(pairs, Pair::work);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.2f | %.2f to %.2f | %.2f | %.2f to %.2f | %d | %.1f | %.1f |%n",
                benchmark.substring(benchmark.lastIndexOf('.') + 1),
                result.getParams().getParam("engine"),
                quantile(throughputs, 0.5),
                quantile(throughputs, 0.25),
                quantile(throughputs, 0.75),
                quantile(works, 0.5),
                quantile(works, 0.25),
                quantile(works, 0.75),
                pairs.size(),
                quantile(sorted(pairs, pair -> pair.handWritten.perSecond), 0.5),
                quantile(sorted(pairs, pair -> pair.library.perSecond), 0.5));
    }

    private static List<Double> sorted(List<Pair> pairs, ToDoubleFunction<Pair> figure) {
        return pairs.stream().mapToDouble(figure).sorted().boxed().toList();
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }

    /** Two iterations, one behind the other. */
    private record Pair(Cost handWritten, Cost library) {

        double throughput() {
            return library.perSecond / handWritten.perSecond;
        }

        double work() {
            return handWritten.cpuNanos / library.cpuNanos;
        }
    }

    /**
     * What an operation cost in one iteration.
     *
     * @param perSecond how many were done in a second
     * @param cpuNanos for how long a processor worked for one, on this side of the connection
     */
    private record Cost(double perSecond, double cpuNanos) {

        static Cost of(IterationResult iteration) {
            return new Cost(
                    iteration.getPrimaryResult().getScore(),
                    counter(iteration, "cpuNanos") / counter(iteration, "operations"));
        }
    }

    /** None when one of the two worked alone. */
    private static List<Pair> pairs(List<IterationResult> iterations) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < iterations.size(); i += 2) {
            IterationResult one = iterations.get(i);
            IterationResult other = iterations.get(i + 1);
            if (isLibrary(one) != isLibrary(other)) {
                pairs.add(new Pair(Cost.of(isLibrary(one) ? other : one), Cost.of(isLibrary(one) ? one : other)));
            }
        }
        return pairs;
    }

    private static boolean isLibrary(IterationResult iteration) {
        return counter(iteration, "library") > 0;
    }

    private static double counter(IterationResult iteration, String name) {
        return Objects.requireNonNull(iteration.getSecondaryResults().get(name), name)
                .getScore();
    }
}
