package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.simpul.testkit.StorageScene.organisation;
import static org.simpul.testkit.StorageScene.organisationId;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.simpul.model.Actor;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.commitment.Assessment;
import org.simpul.model.commitment.Clause;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.commitment.OutcomeReason;
import org.simpul.model.commitment.Party;
import org.simpul.model.commitment.PartyRole;
import org.simpul.model.commitment.ProgressReport;
import org.simpul.model.commitment.Transition;
import org.simpul.model.commitment.Verifiable;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.place.Area;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Areas;
import org.simpul.model.place.Areas.Containment;
import org.simpul.model.place.Place;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.policy.PolicyRelation;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;
import org.simpul.port.Facet;
import org.simpul.port.Query;
import org.simpul.report.FollowThrough.GroupBy;
import org.simpul.report.FollowThrough.Question;
import org.simpul.report.FollowThrough.Row;
import org.simpul.report.ReportFilter;

/** What became of commitments. */
interface FollowThroughContract extends StorageScene {

    LocalDate YEARS_END = LocalDate.of(2024, 12, 31);
    AreaCode COUNTRY = AreaCode.of("ID");
    AreaCode PROVINCE = AreaCode.of("ID-LA");
    AreaCode OTHER_PROVINCE = AreaCode.of("ID-BT");
    AreaCode REGENCY = AreaCode.of("ID-18.01");

    /** A country of two provinces, and a regency that moved from the one to the other at the turn of a year. */
    Areas AREAS = new Areas(
            Stream.of(COUNTRY, PROVINCE, OTHER_PROVINCE, REGENCY)
                    .map(code ->
                            new Area(code, LocalizedText.of("id", code.value()), "any", Map.of(), Area.Days.ALWAYS))
                    .toList(),
            List.of(
                    new Containment(PROVINCE, COUNTRY, Area.Days.ALWAYS),
                    new Containment(OTHER_PROVINCE, COUNTRY, Area.Days.ALWAYS),
                    new Containment(REGENCY, PROVINCE, new Area.Days(null, LocalDate.of(2024, 1, 1))),
                    new Containment(REGENCY, OTHER_PROVINCE, new Area.Days(LocalDate.of(2024, 1, 1), null))));

    @Test
    default void withoutKeysOneRowStandsForAllCommitments() {
        Lampung.saveIn(storage());

        assertThat(ask(Question.asOf(Lampung.TODAY)))
                .containsExactly(new Told(
                        Map.of(),
                        "made 4, kept 1, open 2, overdue 1, notKept 1, partly 1, assessedIndependently 1,"
                                + " reasons {capacity=1}, medianDays 173.0"));
    }

    @Test
    default void withoutKeysAnEmptyStorageHasOneRowOfNothing() {
        assertThat(ask(Question.asOf(YEARS_END))).containsExactly(new Told(Map.of(), ""));
    }

    @Test
    default void withKeysAnEmptyStorageHasNoRow() {
        assertThat(ask(Question.asOf(YEARS_END, GroupBy.ACTIVITY))).isEmpty();
    }

    @TestFactory
    default Stream<DynamicTest> eachStateCountsInItsFigures() {
        return Stream.of(CommitmentStatus.values())
                .map(status -> dynamicTest(status.code(), () -> {
                    forgetAll();
                    save(promise(status.code())
                            .due(PartialDate.of(2024, 5))
                            .transition(step(status, "2024-06-01"))
                            .build());

                    assertThat(ask(Question.asOf(YEARS_END)))
                            .containsExactly(new Told(Map.of(), figuresOfAnOverdueOrLate(status)));
                }));
    }

    private static String figuresOfAnOverdueOrLate(CommitmentStatus status) {
        return switch (status) {
            case PROPOSED -> "proposed 1";
            case AGREED, IN_PROGRESS -> "made 1, open 1, overdue 1";
            case PARTIALLY_FULFILLED -> "made 1, open 1, overdue 1, partly 1";
            case DECLINED -> "";
            case FULFILLED -> "made 1, kept 1, keptLate 1";
            case NOT_FULFILLED -> "made 1, notKept 1";
            case WITHDRAWN -> "made 1, withdrawn 1";
            case SUPERSEDED -> "made 1";
        };
    }

    @Test
    default void aCommitmentWithoutTransitionsIsProposed() {
        save(promise(1).build());

        assertThat(ask(Question.asOf(YEARS_END))).containsExactly(new Told(Map.of(), "proposed 1"));
    }

