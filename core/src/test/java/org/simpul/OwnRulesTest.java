package org.simpul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hibernate.validator.cfg.defs.NotEmptyDef;
import org.junit.jupiter.api.Test;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Disclosure;
import org.simpul.finding.Finding;
import org.simpul.finding.Severity;
import org.simpul.finding.Warnings;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Aggregate;
import org.simpul.model.Recorded;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Organiser;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.RecordType;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.vocabulary.Code;
import org.simpul.model.vocabulary.Concept;
import org.simpul.model.vocabulary.Vocabularies;
import org.simpul.model.vocabulary.Vocabulary;
import org.simpul.port.Storage;
import org.simpul.port.UnitOfWork;
import org.simpul.registry.RecordRefusedException;
import org.simpul.rule.HostRules;
import org.simpul.rule.RegistryRule;
import org.simpul.rule.Rule;

/** What {@code docs/own-rules.md} shows works as shown. */
class OwnRulesTest {

    private static final Path PAGE = Path.of("../docs/own-rules.md");
    private static final Path SOURCE = Path.of("src/test/java/org/simpul/OwnRulesTest.java");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private static final Concept MUSYAWARAH = new Concept(
            "village-assembly", new LocalizedText(Map.of("id", "Musyawarah desa", "en", "Village assembly")), Map.of());
    private static final Vocabulary THEMES = new Vocabulary(
            "themes",
            true,
            List.of(new Concept(
                    "early-warning",
                    new LocalizedText(Map.of("id", "Peringatan dini", "en", "Early warning")),
                    Map.of())));
    private static final Caller STEWARD = Caller.localSteward();

    private final Simpul simpul = registry(new InMemoryStorage());

    private static Simpul registry(Storage storage) {
        Vocabularies lists = Simpul.builtInVocabularies();
        Simpul simpul = Simpul.on(storage)
                .vocabularies(
                        lists.with(lists.find("activity-kinds").orElseThrow().with(MUSYAWARAH))
                                .with(THEMES))
                .rules(HostRules.none()
                        .silencing("ACT-13")
                        .regrading("ACT-5", Severity.ERROR)
                        .constraining(model -> model.type(Activity.class)
                                .field("places")
                                .constraint(new NotEmptyDef()
                                        .message("{simpul.ACME-1}")
                                        .groups(Warnings.class)))
                        .adding(new OrganisersArePartners()))
                .build();
        return simpul;
    }

    /** Only partners, whom the host knows by a number, organise what it records. */
    static final class OrganisersArePartners implements RegistryRule {

        @Override
        public List<Rule> rules() {
            return List.of(Rule.warning("ACME-2", RecordType.ACTIVITY));
        }

        @Override
        public Map<AggregateId, List<Finding>> check(
                Collection<? extends Aggregate<?>> batch, UnitOfWork unit, Sensitivity clearance) {
            List<Activity> activities = batch.stream()
                    .filter(Activity.class::isInstance)
                    .map(Activity.class::cast)
                    .toList();
            Map<AggregateId, Recorded<Aggregate<AggregateId>>> organisers = unit.find(activities.stream()
                    .flatMap(activity -> activity.organisers().stream())
                    .map(Organiser::organisation)
                    .toList());
            Map<AggregateId, List<Finding>> findings = new HashMap<>();
            for (Activity activity : activities) {
                for (int i = 0; i < activity.organisers().size(); i++) {
                    Recorded<Aggregate<AggregateId>> organiser =
                            organisers.get(activity.organisers().get(i).organisation());
                    if (organiser != null && !isPartner(organiser.record(), clearance)) {
                        findings.computeIfAbsent(activity.id(), id -> new ArrayList<>())
                                .add(Finding.warning("ACME-2", "/organisers/" + i, Map.of()));
                    }
                }
            }
            return findings;
        }

        /** What the writer may not know of an organisation cannot be held against it. */
        private static boolean isPartner(Aggregate<?> organisation, Sensitivity clearance) {
            return Disclosure.findable(organisation, clearance)
                    .map(seen -> seen.head().identifiers().stream()
                            .anyMatch(identifier -> identifier.scheme().equals("acme-partners")))
                    .orElse(true);
        }
    }

    @Test
    void theHostsCodesAndListsAreKnown() {
        assertThat(refusal(meeting().kind("village-assembly").themes(List.of(Code.of("early-warning")))))
                .doesNotContain("VOC-1");
        assertThat(refusal(meeting().kind("village-council"))).contains("VOC-1");
        // The list of the library was replaced as a whole.
        assertThat(refusal(meeting().themes(List.of(Code.of("legal-aid"))))).contains("VOC-1");
    }

    @Test
    void aRuleIsSilentAndAnotherRefuses() {
        assertThat(refusal(meeting())).contains("ACT-5").doesNotContain("ACT-13");
        assertThat(simpul.rules().find("ACT-13")).isEmpty();
    }

    @Test
    void theHostsRulesFindWhatTheyLookFor() {
        OrganisationId stranger = organisation(Organisation.builder(simpul.newOrganisationId()));
        OrganisationId partner =
                organisation(Organisation.builder(simpul.newOrganisationId()).identifier("acme-partners", "7"));

        List<Finding> findings = simpul.activities()
                .create(
                        STEWARD,
                        meeting()
                                .organiser(partner, OrganiserRole.ORGANISER)
                                .organiser(stranger, OrganiserRole.HOST)
                                .build())
                .findings();

        assertThat(findings)
                .contains(
                        Finding.warning("ACME-1", "/places", Map.of()),
                        Finding.warning("ACME-2", "/organisers/1", Map.of()))
                .doesNotContain(Finding.warning("ACME-2", "/organisers/0", Map.of()));
    }

    @Test
    void thePageShowsWhatIsTestedHere() throws IOException {
        List<String> blocks = JAVA.matcher(Files.readString(PAGE))
                .results()
                .map(MatchResult::group)
                .map(block -> words(block.replace("```java", "").replace("```", "")))
                .toList();

        assertThat(blocks)
                .hasSize(2)
                .allSatisfy(block -> assertThat(words(Files.readString(SOURCE))).contains(block));
    }

    private static String words(String code) {
        return code.replaceAll("\\s+", "");
    }

    private Activity.Builder meeting() {
        return Activity.builder(simpul.newActivityId()).title("id", "Pertemuan");
    }

    private OrganisationId organisation(Organisation.Builder organisation) {
        return simpul.organisations()
                .create(STEWARD, organisation.name("id", "Yayasan Contoh").build())
                .record()
                .record()
                .id();
    }

    private List<String> refusal(Activity.Builder meeting) {
        List<String> rules = new ArrayList<>();
        assertThatExceptionOfType(RecordRefusedException.class)
                .isThrownBy(() -> simpul.activities().create(STEWARD, meeting.build()))
                .satisfies(refused -> refused.findings().forEach(finding -> rules.add(finding.rule())));
        return rules;
    }
}
