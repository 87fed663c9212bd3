package org.simpul.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotEmpty;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.validator.cfg.defs.NotEmptyDef;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.finding.Finding;
import org.simpul.finding.Severity;
import org.simpul.finding.Warnings;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Aggregate;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.RecordType;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.UnitOfWork;
import org.simpul.registry.RecordRefusedException;

class HostRulesTest {

    private static final Caller STEWARD = Caller.localSteward();

    /** Only organisations of the host's own list organise its activities. */
    private static final class OrganisersArePartners implements RegistryRule {

        @Override
        public List<Rule> rules() {
            return List.of(Rule.warning("HOST-3", RecordType.ACTIVITY));
        }

        @Override
        public Map<AggregateId, List<Finding>> check(
                Collection<? extends Aggregate<?>> batch, UnitOfWork unit, Sensitivity clearance) {
            Surroundings surroundings = Surroundings.of(batch, unit, clearance);
            Map<AggregateId, List<Finding>> findings = new LinkedHashMap<>();
            for (Aggregate<?> record : batch) {
                if (record instanceof Activity activity
                        && !activity.organisers().isEmpty()) {
                    OrganisationId first = activity.organisers().get(0).organisation();
                    surroundings
                            .find(first, Organisation.class)
                            .filter(organisation ->
                                    organisation.head().identifiers().isEmpty())
                            .ifPresent(stranger -> findings.put(
                                    activity.id(),
                                    List.of(Finding.warning(
                                            "HOST-3", "/organisers/0", Map.of("organisation", stranger.acronym())))));
                }
            }
            return findings;
        }
    }

    @Test
    void aWarningIsSilencedInOneRegistryAndHeardInAnother() {
        Simpul quiet = registry(HostRules.none().silencing("ACT-5"));
        Simpul plain = Simpul.inMemory();

        assertThat(rules(quiet, meeting(quiet))).contains("ACT-16").doesNotContain("ACT-5");
        assertThat(rules(plain, meeting(plain))).contains("ACT-16", "ACT-5");
        assertThat(quiet.rules().find("ACT-5")).isEmpty();
    }

    @Test
    void aWarningThatIsMadeAnErrorRefusesRecords() {
        Simpul strict = registry(HostRules.none().regrading("ACT-5", Severity.ERROR));

        assertThatExceptionOfType(RecordRefusedException.class)
                .isThrownBy(() -> strict.activities().create(STEWARD, meeting(strict)))
                .satisfies(refused -> assertThat(refused.findings())
                        .filteredOn(Finding::isError)
                        .extracting(Finding::rule)
                        .containsExactly("ACT-5"));
        assertThat(strict.rules().find("ACT-5").orElseThrow().rule().severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void anErrorThatIsMadeAWarningLetsARecordPass() {
        Simpul lenient = registry(HostRules.none().regrading("ACT-1", Severity.WARNING));
        Activity nameless = Activity.builder(lenient.newActivityId()).build();

        assertThat(lenient.activities().create(STEWARD, nameless).findings())
                .extracting(Finding::rule)
                .contains("ACT-1");
    }

    @Test
    void aRuleAcrossRecordsCanBeWeighedToo() {
        Simpul strict =
                registry(HostRules.none().adding(new OrganisersArePartners()).regrading("HOST-3", Severity.INFO));
        Activity meeting = organisedByAStranger(strict);

        assertThat(strict.activities().create(STEWARD, meeting).findings())
                .filteredOn(finding -> finding.rule().equals("HOST-3"))
                .extracting(Finding::severity)
                .containsExactly(Severity.INFO);
    }

    @Test
    void aHostsRuleAcrossRecordsSpeaksTheHostsWords() {
        Simpul host = registry(HostRules.none().adding(new OrganisersArePartners()));

        List<Finding> findings = host.activities().create(STEWARD, organisedByAStranger(host)).findings().stream()
                .filter(finding -> finding.rule().equals("HOST-3"))
                .toList();

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).path()).isEqualTo("/organisers/0");
        assertThat(findings.get(0).message(Locale.ENGLISH)).isEqualTo("XYZ is not on the list of partners.");
        assertThat(findings.get(0).message(Locale.forLanguageTag("id"))).isEqualTo("XYZ tidak ada dalam daftar mitra.");
    }

    @Test
    void aHostsConstraintIsARuleAsThoseOfTheLibrary() {
        Simpul host = registry(HostRules.none()
                .constraining(model -> model.type(Activity.class)
                        .field("places")
                        .constraint(new NotEmptyDef().message("{simpul.HOST-2}").groups(Warnings.class))));
        Activity meeting = meeting(host);

        assertThat(host.activities().create(STEWARD, meeting).findings())
                .contains(Finding.warning("HOST-2", "/places", Map.of()))
                .extracting(Finding::rule)
                .contains("ACT-5", "ACT-16");
        assertThat(host.rules().find("HOST-2").orElseThrow())
                .satisfies(entry -> assertThat(entry.rule()).isEqualTo(Rule.warning("HOST-2", RecordType.ACTIVITY)))
                .satisfies(entry -> assertThat(entry.summary().byLanguage())
                        .containsEntry("en", "A training needs a venue of its own.")
                        .containsEntry("id", "Pelatihan harus mempunyai tempat sendiri."));
    }

    @Test
    void whatAHostDemandsOfItsRegistryNoOtherValidatorDoes() {
        registry(HostRules.none()
                .constraining(model -> model.type(Activity.class)
                        .field("places")
                        .constraint(new NotEmptyDef().message("{simpul.HOST-2}"))));
        Validator plain = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();

        assertThat(plain.validate(meeting(Simpul.inMemory())))
                .noneMatch(violation -> violation.getConstraintDescriptor().getAnnotation() instanceof NotEmpty);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REF-1", "REF-2", "IDN-1", "FMT-1", "FMT-2", "FMT-3"})
    void whatARegistryStandsOnCannotBeTakenAway(String rule) {
        assertThatIllegalArgumentException().isThrownBy(() -> HostRules.none().silencing(rule));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HostRules.none().regrading(rule, Severity.INFO))
                .withMessageContaining(rule);
    }

    @Test
    void aRuleThatThereIsNotIsNamed() {
        HostRules mistyped = HostRules.none().silencing("ACT-99");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry(mistyped))
                .withMessageContaining("ACT-99");
    }

    @Test
    void aConstraintThatNamesNoRuleIsRefusedWhenTheRegistryIsBuilt() {
        HostRules nameless = HostRules.none()
                .constraining(
                        model -> model.type(Activity.class).field("places").constraint(new NotEmptyDef()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry(nameless))
                .withMessageContaining("{simpul.ACT-1}");
    }

    private static Simpul registry(HostRules rules) {
        return Simpul.on(new InMemoryStorage()).rules(rules).build();
    }

    private static Activity meeting(Simpul registry) {
        return Activity.builder(registry.newActivityId())
                .title("en", "Training of facilitators")
                .build();
    }

    private static Activity organisedByAStranger(Simpul registry) {
        OrganisationId stranger = registry.newOrganisationId();
        registry.organisations()
                .create(
                        STEWARD,
                        Organisation.builder(stranger)
                                .name("en", "Example Foundation")
                                .acronym("XYZ")
                                .build());
        return meeting(registry).toBuilder()
                .organiser(stranger, OrganiserRole.ORGANISER)
                .build();
    }

    private static List<String> rules(Simpul registry, Activity activity) {
        return registry.activities().create(STEWARD, activity).findings().stream()
                .map(Finding::rule)
                .toList();
    }
}
