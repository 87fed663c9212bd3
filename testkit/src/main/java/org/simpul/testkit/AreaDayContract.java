package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.simpul.model.Sensitivity.PUBLIC;
import static org.simpul.model.Sensitivity.RESTRICTED;
import static org.simpul.testkit.StorageScene.organisationId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.CommitmentKind;
import org.simpul.model.commitment.Party;
import org.simpul.model.commitment.PartyRole;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.place.Area;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Place;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.port.Facet;
import org.simpul.port.Query;
import org.simpul.port.Query.Certainty;
import org.simpul.port.Query.Days;
import org.simpul.port.UnitOfWork;
import org.simpul.report.ReportFilter.Within;

/** Filters by areas on the days on which they are meant, and by values all of which a record has. */
interface AreaDayContract extends StorageScene {

    LocalDate JUNE = LocalDate.of(2022, 6, 1);
    LocalDate JULY = LocalDate.of(2022, 7, 1);
    LocalDate AUGUST = LocalDate.of(2022, 8, 1);
    LocalDate SEPTEMBER = LocalDate.of(2022, 9, 1);

    /** The dates of some activities in the area asked for, by their numbers from 1; null for none. */
    List<@Nullable String> DATES = Arrays.asList(
            null,
            "2022-06-30",
            "2022-07-01",
            "2022-07-31",
            "2022-08-01",
            "2022-07",
            "2022",
            "2022-06-30/2022-07-01",
            "2022-07-31/2022-08-01",
            "2022-07-10/..",
            "../2022-06-15");

    @Test
    default void anAreaIsMeantOnItsDaysAlone() {
        save(dated());
        Set<Within> inJuly = Set.of(in("ID-PB", JULY, AUGUST));

        assertThat(activities(Days.ANY, inJuly)).containsExactly(1, 3, 4, 6, 7, 8, 9, 10);
        assertThat(activities(sure(Certainty.CERTAIN), inJuly)).containsExactly(3, 4, 6);
        assertThat(activities(sure(Certainty.UNCERTAIN), inJuly)).containsExactly(1, 7, 8, 9, 10);
    }

    @Test
    default void anAreaIsMeantOnAnyOfSeveralDays() {
        save(dated());
        Set<Within> butInJuly = Set.of(in("ID-PB", null, JULY), in("ID-PB", AUGUST, null));

        assertThat(activities(sure(Certainty.CERTAIN), butInJuly)).containsExactly(2, 5, 11);
        // Of 2022 it holds on most days, of the end of July on one of two.
        assertThat(activities(sure(Certainty.UNCERTAIN), butInJuly)).containsExactly(1, 7, 8, 9, 10);
    }

    @Test
    default void whatIsMeantAlwaysNeedsNoDate() {
        save(dated());
        Set<Within> always = Set.of(Within.always(AreaCode.of("ID-PB")));

        assertThat(activities(Days.ANY, always)).hasSize(DATES.size());
        assertThat(activities(sure(Certainty.CERTAIN), always)).hasSize(DATES.size());
        assertThat(activities(sure(Certainty.UNCERTAIN), always)).isEmpty();
        assertThat(activities(Days.ANY, Set.of(Within.always(AreaCode.of("ID-PA")))))
                .isEmpty();
    }

    @Test
    default void daysAndAreasAreAsSureTogetherAsIsAskedFor() {
        save(dated());
        for (Days days : List.of(Days.ANY, new Days(JULY, null), new Days(null, JULY), new Days(JULY, JULY))) {
            for (Area.Days stay : List.of(Area.Days.ALWAYS, new Area.Days(JULY, AUGUST), new Area.Days(null, JULY))) {
                Set<Within> areas = Set.of(new Within(AreaCode.of("ID-PB"), stay));
                for (Certainty certainty : Certainty.values()) {
                    assertThat(activities(new Days(days.first(), days.last(), certainty), areas))
                            .as("%s within %s, %s", days, stay, certainty)
                            .isEqualTo(expected(days, stay, certainty));
                }
            }
        }
    }

