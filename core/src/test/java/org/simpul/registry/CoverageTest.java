package org.simpul.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.commitment.Clause;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.people.Cell;
import org.simpul.model.people.HeadCount;
import org.simpul.model.people.Sex;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Place;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.policy.PolicyRelation;
import org.simpul.model.policy.Provision;
import org.simpul.model.policy.RelationType;
import org.simpul.model.text.LocalizedText;
import org.simpul.report.Parts;
import org.simpul.report.PolicyCoverage.Figures;
import org.simpul.report.PolicyCoverage.Question;
import org.simpul.report.PolicyCoverage.Row;
import org.simpul.report.ReportFilter;
import org.simpul.report.Uncertain;

/** What was done under a national plan, which a province localises, whose plan a district localises. */
class CoverageTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    private final Simpul simpul = Simpul.inMemory();
    private final Caller steward = Caller.localSteward();
    private final PolicyInstrument national = plan("National plan")
            .provision(Provision.pillar("1", LocalizedText.of("en", "Prevention")))
            .provision(part("1.1"))
            .provision(part("1.2"))
            .provision(Provision.pillar("2", LocalizedText.of("en", "Recovery")))
            .build();
    private final PolicyInstrument provincial = plan("Provincial plan")
            .provision(Provision.pillar("1", LocalizedText.of("en", "Prevention in the province")))
            .provision(part("1.1"))
            .provision(part("1.7"))
            .relation(RelationType.LOCALISES, national.id())
            .build();
    private final PolicyInstrument district = plan("District plan")
            .provision(Provision.pillar("2", LocalizedText.of("en", "Recovery in the district")))
            .relation(RelationType.LOCALISES, provincial.id())
            .build();
    private final PolicyInstrument other = plan("Another plan")
            .provision(Provision.pillar("2", LocalizedText.of("en", "Roads")))
            .build();

    @BeforeEach
    void thePlansAreOnRecord() {
        simpul.policyInstruments().create(steward, national);
        simpul.policyInstruments().create(steward, provincial);
        simpul.policyInstruments().create(steward, district);
        simpul.policyInstruments().create(steward, other);
    }

    @Test
    void anActivityForTwoPartsOfAPillarCountsOnceForThePillar() {
        save(workshop().policyLink(to(national, "1.1")).policyLink(to(national, "1.2")));

        assertThat(activities("1")).isEqualTo(1);
        assertThat(activities("1.1")).isEqualTo(1);
        assertThat(activities("1.2")).isEqualTo(1);
        assertThat(activities("2")).isZero();
        assertThat(totals().work().activities()).isEqualTo(1);
        assertThat(totals().provisionsWithActivity()).isEqualTo(2);
    }

    @Test
    void whatIsDoneUnderALocalisingPlanCountsForTheProvisionWithItsCode() {
        save(workshop().policyLink(to(provincial, "1.1")).policyLink(to(national, "1.1")));
        save(workshop().policyLink(to(provincial, "1.7")));
        save(workshop().policyLink(to(district, "2")));
        save(workshop().policyLink(to(other, "2")));

        assertThat(activities("1.1")).isEqualTo(1);
        // There is no 1.7 in the national plan; it is part of what there is a pillar 1 for.
        assertThat(activities("1")).isEqualTo(2);
        assertThat(activities("2")).isEqualTo(1);
        assertThat(totals().work().activities()).isEqualTo(3);
        assertThat(ask(steward).counted().instruments())
                .containsExactlyInAnyOrder(national.id(), provincial.id(), district.id());
    }

    @Test
    void whatNamesNoProvisionCountsForTheInstrumentAlone() {
        save(workshop().policyLink(PolicyLink.of(provincial.id(), PolicyRelation.SUPPORTS)));

        assertThat(totals().work().activities()).isEqualTo(1);
        assertThat(ask(steward).coverage().rows())
                .allSatisfy(row -> assertThat(row.figures().work().activities()).isZero());
        assertThat(ask(steward).coverage().untouched()).containsExactly("1.1", "1.2", "2");
    }

    @Test
    void whoseSexIsNotStatedIsCountedAndNotAsNobody() {
        save(workshop()
                .policyLink(to(national, "1.1"))
                .headCount(HeadCount.of(10, Cell.of(Sex.FEMALE, 6), Cell.of(Sex.MALE, 3))));
        save(workshop().policyLink(to(national, "1.2")).headCount(HeadCount.of(5)));
        save(workshop().policyLink(to(national, "1.2")));

        assertThat(row("1").figures().work().attendances())
                .isEqualTo(new Parts<>(Map.of(Sex.FEMALE, 6L, Sex.MALE, 3L), 6));
        assertThat(row("1").figures().work().untold()).isEqualTo(1);
        assertThat(row("1.2").figures().work().attendances()).isEqualTo(new Parts<Sex>(Map.of(), 5));
    }

    @Test
    void whoIsExpectedHasNotBeenReachedAndWhatWasCalledOffIsNoWork() {
        save(workshop()
                .status(ActivityStatus.PLANNED)
                .policyLink(to(national, "2"))
                .headCount(HeadCount.of(40)));
        save(workshop().status(ActivityStatus.CANCELLED).policyLink(to(national, "1.1")));

        assertThat(activities("2")).isEqualTo(1);
        assertThat(row("2").figures().work().attendances().total()).isZero();
        assertThat(row("2").figures().work().untold()).isZero();
        assertThat(ask(steward).coverage().untouched()).containsExactly("1.1", "1.2");
    }

    @Test
    void commitmentsCountByTheirStatusWhereTheyServeAndWhereTheyStand() {
        save(promise().policyLink(to(national, "1.1")).madeIn(new Clause(national.id(), "1.1")));
        save(promise().madeIn(new Clause(district.id(), "2")));

        assertThat(row("1.1").figures().work().commitments()).isEqualTo(Map.of(CommitmentStatus.PROPOSED, 1));
        assertThat(row("2").figures().work().commitments()).isEqualTo(Map.of(CommitmentStatus.PROPOSED, 1));
        assertThat(totals().work().commitments()).isEqualTo(Map.of(CommitmentStatus.PROPOSED, 2));
    }

    @Test
    void aDateThatMayFallIntoThePeriodIsCountedApart() {
        save(workshop().during("2024-03").policyLink(to(national, "2")));
        save(workshop().during("2024").policyLink(to(national, "2")));
        save(workshop().policyLink(to(national, "2")));
        save(workshop().during("2023-12").policyLink(to(national, "2")));
        ReportFilter spring = ReportFilter.ALL.during(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30));

        Row row = row("2", ask(steward, spring));

        assertThat(row.figures().work().activities()).isEqualTo(1);
        assertThat(row.figures().work().uncertain()).isEqualTo(new Uncertain(2, 0));
    }

    @Test
    void aRegencyCountsForTheProvinceToWhichItBelongedOnTheDay() {
        // Paniai lay in Papua until 25 July 2022, and lies in Papua Tengah since.
        save(inPaniai("2015-04-01"));
        save(inPaniai("2022-07-25"));
        save(inPaniai("2022"));
        save(inPaniai("2022-07"));

        assertThat(workIn("ID-PA")).containsExactly(1L, 2L);
        assertThat(workIn("ID-PT")).containsExactly(1L, 2L);
        assertThat(workIn("ID")).containsExactly(4L, 0L);
    }

    @Test
    void belowItsClassAHiddenActivityCountsForNobody() {
        save(workshop().policyLink(to(national, "2")).headCount(HeadCount.of(9)).sensitivity(Sensitivity.CONFIDENTIAL));

        for (Sensitivity clearance : Sensitivity.values()) {
            boolean isCleared = clearance.compareTo(Sensitivity.CONFIDENTIAL) >= 0;
            CoverageAnswer answer = ask(cleared(clearance));

            assertThat(answer.coverage().totals().work().activities()).isEqualTo(isCleared ? 1 : 0);
            assertThat(row("2", answer).figures().work().attendances().total()).isEqualTo(isCleared ? 9 : 0);
            assertThat(answer.coverage().untouched().contains("2")).isEqualTo(!isCleared);
        }
    }

    @Test
    void aHiddenPlanLocalisesNothingForThoseWhoMayNotKnowOfIt() {
        PolicyInstrument hidden = plan("Hidden plan")
                .provision(Provision.pillar("2", LocalizedText.of("en", "Recovery")))
                .relation(RelationType.LOCALISES, national.id())
                .sensitivity(Sensitivity.RESTRICTED)
                .build();
        simpul.policyInstruments().create(steward, hidden);
        save(workshop().policyLink(to(hidden, "2")));

        assertThat(ask(cleared(Sensitivity.PUBLIC)).counted().instruments()).doesNotContain(hidden.id());
        assertThat(row("2", ask(cleared(Sensitivity.PUBLIC))).figures().work().activities())
                .isZero();
        assertThat(activities("2")).isEqualTo(1);
        assertThatThrownBy(() -> simpul.reports()
                        .policyCoverage(cleared(Sensitivity.PUBLIC), new Question(hidden.id(), DAY, ReportFilter.ALL)))
                .isInstanceOf(UnknownRecordException.class);
    }

    @Test
    void thereIsNoCoverageOfAnInstrumentThatIsNotThere() {
        PolicyInstrumentId nowhere = simpul.newPolicyInstrumentId();

        assertThatThrownBy(() -> simpul.reports().policyCoverage(steward, new Question(nowhere, DAY, ReportFilter.ALL)))
                .isInstanceOf(UnknownRecordException.class);
    }

    @Test
    void rowsCarryTheTitlesOfTheirProvisions() {
        assertThat(ask(steward).titles()).containsOnlyKeys("1", "2");
    }

    private Activity.Builder inPaniai(String date) {
        return workshop()
                .during(date)
                .place(Place.in(AreaCode.of("ID-94.03")))
                .policyLink(PolicyLink.of(national.id(), PolicyRelation.SUPPORTS));
    }

    /** The activities that certainly count in an area, and those that perhaps do. */
    private Long[] workIn(String area) {
        var work = ask(steward, ReportFilter.ALL.inside(AreaCode.of(area)))
                .coverage()
                .totals()
                .work();
        return new Long[] {work.activities(), (long) work.uncertain().activities()};
    }

    private long activities(String provision) {
        return row(provision).figures().work().activities();
    }

    private Figures totals() {
        return ask(steward).coverage().totals();
    }

    private Row row(String provision) {
        return row(provision, ask(steward));
    }

    private static Row row(String provision, CoverageAnswer answer) {
        return answer.coverage().rows().stream()
                .filter(row -> row.provision().equals(provision))
                .findFirst()
                .orElseThrow();
    }

    private CoverageAnswer ask(Caller caller) {
        return ask(caller, ReportFilter.ALL);
    }

    private CoverageAnswer ask(Caller caller, ReportFilter filter) {
        return simpul.reports().policyCoverage(caller, new Question(national.id(), DAY, filter));
    }

    private static Caller cleared(Sensitivity clearance) {
        return new Caller("somebody", null, Set.of(Role.READER), clearance, null);
    }

    private PolicyInstrument.Builder plan(String title) {
        return PolicyInstrument.builder(simpul.newPolicyInstrumentId()).title("en", title);
    }

    private static Provision part(String code) {
        return new Provision(code, null, null, code.substring(0, code.indexOf('.')), null);
    }

    private static PolicyLink to(PolicyInstrument instrument, String provision) {
        return PolicyLink.of(instrument.id(), provision, PolicyRelation.SUPPORTS);
    }

    private Activity.Builder workshop() {
        return Activity.builder(simpul.newActivityId()).title("en", "Workshop").status(ActivityStatus.COMPLETED);
    }

    private Commitment.Builder promise() {
        return Commitment.builder(simpul.newCommitmentId()).statement("en", "Promise");
    }

    private void save(Activity.Builder activity) {
        simpul.activities().create(steward, activity.build());
    }

    private void save(Commitment.Builder commitment) {
        simpul.commitments().create(steward, commitment.build());
    }
}
