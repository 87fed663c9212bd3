package org.simpul.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.activity.Attendance;
import org.simpul.model.activity.AttendanceRole;
import org.simpul.model.activity.Delegation;
import org.simpul.model.activity.Individual;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.LawfulBasis;
import org.simpul.model.participant.Person;
import org.simpul.model.people.Cell;
import org.simpul.model.people.HeadCount;
import org.simpul.model.people.Mode;
import org.simpul.model.people.Sex;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Place;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;
import org.simpul.report.Breakdown;
import org.simpul.report.Participation.Figures;
import org.simpul.report.Participation.GroupBy;
import org.simpul.report.Participation.Question;
import org.simpul.report.Participation.Row;
import org.simpul.report.Parts;
import org.simpul.report.ReportFilter;

/** Who came, over all activities of a filter. */
class ParticipationReportTest {

    private static final LocalDate FIRST_OF_2024 = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST_OF_2024 = LocalDate.of(2024, 12, 31);

    private final Caller steward = Caller.localSteward();
    private final Simpul simpul = Simpul.on(new InMemoryStorage())
            .clock(Clock.fixed(Instant.parse("2026-01-15T03:00:00Z"), ZoneOffset.UTC))
            .build();

    @Test
    void overNothingThereIsOneRowOfNobody() {
        var answer = simpul.reports().participation(steward, Question.of(ReportFilter.ALL));

        assertThat(answer.rows()).containsExactly(new Row(Map.of(), Figures.NONE));
        assertThat(answer.totals()).isEqualTo(Figures.NONE);
    }

    @Test
    void whoeverComesTwiceAttendsTwiceAndIsOnePerson() {
        ParticipantId woman = aPerson(Sex.FEMALE);
        held(it -> it.mode(Mode.ONLINE).attendance(listing(Individual.of(woman, AttendanceRole.CHAIR))));
        held(it -> it.mode(Mode.IN_PERSON).attendance(listing(Individual.of(woman, AttendanceRole.SPEAKER))));
        held(it -> it.headCount(HeadCount.of(30)));

        Figures figures = totals(steward, ReportFilter.ALL);

        assertThat(figures.attendances().total()).isEqualTo(32);
        assertThat(figures.attendances().bySex()).isEqualTo(new Parts<>(Map.of(Sex.FEMALE, 2L), 30));
        assertThat(figures.people().bySex()).isEqualTo(new Parts<>(Map.of(Sex.FEMALE, 1L), 0));
        assertThat(figures.people().byMode()).isEqualTo(new Parts<>(Map.of(Mode.HYBRID, 1L), 0));
    }

    @Test
    void whoIsExpectedHasNotBeenThere() {
        for (ActivityStatus status : ActivityStatus.values()) {
            held(it -> it.during("2030-05-01").status(status).headCount(HeadCount.of(10)), status.hasBegun());
        }

        assertThat(totals(steward, ReportFilter.ALL).attendances().total()).isEqualTo(20);
    }

    @Test
    void ofWhichNothingIsToldIsNotZero() {
        held(it -> it);
        held(it -> it.headCount(HeadCount.of(0)));

        assertThat(totals(steward, ReportFilter.ALL).activities()).isEqualTo(2);
        assertThat(totals(steward, ReportFilter.ALL).untold()).isEqualTo(1);
    }

    @Test
    void aDateCountsWhenItIsCertainAndApartWhenItIsPossible() {
        held(it -> it.during("2024-07-09").headCount(HeadCount.of(1)));
        held(it -> it.during("2024").headCount(HeadCount.of(2)));
        held(it -> it.during("2023-12-30/2024-01-02").headCount(HeadCount.of(4)));
        held(it -> it.headCount(HeadCount.of(8)));
        held(it -> it.during("2023-12-30").headCount(HeadCount.of(16)));

        Figures inTheYear = totals(steward, ReportFilter.ALL.during(FIRST_OF_2024, LAST_OF_2024));
        Figures inJuly = totals(steward, ReportFilter.ALL.during(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 7, 31)));