    /** What is told day by day. */
    private static List<Integer> expected(Days days, Area.Days stay, Certainty certainty) {
        List<Integer> expected = new ArrayList<>();
        for (int number = 1; number <= DATES.size(); number++) {
            String date = DATES.get(number - 1);
            List<LocalDate> possible = JUNE.minusYears(2)
                    .datesUntil(SEPTEMBER.plusYears(2))
                    .filter(day -> date == null || DateInterval.parse(date).contains(day))
                    .toList();
            Predicate<LocalDate> isThen = day -> (days.first() == null || !day.isBefore(days.first()))
                    && (days.last() == null || !day.isAfter(days.last()));
            boolean mayBe =
                    possible.stream().anyMatch(isThen) && possible.stream().anyMatch(stay::contain);
            boolean isSure =
                    possible.stream().allMatch(isThen) && possible.stream().allMatch(stay::contain);
            boolean isFound = switch (certainty) {
                case POSSIBLE -> mayBe && (date != null || !days.isBounded());
                case CERTAIN -> isSure;
                case UNCERTAIN -> mayBe && !isSure;
            };
            if (isFound) {
                expected.add(number);
            }
        }
        return expected;
    }

    @Test
    default void aCommitmentWasMadeWhereItsActivityLayOnTheDaysOfTheActivity() {
        save(
                held(1, "2022-07-10", null),
                held(2, "2022-06-10", null),
                held(3, "2022", ActivityStatus.COMPLETED),
                // Its own date is none of the days on which the area is meant.
                madeAt(11, 1).toBuilder()
                        .madeOn(PartialDate.parse("2022-06-05"))
                        .build(),
                madeAt(12, 2).toBuilder()
                        .madeOn(PartialDate.parse("2022-07-05"))
                        .build(),
                madeAt(13, 3),
                Commitment.builder(commitmentId(14))
                        .madeOn(PartialDate.parse("2022-07-05"))
                        .build());
        Set<Within> inJuly = Set.of(in("ID-PB", JULY, AUGUST));

        assertThat(commitments(Days.ANY, inJuly)).containsExactly(11, 13);
        assertThat(commitments(sure(Certainty.CERTAIN), inJuly)).containsExactly(11);
        assertThat(commitments(sure(Certainty.UNCERTAIN), inJuly)).containsExactly(13);
        assertThat(commitments(new Days(JUNE, LocalDate.of(2022, 6, 30), Certainty.CERTAIN), inJuly))
                .containsExactly(11);
        assertThat(commitments(new Days(JULY, null, Certainty.CERTAIN), inJuly)).isEmpty();
        // Nobody knows when the last was made, and where is uncertain as well.
        assertThat(commitments(new Days(JULY, null, Certainty.UNCERTAIN), inJuly))
                .containsExactly(13);
    }

    @Test
    default void nothingWasMadeWhereAnActivityWasCalledOffOrDeleted() {
        save(
                held(1, "2022-07-10", ActivityStatus.CANCELLED),
                held(2, "2022-07-10", ActivityStatus.POSTPONED),
                held(3, "2022-07-10", ActivityStatus.PLANNED),
                held(4, "2022-07-10", null),
                madeAt(11, 1),
                madeAt(12, 2),
                madeAt(13, 3),
                madeAt(14, 4));
        write(unit -> unit.activities().delete(activityId(4), 1));

        assertThat(commitments(Days.ANY, Set.of(in("ID-PB", JULY, AUGUST)))).containsExactly(13);
        assertThat(commitments(sure(Certainty.UNCERTAIN), Set.of(in("ID-PB", JULY, AUGUST))))
                .isEmpty();
        // Of activities, which are asked for by their status, none is left out.
        assertThat(activities(Days.ANY, Set.of(in("ID-PB", JULY, AUGUST)))).containsExactly(1, 2, 3);
    }

    @Test
    default void whereACommitmentWasMadeIsToldToThoseWhoMayKnow() {
        save(
                held(1, "2022-07-10", null).toBuilder().sensitivity(RESTRICTED).build(),
                held(2, "2022-07-10", null).toBuilder()
                        .sensitivityOf("/dates", RESTRICTED)
                        .build(),
                held(3, "2022-07-10", ActivityStatus.CANCELLED).toBuilder()
                        .sensitivityOf("/status", RESTRICTED)
                        .build(),
                held(4, "2022-07-10", null).toBuilder()
                        .sensitivityOf("/places", RESTRICTED)
                        .build(),
                madeAt(11, 1),
                madeAt(12, 2),
                madeAt(13, 3),
                madeAt(14, 4));
        Query query = Query.all(10).within(Set.of(in("ID-PB", JULY, AUGUST)));

        assertThat(commitments(query.seenBy(RESTRICTED))).containsExactly(11, 12, 14);
        assertThat(commitments(query.seenBy(PUBLIC))).containsExactly(12, 13);
        assertThat(commitments(query.on(sure(Certainty.CERTAIN)).seenBy(PUBLIC)))
                .containsExactly(13);
        assertThat(commitments(query.on(sure(Certainty.UNCERTAIN)).seenBy(PUBLIC)))
                .containsExactly(12);
    }