    @TestFactory
    default Stream<DynamicTest> overdueIsJudgedOnTheDayAsked() {
        return Stream.of(
                        new OverdueCase("2024-05", "2024-05-31", false),
                        new OverdueCase("2024-05", "2024-06-01", true),
                        new OverdueCase("2024", "2024-12-31", false),
                        new OverdueCase("2024", "2025-01-01", true),
                        new OverdueCase(null, "9999-12-31", false))
                .map(one -> dynamicTest(one.toString(), () -> {
                    forgetAll();
                    save(promise(one.toString())
                            .due(date(one.due))
                            .transition(step(CommitmentStatus.AGREED, "2024-01-01"))
                            .build());

                    assertThat(ask(Question.asOf(LocalDate.parse(one.asOf))))
                            .containsExactly(new Told(Map.of(), open(1) + (one.isOverdue ? ", overdue 1" : "")));
                }));
    }

    /** An agreed commitment {@code due} on a date, looked at as of a day. */
    record OverdueCase(@Nullable String due, String asOf, boolean isOverdue) {}

    @TestFactory
    default Stream<DynamicTest> keptLateIsFulfilledAfterTheLastPossibleDayOfTheDueDate() {
        return Stream.of(
                        new LateCase("2024-05", "2024-05-31", false),
                        new LateCase("2024-05", "2024-06-01", true),
                        new LateCase("2024-05-10", "2024-05-10", false),
                        new LateCase("2024-05-10", "2023-01-01", false),
                        new LateCase(null, "2024-05-10", false))
                .map(one -> dynamicTest(one.toString(), () -> {
                    forgetAll();
                    save(promise(one.toString())
                            .due(date(one.due))
                            .transition(step(CommitmentStatus.FULFILLED, one.fulfilled))
                            .build());

                    assertThat(ask(Question.asOf(YEARS_END)))
                            .containsExactly(new Told(Map.of(), "made 1, kept 1" + (one.isLate ? ", keptLate 1" : "")));
                }));
    }

    /** A commitment {@code due} on a date and fulfilled on another. */
    record LateCase(@Nullable String due, String fulfilled, boolean isLate) {}

    @Test
    default void commitmentsAreGroupedByTheActivityAtWhichTheyWereMade() {
        save(
                agreed(1).madeAt(Lampung.SECOND_MEETING).build(),
                agreed(2).madeAt(Lampung.FIRST_MEETING).build(),
                agreed(3).madeAt(Lampung.SECOND_MEETING).build(),
                agreed(4).build());

        assertThat(ask(Question.asOf(YEARS_END, GroupBy.ACTIVITY)))
                .containsExactly(
                        new Told(Map.of(GroupBy.ACTIVITY, text(Lampung.FIRST_MEETING)), open(1)),
                        new Told(Map.of(GroupBy.ACTIVITY, text(Lampung.SECOND_MEETING)), open(2)),
                        new Told(Map.of(), open(1)));
    }

    @Test
    default void aCommitmentWithTwoResponsibleOrganisationsCountsOnceForEach() {
        save(
                agreed(1)
                        .party(organisationId(2), PartyRole.LEAD)
                        .party(organisationId(1), PartyRole.PARTY)
                        .party(organisationId(3), PartyRole.SUPPORT)
                        .build(),
                agreed(2)
                        .party(organisationId(2), PartyRole.PARTY)
                        .party(organisationId(2), PartyRole.LEAD)
                        .build());

        assertThat(ask(Question.asOf(YEARS_END, GroupBy.ORGANISATION)))
                .containsExactly(
                        new Told(key(GroupBy.ORGANISATION, 1), open(1)),
                        new Told(key(GroupBy.ORGANISATION, 2), open(2)));
    }

    @Test
    default void aCommitmentForWhichNoOrganisationIsResponsibleStandsInARowWithoutOne() {
        save(agreed(1)
                .parties(List.of(
                        Party.of(organisationId(1), PartyRole.WITNESS), Party.of(Lampung.MELATI, PartyRole.LEAD)))
                .build());

        assertThat(ask(Question.asOf(YEARS_END, GroupBy.ORGANISATION))).containsExactly(new Told(Map.of(), open(1)));
    }

