package org.simpul.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.model.Actor;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.Evidence;
import org.simpul.model.commitment.PartyRole;
import org.simpul.model.commitment.Transition;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.policy.PolicyRelation;
import org.simpul.model.policy.RelationType;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.PartialDate;
import org.simpul.report.FollowThrough.Figures;
import org.simpul.report.FollowThrough.GroupBy;
import org.simpul.report.FollowThrough.Question;
import org.simpul.report.RecordThread;
import org.simpul.report.RecordThread.Knot;
import org.simpul.report.ReportFilter;

class ReportsTest {

    private static final PartialDate MARCH = PartialDate.parse("2024-03-21");

    private final Simpul simpul = Simpul.inMemory();
    private final Caller steward = Caller.localSteward();
    private final Organisation network = Organisation.builder(simpul.newOrganisationId())
            .name("en", "Harbour Women's Network")
            .build();
    private final Organisation office = Organisation.builder(simpul.newOrganisationId())
            .name("en", "Harbour Office")
            .build();
    private final PolicyInstrument resolution = PolicyInstrument.builder(simpul.newPolicyInstrumentId())
            .title("en", "Resolution")
            .build();
    private final PolicyInstrument plan = PolicyInstrument.builder(simpul.newPolicyInstrumentId())
            .title("en", "Plan")
            .relation(RelationType.BASED_ON, resolution.id())
            .build();
    private final Activity meeting = Activity.builder(simpul.newActivityId())
            .title("en", "Meeting")
            .policyLink(PolicyLink.of(plan.id(), PolicyRelation.SUPPORTS))
            .build();
    private final Activity followUp = Activity.builder(simpul.newActivityId())
            .title("en", "Follow-up")
            .follows(List.of(meeting.id()))
            .build();
    private final Commitment keptLate = promise()
            .party(network.id(), PartyRole.LEAD)
            .party(office.id(), PartyRole.PARTY)
            .due(PartialDate.parse("2024-05"))
            .transition(Transition.agree(MARCH, actor()))
            .transition(
                    Transition.fulfil(PartialDate.parse("2024-06-10"), actor(), List.of(Evidence.of(followUp.id()))))
            .build();
    private final Commitment overdue = promise()
            .party(network.id(), PartyRole.LEAD)
            .due(PartialDate.parse("2024-04"))
            .transition(Transition.agree(MARCH, actor()))
            .build();
    private final Commitment proposed = promise()
            .party(office.id(), PartyRole.WITNESS)
            .transition(Transition.propose(MARCH, actor()))
            .build();

    @BeforeEach
    void theStoryIsOnRecord() {
        simpul.organisations().create(steward, network);
        simpul.organisations().create(steward, office);
        simpul.policyInstruments().create(steward, resolution);
        simpul.policyInstruments().create(steward, plan);
        simpul.activities().create(steward, meeting);
        simpul.activities().create(steward, followUp);
        simpul.commitments().create(steward, keptLate);
        simpul.commitments().create(steward, overdue);
        simpul.commitments().create(steward, proposed);
    }

    @Test
    void followThroughCountsEachCommitmentOnceInTheTotals() {
        var answer = simpul.reports()
                .followThrough(steward, Question.asOf(LocalDate.of(2024, 12, 31), GroupBy.ORGANISATION));

        assertThat(answer.totals())
                .returns(1, Figures::proposed)
                .returns(2, Figures::made)
                .returns(1, Figures::kept)
                .returns(1, Figures::keptLate)
                .returns(1, Figures::open)
                .returns(1, Figures::overdue);
        assertThat(answer.name(GroupBy.ORGANISATION, text(network.id())))
                .contains(LocalizedText.of("en", "Harbour Women's Network"));
    }

