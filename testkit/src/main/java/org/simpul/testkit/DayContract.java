package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.simpul.model.Actor;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityDates;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.commitment.Transition;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.time.PartialDate;
import org.simpul.port.Query;
import org.simpul.port.Query.Certainty;
import org.simpul.port.Query.Days;
import org.simpul.port.Query.Overdue;
import org.simpul.port.UnitOfWork;

/** Filters by days: of the record, of its due date, overdue, late. */
interface DayContract extends StorageScene {

    @TestFactory
    default Stream<DynamicTest> activitiesMatchWhoseDateMayFallIntoTheDays() {
        return Stream.of(
                        // Both ends of the days are included.
                        new Case("2024-05-10", "2024-05-10", "2024-05-10", true),
                        new Case("2024-05-10", "2024-05-11", null, false),
                        new Case("2024-05-10", null, "2024-05-09", false),
                        new Case("2024-05-10", "2024-05-10", null, true),
                        new Case("2024-05-10", null, "2024-05-10", true),
                        // What is known to the month or the year may be any of its days.
                        new Case("2024-05", "2024-05-31", "2024-06-30", true),
                        new Case("2024-05", "2024-06-01", "2024-06-30", false),
                        new Case("2024", "2024-12-31", null, true),
                        new Case("2024", null, "2023-12-31", false),
                        // An interval matches when any of its days does.
                        new Case("2024-05-01/2024-05-03", "2024-05-02", "2024-05-02", true),
                        new Case("2024-05-01/2024-05-03", "2024-05-04", "2024-05-09", false),
                        // A side that is open or unknown reaches as far as needed.
                        new Case("2017/..", "2040-01-01", null, true),
                        new Case("2017/", null, "2016-12-31", false),
                        new Case("../2020", null, "1800-01-01", true),
                        new Case("/2020", "2021-01-01", null, false))
                .map(one -> dynamicTest(one.toString(), () -> {
                    Activity meeting = Lampung.firstMeeting().toBuilder()
                            .during(one.during)
                            .build();
                    write(unit -> {
                        if (unit.activities().find(meeting.id()).isEmpty()) {
                            unit.activities()
                                    .insert(Lampung.secondMeeting().toBuilder()
                                            .dates(ActivityDates.UNKNOWN)
                                            .build());
                            unit.activities().insert(meeting);
                        } else {
                            int version = unit.activities()
                                    .find(meeting.id())
                                    .orElseThrow()
                                    .version();
                            unit.activities().replace(meeting, version);
                        }
                    });

                    Query query = Query.all(10).on(new Days(day(one.first), day(one.last)));
                    assertThat(Paging.ids(this, UnitOfWork::activities, query, () -> {}))
                            .isEqualTo(one.matches ? List.of(Lampung.FIRST_MEETING) : List.of());
                }));
    }

    /** An activity {@code during} some days, asked for from a first to a last. */
    record Case(
            String during, @Nullable String first, @Nullable String last, boolean matches) {}

