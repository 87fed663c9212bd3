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
import org.simpul.model.commitment.Clause;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.commitment.Party;
import org.simpul.model.commitment.PartyRole;
import org.simpul.model.commitment.Transition;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.policy.PolicyRelation;
import org.simpul.model.time.PartialDate;
import org.simpul.port.Query;
import org.simpul.report.FollowThrough.Figures;
import org.simpul.report.FollowThrough.GroupBy;
import org.simpul.report.FollowThrough.Question;
import org.simpul.report.FollowThrough.Row;

/** What became of commitments. */
interface FollowThroughContract extends StorageScene {

    LocalDate YEARS_END = LocalDate.of(2024, 12, 31);

    @Test
    default void withoutKeysOneRowStandsForAllCommitments() {
        Lampung.saveIn(storage());

        assertThat(ask(Question.asOf(Lampung.TODAY)))
                .containsExactly(new Row(Map.of(), new Figures(0, 4, 1, 0, 2, 1, 1, 1, 0, 0)));
    }

    @Test
    default void withoutKeysAnEmptyStorageHasOneRowOfNothing() {
        assertThat(ask(Question.asOf(YEARS_END))).containsExactly(new Row(Map.of(), Figures.NONE));
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
                            .containsExactly(new Row(Map.of(), figuresOfAnOverdueOrLate(status)));
                }));
    }

    private static Figures figuresOfAnOverdueOrLate(CommitmentStatus status) {
        return switch (status) {
            case PROPOSED -> new Figures(1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
            case AGREED, IN_PROGRESS -> new Figures(0, 1, 0, 0, 1, 1, 0, 0, 0, 0);
            case PARTIALLY_FULFILLED -> new Figures(0, 1, 0, 0, 1, 1, 0, 1, 0, 0);
            case DECLINED -> Figures.NONE;
            case FULFILLED -> new Figures(0, 1, 1, 1, 0, 0, 0, 0, 0, 0);
            case NOT_FULFILLED -> new Figures(0, 1, 0, 0, 0, 0, 1, 0, 0, 0);
            case WITHDRAWN -> new Figures(0, 1, 0, 0, 0, 0, 0, 0, 1, 0);
            case SUPERSEDED -> new Figures(0, 1, 0, 0, 0, 0, 0, 0, 0, 0);
        };
    }

    @Test
    default void aCommitmentWithoutTransitionsIsProposed() {
        save(promise(1).build());

        assertThat(ask(Question.asOf(YEARS_END)))
                .containsExactly(new Row(Map.of(), new Figures(1, 0, 0, 0, 0, 0, 0, 0, 0, 0)));
    }

    @TestFactory
    default Stream<DynamicTest> overdueIsJudgedOnTheDayAsked() {
        return Stream.of(
                        new OverdueCase("2024-05", "2024-05-31", 0),
                        new OverdueCase("2024-05", "2024-06-01", 1),
                        new OverdueCase("2024", "2024-12-31", 0),
                        new OverdueCase("2024", "2025-01-01", 1),
                        new OverdueCase(null, "9999-12-31", 0))
                .map(one -> dynamicTest(one.toString(), () -> {
                    forgetAll();
                    save(promise(one.toString())
                            .due(date(one.due))
                            .transition(step(CommitmentStatus.AGREED, "2024-01-01"))
                            .build());

                    assertThat(ask(Question.asOf(LocalDate.parse(one.asOf))))
                            .extracting(row -> row.figures().overdue())
                            .containsExactly(one.overdue);
                }));
    }

    /** An agreed commitment {@code due} on a date, looked at as of a day. */
    record OverdueCase(@Nullable String due, String asOf, int overdue) {}

    @TestFactory
    default Stream<DynamicTest> keptLateIsFulfilledAfterTheLastPossibleDayOfTheDueDate() {
        return Stream.of(
                        new LateCase("2024-05", "2024-05-31", 0),
                        new LateCase("2024-05", "2024-06-01", 1),
                        new LateCase("2024-05-10", "2024-05-10", 0),
                        new LateCase("2024-05-10", "2023-01-01", 0),
                        new LateCase(null, "2024-05-10", 0))
                .map(one -> dynamicTest(one.toString(), () -> {
                    forgetAll();
                    save(promise(one.toString())
                            .due(date(one.due))
                            .transition(step(CommitmentStatus.FULFILLED, one.fulfilled))
                            .build());

                    assertThat(ask(Question.asOf(YEARS_END)))
                            .containsExactly(new Row(Map.of(), new Figures(0, 1, 1, one.keptLate, 0, 0, 0, 0, 0, 0)));
                }));
    }

    /** A commitment {@code due} on a date and fulfilled on another. */
    record LateCase(@Nullable String due, String fulfilled, int keptLate) {}

    @Test
    default void commitmentsAreGroupedByTheActivityAtWhichTheyWereMade() {
        save(
                agreed(1).madeAt(Lampung.SECOND_MEETING).build(),
                agreed(2).madeAt(Lampung.FIRST_MEETING).build(),
                agreed(3).madeAt(Lampung.SECOND_MEETING).build(),
                agreed(4).build());

        assertThat(ask(Question.asOf(YEARS_END, GroupBy.ACTIVITY)))
                .containsExactly(
                        new Row(Map.of(GroupBy.ACTIVITY, Lampung.FIRST_MEETING.value()), open(1)),
                        new Row(Map.of(GroupBy.ACTIVITY, Lampung.SECOND_MEETING.value()), open(2)),
                        new Row(Map.of(), open(1)));
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
                        new Row(key(GroupBy.ORGANISATION, 1), open(1)), new Row(key(GroupBy.ORGANISATION, 2), open(2)));
    }

    @Test
    default void aCommitmentForWhichNoOrganisationIsResponsibleStandsInARowWithoutOne() {
        save(agreed(1)
                .parties(List.of(
                        Party.of(organisationId(1), PartyRole.WITNESS), Party.of(Lampung.MELATI, PartyRole.LEAD)))
                .build());

        assertThat(ask(Question.asOf(YEARS_END, GroupBy.ORGANISATION))).containsExactly(new Row(Map.of(), open(1)));
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
                        new Row(Map.of(GroupBy.INSTRUMENT, Lampung.NATIONAL_PLAN.value()), open(1)),
                        new Row(Map.of(GroupBy.INSTRUMENT, Lampung.PROVINCIAL_PLAN.value()), open(2)));
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
        UUID meeting = Lampung.FIRST_MEETING.value();
        UUID one = organisationId(1).value();
        UUID two = organisationId(2).value();

        assertThat(ask(Question.asOf(YEARS_END, GroupBy.ORGANISATION, GroupBy.ACTIVITY)))
                .containsExactly(
                        new Row(Map.of(GroupBy.ORGANISATION, one, GroupBy.ACTIVITY, meeting), open(1)),
                        new Row(Map.of(GroupBy.ORGANISATION, one), open(1)),
                        new Row(Map.of(GroupBy.ORGANISATION, two, GroupBy.ACTIVITY, meeting), open(1)),
                        new Row(Map.of(GroupBy.ACTIVITY, meeting), open(1)));
        assertThat(ask(Question.asOf(YEARS_END, GroupBy.ACTIVITY, GroupBy.ORGANISATION)))
                .extracting(Row::key)
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
                .extracting(Row::key)
                .containsExactly(Map.of(GroupBy.ACTIVITY, low), Map.of(GroupBy.ACTIVITY, high));
    }

    @Test
    default void onlyCommitmentsOfTheActivitiesOrganisationsAndInstrumentsAskedForCount() {
        Lampung.saveIn(storage());
        save(agreed(1).madeAt(Lampung.FIRST_MEETING).build());

        assertThat(made(Set.of(Lampung.SECOND_MEETING.value()), Set.of(), Set.of()))
                .isEqualTo(4);
        assertThat(made(Set.of(Lampung.FIRST_MEETING.value(), Lampung.SECOND_MEETING.value()), Set.of(), Set.of()))
                .isEqualTo(5);
        assertThat(made(Set.of(), Set.of(Lampung.NETWORK.value()), Set.of())).isEqualTo(2);
        // The agency supports, and the foundation too; neither is responsible.
        assertThat(made(Set.of(), Set.of(Lampung.AGENCY.value(), Lampung.FOUNDATION.value()), Set.of()))
                .isZero();
        assertThat(made(Set.of(), Set.of(), Set.of(Lampung.PROVINCIAL_PLAN.value())))
                .isEqualTo(2);
        assertThat(made(Set.of(), Set.of(Lampung.OFFICE.value()), Set.of(Lampung.NATIONAL_PLAN.value())))
                .isEqualTo(1);
        assertThat(made(Set.of(Lampung.THIRD_MEETING.value()), Set.of(), Set.of()))
                .isZero();
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

        assertThat(made(Set.of(), Set.of(organisationId(1).value()), Set.of())).isEqualTo(1);
        assertThat(made(
                        Set.of(),
                        Set.of(organisationId(1).value(), organisationId(2).value()),
                        Set.of()))
                .isEqualTo(2);
        assertThat(made(Set.of(), Set.of(), Set.of(Lampung.NATIONAL_PLAN.value())))
                .isEqualTo(1);
        assertThat(made(Set.of(), Set.of(), Set.of(Lampung.NATIONAL_PLAN.value(), Lampung.PROVINCIAL_PLAN.value())))
                .isEqualTo(2);
    }

    @Test
    default void hundredsOfOrganisationsAndInstrumentsCanBeAskedFor() {
        save(
                agreed(1)
                        .party(organisationId(1), PartyRole.LEAD)
                        .policyLink(PolicyLink.of(Lampung.NATIONAL_PLAN, PolicyRelation.SUPPORTS))
                        .build(),
                agreed(2).party(organisationId(1), PartyRole.LEAD).build());
        Set<UUID> many = new HashSet<>();
        for (int number = 1; number <= 700; number++) {
            many.add(organisationId(number).value());
        }
        Set<UUID> manyInstruments = new HashSet<>(many);
        manyInstruments.add(Lampung.NATIONAL_PLAN.value());

        assertThat(made(Set.of(), many, manyInstruments)).isEqualTo(1);
    }

    @Test
    default void aFilterChoosesCommitmentsAndNotTheRowsTheyStandIn() {
        save(agreed(1)
                .party(organisationId(1), PartyRole.LEAD)
                .party(organisationId(2), PartyRole.PARTY)
                .build());

        assertThat(ask(new Question(
                        YEARS_END,
                        List.of(GroupBy.ORGANISATION),
                        Set.of(),
                        Set.of(organisationId(1).value()),
                        Set.of(),
                        null,
                        null,
                        Sensitivity.STRICTLY_CONFIDENTIAL)))
                .containsExactly(
                        new Row(key(GroupBy.ORGANISATION, 1), open(1)), new Row(key(GroupBy.ORGANISATION, 2), open(1)));
    }

    @Test
    default void onlyCommitmentsCertainlyMadeWithinTheDaysCountAndThoseThatMayBeAreUncertain() {
        save(
                agreed(1).madeOn(PartialDate.of(2024, 3)).build(),
                agreed(2).madeOn(PartialDate.of(2024, 3, 15)).build(),
                agreed(3).madeOn(PartialDate.of(2024)).build(),
                agreed(4).build(),
                agreed(5).madeOn(PartialDate.of(2024, 4, 1)).build());

        assertThat(madeWithin("2024-03-01", "2024-03-31")).isEqualTo(new Figures(0, 2, 0, 0, 2, 0, 0, 0, 0, 2));
        assertThat(madeWithin("2024-03-15", "2024-03-15")).isEqualTo(new Figures(0, 1, 0, 0, 1, 0, 0, 0, 0, 3));
        assertThat(madeWithin("2024-03-16", null)).isEqualTo(new Figures(0, 1, 0, 0, 1, 0, 0, 0, 0, 3));
        assertThat(madeWithin(null, "2024-12-31")).isEqualTo(new Figures(0, 4, 0, 0, 4, 0, 0, 0, 0, 1));
        assertThat(madeWithin("2025-01-01", null)).isEqualTo(new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
        assertThat(madeWithin(null, null)).isEqualTo(new Figures(0, 5, 0, 0, 5, 0, 0, 0, 0, 0));
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

        assertThat(ask(new Question(
                        YEARS_END,
                        List.of(GroupBy.ACTIVITY),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        LocalDate.of(2024, 1, 1),
                        null,
                        Sensitivity.STRICTLY_CONFIDENTIAL)))
                .containsExactly(new Row(Map.of(GroupBy.ACTIVITY, Lampung.SECOND_MEETING.value()), open(1)));
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

        assertThat(ask(Question.asOf(YEARS_END)))
                .containsExactly(new Row(Map.of(), new Figures(0, 1, 0, 0, 0, 0, 0, 0, 1, 0)));
    }

    private List<Row> ask(Question question) {
        return read(unit -> unit.reports().followThrough(question));
    }

    private int made(Set<UUID> activities, Set<UUID> organisations, Set<UUID> instruments) {
        return only(new Question(
                        YEARS_END,
                        List.of(),
                        activities,
                        organisations,
                        instruments,
                        null,
                        null,
                        Sensitivity.STRICTLY_CONFIDENTIAL))
                .made();
    }

    private Figures madeWithin(@Nullable String from, @Nullable String to) {
        return only(new Question(
                LocalDate.of(2024, 1, 1),
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                Sensitivity.STRICTLY_CONFIDENTIAL));
    }

    private Figures only(Question question) {
        List<Row> rows = ask(question);
        assertThat(rows).hasSize(1);
        return rows.get(0).figures();
    }

    // One storage serves all the tests of a factory.
    private void forgetAll() {
        write(unit -> unit.commitments()
                .page(Query.all(10))
                .items()
                .forEach(stored -> unit.commitments().delete(stored.record().id(), stored.version())));
    }

    private static Figures open(int commitments) {
        return new Figures(0, commitments, 0, 0, commitments, 0, 0, 0, 0, 0);
    }

    private static Map<GroupBy, UUID> key(GroupBy group, int organisation) {
        return Map.of(group, organisationId(organisation).value());
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
