package org.simpul.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.simpul.Simpul;
import org.simpul.finding.Finding;
import org.simpul.finding.Severity;
import org.simpul.model.Aggregate;

/** What the rules find in one record, judged by the lists that come with the library on Wednesday, 10 July 2024. */
final class RecordAssert {

    static final LocalDate TODAY = LocalDate.of(2024, 7, 10);

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final Simpul REGISTRY = Simpul.inMemory();
    private static final ConstraintRules RULES = new ConstraintRules(
            REGISTRY.vocabularies(),
            REGISTRY.areas(),
            Clock.fixed(TODAY.atStartOfDay(JAKARTA).toInstant(), JAKARTA),
            List.of());

    private final List<Finding> findings;

    private RecordAssert(List<Finding> findings) {
        this.findings = findings;
    }

    static RecordAssert judging(Aggregate<?> record) {
        return new RecordAssert(RULES.check(record));
    }

    static List<Finding> findings(Aggregate<?> record) {
        return RULES.check(record);
    }

    /** Holds that nothing is found by a rule. */
    void keeps(String rule) {
        assertThat(findings).noneMatch(finding -> finding.rule().equals(rule));
    }

    /** Holds that nothing at all is found. */
    void keepsAll() {
        assertThat(findings).isEmpty();
    }

    /** Holds that a rule finds one thing, and goes on with it. */
    FindingAssert breaks(String rule) {
        List<Finding> found =
                findings.stream().filter(finding -> finding.rule().equals(rule)).toList();
        assertThat(found).as("findings of %s among %s", rule, findings).hasSize(1);
        return new FindingAssert(found.get(0));
    }

    /** Holds where a rule finds something, in this order. */
    void breaks(String rule, String... paths) {
        assertThat(findings.stream().filter(finding -> finding.rule().equals(rule)))
                .extracting(Finding::path)
                .containsExactly(paths);
    }

    /** One finding. */
    static final class FindingAssert {

        private final Finding finding;

        private FindingAssert(Finding finding) {
            this.finding = finding;
        }

        FindingAssert asError() {
            return as(Severity.ERROR);
        }

        FindingAssert asWarning() {
            return as(Severity.WARNING);
        }

        FindingAssert asInfo() {
            return as(Severity.INFO);
        }

        private FindingAssert as(Severity severity) {
            assertThat(finding.severity()).isEqualTo(severity);
            return this;
        }

        FindingAssert at(String path) {
            assertThat(finding.path()).isEqualTo(path);
            return this;
        }

        /** Holds all of its facts, in their order: name, value, name, value. */
        FindingAssert with(Object... namesAndValues) {
            Map<Object, Object> expected = new LinkedHashMap<>();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                expected.put(namesAndValues[i], namesAndValues[i + 1]);
            }
            assertThat(finding.params()).hasToString(expected.toString());
            assertThat((Object) finding.params()).isEqualTo(expected);
            return this;
        }

        FindingAssert inEnglish(String message) {
            assertThat(finding.message(Locale.ENGLISH)).isEqualTo(message);
            return this;
        }

        FindingAssert inIndonesian(String message) {
            assertThat(finding.message(Locale.forLanguageTag("id"))).isEqualTo(message);
            return this;
        }
    }
}
