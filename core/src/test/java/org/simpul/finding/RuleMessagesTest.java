package org.simpul.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.simpul.rule.DomainPage;

class RuleMessagesTest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final String ENGLISH_FILE = "/ContributorValidationMessages.properties";
    private static final String INDONESIAN_FILE = "/ContributorValidationMessages_id.properties";

    /** Rules whose cases need words of their own. */
    private static final List<String> CASES = List.of(
            "FMT-1.missing",
            "FMT-1.blank",
            "FMT-1.date",
            "FMT-1.interval",
            "FMT-1.instant",
            "FMT-1.time",
            "FMT-1.period",
            "FMT-1.zone",
            "FMT-1.id",
            "FMT-1.ref",
            "FMT-1.area",
            "FMT-1.code",
            "FMT-1.participant-kind",
            "FMT-1.language",
            "FMT-1.number",
            "FMT-1.decimal",
            "FMT-1.currency",
            "FMT-1.web-address",
            "FMT-1.source-key",
            "FMT-1.sha256",
            "REF-1.merged",
            "POL-3.twice",
            "POL-3.unknown-parent",
            "POL-3.circle",
            "ACT-16.resolved",
            "PAR-2.withdrawn");

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH_FILE, INDONESIAN_FILE})
    void aFileHasTheMessagesOfAllRulesAndNoOther(String file) {
        Set<String> expected = new TreeSet<>();
        DomainPage.rules().forEach(rule -> expected.add("simpul." + rule));
        CASES.forEach(rule -> expected.add("simpul." + rule));

        assertThat(messages(file).keySet()).isEqualTo(expected);
    }

    @Test
    void bothLanguagesTellTheSameFacts() {
        Map<String, Set<String>> english = placeholders(ENGLISH_FILE);
        // Why a value cannot be read, the value tells in English.
        english.forEach((key, facts) -> {
            if (key.startsWith("simpul.FMT-1")) {
                facts.remove("{reason}");
            }
        });

        assertThat(placeholders(INDONESIAN_FILE)).isEqualTo(english);
    }

    @Test
    void noMessageIsThatOfTheOtherLanguage() {
        Map<String, String> english = messages(ENGLISH_FILE);

        assertThat(messages(INDONESIAN_FILE))
                .allSatisfy((key, message) -> assertThat(message).isNotBlank().isNotEqualTo(english.get(key)));
    }

    /** Jakarta Validation gives these characters a meaning of their own, or would show them doubled. */
    @ParameterizedTest
    @ValueSource(strings = {ENGLISH_FILE, INDONESIAN_FILE})
    void messagesReadTheSameToEveryInterpolator(String file) {
        assertThat(messages(file))
                .allSatisfy((key, message) -> assertThat(message).doesNotContain("\\", "$", "''"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "fr", "und"})
    void everyLanguageButIndonesianIsAnsweredInEnglish(String tag) {
        assertThat(Finding.error("ACT-1", "/titles", Map.of()).message(Locale.forLanguageTag(tag)))
                .startsWith("The activity has no title.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "id-ID", "in"})
    void indonesianIsAnsweredInIndonesian(String tag) {
        assertThat(Finding.error("ACT-1", "/titles", Map.of()).message(Locale.forLanguageTag(tag)))
                .startsWith("Kegiatan ini belum berjudul.");
    }

    @Test
    void englishStaysEnglishWhereverTheProgramRuns() {
        Locale before = Locale.getDefault();
        Locale.setDefault(INDONESIAN);
        try {
            assertThat(Finding.error("ACT-1", "/titles", Map.of()).message(Locale.ENGLISH))
                    .startsWith("The activity has no title.");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void factsStandInTheMessageAsTheyAre() {
        Finding finding = Finding.info("ACT-22", "/dates/stated", Map.of("stated", "it's {stated} $1 \\"));

        assertThat(finding.message(Locale.ENGLISH)).contains("“it's {stated} $1 \\”");
    }

    @Test
    void aFactThatThereIsNotIsADash() {
        assertThat(Finding.warning("ACT-16", "/dates/during", Map.of()).message(INDONESIAN))
                .endsWith("Menurut kata-kata sumber: –");
    }

    @Test
    void weekdaysAreWordsOfTheLanguage() {
        Finding finding = Finding.warning("ACT-3", "/dates/stated", Map.of("stated", "sunday", "actual", "monday"));

        assertThat(finding.message(Locale.ENGLISH)).contains("says Sunday", "is a Monday");
        assertThat(finding.message(INDONESIAN)).contains("hari Minggu", "hari Senin");
    }

    @Test
    void aRuleOfAHostThatHasNoMessageIsNamed() {
        assertThat(Finding.error("HOST-1", "", Map.of()).message(Locale.ENGLISH))
                .isEqualTo("HOST-1");
    }

    private static Map<String, Set<String>> placeholders(String file) {
        Map<String, Set<String>> placeholders = new TreeMap<>();
        messages(file)
                .forEach((key, message) -> placeholders.put(
                        key,
                        Pattern.compile("\\{[^}]*}")
                                .matcher(message)
                                .results()
                                .map(MatchResult::group)
                                .collect(Collectors.toCollection(TreeSet::new))));
        return placeholders;
    }

    private static Map<String, String> messages(String file) {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(RuleMessagesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new AssertionError("A file of messages cannot be read", e);
        }
        Map<String, String> messages = new TreeMap<>();
        properties.forEach((key, message) -> messages.put((String) key, (String) message));
        return messages;
    }
}
