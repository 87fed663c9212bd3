package org.simpul.rest.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the rules say what the code does. */
class RulePagesTest {

    private static final Path DOCS = Path.of("../docs");

    /** With {@code -Dsimpul.pages=write} the pages are written anew. */
    private static final boolean IS_WRITING = "write".equals(System.getProperty("simpul.pages"));

    private static final Trial TRIAL = new Trial();

    @AfterAll
    static void stop() {
        TRIAL.close();
    }

    static Stream<PageWords> pages() {
        return Stream.of(PageWords.ENGLISH, PageWords.INDONESIAN);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("pages")
    void aPageIsWhatTheCatalogueAndTheExamplesMakeOfIt(PageWords words) throws IOException {
        Path file = DOCS.resolve(words.file());
        String page = RulePages.page(words, TRIAL);
        if (IS_WRITING) {
            Files.writeString(file, page);
        }

        assertThat(file)
                .as("mvn -pl rest-adapter -am test -Dtest=RulePagesTest -Dsurefire.failIfNoSpecifiedTests=false"
                        + " -Dsimpul.pages=write writes it anew")
                .exists()
                .hasContent(page);
    }
}
