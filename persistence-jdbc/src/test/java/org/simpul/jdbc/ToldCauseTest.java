package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.simpul.testkit.Canaries;

/** What drivers say of their failures quotes what they were given, and is not passed on. */
class ToldCauseTest {

    private static final String WORDS = Canaries.named("name");

    @ParameterizedTest
    @EnumSource
    void tellsNothingOfARowThatIsThereAlready(Engine engine) throws SQLException {
        DataSource database = engine.emptyDatabase();
        execute(database, "CREATE TABLE person (name VARCHAR(100) PRIMARY KEY)");
        insert(database);

        SQLException thrown = catchThrowableOfType(SQLException.class, () -> insert(database));

        assertThat(Canaries.foundIn(printed(thrown))).isNotEmpty();
        assertThatNothingIsTold(thrown);
        assertThat(((SQLException) ToldCause.of(thrown)).getSQLState()).startsWith("23");
    }

    @ParameterizedTest
    @EnumSource
    void tellsNothingOfATextThatIsNoNumber(Engine engine) throws SQLException {
        DataSource database = engine.emptyDatabase();
        execute(database, "CREATE TABLE head_count (total INTEGER)");

        SQLException thrown = catchThrowableOfType(
                SQLException.class, () -> execute(database, "INSERT INTO head_count (total) VALUES ('" + WORDS + "')"));

        assertThat(Canaries.foundIn(printed(thrown))).isNotEmpty();
        assertThatNothingIsTold(thrown);
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheWordsForATableThatIsNotThere(Engine engine) {
        SQLException thrown = catchThrowableOfType(
                SQLException.class, () -> execute(engine.emptyDatabase(), "SELECT name FROM nobody"));

        assertThat(ToldCause.of(new IllegalStateException(thrown)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(thrown.getClass().getName())
                .hasMessageContaining(thrown.getMessage());
    }

    @Test
    void tellsTheClassAndThePlaceOfWhatIsNotOfTheDatabase() {
        IllegalStateException thrown = new IllegalStateException(WORDS, new IllegalArgumentException(WORDS));

        Exception told = ToldCause.of(thrown);

        assertThat(told).hasMessageContaining("IllegalStateException").hasNoCause();
        assertThat(told.getStackTrace()).isEqualTo(thrown.getStackTrace());
        assertThat(Canaries.foundIn(printed(told))).isEmpty();
    }

    private static void assertThatNothingIsTold(SQLException thrown) {
        for (Exception one : List.of(thrown, new IllegalStateException(WORDS, thrown))) {
            Exception told = ToldCause.of(one);

            assertThat(Canaries.foundIn(printed(told))).isEmpty();
            assertThat(told).hasMessageContaining(thrown.getClass().getName());
            assertThat(told.getStackTrace()).isEqualTo(thrown.getStackTrace());
        }
    }

    private static void insert(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("INSERT INTO person (name) VALUES (?)")) {
            statement.setString(1, WORDS);
            statement.executeUpdate();
        }
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