    @Test
    default void commitmentsAreGroupedByTheInstrumentsTheyServeOrStandIn() {
        save(
                agreed(1)
                        .policyLink(PolicyLink.of(Lampung.NATIONAL_PLAN, "1", PolicyRelation.SUPPORTS))
                        .policyLink(PolicyLink.of(Lampung.NATIONAL_PLAN, "2", PolicyRelation.SUPPORTS))
                        .madeIn(new Clause(Lampung.PROVINCIAL_PLAN, null))
                        .build(),
                agreed(2).madeIn(new Clause(Lampung.PROVINCIAL_PLAN, "1")).build());

        assertThat(ask(Question.asOf(YEARS_END, GroupBy.INSTRUMENT)))
                .containsExactly(
                        new Told(Map.of(GroupBy.INSTRUMENT, text(Lampung.NATIONAL_PLAN)), open(1)),
                        new Told(Map.of(GroupBy.INSTRUMENT, text(Lampung.PROVINCIAL_PLAN)), open(2)));
    }

    @Test
    default void severalKeysMakeARowForEachCombination() {
        save(
                agreed(1)
                        .madeAt(Lampung.FIRST_MEETING)
                        .party(organisationId(1), PartyRole.LEAD)
                        .party(organisationId(2), PartyRole.PARTY)
                        .build(),
                agreed(2).party(organisationId(1), PartyRole.LEAD).build(),
                agreed(3).madeAt(Lampung.FIRST_MEETING).build());
        String meeting = text(Lampung.FIRST_MEETING);
        String one = text(organisationId(1));
        String two = text(organisationId(2));

        assertThat(ask(Question.asOf(YEARS_END, GroupBy.ORGANISATION, GroupBy.ACTIVITY)))
                .containsExactly(
                        new Told(Map.of(GroupBy.ORGANISATION, one, GroupBy.ACTIVITY, meeting), open(1)),
                        new Told(Map.of(GroupBy.ORGANISATION, one), open(1)),
                        new Told(Map.of(GroupBy.ORGANISATION, two, GroupBy.ACTIVITY, meeting), open(1)),
                        new Told(Map.of(GroupBy.ACTIVITY, meeting), open(1)));
        assertThat(ask(Question.asOf(YEARS_END, GroupBy.ACTIVITY, GroupBy.ORGANISATION)))
                .extracting(Told::key)
                .containsExactly(
                        Map.of(GroupBy.ACTIVITY, meeting, GroupBy.ORGANISATION, one),
                        Map.of(GroupBy.ACTIVITY, meeting, GroupBy.ORGANISATION, two),
                        Map.of(GroupBy.ACTIVITY, meeting),
                        Map.of(GroupBy.ORGANISATION, one));
    }

    @Test
    default void rowsAreOrderedByTheTextOfTheirKeys() {
        UUID low = UUID.fromString("7fffffff-ffff-4fff-bfff-ffffffffffff");
        UUID high = UUID.fromString("80000000-0000-4000-8000-000000000000");
        save(
                agreed(1).madeAt(new ActivityId(high)).build(),
                agreed(2).madeAt(new ActivityId(low)).build());

        assertThat(ask(Question.asOf(YEARS_END, GroupBy.ACTIVITY)))
                .extracting(Told::key)
                .containsExactly(Map.of(GroupBy.ACTIVITY, low.toString()), Map.of(GroupBy.ACTIVITY, high.toString()));
    }

    @Test
    default void onlyCommitmentsOfTheActivitiesOrganisationsAndInstrumentsAskedForCount() {
        Lampung.saveIn(storage());
        save(agreed(1).madeAt(Lampung.FIRST_MEETING).build());

        assertThat(madeAt(Lampung.SECOND_MEETING)).isEqualTo(4);
        assertThat(madeAt(Lampung.FIRST_MEETING, Lampung.SECOND_MEETING)).isEqualTo(5);
        assertThat(madeBy(Lampung.NETWORK)).isEqualTo(2);
        // The agency supports, and the foundation too; neither is responsible.
        assertThat(madeBy(Lampung.AGENCY, Lampung.FOUNDATION)).isZero();
        assertThat(madeFor(Lampung.PROVINCIAL_PLAN)).isEqualTo(2);
        assertThat(made(filtered(ReportFilter.ALL
                        .withOrganisations(Set.of(Lampung.OFFICE))
                        .withInstruments(Set.of(Lampung.NATIONAL_PLAN)))))
                .isEqualTo(1);
        assertThat(madeAt(Lampung.THIRD_MEETING)).isZero();
    }

