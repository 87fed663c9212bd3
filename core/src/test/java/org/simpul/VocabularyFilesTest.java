package org.simpul;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.simpul.disclosure.Role;
import org.simpul.finding.Severity;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Access;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.activity.AttendanceRole;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.commitment.Assessment;
import org.simpul.model.commitment.CommitmentKind;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.commitment.Completion;
import org.simpul.model.commitment.MilestoneStatus;
import org.simpul.model.commitment.PartyRole;
import org.simpul.model.commitment.Verifiable;
import org.simpul.model.participant.Basis;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Cohorts;
import org.simpul.model.people.Disability;
import org.simpul.model.people.Missing;
import org.simpul.model.people.Mode;
import org.simpul.model.people.Sex;
import org.simpul.model.place.Area;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Areas;
import org.simpul.model.policy.InstrumentParty;
import org.simpul.model.policy.PolicyRelation;
import org.simpul.model.policy.ProvisionKind;
import org.simpul.model.policy.RelationType;
import org.simpul.model.source.Provenance;
import org.simpul.model.vocabulary.Code;
import org.simpul.model.vocabulary.Coded;
import org.simpul.model.vocabulary.Concept;
import org.simpul.model.vocabulary.Vocabularies;
import org.simpul.port.ChangeKind;

class VocabularyFilesTest {

    private final Vocabularies vocabularies = VocabularyFiles.vocabularies();

    @Test
    void everyConceptHasAnIndonesianAndAnEnglishName() {
        assertThat(vocabularies.all())
                .hasSizeGreaterThan(30)
                .allSatisfy(vocabulary -> assertThat(vocabulary.concepts())
                        .isNotEmpty()
                        .allSatisfy(concept ->
                                assertThat(concept.names().byLanguage()).containsKeys("id", "en")));
    }

    @Test
    void everyKindOfOrganisationMapsToAnIatiOrganisationType() {
        assertThat(vocabularies.find("organisation-kinds").orElseThrow().concepts())
                .hasSize(20)
                .allSatisfy(kind -> assertThat(kind.mappings()).containsKey("iati:OrganisationType"));
    }

    @Test
    void theCohortsAtRiskAreThoseTheModelKnows() {
        List<Code> atRisk = vocabularies.find("cohorts").orElseThrow().concepts().stream()
                .filter(cohort -> "true".equals(cohort.mappings().get("at_risk")))
                .map(cohort -> Code.of(cohort.code()))
                .toList();

        assertThat(atRisk).containsExactlyInAnyOrderElementsOf(Cohorts.AT_RISK);
    }

    @TestFactory
    Stream<DynamicTest> aClosedListHasExactlyTheMembersOfItsSet() {
        return Stream.of(
                        closed("sexes", Sex.values()),
                        closed("age-bands", AgeBand.values()),
                        closed("disabilities", Disability.values()),
                        closed("missing-reasons", Missing.values()),
                        closed("modes", Mode.values()),
                        closed("sensitivities", Sensitivity.values()),
                        closed("activity-statuses", ActivityStatus.values()),
                        closed("accesses", Access.values()),
                        closed("organiser-roles", OrganiserRole.values()),
                        closed("attendance-roles", AttendanceRole.values()),
                        closed("policy-relations", PolicyRelation.values()),
                        closed("instrument-relations", RelationType.values()),
                        closed("instrument-party-roles", InstrumentParty.Role.values()),
                        closed("provision-kinds", ProvisionKind.values()),
                        closed("commitment-kinds", CommitmentKind.values()),
                        closed("commitment-statuses", CommitmentStatus.values()),
                        closed("commitment-party-roles", PartyRole.values()),
                        closed("verifiabilities", Verifiable.Value.values()),
                        closed("milestone-statuses", MilestoneStatus.values()),
                        closed("completions", Completion.values()),
                        closed("assessments", Assessment.values()),
                        closed("lawful-bases", Basis.values()),
                        closed("provenance-bases", Provenance.Basis.values()),
                        closed("change-kinds", ChangeKind.values()),
                        closed("roles", Role.values()))
                .map(list -> DynamicTest.dynamicTest(
                        list.name(),
                        () -> assertThat(codes(list.name())).containsExactlyInAnyOrderElementsOf(list.codes())));
    }

    @Test
    void theSeveritiesAreListed() {
        assertThat(codes("severities"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Severity.values()).map(Severity::code).toList());
    }

    private record Closed(String name, List<String> codes) {}

    private static Closed closed(String name, Coded... members) {
        return new Closed(name, Arrays.stream(members).map(Coded::code).toList());
    }

    private List<String> codes(String vocabulary) {
        return vocabularies.find(vocabulary).orElseThrow().concepts().stream()
                .map(Concept::code)
                .toList();
    }

    @Nested
    class TheAreas {

        private final Areas areas = VocabularyFiles.areas();
        private final LocalDate today = LocalDate.of(2024, 7, 9);

        @Test
        void areAllCountriesTheThirtyEightProvincesAndTheirRegenciesAndCities() {
            assertThat(codesOf("country")).containsExactlyInAnyOrder(Locale.getISOCountries());
            assertThat(codesOf("province")).hasSize(38);
            assertThat(codesOf("regency").size() + codesOf("city").size()).isEqualTo(514);
        }

        @Test
        void lieInOneAnotherFromTheRegencyToTheWorld() {
            assertThat(areas.within(AreaCode.of("ID-32.14"), today))
                    .extracting(AreaCode::value)
                    .containsExactly("ID-JB", "ID", "M49-035", "M49-142", "M49-001");
        }

        @Test
        void changeProvinceOnTheDayOfTheLawThatSplitsIt() {
            // UU 14/2022 made Papua Selatan out of Papua on 25 July 2022.
            AreaCode merauke = AreaCode.of("ID-93.01");

            assertThat(areas.contains(AreaCode.of("ID-PA"), merauke, LocalDate.of(2022, 7, 24)))
                    .isTrue();
            assertThat(areas.contains(AreaCode.of("ID-PA"), merauke, LocalDate.of(2022, 7, 25)))
                    .isFalse();
            assertThat(areas.contains(AreaCode.of("ID-PS"), merauke, LocalDate.of(2022, 7, 25)))
                    .isTrue();
        }

        @Test
        void agreeWithTheReferenceData() throws IOException {
            Path reference = SharedData.folder("wilayah-indonesia");

            for (String line :
                    Files.readAllLines(reference.resolve("regencies-514.csv")).subList(1, 515)) {
                String[] cells = line.split(",", -1);
                Area area = areas.find(AreaCode.of("ID-" + cells[0])).orElseThrow();
                assertThat(area.kind()).isEqualTo(cells[3].equals("kota") ? "city" : "regency");
                assertThat(area.codes()).containsEntry("kemendagri", cells[0]);
            }
            for (String line :
                    Files.readAllLines(reference.resolve("provinces-38.csv")).subList(1, 39)) {
                String[] cells = line.split(",", -1);
                Area area = areas.find(AreaCode.of(cells[2])).orElseThrow();
                assertThat(area.names().in("id")).contains(cells[1]);
                assertThat(area.codes()).containsEntry("kemendagri", cells[0]);
            }
        }

        private List<String> codesOf(String kind) {
            return areas.all().stream()
                    .filter(area -> area.kind().equals(kind))
                    .map(area -> area.code().value())
                    .toList();
        }
    }
}
