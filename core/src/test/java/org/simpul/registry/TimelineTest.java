package org.simpul.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Actor;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.Evidence;
import org.simpul.model.commitment.Milestone;
import org.simpul.model.commitment.MilestoneStatus;
import org.simpul.model.commitment.PartyRole;
import org.simpul.model.commitment.Transition;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Place;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.ReportingDuty;
import org.simpul.model.time.PartialDate;
import org.simpul.report.ReportFilter;
import org.simpul.report.Timeline;
import org.simpul.report.Timeline.Entry;
import org.simpul.report.Timeline.Kind;
import org.simpul.report.Timeline.Question;

/** What happens when, and what falls due next. */
class TimelineTest {

    private static final LocalDate FIRST_OF_2024 = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST_OF_2024 = LocalDate.of(2024, 12, 31);
    private static final PartialDate LONG_AGO = PartialDate.parse("2020-01-15");

    private final Caller steward = Caller.localSteward();
    private final Simpul simpul = Simpul.on(new InMemoryStorage())
            .clock(Clock.fixed(Instant.parse("2024-03-15T03:00:00Z"), ZoneOffset.UTC))
            .build();

    @Test
    void everythingStandsInTheOrderOfDays() {
        ActivityId meeting = anActivity(it -> it.during("2024-05-08/2024-05-09"));
        AggregateId plan = anInstrument(it -> it.reporting(List.of(yearly(null, "2024-05-08"))));
        AggregateId promise = aPromise(it -> it.due(PartialDate.parse("2024-05"))
                .milestones(
                        List.of(milestone("2024-05-08", null), milestone("2024-02", MilestoneStatus.MET), someDay())));
        anActivity(it -> it);

        List<Entry> entries = entries(Question.of(in2024(), 10));

        assertThat(entries)
                .extracting(
                        entry -> entry.place().day().toString(),
                        entry -> entry.place().kind(),
                        entry -> entry.place().record(),
                        entry -> entry.place().part(),
                        Entry::isOpen)
                .containsExactly(
                        tuple("2024-02-29", Kind.MILESTONE, promise, 1, false),
                        tuple("2024-05-08", Kind.ACTIVITY, meeting, 0, true),
                        tuple("2024-05-08", Kind.MILESTONE, promise, 0, true),
                        tuple("2024-05-08", Kind.REPORT, plan, 0, true),
                        tuple("2024-05-31", Kind.COMMITMENT, promise, 0, true));
    }

    @Test
    void whatIsDoneOrNotAgreedDoesNotFallDueNext() {
        AggregateId open = aPromise(it -> it.due(PartialDate.parse("2024-06-30")));
        aPromise(it -> it.due(PartialDate.parse("2024-06-30"))
                .milestones(List.of(milestone("2024-05-31", null)))
                .transition(Transition.fulfil(
                        PartialDate.parse("2024-03-01"),
                        Actor.of(anOrganisation()),
                        List.of(Evidence.of(anActivity(it2 -> it2.during("2024-06-01")))))));
        proposal("2024-06-30");
        aPromise(it -> it.due(PartialDate.parse("2024-02")));
        AggregateId thisMonth = aPromise(it -> it.due(PartialDate.parse("2024-03")));

        List<Entry> next = entries(Question.dueFrom(LocalDate.of(2024, 3, 15), ReportFilter.ALL, 10));

        assertThat(next).extracting(entry -> entry.place().record()).containsExactly(thisMonth, open);
    }

