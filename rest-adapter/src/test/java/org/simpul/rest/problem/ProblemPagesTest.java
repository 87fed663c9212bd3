package org.simpul.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.simpul.rest.Reply;
import org.simpul.rest.Served;
import org.simpul.rest.http.IllegalQueryException;
import org.simpul.rest.http.Languages;

/** Every type of problem has a page that explains it, in both languages. */
class ProblemPagesTest {

    private static final Served served = Served.inMemory();

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void eachTypeIsExplainedInIndonesianAndInEnglish(ProblemType type) {
        Reply english = served.get(type.address(), "Accept", "text/html").is(200);
        Reply indonesian = served.get(type.address(), "Accept-Language", "id").is(200);

        assertThat(english.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(english.body())
                .contains("<html lang=\"en\">", type.address(), "HTTP " + type.status(), "<h2>What to do</h2>")
                .doesNotContain("{title}", "{meaning}", "{remedy}");
        assertThat(indonesian.header("Content-Language")).isEqualTo("id");
        assertThat(indonesian.body()).contains("<html lang=\"id\">", "<h2>Apa yang dapat dilakukan</h2>");
        assertThat(ProblemTexts.in(Languages.INDONESIAN).text(type.code() + ".title"))
                .isNotEqualTo(ProblemTexts.in(Languages.ENGLISH).text(type.code() + ".title"));
    }

    @ParameterizedTest
    @EnumSource(IllegalQueryException.Reason.class)
    void eachReasonToRefuseAQueryHasItsWords(IllegalQueryException.Reason reason) {
        String key = "illegal-query." + reason.code();

        assertThat(ProblemTexts.in(Languages.ENGLISH).text(key))
                .isNotBlank()
                .isNotEqualTo(ProblemTexts.in(Languages.INDONESIAN).text(key));
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        Set<String> english = keys(java.util.Locale.ROOT);
        Set<String> indonesian =
                new HashSet<>(ResourceBundle.getBundle("org.simpul.rest.problem.problems", Languages.INDONESIAN)
                        .keySet());

        assertThat(indonesian).isEqualTo(english);
        for (String key : english) {
            assertThat(placeholders(Languages.INDONESIAN, key)).as(key).isEqualTo(placeholders(Languages.ENGLISH, key));
        }
    }

    private static Set<String> keys(java.util.Locale language) {
        return new HashSet<>(ResourceBundle.getBundle("org.simpul.rest.problem.problems", language)
                .keySet());
    }

    private static Set<String> placeholders(java.util.Locale language, String key) {
        Set<String> names = new HashSet<>();
        java.util.regex.Pattern.compile("\\{[a-zA-Z]+}")
                .matcher(ProblemTexts.in(language).text(key))
                .results()
                .forEach(match -> names.add(match.group()));
        return names;
    }
}