    @Test
    default void thousandsOfAreasMayBeMeant() {
        save(dated());
        Set<Within> areas = new HashSet<>();
        for (int i = 0; i < 3_000; i++) {
            areas.add(in(
                    String.format(Locale.ROOT, "ID-%02d.%02d", i / 100, i % 100),
                    JULY,
                    i % 2 == 0 ? AUGUST : SEPTEMBER));
        }
        areas.add(in("ID-PB", JULY, AUGUST));

        assertThat(activities(sure(Certainty.CERTAIN), areas)).containsExactly(3, 4, 6);
        assertThat(commitments(sure(Certainty.UNCERTAIN), areas)).isEmpty();
    }

    @Test
    default void aRecordCanBeAskedForAllOfSomeValues() {
        save(made(11, 1, 2), made(12, 1, 2, 3), made(13, 2, 3), made(14));

        assertThat(commitments(together(1))).containsExactly(11, 12);
        assertThat(commitments(together(1, 2))).containsExactly(11, 12);
        assertThat(commitments(together(2, 3))).containsExactly(12, 13);
        assertThat(commitments(together(1, 2, 3))).containsExactly(12);
        assertThat(commitments(together(1, 4))).isEmpty();
        assertThat(commitments(together(2, 3).where(Facet.RESPONSIBLE, Set.of(id(1)))))
                .containsExactly(12);
        assertThat(commitments(Query.all(10).whereAll(Facet.RESPONSIBLE, Set.of(Query.NONE))))
                .containsExactly(14);
        assertThat(commitments(Query.all(10).whereAll(Facet.RESPONSIBLE, Set.of())))
                .containsExactly(11, 12, 13, 14);
    }

    private static Query together(int... organisations) {
        return Query.all(2)
                .whereAll(
                        Facet.RESPONSIBLE,
                        Arrays.stream(organisations)
                                .mapToObj(AreaDayContract::id)
                                .collect(Collectors.toSet()));
    }

    private List<Integer> activities(Days days, Set<Within> areas) {
        return numbers(
                Paging.ids(this, UnitOfWork::activities, Query.all(7).on(days).within(areas), () -> {}));
    }

    private List<Integer> commitments(Days days, Set<Within> areas) {
        return commitments(Query.all(2).on(days).within(areas));
    }

    private List<Integer> commitments(Query query) {
        List<Integer> found = numbers(Paging.ids(this, UnitOfWork::commitments, query, () -> {}));
        assertThat(read(unit -> unit.commitments().page(query.countingAll())).total())
                .isEqualTo(found.size());
        return found;
    }

    private static List<Integer> numbers(List<? extends AggregateId> ids) {
        return ids.stream()
                .map(id -> Integer.valueOf(id.toString().substring(24)))
                .toList();
    }

    private static Days sure(Certainty certainty) {
        return new Days(null, null, certainty);
    }

    private static Within in(String area, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new Within(AreaCode.of(area), new Area.Days(from, until));
    }

    /** An activity for each of the dates, by their numbers. */
    private static Activity[] dated() {
        return Stream.iterate(1, number -> number + 1)
                .limit(DATES.size())
                .map(number -> held(number, DATES.get(number - 1), null))
                .toArray(Activity[]::new);
    }

    private static Activity held(int number, @Nullable String during, @Nullable ActivityStatus status) {
        Activity.Builder activity = Activity.builder(activityId(number))
                .title("id", "Pertemuan " + number)
                .places(List.of(
                        Place.at("Balai Contoh", AreaCode.of("ID-BA")), Place.at("Aula Contoh", AreaCode.of("ID-PB"))));
        if (during != null) {
            activity.during(during);
        }
        if (status != null) {
            activity.status(status);
        }
        return activity.build();
    }

    private static Commitment madeAt(int number, int activity) {
        return Commitment.builder(commitmentId(number))
                .statement("id", "Janji " + number)
                .kind(CommitmentKind.AGREEMENT)
                .madeAt(activityId(activity))
                .build();
    }

    private static Commitment made(int number, int... responsible) {
        return Commitment.builder(commitmentId(number))
                .statement("id", "Janji " + number)
                .kind(CommitmentKind.AGREEMENT)
                .parties(Arrays.stream(responsible)
                        .mapToObj(organisation -> Party.of(organisationId(organisation), PartyRole.PARTY))
                        .toList())
                .build();
    }

    private static String id(int organisation) {
        return organisationId(organisation).toString();
    }

    private static ActivityId activityId(int number) {
        return new ActivityId(organisationId(number).value());
    }

    private static CommitmentId commitmentId(int number) {
        return new CommitmentId(organisationId(number).value());
    }
}