    @Test
    default void recordsWithoutADateMatchOnlyWhenNoDaysAreAsked() {
        save(Lampung.firstMeeting().toBuilder().dates(ActivityDates.UNKNOWN).build());

        look(unit -> {
            assertThat(unit.activities().page(Query.all(1).on(Days.ANY)).items())
                    .hasSize(1);
            assertThat(unit.activities()
                            .page(Query.all(1).on(new Days(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))))
                            .items())
                    .isEmpty();
        });
    }

    @Test
    default void instrumentsMatchOnTheirPeriodAndElseOnTheirAdoption() {
        save(
                Lampung.nationalPlan(),
                Lampung.provincialPlan().toBuilder().period(null).build());

        assertThat(instruments(2024)).containsExactly(Lampung.NATIONAL_PLAN);
        assertThat(instruments(2022)).containsExactly(Lampung.NATIONAL_PLAN, Lampung.PROVINCIAL_PLAN);
        assertThat(instruments(2019)).isEmpty();
    }

    private List<PolicyInstrumentId> instruments(int year) {
        Days days = new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        return Paging.ids(this, UnitOfWork::policyInstruments, Query.all(10).on(days), () -> {});
    }

    @Test
    default void commitmentsMatchOnTheDayTheyWereMade() {
        save(
                Lampung.firstPoint(),
                Lampung.secondPoint().toBuilder().madeOn(null).build());
        Days days = new Days(LocalDate.of(2024, 3, 21), LocalDate.of(2024, 3, 21));

        assertThat(commitments(Query.all(10).on(days))).containsExactly(Lampung.FIRST_POINT);
    }

    @Test
    default void aDateIsPossiblyOrCertainlyOrNotCertainlyWithinTheDays() {
        save(
                Lampung.firstPoint().toBuilder()
                        .madeOn(PartialDate.of(2024, 5, 31))
                        .build(),
                Lampung.secondPoint().toBuilder().madeOn(PartialDate.of(2024)).build(),
                Lampung.thirdPoint().toBuilder().madeOn(null).build(),
                Lampung.fourthPoint().toBuilder().madeOn(PartialDate.of(2023)).build());
        LocalDate first = LocalDate.of(2024, 5, 1);
        LocalDate last = LocalDate.of(2024, 5, 31);

        assertThat(commitments(Query.all(10).on(new Days(first, last, Certainty.POSSIBLE))))
                .containsExactly(Lampung.FIRST_POINT, Lampung.SECOND_POINT);
        assertThat(commitments(Query.all(10).on(new Days(first, last, Certainty.CERTAIN))))
                .containsExactly(Lampung.FIRST_POINT);
        assertThat(commitments(Query.all(10).on(new Days(first, last, Certainty.UNCERTAIN))))
                .containsExactly(Lampung.SECOND_POINT, Lampung.THIRD_POINT);
        assertThat(commitments(Query.all(10).on(new Days(first, null, Certainty.UNCERTAIN))))
                .containsExactly(Lampung.SECOND_POINT, Lampung.THIRD_POINT);
        assertThat(commitments(Query.all(10).on(new Days(null, last, Certainty.CERTAIN))))
                .containsExactly(Lampung.FIRST_POINT, Lampung.FOURTH_POINT);
    }

    @Test
    default void commitmentsMatchWhoseDueDateMayFallIntoTheDays() {
        Lampung.saveIn(storage());
        save(Commitment.builder(CommitmentId.of("01900000-0000-7000-8000-000000000e05"))
                .build());

        assertThat(commitments(due("2024-05-31", "2024-06-29"))).containsExactly(Lampung.THIRD_POINT);
        assertThat(commitments(due("2024-06-30", "2024-09-01")))
                .containsExactly(Lampung.FIRST_POINT, Lampung.SECOND_POINT);
        assertThat(commitments(due("2024-10-01", null))).containsExactly(Lampung.FOURTH_POINT);
        assertThat(commitments(due(null, "2024-04-30"))).isEmpty();
    }

    @Test
    default void commitmentsAreOverdueFromTheDayAfterTheLastOfTheirDueDateWhileOpen() {
        Lampung.saveIn(storage());
        save(Commitment.builder(CommitmentId.of("01900000-0000-7000-8000-000000000e05"))
                .due(PartialDate.of(2024, 6))
                .build());
        CommitmentId proposed = CommitmentId.of("01900000-0000-7000-8000-000000000e05");

        assertThat(commitments(overdueOn("2024-06-30"))).isEmpty();
        assertThat(commitments(overdueOn("2024-07-01"))).containsExactly(Lampung.SECOND_POINT, proposed);
        assertThat(commitments(overdueOn("2027-01-01")))
                .containsExactly(Lampung.SECOND_POINT, Lampung.FOURTH_POINT, proposed);
    }

    @Test
    default void whatIsNotOverdueIsAllElseBeItThatNothingWasDue() {
        Lampung.saveIn(storage());
        CommitmentId withoutDueDate = CommitmentId.of("01900000-0000-7000-8000-000000000e05");
        save(Commitment.builder(withoutDueDate).build());

        assertThat(commitments(notOverdueOn("2024-06-30"))).hasSize(5);
        assertThat(commitments(notOverdueOn("2024-07-01")))
                .containsExactly(Lampung.FIRST_POINT, Lampung.THIRD_POINT, Lampung.FOURTH_POINT, withoutDueDate);
        assertThat(commitments(notOverdueOn("2027-01-01")))
                .containsExactly(Lampung.FIRST_POINT, Lampung.THIRD_POINT, withoutDueDate);
    }

    @Test
    default void fulfilledCommitmentsMatchOnWhetherTheyWereLate() {
        Commitment inTime = fulfilledOn("2024-09-30", Lampung.FIRST_POINT);
        Commitment late = fulfilledOn("2024-10-01", Lampung.SECOND_POINT);
        Commitment someDay = fulfilledOn("2024-10", Lampung.THIRD_POINT);
        save(inTime, late, someDay, Lampung.fourthPoint());

        assertThat(commitments(late(true))).containsExactly(Lampung.SECOND_POINT);
        assertThat(commitments(late(false))).containsExactly(Lampung.FIRST_POINT);
        assertThat(commitments(Query.all(10))).hasSize(4);
    }

    @TestFactory
    default Stream<DynamicTest> onlyOpenCommitmentsAreOverdue() {
        return Stream.of(CommitmentStatus.values())
                .map(status -> dynamicTest(status.code(), () -> {
                    CommitmentId id = new CommitmentId(
                            UUID.nameUUIDFromBytes(status.code().getBytes(StandardCharsets.UTF_8)));
                    save(Commitment.builder(id)
                            .due(PartialDate.of(2024))
                            .transition(new Transition(
                                    status, PartialDate.of(2023), Actor.of(Lampung.OFFICE), null, List.of(), null))
                            .build());

                    if (status.isOpen()) {
                        assertThat(commitments(overdueOn("2025-01-01"))).contains(id);
                        assertThat(commitments(notOverdueOn("2025-01-01"))).doesNotContain(id);
                    } else {
                        assertThat(commitments(overdueOn("2025-01-01"))).doesNotContain(id);
                        assertThat(commitments(notOverdueOn("2025-01-01"))).contains(id);
                    }
                }));
    }

    private static Commitment fulfilledOn(String day, CommitmentId id) {
        return Commitment.builder(id)
                .due(PartialDate.of(2024, 9))
                .transition(Transition.fulfil(PartialDate.parse(day), Actor.of(Lampung.OFFICE), List.of()))
                .build();
    }

    private List<CommitmentId> commitments(Query query) {
        return Paging.ids(this, UnitOfWork::commitments, query, () -> {});
    }

    private static Query due(@Nullable String first, @Nullable String last) {
        return query(new Days(day(first), day(last)), null, null);
    }

    private static Query overdueOn(String day) {
        return query(Days.ANY, new Overdue(LocalDate.parse(day), true), null);
    }

    private static Query notOverdueOn(String day) {
        return query(Days.ANY, new Overdue(LocalDate.parse(day), false), null);
    }

    private static Query late(boolean late) {
        return query(Days.ANY, null, late);
    }

    private static Query query(Days due, @Nullable Overdue overdue, @Nullable Boolean late) {
        return Query.all(10).dueIn(due).overdue(overdue).late(late);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