    @Test
    default void organisationsAndInstrumentsAskedForAreExactlyThese() {
        save(
                organisation(1),
                organisation(2).toBuilder().parent(organisationId(1)).build(),
                Lampung.nationalPlan(),
                Lampung.provincialPlan(),
                agreed(1).party(organisationId(1), PartyRole.LEAD).build(),
                agreed(2).party(organisationId(2), PartyRole.LEAD).build(),
                agreed(3)
                        .policyLink(PolicyLink.of(Lampung.NATIONAL_PLAN, PolicyRelation.SUPPORTS))
                        .build(),
                agreed(4)
                        .policyLink(PolicyLink.of(Lampung.PROVINCIAL_PLAN, PolicyRelation.SUPPORTS))
                        .build());

        assertThat(madeBy(organisationId(1))).isEqualTo(1);
        assertThat(madeBy(organisationId(1), organisationId(2))).isEqualTo(2);
        assertThat(madeFor(Lampung.NATIONAL_PLAN)).isEqualTo(1);
        assertThat(madeFor(Lampung.NATIONAL_PLAN, Lampung.PROVINCIAL_PLAN)).isEqualTo(2);
    }

    @Test
    default void questionsOfOneUnitThatDifferInAValueOnlyAreAnsweredEach() {
        save(
                agreed(1).party(organisationId(1), PartyRole.LEAD).build(),
                agreed(2).party(organisationId(2), PartyRole.LEAD).build(),
                agreed(3).party(organisationId(2), PartyRole.LEAD).build());

        List<Integer> made = read(unit -> Stream.of(1, 2)
                .map(number -> filtered(ReportFilter.ALL.withOrganisations(Set.of(organisationId(number)))))
                .map(question -> unit.reports().followThrough(question, AREAS))
                .map(rows -> rows.get(0).figures().made())
                .toList());

        assertThat(made).containsExactly(1, 2);
    }

    @Test
    default void hundredsOfOrganisationsAndInstrumentsCanBeAskedFor() {
        save(
                agreed(1)
                        .party(organisationId(1), PartyRole.LEAD)
                        .policyLink(PolicyLink.of(Lampung.NATIONAL_PLAN, PolicyRelation.SUPPORTS))
                        .build(),
                agreed(2).party(organisationId(1), PartyRole.LEAD).build());
        Set<OrganisationId> many = new HashSet<>();
        Set<PolicyInstrumentId> manyInstruments = new HashSet<>(Set.of(Lampung.NATIONAL_PLAN));
        for (int number = 1; number <= 700; number++) {
            many.add(organisationId(number));
            manyInstruments.add(new PolicyInstrumentId(organisationId(number).value()));
        }

        assertThat(made(filtered(ReportFilter.ALL.withOrganisations(many).withInstruments(manyInstruments))))
                .isEqualTo(1);
    }

    @Test
    default void aFilterChoosesCommitmentsAndNotTheRowsTheyStandIn() {
        save(agreed(1)
                .party(organisationId(1), PartyRole.LEAD)
                .party(organisationId(2), PartyRole.PARTY)
                .build());

        assertThat(ask(filtered(ReportFilter.ALL.withOrganisations(Set.of(organisationId(1))), GroupBy.ORGANISATION)))
                .containsExactly(
                        new Told(key(GroupBy.ORGANISATION, 1), open(1)),
                        new Told(key(GroupBy.ORGANISATION, 2), open(1)));
    }

    @Test
    default void onlyCommitmentsCertainlyMadeWithinTheDaysCountAndThoseThatMayBeAreUncertain() {
        save(
                agreed(1).madeOn(PartialDate.of(2024, 3)).build(),
                agreed(2).madeOn(PartialDate.of(2024, 3, 15)).build(),
                agreed(3).madeOn(PartialDate.of(2024)).build(),
                agreed(4).build(),
                agreed(5).madeOn(PartialDate.of(2024, 4, 1)).build());

        assertThat(madeWithin("2024-03-01", "2024-03-31")).isEqualTo("made 2, open 2, uncertain 2");
        assertThat(madeWithin("2024-03-15", "2024-03-15")).isEqualTo("made 1, open 1, uncertain 3");
        assertThat(madeWithin("2024-03-16", null)).isEqualTo("made 1, open 1, uncertain 3");
        assertThat(madeWithin(null, "2024-12-31")).isEqualTo("made 4, open 4, uncertain 1");
        assertThat(madeWithin("2025-01-01", null)).isEqualTo("uncertain 1");
        assertThat(madeWithin(null, null)).isEqualTo("made 5, open 5");
    }

