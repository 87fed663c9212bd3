package org.simpul.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.model.Actor;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.commitment.Clause;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.commitment.PartyRole;
import org.simpul.model.commitment.Transition;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.people.Cell;
import org.simpul.model.people.HeadCount;
import org.simpul.model.people.Sex;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.policy.PolicyRelation;
import org.simpul.model.policy.Provision;
import org.simpul.model.policy.RelationType;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.PartialDate;
import org.simpul.report.Parts;
import org.simpul.report.PlanOwner.Question;
import org.simpul.report.PlanOwner.Row;
import org.simpul.report.ReportFilter;
import org.simpul.report.Uncertain;

/** What an agency and an office did under a plan that a province localises, in the year 2024. */
class PlanOwnerTest {

    private static final ReportFilter YEAR =
            ReportFilter.ALL.during(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

    private final Simpul simpul = Simpul.inMemory();
    private final Caller steward = Caller.localSteward();
    private final OrganisationId agency = OrganisationId.of("01900000-0000-7000-8000-000000000001");
    private final OrganisationId office = OrganisationId.of("01900000-0000-7000-8000-000000000002");
    private final PolicyInstrument plan = PolicyInstrument.builder(simpul.newPolicyInstrumentId())
            .title("en", "National plan")
            .provision(Provision.pillar("2", LocalizedText.of("en", "Recovery")))
            .provision(Provision.pillar("1", LocalizedText.of("en", "Prevention")))
            .build();
    private final PolicyInstrument local = PolicyInstrument.builder(simpul.newPolicyInstrumentId())
            .title("en", "Provincial plan")
            .provision(Provision.pillar("1", LocalizedText.of("en", "Prevention here")))
            .relation(RelationType.LOCALISES, plan.id())
            .build();

    @BeforeEach
    void thePlansAndTheInstitutionsAreOnRecord() {
        for (OrganisationId id : List.of(agency, office)) {
            simpul.organisations()
                    .create(
                            steward,
                            Organisation.builder(id)
                                    .name("en", id.equals(agency) ? "Agency" : "Office")
                                    .build());
        }
        simpul.policyInstruments().create(steward, plan);
        simpul.policyInstruments().create(steward, local);
    }

    @Test
    void eachInstitutionHasARowForEachProvisionInTheOrderOfThePlan() {
        ActivityId both = save(workshop("2024-03-01", agency)
                .policyLink(under(plan, "1"))
                .policyLink(under(plan, "2"))
                .headCount(HeadCount.of(10, Cell.of(Sex.FEMALE, 6))));
        ActivityId here = save(workshop("2024-04-01", office, agency).policyLink(under(local, "1")));
        CommitmentId promise = save(promise(office).policyLink(under(plan, "2")).madeIn(new Clause(local.id(), null)));

        PlanOwnerAnswer answer = ask(YEAR);

        Parts<Sex> ten = new Parts<>(Map.of(Sex.FEMALE, 6L), 4);
        assertThat(answer.report().rows())
                .containsExactly(
                        new Row(agency, "2", List.of(both), 0, ten, List.of()),
                        new Row(agency, "1", inOrder(both, here), 1, ten, List.of()),
                        new Row(office, "2", List.of(), 0, Parts.none(), List.of(promise)),
                        new Row(office, "1", List.of(here), 1, Parts.none(), List.of()));
        assertThat(answer.totals().activities()).isEqualTo(2);
        assertThat(answer.totals().attendances()).isEqualTo(ten);
        assertThat(answer.totals().commitments()).isEqualTo(Map.of(CommitmentStatus.AGREED, 1));
        assertThat(answer.names()).containsOnlyKeys(agency, office);
        assertThat(answer.records()).containsOnlyKeys(both, here, promise);
    }

    @Test
    void whoOnlyPaysOrHelpsIsNoInstitutionAndWhatNamesNothingComesLast() {
        ActivityId paid = save(workshop("2024-03-01")
                .organiser(agency, OrganiserRole.FUNDER)
                .organiser(office, OrganiserRole.FACILITATOR)
                .policyLink(PolicyLink.of(plan.id(), PolicyRelation.SUPPORTS)));

        assertThat(ask(YEAR).report().rows())
                .containsExactly(new Row(null, null, List.of(paid), 1, Parts.none(), List.of()));
    }

    @Test
    void whoIsExpectedAtAMeetingToComeHasNotBeenReached() {
        save(workshop("2024-11-01", agency)
                .status(ActivityStatus.PLANNED)
                .policyLink(under(plan, "1"))
                .headCount(HeadCount.of(40)));

        assertThat(ask(YEAR).report().rows())
                .extracting(Row::attendances, Row::untold)
                .containsExactly(tuple(Parts.none(), 0L));
    }

    @Test
    void whatIsNotOfThePeriodOrOfThePlanIsNotInItAndWhatMayBeIsCounted() {
        save(workshop("2023-12-31", agency).policyLink(under(plan, "1")));
        save(workshop("2023/2024", agency).policyLink(under(plan, "1")));
        save(workshop("2024-03-01", agency));

        PlanOwnerAnswer answer = ask(YEAR);

        assertThat(answer.report().rows()).isEmpty();
        assertThat(answer.totals().uncertain()).isEqualTo(new Uncertain(1, 0));
    }

    @Test
    void aCallerSeesNoMoreThanTheyMay() {
        save(workshop("2024-03-01", agency)
                .sensitivity(Sensitivity.CONFIDENTIAL)
                .policyLink(under(plan, "1")));

        Caller reader = new Caller("anybody", null, Set.of(Role.READER), Sensitivity.PUBLIC, null);
        PlanOwnerAnswer answer = simpul.reports().planOwner(reader, new Question(plan.id(), YEAR));

        assertThat(answer.report().rows()).isEmpty();
        assertThat(answer.totals().activities()).isZero();
    }

    @Test
    void aPlanThatIsNotThereIsUnknown() {
        assertThatThrownBy(
                        () -> simpul.reports().planOwner(steward, new Question(simpul.newPolicyInstrumentId(), YEAR)))
                .isInstanceOf(UnknownRecordException.class);
    }

    private PlanOwnerAnswer ask(ReportFilter filter) {
        return simpul.reports().planOwner(steward, new Question(plan.id(), filter));
    }

    private List<ActivityId> inOrder(ActivityId one, ActivityId other) {
        return one.value().toString().compareTo(other.value().toString()) < 0
                ? List.of(one, other)
                : List.of(other, one);
    }

    private Activity.Builder workshop(String during, OrganisationId... organisers) {
        Activity.Builder workshop = Activity.builder(simpul.newActivityId())
                .title("en", "Workshop")
                .status(ActivityStatus.COMPLETED)
                .during(during);
        for (OrganisationId organiser : organisers) {
            workshop.organiser(organiser, OrganiserRole.ORGANISER);
        }
        return workshop;
    }

    private Commitment.Builder promise(OrganisationId lead) {
        return Commitment.builder(simpul.newCommitmentId())
                .statement("en", "Promise")
                .madeOn(PartialDate.parse("2024-03-01"))
                .party(lead, PartyRole.LEAD)
                .transition(Transition.agree(PartialDate.parse("2024-03-01"), Actor.of(lead)));
    }

    private static PolicyLink under(PolicyInstrument instrument, String provision) {
        return PolicyLink.of(instrument.id(), provision, PolicyRelation.IMPLEMENTS);
    }

    private ActivityId save(Activity.Builder activity) {
        Activity built = activity.build();
        simpul.activities().create(steward, built);
        return built.id();
    }

    private CommitmentId save(Commitment.Builder commitment) {
        Commitment built = commitment.build();
        simpul.commitments().create(steward, built);
        return built.id();
    }
}