    @Test
    void anOrganisationAnswersForWhatItIsResponsibleFor() {
        var rows = simpul.reports()
                .followThrough(steward, Question.asOf(LocalDate.of(2024, 12, 31), GroupBy.ORGANISATION))
                .rows();

        assertThat(rows)
                .filteredOn(row -> row.key().equals(Map.of(GroupBy.ORGANISATION, text(office.id()))))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.figures().made()).isEqualTo(1);
                    assertThat(row.figures().proposed()).isZero();
                });
    }

    @Test
    void anOrganisationInTheQuestionStandsForItsUnitsAtAnyDepth() {
        Organisation desk = unit("Desk", unit("Section", office.id()).id());
        simpul.commitments()
                .create(
                        steward,
                        promise()
                                .party(desk.id(), PartyRole.LEAD)
                                .transition(Transition.agree(MARCH, actor()))
                                .build());

        assertThat(madeBy(office)).isEqualTo(2);
        assertThat(madeBy(desk)).isEqualTo(1);
        assertThat(madeBy(network)).isEqualTo(2);
    }

    @Test
    void anInstrumentInTheQuestionStandsForWhatLocalisesItAtAnyDepth() {
        PolicyInstrument provincial = localising("Provincial plan", plan);
        PolicyInstrument district = localising("District plan", provincial);
        simpul.commitments()
                .create(
                        steward,
                        promise()
                                .policyLink(PolicyLink.of(district.id(), PolicyRelation.SUPPORTS))
                                .transition(Transition.agree(MARCH, actor()))
                                .build());

        assertThat(madeFor(plan)).isEqualTo(1);
        assertThat(madeFor(district)).isEqualTo(1);
        // The plan is based on the resolution and does not localise it.
        assertThat(madeFor(resolution)).isZero();
    }

    @Test
    void anAnswerTellsWhatWasAskedAndWhatWasCounted() {
        Organisation section = unit("Section", office.id());

        var answer = simpul.reports()
                .followThrough(
                        steward,
                        question(ReportFilter.ALL.withOrganisations(Set.of(office.id())), GroupBy.ORGANISATION));

        assertThat(answer.question().filter().organisations()).containsExactly(office.id());
        assertThat(answer.counted().filter().organisations()).containsExactlyInAnyOrder(office.id(), section.id());
        assertThat(answer.counted().filter().instruments()).isEmpty();
        assertThat(answer.totals().made()).isEqualTo(1);
        // A row stands for one organisation alone, and its fellow in the same commitment has a row too.
        assertThat(answer.rows())
                .extracting(row -> row.key().get(GroupBy.ORGANISATION))
                .containsExactlyInAnyOrder(text(office.id()), text(network.id()));
    }

    private int madeBy(Organisation organisation) {
        return simpul.reports()
                .followThrough(steward, question(ReportFilter.ALL.withOrganisations(Set.of(organisation.id()))))
                .totals()
                .made();
    }

    private int madeFor(PolicyInstrument instrument) {
        return simpul.reports()
                .followThrough(steward, question(ReportFilter.ALL.withInstruments(Set.of(instrument.id()))))
                .totals()
                .made();
    }

    private static Question question(ReportFilter filter, GroupBy... groupBy) {
        return Question.asOf(LocalDate.of(2024, 12, 31), groupBy).withFilter(filter);
    }

    private static String text(AggregateId id) {
        return id.value().toString();
    }

    private Organisation unit(String name, OrganisationId parent) {
        Organisation unit = Organisation.builder(simpul.newOrganisationId())
                .name("en", name)
                .parent(parent)
                .build();
        simpul.organisations().create(steward, unit);
        return unit;
    }

    private PolicyInstrument localising(String title, PolicyInstrument plan) {
        PolicyInstrument localising = PolicyInstrument.builder(simpul.newPolicyInstrumentId())
                .title("en", title)
                .relation(RelationType.LOCALISES, plan.id())
                .build();
        simpul.policyInstruments().create(steward, localising);
        return localising;
    }

    @Test
    void aThreadRunsFromTheResolutionToTheMeeting() {
        RecordThread thread = simpul.reports().thread(steward, meeting.id());

        assertThat(thread.before()).singleElement().satisfies(knot -> {
            assertThat(knot.id()).isEqualTo(plan.id());
            assertThat(knot.via()).isEqualTo("supports");
            assertThat(knot.onward()).extracting(Knot::id).containsExactly(resolution.id());
        });
        assertThat(thread.after())
                .extracting(Knot::id)
                .containsExactlyInAnyOrder(keptLate.id(), overdue.id(), proposed.id(), followUp.id());
    }

    @Test
    void aThreadRunsOnToTheEvidence() {
        RecordThread thread = simpul.reports().thread(steward, keptLate.id());

        assertThat(thread.after()).singleElement().satisfies(knot -> {
            assertThat(knot.id()).isEqualTo(followUp.id());
            assertThat(knot.via()).isEqualTo("evidence");
        });
        assertThat(thread.before())
                .singleElement()
                .satisfies(
                        knot -> assertThat(knot.onward()).extracting(Knot::id).containsExactly(plan.id()));
    }

    private Commitment.Builder promise() {
        return Commitment.builder(simpul.newCommitmentId())
                .statement("en", "Promise")
                .madeAt(meeting.id());
    }

    private Actor actor() {
        return Actor.of(network.id());
    }
}