    @Test
    void whatWasCalledOffIsShownToWhoeverAsksForIt() {
        AggregateId cancelled = anActivity(it -> it.during("2024-07-01").status(ActivityStatus.CANCELLED));

        assertThat(entries(Question.of(in2024(), 10))).isEmpty();
        assertThat(entries(Question.of(in2024().withStatuses(ActivityStatus.CANCELLED), 10)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.place().record()).isEqualTo(cancelled);
                    assertThat(entry.isOpen()).isFalse();
                });
    }

    @Test
    void whatMayFallIntoTheDaysIsShownWithItsDates() {
        AggregateId lasting = anActivity(it -> it.during("2023-12-30/2024-01-02"));
        AggregateId vague = anActivity(it -> it.during("2024"));
        AggregateId begunSomeDay = anActivity(it -> it.during("../2024-02-01"));
        anActivity(it -> it.during("2023"));
        anActivity(it -> it.during("2025-01-01"));

        List<Entry> entries = entries(Question.of(in2024(), 10));

        assertThat(entries).extracting(entry -> entry.place().record()).containsExactly(lasting, vague, begunSomeDay);
        assertThat(entries.get(1).last()).isEqualTo(LAST_OF_2024);
        assertThat(entries.get(2).first()).isNull();
    }

    @Test
    void pagesHoldEachEntryOnceThoughADutyNeverEnds() {
        anInstrument(it -> it.reporting(List.of(monthly("2023-01-31"), monthly("2023-01-15"))));
        for (int i = 0; i < 5; i++) {
            anActivity(it -> it.during("2024-03-15"));
        }
        List<Entry> all = paged(Question.of(in2024(), 4));

        assertThat(all)
                .hasSize(29)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((one, other) -> one.place().compareTo(other.place()));
        assertThat(entries(Question.of(ReportFilter.ALL.during(FIRST_OF_2024, null), 3)))
                .hasSize(3);
    }

    @Test
    void organisationsAskForWhatTheyHaveToDo() {
        OrganisationId office = anOrganisation();
        OrganisationId network = anOrganisation();
        AggregateId promise =
                aPromise(it -> it.due(PartialDate.parse("2024-04")).party(office, PartyRole.LEAD));
        aPromise(it -> it.due(PartialDate.parse("2024-04")).party(network, PartyRole.LEAD));
        AggregateId plan = anInstrument(it -> it.reporting(
                List.of(yearly(network, "2024-06-01"), yearly(office, "2024-06-02"), yearly(null, "2024-06-03"))));

        List<Entry> entries = entries(Question.of(in2024().withOrganisations(Set.of(office)), 10));

        assertThat(entries).extracting(entry -> entry.place().record()).containsExactly(promise, plan, plan);
        assertThat(entries).extracting(entry -> entry.place().part()).containsExactly(0, 1, 2);
    }

    @Test
    void areasReachCommitmentsByTheActivityAndReportsByTheInstrument() {
        ActivityId meeting = anActivity(it -> it.during("2024-03-01").place(Place.in(AreaCode.of("ID-32.14"))));
        AggregateId promise =
                aPromise(it -> it.due(PartialDate.parse("2024-04")).madeAt(meeting));
        aPromise(it -> it.due(PartialDate.parse("2024-04")));
        AggregateId decree = anInstrument(
                it -> it.jurisdiction(AreaCode.of("ID-JB")).reporting(List.of(yearly(null, "2024-05-01"))));
        anInstrument(it -> it.jurisdiction(AreaCode.of("ID-LA")).reporting(List.of(yearly(null, "2024-05-01"))));

        assertThat(entries(Question.of(in2024().inside(AreaCode.of("ID-JB")), 10)))
                .extracting(entry -> entry.place().record())
                .containsExactly(meeting, promise, decree);
    }

    @Test
    void anInstrumentStandsForAnAreaOnItsDaysOnly() {
        AggregateId plan =
                anInstrument(it -> it.jurisdiction(AreaCode.of("ID-93.01")).reporting(List.of(monthly("1990-01-25"))));
        ReportFilter inTheNewProvince = ReportFilter.ALL.inside(AreaCode.of("ID-PS"));
        ReportFilter inTheOldOne = ReportFilter.ALL.inside(AreaCode.of("ID-PA"));

        assertThat(entries(Question.of(inTheNewProvince, 2)))
                .extracting(
                        entry -> entry.place().record(),
                        entry -> entry.place().day().toString())
                .containsExactly(tuple(plan, "2022-07-25"), tuple(plan, "2022-08-25"));
        assertThat(entries(Question.of(inTheOldOne.during(LocalDate.of(2022, 6, 1), null), 9)))
                .extracting(entry -> entry.place().day().toString())
                .containsExactly("2022-06-25");
    }

    @Test
    void pagesOfAnySizeMakeUpTheSameTimeline() {
        anInstrument(it -> it.reporting(List.of(monthly("2023-01-31"), yearly(null, "2024-03"))));
        anActivity(it -> it.during("2024-03-31"));
        aPromise(it -> it.due(PartialDate.parse("2024-03")).milestones(List.of(milestone("2024", null))));
        List<Entry> whole = entries(Question.of(in2024(), 100));

        for (int size = 1; size <= whole.size(); size++) {
            assertThat(paged(Question.of(in2024(), size))).isEqualTo(whole);
        }
    }

    @Test
    void whatIsHiddenIsOnNobodysTimelineBelowItsClass() {
        anActivity(it -> it.during("2024-03-01").sensitivity(Sensitivity.RESTRICTED));
        AggregateId open = anActivity(it -> it.during("2024-03-02"));
        anActivity(it -> it.during("2024-03-03").sensitivityOf("/dates", Sensitivity.CONFIDENTIAL));
        Caller reader = new Caller("somebody", null, Set.of(Role.READER), Sensitivity.PUBLIC, null);

        TimelineAnswer answer = simpul.reports().timeline(reader, Question.of(ReportFilter.ALL, 10));

        assertThat(answer.page().entries())
                .extracting(entry -> entry.place().record())
                .containsExactly(open);
        assertThat(answer.records()).containsOnlyKeys(open);
    }

    private List<Entry> entries(Question question) {
        return simpul.reports().timeline(steward, question).page().entries();
    }

    private List<Entry> paged(Question question) {
        List<Entry> all = new ArrayList<>();
        Timeline.Place place = null;
        do {
            Timeline.Page page =
                    simpul.reports().timeline(steward, question.after(place)).page();
            all.addAll(page.entries());
            place = page.next();
        } while (place != null);
        return all;
    }

    private static ReportFilter in2024() {
        return ReportFilter.ALL.during(FIRST_OF_2024, LAST_OF_2024);
    }

    private ActivityId anActivity(UnaryOperator<Activity.Builder> how) {
        Activity activity = how.apply(Activity.builder(simpul.newActivityId()).title("en", "Meeting"))
                .build();
        simpul.activities().create(steward, activity);
        return activity.id();
    }

    private AggregateId anInstrument(UnaryOperator<PolicyInstrument.Builder> how) {
        PolicyInstrument instrument = how.apply(
                        PolicyInstrument.builder(simpul.newPolicyInstrumentId()).title("en", "Plan"))
                .build();
        simpul.policyInstruments().create(steward, instrument);
        return instrument.id();
    }

    private AggregateId aPromise(UnaryOperator<Commitment.Builder> how) {
        Commitment commitment = how.apply(Commitment.builder(simpul.newCommitmentId())
                        .statement("en", "We will meet again")
                        .transition(Transition.agree(LONG_AGO, Actor.of(anOrganisation()))))
                .build();
        simpul.commitments().create(steward, commitment);
        return commitment.id();
    }

    private void proposal(String due) {
        simpul.commitments()
                .create(
                        steward,
                        Commitment.builder(simpul.newCommitmentId())
                                .statement("en", "We may meet again")
                                .due(PartialDate.parse(due))
                                .transition(Transition.propose(LONG_AGO, Actor.of(anOrganisation())))
                                .build());
    }

    private OrganisationId anOrganisation() {
        Organisation organisation = Organisation.builder(simpul.newOrganisationId())
                .name("en", "Organisation")
                .build();
        simpul.organisations().create(steward, organisation);
        return organisation.id();
    }

    private static Milestone milestone(String due, @Nullable MilestoneStatus status) {
        return new Milestone(null, PartialDate.parse(due), status, null);
    }

    private static Milestone someDay() {
        return new Milestone(null, null, MilestoneStatus.SCHEDULED, null);
    }

    private static ReportingDuty yearly(@Nullable OrganisationId from, String first) {
        return new ReportingDuty(from, null, Period.ofYears(1), PartialDate.parse(first), null);
    }

    private static ReportingDuty monthly(String first) {
        return new ReportingDuty(null, null, Period.ofMonths(1), PartialDate.parse(first), null);
    }
}
