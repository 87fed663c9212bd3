package org.simpul.example.benchmarks.world;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.jdbc.JdbcStorage;
import org.simpul.model.Sensitivity;

/**
 * How long each question takes: the median of five answers after one that is not counted, for a caller cleared for everything
 * and for the public, and of its yardstick just before.
 */
final class Measurement {

    private static final int COUNTED = 5;
    private static final Caller STEWARD = Caller.localSteward();
    private static final Caller PUBLIC = new Caller("public", null, Set.of(Role.READER), Sensitivity.PUBLIC, null);

    private final DataSource dataSource;
    private final Simpul simpul;

    Measurement(DataSource dataSource) {
        this.dataSource = dataSource;
        simpul = Simpul.on(JdbcStorage.on(dataSource)).clock(World.clock()).build();
    }

    /** Prints a table with a row for each question whose name has some words in it. */
    void measure(World world, String words) throws Exception {
        System.out.println("| question | yardstick, ms | cleared, ms | ratio | public, ms | rows |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        for (Question question : questions(world, words)) {
            double yardstick = median(() -> rows(question));
            int[] count = new int[1];
            double cleared = median(() -> count[0] = question.ask().apply(simpul.reports(), STEWARD));
            double open = median(() -> question.ask().apply(simpul.reports(), PUBLIC));
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %.1f | %.1f | %d |%n",
                    question.name(),
                    yardstick,
                    cleared,
                    cleared / yardstick,
                    open,
                    count[0]);
        }
    }

    /** Asks once each question whose name has some words in it, so that the server tells how it goes about it. */
    void ask(World world, String words) {
        for (Question question : questions(world, words)) {
            int rows = question.ask().apply(simpul.reports(), STEWARD);
            System.out.println("==== " + question.name() + ": " + rows);
        }
    }

    private List<Question> questions(World world, String words) {
        return Questions.on(Spots.in(world, simpul.areas())).stream()
                .filter(question -> question.name().contains(words))
                .toList();
    }

    /** In milliseconds. */
    private static double median(Callable<?> work) throws Exception {
        List<Long> durations = new ArrayList<>();
        for (int i = 0; i <= COUNTED; i++) {
            long begun = System.nanoTime();
            work.call();
            if (i > 0) {
                durations.add(System.nanoTime() - begun);
            }
        }
        return durations.stream().sorted().toList().get(COUNTED / 2) / 1e6;
    }

    private int rows(Question question) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(question.yardstick())) {
            for (int i = 0; i < question.values().size(); i++) {
                Object value = question.values().get(i);
                statement.setObject(
                        i + 1,
                        value instanceof List<?> list ? connection.createArrayOf("text", list.toArray()) : value);
            }
            int rows = 0;
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows++;
                }
            }
            return rows;
        }
    }
}
