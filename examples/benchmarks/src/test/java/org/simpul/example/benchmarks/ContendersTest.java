package org.simpul.example.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simpul.model.Recorded;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityDates;
import org.simpul.model.commitment.Commitment;
import org.simpul.port.Authorship;
import org.simpul.port.Cursor;
import org.simpul.port.Page;

/** That both do the same, so that their throughputs can be compared. */
class ContendersTest {

    private static final Authorship SOMEBODY = new Authorship("somebody", Instant.parse("2024-12-31T03:12:09.123456Z"));
    private static final Authorship LATER =
            new Authorship("another", Instant.parse("2025-01-02T04:05:06.000007Z"), "The minutes came");

    private static Contest contest;

    @BeforeAll
    static void open() {
        contest = new Contest(Engine.H2);
    }

    @BeforeEach
    void clear() {
        contest.clear();
    }

    @AfterAll
    static void close() {
        contest.close();
    }

    @Test
    void aSavedActivityIsTheSameRows() {
        Activity activity = OrdinaryRecords.activity(1);

        assertBothWriteTheSame(contender -> contender.save(activity, SOMEBODY));
    }

    @Test
    void aSavedCommitmentIsTheSameRows() {
        Commitment commitment = OrdinaryRecords.commitment(1);

        assertBothWriteTheSame(contender -> contender.save(commitment, SOMEBODY));
    }

    @Test
    void aBatchIsTheSameRows() {
        List<Activity> activities = OrdinaryRecords.activities(25);

        assertBothWriteTheSame(contender -> contender.saveAll(activities, SOMEBODY));
    }

    @Test
    void aNextVersionIsTheSameRows() {
        Activity activity = OrdinaryRecords.activity(1);

        assertBothWriteTheSame(contender -> {
            Recorded<Activity> first = contender.save(activity, SOMEBODY);
            Recorded<Activity> second = contender.replace(first, OrdinaryRecords.changed(activity, 1), LATER);
            return contender.replace(second, OrdinaryRecords.changed(activity, 2), LATER);
        });
    }

    @Test
    void recordsAreReadAlike() {
        Activity activity = OrdinaryRecords.activity(1);
        Commitment commitment = OrdinaryRecords.commitment(1);
        contest.simpul().save(activity, SOMEBODY);
        contest.simpul().save(commitment, SOMEBODY);

        assertThat(contest.handWritten().activity(activity.id()))
                .contains(new Recorded<>(activity, 1, SOMEBODY.at(), SOMEBODY.at()))
                .isEqualTo(contest.simpul().activity(activity.id()));
        assertThat(contest.handWritten().commitment(commitment.id()))
                .contains(new Recorded<>(commitment, 1, SOMEBODY.at(), SOMEBODY.at()))
                .isEqualTo(contest.simpul().commitment(commitment.id()));
    }

    @Test
    void pagesAreReadAlike() {
        contest.simpul().saveAll(OrdinaryRecords.activities(120), SOMEBODY);
        contest.simpul().save(withoutDate(), SOMEBODY);

        assertPagesAreAlike(contender -> contender::byId);
        assertPagesAreAlike(contender -> contender::latestFirst);
    }

    private static Activity withoutDate() {
        return OrdinaryRecords.activity(1).toBuilder()
                .dates(ActivityDates.UNKNOWN)
                .build();
    }

    private void assertPagesAreAlike(Function<Contender, Function<Cursor, Page<Recorded<Activity>>>> lists) {
        List<Page<Recorded<Activity>>> pages = pages(lists.apply(contest.handWritten()));

        assertThat(pages).extracting(page -> page.items().size()).containsExactly(50, 50, 21);
        assertThat(pages).isEqualTo(pages(lists.apply(contest.simpul())));
    }

    private static List<Page<Recorded<Activity>>> pages(Function<Cursor, Page<Recorded<Activity>>> list) {
        List<Page<Recorded<Activity>>> pages = new ArrayList<>();
        Cursor next = null;
        do {
            Page<Recorded<Activity>> page = list.apply(next);
            pages.add(page);
            next = page.next();
        } while (next != null);
        return pages;
    }

    @Test
    void aHistoryIsReadAlike() {
        Activity activity = OrdinaryRecords.activity(1);
        Recorded<Activity> newest = contest.simpul().save(activity, SOMEBODY);
        for (int version = 2; version <= 4; version++) {
            newest = contest.simpul().replace(newest, OrdinaryRecords.changed(activity, version), LATER);
        }

        assertThat(contest.handWritten().history(activity.id()))
                .hasSize(4)
                .isEqualTo(contest.simpul().history(activity.id()));
    }

    private void assertBothWriteTheSame(Function<Contender, ?> work) {
        Object answerByHand = work.apply(contest.handWritten());
        Map<String, List<String>> rowsByHand = rows();
        contest.clear();
        Object answer = work.apply(contest.simpul());

        assertThat(rowsByHand)
                .isEqualTo(rows())
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
        assertThat(answerByHand).isEqualTo(answer);
    }

    /** All rows of the six tables, without the running number that the engine gives to changes. */
    private Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : Contest.TABLES) {
            rows.put(table, rows(table));
        }
        return rows;
    }

    private List<String> rows(String table) {
        try (Connection connection = contest.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                Map<String, String> columns = new TreeMap<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    columns.put(row.getMetaData().getColumnName(column), Objects.toString(row.getString(column)));
                }
                columns.remove("ENTRY");
                rows.add(columns.toString());
            }
            rows.sort(null);
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