    @Test
    default void aKeyWhoseCommitmentsWereAllMadeAtOtherTimesHasNoRow() {
        save(
                agreed(1)
                        .madeAt(Lampung.FIRST_MEETING)
                        .madeOn(PartialDate.of(2023))
                        .build(),
                agreed(2)
                        .madeAt(Lampung.SECOND_MEETING)
                        .madeOn(PartialDate.of(2024))
                        .build());

        assertThat(ask(filtered(ReportFilter.ALL.during(LocalDate.of(2024, 1, 1), null), GroupBy.ACTIVITY)))
                .containsExactly(new Told(Map.of(GroupBy.ACTIVITY, text(Lampung.SECOND_MEETING)), open(1)));
    }

    @Test
    default void deletedCommitmentsCountNowhereAndReplacedOnesAsTheyAreNow() {
        save(agreed(1).build(), agreed(2).build());
        write(unit -> {
            unit.commitments().delete(id(1), 1);
            unit.commitments()
                    .replace(
                            promise(2)
                                    .transition(step(CommitmentStatus.WITHDRAWN, "2024-06-01"))
                                    .build(),
                            1);
        });

        assertThat(ask(Question.asOf(YEARS_END))).containsExactly(new Told(Map.of(), "made 1, withdrawn 1"));
    }

    @Test
    default void whatCanBeVerifiedIsToldOfThoseMade() {
        save(
                agreed(1).verifiable(new Verifiable(Verifiable.Value.YES, null)).build(),
                agreed(2).verifiable(new Verifiable(Verifiable.Value.NO, null)).build(),
                agreed(3).build(),
                promise(4)
                        .verifiable(new Verifiable(Verifiable.Value.YES, null))
                        .build());

        assertThat(ask(Question.asOf(YEARS_END)))
                .containsExactly(new Told(Map.of(), "proposed 1, made 3, open 3, verifiable 1, notVerifiable 1"));
    }

    @Test
    default void independentReportsAreToldApartFromThoseOfTheResponsible() {
        save(
                agreed(1)
                        .progress(List.of(report(Assessment.SELF_REPORTED), report(Assessment.INDEPENDENT)))
                        .build(),
                agreed(2).progress(List.of(report(Assessment.SELF_REPORTED))).build(),
                agreed(3).progress(List.of(report(null))).build(),
                promise(4).progress(List.of(report(Assessment.INDEPENDENT))).build());

        assertThat(ask(Question.asOf(YEARS_END)))
                .containsExactly(new Told(Map.of(), "proposed 1, made 3, open 3, assessedIndependently 1"));
        assertThat(found(Facet.ASSESSMENT, Assessment.INDEPENDENT.code())).containsExactly(id(1), id(4));
    }

    @Test
    default void whatWasNotKeptIsToldByItsReason() {
        save(
                notKept(1, "coordination").build(),
                notKept(2, "capacity").build(),
                notKept(3, "coordination").build(),
                promise(4)
                        .transition(step(CommitmentStatus.NOT_FULFILLED, "2024-06-01"))
                        .build(),
                promise(5)
                        .transition(step(CommitmentStatus.WITHDRAWN, "2024-06-01"))
                        .outcomeReason(reason("design"))
                        .build());

        assertThat(rows(Question.asOf(YEARS_END))).singleElement().satisfies(row -> {
            assertThat(ToldFigures.of(row.figures()))
                    .isEqualTo("made 5, notKept 4, withdrawn 1, reasons {capacity=1, coordination=2}");
            assertThat(row.figures().notKeptWithoutReason()).isEqualTo(1);
        });
        assertThat(found(Facet.REASON, "coordination")).containsExactly(id(1), id(3));
        assertThat(found(Facet.REASON, Query.NONE)).containsExactly(id(4));
    }

    @TestFactory
    default Stream<DynamicTest> theMedianIsTheMiddleOneOfTheDaysToFulfilment() {
        return Stream.of(
                        new MedianCase(List.of("2024-03-11"), "1.0"),
                        new MedianCase(List.of("2024-03-11", "2024-03-12"), "1.5"),
                        new MedianCase(List.of("2024-04-09", "2024-03-10", "2024-03-13"), "3.0"),
                        new MedianCase(List.of("2024-03-11", "2024-03-11", "2024-03-15", "2024-03-19"), "3.0"),
                        new MedianCase(List.of("2024-03-01", "2024-03-11", "2024-04", "2024"), "-4.0"),
                        new MedianCase(List.of("2024-04"), null))
                .map(one -> dynamicTest(one.toString(), () -> {
                    forgetAll();
                    for (int i = 0; i < one.fulfilled.size(); i++) {
                        save(promise(one + " " + i)
                                .madeOn(PartialDate.of(2024, 3, 10))
                                .transition(step(CommitmentStatus.FULFILLED, one.fulfilled.get(i)))
                                .build());
                    }

                    int kept = one.fulfilled.size();
                    assertThat(ask(Question.asOf(YEARS_END)))
                            .containsExactly(new Told(
                                    Map.of(),
                                    "made " + kept + ", kept " + kept
                                            + (one.median == null ? "" : ", medianDays " + one.median)));
                }));
    }