        assertThat(inTheYear.attendances().total()).isEqualTo(3);
        assertThat(inTheYear.uncertain()).isEqualTo(2);
        assertThat(inTheYear.uncertainAttendances()).isEqualTo(12);
        assertThat(inJuly.attendances().total()).isEqualTo(1);
        assertThat(inJuly.uncertainAttendances()).isEqualTo(10);
    }

    @Test
    void twoPlacesInOneProvinceCountOnceForIt() {
        held(it -> it.during("2024-07-09")
                .place(Place.in(AreaCode.of("ID-32.14")))
                .place(Place.in(AreaCode.of("ID-32.73")))
                .headCount(HeadCount.of(10)));

        Map<String, Figures> byArea = by(GroupBy.AREA, ReportFilter.ALL);

        assertThat(byArea).containsKeys("ID-32.14", "ID-32.73", "ID-JB", "ID", "M49-035");
        assertThat(byArea.values())
                .allSatisfy(figures -> assertThat(figures.attendances().total()).isEqualTo(10));
        assertThat(totals(steward, ReportFilter.ALL.inside(AreaCode.of("ID-JB")))
                        .attendances()
                        .total())
                .isEqualTo(10);
    }

    @Test
    void aRegencyCountsForTheProvinceToWhichItBelongedOnTheDay() {
        held(it -> it.during("2022-07-24").place(inMerauke()).headCount(HeadCount.of(1)));
        held(it -> it.during("2022-07-25").place(inMerauke()).headCount(HeadCount.of(2)));
        held(it -> it.during("2022-07").place(inMerauke()).headCount(HeadCount.of(4)));

        Map<String, Figures> byArea = by(GroupBy.AREA, ReportFilter.ALL);

        assertThat(byArea.get("ID-PA").attendances().total()).isEqualTo(1);
        assertThat(byArea.get("ID-PA").uncertainAttendances()).isEqualTo(4);
        assertThat(byArea.get("ID-PS").attendances().total()).isEqualTo(2);
        assertThat(byArea.get("ID-PS").uncertainAttendances()).isEqualTo(4);
        assertThat(byArea.get("ID").attendances().total()).isEqualTo(7);
        assertThat(totals(steward, ReportFilter.ALL.inside(AreaCode.of("ID-PA"))))
                .isEqualTo(byArea.get("ID-PA"));
        assertThat(totals(steward, ReportFilter.ALL.inside(AreaCode.of("ID-PS"))))
                .isEqualTo(byArea.get("ID-PS"));
    }

    @Test
    void anAreaHasARowAndAFilterWithTheSameFigures() {
        held(it -> it.during("2022").place(inMerauke()).headCount(HeadCount.of(1)));
        held(it -> it.place(inMerauke()).place(Place.in(AreaCode.of("MY"))).headCount(HeadCount.of(2)));
        held(it -> it.during("2024-05").place(Place.in(AreaCode.of("ID-PS"))).headCount(HeadCount.of(4)));
        held(it -> it.during("2021-05").place(Place.in(AreaCode.of("ID"))).headCount(HeadCount.of(8)));

        Map<String, Figures> byArea = by(GroupBy.AREA, ReportFilter.ALL);

        assertThat(byArea).containsKeys("ID-93.01", "ID-PA", "ID-PS", "ID", "MY", "M49-035", "M49-142", "M49-001");
        byArea.forEach((area, figures) -> assertThat(totals(steward, ReportFilter.ALL.inside(AreaCode.of(area))))
                .as(area)
                .isEqualTo(figures));
    }

    @Test
    void kindsAndYearsAddUpToTheWhole() {
        held(it -> it.kind("workshop").during("2023-03-01").headCount(HeadCount.of(3, Cell.of(Sex.FEMALE, 2))));
        held(it -> it.kind("training").during("2024").headCount(HeadCount.atLeast(5)));
        held(it -> it.during("2023/2024").headCount(HeadCount.of(7, Cell.of(Sex.MALE, 6))));
        held(it -> it.kind("training").attendance(listing(Individual.of(aPerson(null), AttendanceRole.CHAIR))));
        Breakdown whole = totals(steward, ReportFilter.ALL).attendances();

        for (GroupBy partition : List.of(GroupBy.KIND, GroupBy.YEAR)) {
            assertThat(by(partition, ReportFilter.ALL).values().stream()
                            .map(Figures::attendances)
                            .reduce(Breakdown.NOBODY, Breakdown::plus))
                    .isEqualTo(whole);
        }
        assertThat(by(GroupBy.YEAR, ReportFilter.ALL)).containsOnlyKeys("2023", "2024", "");
        assertThat(simpul.reports()
                        .participation(steward, Question.of(ReportFilter.ALL, GroupBy.KIND, GroupBy.YEAR))
                        .rows())
                .extracting(Row::key)
                .containsExactly(
                        Map.of(GroupBy.KIND, "training", GroupBy.YEAR, "2024"),
                        Map.of(GroupBy.KIND, "training"),
                        Map.of(GroupBy.KIND, "workshop", GroupBy.YEAR, "2023"),
                        Map.of());
    }

    @Test
    void aThemeHasAllThatIsAboutItAndTheTotalsEachOnce() {
        held(it -> it.themes(List.of(Code.of("legal-aid"), Code.of("child-protection")))
                .headCount(HeadCount.of(3)));
        held(it -> it.themes(List.of(Code.of("legal-aid"))).headCount(HeadCount.of(4)));

        var answer = simpul.reports().participation(steward, Question.of(ReportFilter.ALL, GroupBy.THEME));

        assertThat(by(GroupBy.THEME, ReportFilter.ALL)
                        .get("legal-aid")
                        .attendances()
                        .total())
                .isEqualTo(7);
        assertThat(by(GroupBy.THEME, ReportFilter.ALL)
                        .get("child-protection")
                        .attendances()
                        .total())
                .isEqualTo(3);
        assertThat(answer.totals().attendances().total()).isEqualTo(7);
        assertThat(totals(steward, ReportFilter.ALL.withThemes(Code.of("child-protection")))
                        .attendances()
                        .total())
                .isEqualTo(3);
    }

    @Test
    void anOrganisationHasThoseWhoCameForIt() {
        OrganisationId office = anOrganisation(Sensitivity.PUBLIC);
        OrganisationId network = anOrganisation(Sensitivity.PUBLIC);
        ParticipantId woman = aPerson(Sex.FEMALE);
        held(it -> it.attendance(new Attendance(
                HeadCount.of(30),
                List.of(Delegation.of(office).counting(HeadCount.of(3))),
                List.of(Individual.of(woman, AttendanceRole.CHAIR, network)))));

        Map<String, Figures> byOrganisation = by(GroupBy.ORGANISATION, ReportFilter.ALL);

        assertThat(byOrganisation.get(office.toString()).attendances().total()).isEqualTo(3);
        assertThat(byOrganisation.get(network.toString()).people().bySex())
                .isEqualTo(new Parts<>(Map.of(Sex.FEMALE, 1L), 0));
        assertThat(byOrganisation.get("").attendances()).isEqualTo(Breakdown.ofUnstated(26));
        assertThat(totals(steward, ReportFilter.ALL.withOrganisations(Set.of(office)))
                        .attendances()
                        .total())
                .isEqualTo(30);
    }

    @Test
    void whatIsHiddenCountsForNobodyBelowItsClass() {
        held(it -> it.headCount(HeadCount.of(1)));
        held(it -> it.sensitivity(Sensitivity.RESTRICTED).headCount(HeadCount.of(2)));
        held(it -> it.sensitivityOf("/attendance", Sensitivity.CONFIDENTIAL).headCount(HeadCount.of(4)));

        assertThat(totals(clearedFor(Sensitivity.PUBLIC), ReportFilter.ALL)
                        .attendances()
                        .total())
                .isEqualTo(1);
        assertThat(totals(clearedFor(Sensitivity.RESTRICTED), ReportFilter.ALL)
                        .attendances()
                        .total())
                .isEqualTo(3);
        assertThat(totals(clearedFor(Sensitivity.CONFIDENTIAL), ReportFilter.ALL)
                        .attendances()
                        .total())
                .isEqualTo(7);
        assertThat(totals(clearedFor(Sensitivity.PUBLIC), ReportFilter.ALL).untold())
                .isEqualTo(1);
    }

    @Test
    void whomTheReaderMayNotKnowCameAndIsNobodyKnown() {
        held(it -> it.attendance(listing(Individual.of(aPerson(Sex.FEMALE), AttendanceRole.CHAIR))));

        Figures toTheWorld = totals(clearedFor(Sensitivity.PUBLIC), ReportFilter.ALL);

        assertThat(toTheWorld.attendances()).isEqualTo(Breakdown.ofUnstated(1));
        assertThat(toTheWorld.people()).isEqualTo(Breakdown.NOBODY);
        assertThat(totals(clearedFor(Sensitivity.RESTRICTED), ReportFilter.ALL)
                        .people()
                        .bySex()
                        .of(Sex.FEMALE))
                .isEqualTo(1);
    }

    @Test
    void howFewOfACohortAtRiskCameIsToldToNobody() {
        Cell returnees = new Cell(Sex.FEMALE, null, null, null, Code.of("returnee"), 3);
        held(it -> it.headCount(HeadCount.of(20, returnees)));
        held(it -> it.headCount(HeadCount.atLeast(2).with(returnees)));

        for (Caller caller : List.of(steward, clearedFor(Sensitivity.PUBLIC))) {
            assertThat(totals(caller, ReportFilter.ALL).attendances()).isEqualTo(Breakdown.ofUnstated(22));
        }
    }

    @Test
    void anOrganisationOfWhichTheReaderMayNotKnowHasNoRow() {
        OrganisationId hidden = anOrganisation(Sensitivity.CONFIDENTIAL);
        held(it -> it.attendance(new Attendance(null, List.of(Delegation.of(hidden)), List.of())));
        Question question = Question.of(ReportFilter.ALL, GroupBy.ORGANISATION);

        assertThat(simpul.reports()
                        .participation(clearedFor(Sensitivity.PUBLIC), question)
                        .rows())
                .isEmpty();
        assertThat(simpul.reports().participation(steward, question).names()).containsOnlyKeys(hidden);
    }

    private Figures totals(Caller caller, ReportFilter filter) {
        return simpul.reports().participation(caller, Question.of(filter)).totals();
    }

    /** The figures of each group; what has no group goes by no word. */
    private Map<String, Figures> by(GroupBy group, ReportFilter filter) {
        return simpul.reports().participation(steward, Question.of(filter, group)).rows().stream()
                .collect(Collectors.toMap(row -> row.key().getOrDefault(group, ""), Row::figures));
    }

    private void held(UnaryOperator<Activity.Builder> how) {
        held(how, false);
    }

    /** @param isPast whether it has to lie in the past to have begun */
    private void held(UnaryOperator<Activity.Builder> how, boolean isPast) {
        Activity.Builder activity =
                how.apply(Activity.builder(simpul.newActivityId()).title("en", "Meeting"));
        simpul.activities().create(steward, (isPast ? activity.during("2025-05-01") : activity).build());
    }

    private ParticipantId aPerson(@Nullable Sex sex) {
        Person person = Person.builder(simpul.newParticipantId())
                .pseudonym("P" + sex)
                .sex(sex)
                .lawfulBasis(LawfulBasis.consent(PartialDate.of(2024), false))
                .build();
        simpul.participants().create(steward, person);
        return person.id();
    }

    private OrganisationId anOrganisation(Sensitivity sensitivity) {
        Organisation organisation = Organisation.builder(simpul.newOrganisationId())
                .name("en", "Organisation " + sensitivity)
                .sensitivity(sensitivity)
                .build();
        simpul.organisations().create(steward, organisation);
        return organisation.id();
    }

    private static Attendance listing(Individual... individuals) {
        return new Attendance(null, List.of(), List.of(individuals));
    }

    private static Place inMerauke() {
        return Place.in(AreaCode.of("ID-93.01"));
    }

    private static Caller clearedFor(Sensitivity clearance) {
        return new Caller("somebody", null, Set.of(Role.STEWARD), clearance, null);
    }
}
