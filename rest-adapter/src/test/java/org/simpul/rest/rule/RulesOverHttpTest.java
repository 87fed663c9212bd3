package org.simpul.rest.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.simpul.finding.Finding;
import org.simpul.finding.Severity;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Aggregate;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.port.UnitOfWork;
import org.simpul.rest.CallerResolver;
import org.simpul.rest.Served;
import org.simpul.rule.HostRules;
import org.simpul.rule.RegistryRule;
import org.simpul.rule.Rule;

/** The catalogue of rules, as programs read it. */
class RulesOverHttpTest {

    @Test
    void aRuleComesWithItsWordsItsFactsAndItsExample() {
        try (Served served = Served.inMemory()) {
            JsonNode page = served.get("/v1/rules").is(200).json();
            JsonNode rule = rule(page, "ACT-3");

            assertThat(page.path("next").isNull()).isTrue();
            assertThat(page.path("items")).hasSameSizeAs(Trial.rules());
            assertThat(rule.fieldNames())
                    .toIterable()
                    .containsExactly("id", "severity", "applies", "summary", "cause", "cure", "params", "example");
            assertThat(rule.path("severity").asText()).isEqualTo("warning");
            assertThat(rule.path("applies").asText()).isEqualTo("activity");
            assertThat(rule.at("/summary/en").asText()).startsWith("The weekday that the source states");
            assertThat(rule.at("/summary/id").asText()).startsWith("Hari yang disebut sumber");
            assertThat(rule.at("/cause").fieldNames()).toIterable().containsExactlyInAnyOrder("id", "en");
            assertThat(rule.at("/cure").fieldNames()).toIterable().containsExactlyInAnyOrder("id", "en");
            assertThat(rule.path("params"))
                    .extracting(JsonNode::asText)
                    .containsExactly("stated", "actual", "candidates");
            assertThat(rule.path("example")).isEqualTo(Trial.example("ACT-3"));
        }
    }

    @Test
    void aRuleAboutSeveralKindsNamesThemInTheirOrder() {
        try (Served served = Served.inMemory()) {
            JsonNode page = served.get("/v1/rules").is(200).json();

            assertThat(rule(page, "SRC-1").path("applies").asText())
                    .isEqualTo("organisation participant policy-instrument activity commitment");
            assertThat(rule(page, "ACT-19").path("applies").asText())
                    .isEqualTo("policy-instrument activity commitment");
            assertThat(rule(page, "ACT-5").has("params")).isFalse();
        }
    }

    @Test
    void whatAHostHasASayInIsTold() {
        HostRules host = HostRules.none()
                .silencing("ACT-13")
                .regrading("ACT-5", Severity.ERROR)
                .adding(new OfHost());
        try (Served served =
                Served.with(new InMemoryStorage(), CallerResolver.localSteward(), builder -> builder.rules(host))) {
            JsonNode page = served.get("/v1/rules").is(200).json();

            assertThat(page.path("items"))
                    .extracting(rule -> rule.path("id").asText())
                    .doesNotContain("ACT-13");
            assertThat(rule(page, "ACT-5").path("severity").asText()).isEqualTo("error");
            assertThat(rule(page, "HOST-1").fieldNames())
                    .toIterable()
                    .containsExactly("id", "severity", "applies", "summary");
        }
    }

    private static JsonNode rule(JsonNode page, String id) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(rule -> rule.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Finds nothing: only what is told of it matters here. */
    private static final class OfHost implements RegistryRule {

        @Override
        public List<Rule> rules() {
            return List.of(Rule.info("HOST-1", RecordType.ACTIVITY));
        }

        @Override
        public Map<AggregateId, List<Finding>> check(
                Collection<? extends Aggregate<?>> batch, UnitOfWork unit, Sensitivity clearance) {
            return Map.of();
        }
    }
}