    /** Commitments made on 10 March 2024 and fulfilled on some dates. */
    record MedianCase(List<String> fulfilled, @Nullable String median) {}

    @Test
    default void theMedianCountsOnlyTheKeptWhoseDaysAreKnown() {
        save(
                keptFrom(1, "2024-03-01", "2024-03-05").build(),
                keptFrom(2, "2024-03", "2024-03-05").build(),
                keptFrom(3, "2024-03-01", "2024-03-31")
                        .transition(step(CommitmentStatus.WITHDRAWN, "2024-06-01"))
                        .build(),
                promise(4)
                        .transition(step(CommitmentStatus.FULFILLED, "2024-06-01"))
                        .build());

        assertThat(ask(Question.asOf(YEARS_END)))
                .containsExactly(new Told(Map.of(), "made 4, kept 3, withdrawn 1, medianDays 4.0"));
    }

    @Test
    default void theMedianOfAGroupIsThatOfItsCommitmentsAlone() {
        save(
                keptFrom(1, "2024-03-01", "2024-03-02")
                        .party(organisationId(1), PartyRole.LEAD)
                        .build(),
                keptFrom(2, "2024-03-01", "2024-03-03")
                        .party(organisationId(1), PartyRole.LEAD)
                        .party(organisationId(2), PartyRole.PARTY)
                        .build(),
                keptFrom(3, "2024-03-01", "2024-03-30")
                        .party(organisationId(2), PartyRole.LEAD)
                        .build());

        assertThat(ask(Question.asOf(YEARS_END, GroupBy.ORGANISATION)))
                .containsExactly(
                        new Told(key(GroupBy.ORGANISATION, 1), "made 2, kept 2, medianDays 1.5"),
                        new Told(key(GroupBy.ORGANISATION, 2), "made 2, kept 2, medianDays 15.5"));
        assertThat(ask(Question.asOf(YEARS_END))).containsExactly(new Told(Map.of(), "made 3, kept 3, medianDays 2.0"));
    }

    @Test
    default void whatIsPerhapsAskedForHasNoPartInReasonsAndMedians() {
        save(
                notKept(1, "capacity").madeOn(PartialDate.of(2024)).build(),
                notKept(2, "capacity").madeOn(PartialDate.of(2024, 3, 3)).build());

        assertThat(madeWithin("2024-03-01", "2024-03-31"))
                .isEqualTo("made 1, notKept 1, reasons {capacity=1}, uncertain 1");
    }

    @Test
    default void commitmentsAreGroupedByTheProvisionsTheyServeOrStandIn() {
        save(
                agreed(1)
                        .policyLink(PolicyLink.of(Lampung.NATIONAL_PLAN, "1", PolicyRelation.SUPPORTS))
                        .policyLink(PolicyLink.of(Lampung.NATIONAL_PLAN, "2", PolicyRelation.SUPPORTS))
                        .madeIn(new Clause(Lampung.PROVINCIAL_PLAN, null))
                        .build(),
                agreed(2).madeIn(new Clause(Lampung.NATIONAL_PLAN, "1")).build(),
                agreed(3)
                        .policyLink(PolicyLink.of(Lampung.NATIONAL_PLAN, PolicyRelation.SUPPORTS))
                        .build());

        assertThat(ask(Question.asOf(YEARS_END, GroupBy.PROVISION)))
                .containsExactly(
                        new Told(Map.of(GroupBy.PROVISION, text(Lampung.NATIONAL_PLAN) + "#1"), open(2)),
                        new Told(Map.of(GroupBy.PROVISION, text(Lampung.NATIONAL_PLAN) + "#2"), open(1)),
                        new Told(Map.of(), open(1)));
    }

