package org.simpul.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.simpul.Simpul;
import org.simpul.finding.Severity;
import org.simpul.model.id.RecordType;
import org.simpul.model.text.LocalizedText;

class RuleCatalogueTest {

    private static final RuleCatalogue CATALOGUE = Simpul.inMemory().rules();

    @Test
    void hasTheRulesOfTheDomainPageWithTheirSeveritiesInTheirOrder() {
        Map<String, Severity> expected = DomainPage.severities();

        Map<String, Severity> found = new LinkedHashMap<>();
        CATALOGUE
                .entries()
                .forEach(entry -> found.put(entry.rule().id(), entry.rule().severity()));

        assertThat(List.copyOf(found.entrySet())).isEqualTo(List.copyOf(expected.entrySet()));
    }

    @Test
    void tellsAllKindsOfRecordInWhichARuleFindsSomething() {
        assertThat(applies("ACT-3")).containsExactly(RecordType.ACTIVITY);
        assertThat(applies("ACT-6")).containsExactlyInAnyOrder(RecordType.ACTIVITY, RecordType.PARTICIPANT);
        assertThat(applies("SRC-1")).containsExactly(RecordType.values());
    }

    static List<RuleCatalogue.Entry> entries() {
        return CATALOGUE.entries();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("entries")
    void everyRuleIsExplainedInBothLanguages(RuleCatalogue.Entry entry) {
        for (LocalizedText words : new LocalizedText[] {entry.summary(), entry.cause(), entry.cure()}) {
            assertThat(words).as(entry.rule().id()).isNotNull();
            Map<String, String> texts = words.byLanguage();
            assertThat(texts).as(entry.rule().id()).containsOnlyKeys("id", "en");
            assertThat(texts.get("id")).as(entry.rule().id()).isNotEqualTo(texts.get("en"));
            assertThat(texts.values()).as(entry.rule().id()).allMatch(text -> text.endsWith("."));
        }
        assertThat(entry.params())
                .as(entry.rule().id())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-zA-Z]+"));
    }

    /** A rule that nobody states any more must not keep its words, nor one of them be written under a wrong key. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "id"})
    void wordsAreThoseOfRulesAndNoOther(String language) {
        List<String> expected = new ArrayList<>();
        for (String rule : DomainPage.rules()) {
            expected.addAll(List.of(rule + ".params", rule + ".summary", rule + ".cause", rule + ".cure"));
        }

        assertThat(new TreeSet<>(ResourceBundle.getBundle(
                                "org.simpul.rule.RuleTexts",
                                Locale.forLanguageTag(language),
                                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                        .keySet()))
                .isEqualTo(new TreeSet<>(expected));
    }

    private static Iterable<RecordType> applies(String rule) {
        return CATALOGUE.find(rule).orElseThrow().rule().applies();
    }
}
