package org.simpul.rest.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.simpul.rule.RuleCatalogue;

/** The example of each rule breaks it, and the nearest one holds, in a registry that is asked over HTTP. */
class RuleExamplesTest {

    private static final Path FILES = Path.of("src/main/resources/org/simpul/rest/rule/examples");

    /** Facts that come with some findings of their rule only, and not with that of its example. */
    private static final Set<String> CONDITIONAL = Set.of(
            "REF-1 case",
            "REF-1 into",
            "ACT-16 case",
            "ACT-16 candidate",
            "PAR-2 case",
            "PAR-2 withdrawnOn",
            "VOC-1 known");

    /** How many leaves of JSON may differ between what breaks a rule and what does not: one that goes and one that comes. */
    private static final int NEAR = 2;

    private static final Trial TRIAL = new Trial();

    @AfterAll
    static void stop() {
        TRIAL.close();
    }

    static Stream<String> rules() {
        return Trial.rules().stream().map(entry -> entry.rule().id());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatBreaksTheRuleIsFoundAtItsPlace(String rule) {
        RuleCatalogue.Entry entry = entry(rule);
        ObjectNode example = Trial.example(rule);

        List<JsonNode> english = TRIAL.findings(example, "breaks", "en");
        List<JsonNode> indonesian = TRIAL.findings(example, "breaks", "id");

        assertThat(places(english)).contains(rule + " " + example.path("path").asText());
        assertThat(errors(english)).isSubsetOf(rule);
        for (JsonNode finding : of(rule, english)) {
            assertThat(finding.path("severity").asText())
                    .isEqualTo(entry.rule().severity().code());
            assertThat(finding.path("params").fieldNames()).toIterable().isSubsetOf(entry.params());
        }
        assertThat(messages(rule, english)).isNotEmpty().noneMatch(message -> message.contains("{"));
        assertThat(messages(rule, indonesian))
                .hasSameSizeAs(messages(rule, english))
                .noneMatch(message -> message.contains("{"))
                .doesNotContainAnyElementsOf(messages(rule, english));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatHoldsBreaksNeitherThisRuleNorAnotherThatRefusesIt(String rule) {
        List<JsonNode> findings = TRIAL.findings(Trial.example(rule), "holds", "en");

        assertThat(of(rule, findings)).isEmpty();
        assertThat(errors(findings)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatHoldsIsTheSameRowAndNear(String rule) {
        ObjectNode example = Trial.example(rule);
        JsonNode breaks = example.path("breaks");
        JsonNode holds = example.path("holds");

        assertThat(breaks).hasSize(1);
        assertThat(holds).hasSize(1);
        assertThat(holds.at("/0/type")).isEqualTo(breaks.at("/0/type"));
        assertThat(holds.at("/0/ref")).isEqualTo(breaks.at("/0/ref"));
        assertThat(Change.between(breaks.at("/0/record"), holds.at("/0/record")).stream()
                        .mapToInt(Change::leaves)
                        .sum())
                .isBetween(1, NEAR);
    }

    /** Each rule has an example from the day on which it has words. */
    @Test
    void examplesAreThoseOfRulesAndNoOther() throws IOException {
        Set<String> explained = ResourceBundle.getBundle("org.simpul.rule.RuleTexts").keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> shown = new TreeSet<>();
        try (Stream<Path> files = Files.list(FILES)) {
            files.forEach(file -> shown.add(file.getFileName().toString().replaceFirst("\\.json$", "")));
        }

        assertThat(shown).isEqualTo(explained).containsAll(rules().toList());
    }

    /** A fact that no finding ever tells must not be promised. */
    @Test
    void everyFactThatIsPromisedIsTold() {
        Set<String> told = new TreeSet<>();
        Set<String> promised = new TreeSet<>();
        for (RuleCatalogue.Entry entry : Trial.rules()) {
            String promising = entry.rule().id();
            entry.params().forEach(name -> promised.add(promising + " " + name));
            for (JsonNode finding : TRIAL.findings(Trial.example(promising), "breaks", "en")) {
                String rule = finding.path("rule").asText();
                finding.path("params").fieldNames().forEachRemaining(name -> told.add(rule + " " + name));
            }
        }

        assertThat(told).isSubsetOf(promised).doesNotContainAnyElementsOf(CONDITIONAL);
        promised.removeAll(told);
        assertThat(promised).isEqualTo(new TreeSet<>(CONDITIONAL));
    }

    private static RuleCatalogue.Entry entry(String rule) {
        return Trial.rules().stream()
                .filter(entry -> entry.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> of(String rule, List<JsonNode> findings) {
        return findings.stream()
                .filter(finding -> finding.path("rule").asText().equals(rule))
                .toList();
    }

    private static List<String> places(List<JsonNode> findings) {
        return findings.stream()
                .map(finding -> finding.path("rule").asText() + " "
                        + finding.path("path").asText())
                .toList();
    }

    private static List<String> errors(List<JsonNode> findings) {
        return findings.stream()
                .filter(finding -> finding.path("severity").asText().equals("error"))
                .map(finding -> finding.path("rule").asText())
                .toList();
    }

    private static List<String> messages(String rule, List<JsonNode> findings) {
        List<String> messages = new ArrayList<>();
        of(rule, findings)
                .forEach(finding -> messages.add(finding.path("message").asText()));
        return messages;
    }
}