    @Test
    default void commitmentsAreGroupedByTheYearInWhichTheyWereCertainlyMade() {
        save(
                agreed(1).madeOn(PartialDate.of(2024, 3)).build(),
                agreed(2).madeOn(PartialDate.of(2024)).build(),
                agreed(3).madeOn(PartialDate.of(987)).build(),
                agreed(4).build());

        assertThat(ask(Question.asOf(YEARS_END, GroupBy.YEAR)))
                .containsExactly(
                        new Told(Map.of(GroupBy.YEAR, "0987"), open(1)),
                        new Told(Map.of(GroupBy.YEAR, "2024"), open(2)),
                        new Told(Map.of(), open(1)));
    }

    @Test
    default void commitmentsAreGroupedByTheAreasWhereTheyWereMadeAtEveryLevel() {
        save(
                meetingIn(1, "2023-12-31", REGENCY).build(),
                meetingIn(2, "2024-01-01", REGENCY, PROVINCE).build(),
                meetingIn(3, "2023-12/2024-01", REGENCY).build(),
                meetingIn(4, null, OTHER_PROVINCE).build(),
                meetingIn(5, "2024").build());
        for (int number = 1; number <= 5; number++) {
            save(agreed(number).madeAt(meeting(number)).build());
        }
        save(agreed(6).build());

        assertThat(ask(Question.asOf(YEARS_END, GroupBy.AREA)))
                .containsExactly(
                        new Told(Map.of(GroupBy.AREA, COUNTRY.value()), open(4)),
                        new Told(Map.of(GroupBy.AREA, REGENCY.value()), open(3)),
                        new Told(Map.of(GroupBy.AREA, OTHER_PROVINCE.value()), open(2) + ", uncertain 1"),
                        new Told(Map.of(GroupBy.AREA, PROVINCE.value()), open(2) + ", uncertain 1"),
                        new Told(Map.of(), open(2)));
    }

    @Test
    default void areaKindThemeAndStatusAreThoseOfTheActivityAtWhichCommitmentsWereMade() {
        save(
                meetingIn(1, "2024-02", REGENCY)
                        .kind("workshop")
                        .themes(List.of(Code.of("legal-aid")))
                        .status(ActivityStatus.COMPLETED)
                        .build(),
                meetingIn(2, "2024-02", PROVINCE)
                        .kind("training")
                        .status(ActivityStatus.CANCELLED)
                        .build(),
                agreed(1).madeAt(meeting(1)).build(),
                agreed(2).madeAt(meeting(2)).build(),
                agreed(3).build());

        assertThat(made(filtered(ReportFilter.ALL))).isEqualTo(3);
        assertThat(made(filtered(ReportFilter.ALL.withKinds(Code.of("workshop"), Code.of("training")))))
                .isEqualTo(1);
        assertThat(made(filtered(ReportFilter.ALL.withThemes(Code.of("legal-aid")))))
                .isEqualTo(1);
        assertThat(made(filtered(ReportFilter.ALL.withStatuses(ActivityStatus.CANCELLED))))
                .isEqualTo(1);
        assertThat(made(filtered(ReportFilter.ALL.inside(REGENCY, PROVINCE)))).isEqualTo(1);
    }

    @Test
    default void nothingWithheldShowsInTheFigures() {
        save(
                keptFrom(1, "2024-03-01", "2024-03-05")
                        .due(PartialDate.of(2024, 2))
                        .verifiable(new Verifiable(Verifiable.Value.YES, null))
                        .progress(List.of(report(Assessment.INDEPENDENT)))
                        .sensitivityOf("/madeOn", Sensitivity.RESTRICTED)
                        .sensitivityOf("/due", Sensitivity.RESTRICTED)
                        .sensitivityOf("/verifiable", Sensitivity.RESTRICTED)
                        .sensitivityOf("/progress", Sensitivity.RESTRICTED)
                        .build(),
                notKept(2, "capacity")
                        .sensitivityOf("/outcomeReason", Sensitivity.RESTRICTED)
                        .build(),
                agreed(3).sensitivityOf("/transitions", Sensitivity.RESTRICTED).build());

        assertThat(ask(Question.asOf(YEARS_END).withFilter(ReportFilter.ALL.seenBy(Sensitivity.PUBLIC))))
                .containsExactly(new Told(Map.of(), "made 2, kept 1, notKept 1"));
        assertThat(ask(Question.asOf(YEARS_END).withFilter(ReportFilter.ALL.seenBy(Sensitivity.RESTRICTED))))
                .containsExactly(new Told(
                        Map.of(),
                        "made 3, kept 1, keptLate 1, open 1, notKept 1, verifiable 1, assessedIndependently 1,"
                                + " reasons {capacity=1}, medianDays 4.0"));
    }

    private List<CommitmentId> found(Facet facet, String value) {
        return read(unit -> unit.commitments().page(Query.all(10).where(facet, Set.of(value)))).items().stream()
                .map(stored -> stored.record().id())
                .toList();
    }

    private static ProgressReport report(@Nullable Assessment assessment) {
        return new ProgressReport(
                PartialDate.of(2024, 4), null, null, List.of(), Actor.of(Lampung.FOUNDATION), assessment);
    }

    private static OutcomeReason reason(String code) {
        return new OutcomeReason(Code.of(code), null);
    }

    private static Commitment.Builder notKept(int number, String reason) {
        return promise(number)
                .transition(step(CommitmentStatus.NOT_FULFILLED, "2024-06-01"))
                .outcomeReason(reason(reason));
    }

    private static Commitment.Builder keptFrom(int number, String madeOn, String fulfilledOn) {
        return promise(number)
                .madeOn(PartialDate.parse(madeOn))
                .transition(step(CommitmentStatus.FULFILLED, fulfilledOn));
    }

    private static ActivityId meeting(int number) {
        return new ActivityId(organisationId(number).value());
    }

    private static Activity.Builder meetingIn(int number, @Nullable String during, AreaCode... areas) {
        Activity.Builder meeting = Activity.builder(meeting(number)).title("id", "Rapat");
        if (during != null) {
            meeting.during(during);
        }
        for (AreaCode area : areas) {
            meeting.place(Place.in(area));
        }
        return meeting;
    }

    /** A row in words. */
    record Told(Map<GroupBy, String> key, String figures) {}

    private List<Told> ask(Question question) {
        return rows(question).stream()
                .map(row -> new Told(row.key(), ToldFigures.of(row.figures())))
                .toList();
    }

    private List<Row> rows(Question question) {
        return read(unit -> unit.reports().followThrough(question, AREAS));
    }

    private int made(Question question) {
        List<Row> rows = rows(question);
        assertThat(rows).hasSize(1);
        return rows.get(0).figures().made();
    }

    private int madeAt(ActivityId... activities) {
        return made(Question.asOf(YEARS_END).withActivities(Set.of(activities)));
    }

    private int madeBy(OrganisationId... organisations) {
        return made(filtered(ReportFilter.ALL.withOrganisations(Set.of(organisations))));
    }

    private int madeFor(PolicyInstrumentId... instruments) {
        return made(filtered(ReportFilter.ALL.withInstruments(Set.of(instruments))));
    }

    private String madeWithin(@Nullable String from, @Nullable String to) {
        List<Told> told = ask(Question.asOf(LocalDate.of(2024, 1, 1))
                .withFilter(ReportFilter.ALL.during(
                        from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to))));
        assertThat(told).hasSize(1);
        return told.get(0).figures();
    }

    private static Question filtered(ReportFilter filter, GroupBy... groupBy) {
        return Question.asOf(YEARS_END, groupBy).withFilter(filter);
    }

    // One storage serves all the tests of a factory.
    private void forgetAll() {
        write(unit -> unit.commitments()
                .page(Query.all(10))
                .items()
                .forEach(stored -> unit.commitments().delete(stored.record().id(), stored.version())));
    }

    private static String open(int commitments) {
        return "made " + commitments + ", open " + commitments;
    }

    private static Map<GroupBy, String> key(GroupBy group, int organisation) {
        return Map.of(group, text(organisationId(organisation)));
    }

    private static String text(AggregateId id) {
        return id.value().toString();
    }

    private static Commitment.Builder agreed(int number) {
        return promise(number).transition(step(CommitmentStatus.AGREED, "2024-01-01"));
    }

    private static Commitment.Builder promise(int number) {
        return Commitment.builder(id(number));
    }

    private static Commitment.Builder promise(String name) {
        return Commitment.builder(new CommitmentId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))));
    }

    private static CommitmentId id(int number) {
        return new CommitmentId(organisationId(number).value());
    }

    private static Transition step(CommitmentStatus to, String on) {
        return new Transition(to, PartialDate.parse(on), Actor.of(Lampung.OFFICE), null, List.of(), null);
    }

    private static @Nullable PartialDate date(@Nullable String edtf) {
        return edtf == null ? null : PartialDate.parse(edtf);
    }
}
