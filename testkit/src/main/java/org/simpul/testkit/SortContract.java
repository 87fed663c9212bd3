package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.simpul.model.activity.ActivityDates;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.port.Cursor;
import org.simpul.port.Query;
import org.simpul.port.SortKey;
import org.simpul.port.UnitOfWork;

/** The orders of a list. */
interface SortContract extends StorageScene {

    // In the order of their text; as numbers with a sign they would have another.
    CommitmentId A = CommitmentId.of("00000000-0000-4000-8000-00000000000a");
    CommitmentId B = CommitmentId.of("7fffffff-ffff-4fff-8fff-ffffffffffff");
    CommitmentId C = CommitmentId.of("7fffffff-ffff-4fff-bfff-000000000000");
    CommitmentId D = CommitmentId.of("80000000-0000-4000-8000-000000000000");
    CommitmentId E = CommitmentId.of("a0000000-0000-4000-8000-000000000000");
    CommitmentId F = CommitmentId.of("ffffffff-ffff-7fff-bfff-fffffffffffe");

    @TestFactory
    default Stream<DynamicTest> pagesBySortKeyAreInOrderWithTiesById() {
        return Stream.of(
                        new Order(SortKey.ID, List.of(A, B, C, D, E, F), List.of()),
                        new Order(SortKey.RECORDED_AT, List.of(B, D, F, A, E, C), List.of()),
                        new Order(SortKey.UPDATED_AT, List.of(D, F, A, E, B, C), List.of()),
                        new Order(SortKey.TITLE, List.of(F, B, A, D, E), List.of(C)),
                        new Order(SortKey.DATE, List.of(E, B, D, A), List.of(C, F)),
                        new Order(SortKey.DUE, List.of(F, A, C), List.of(B, D, E)))
                .flatMap(order -> Stream.of(false, true)
                        .flatMap(descending -> Stream.of(1, 2, 3, 6, 50)
                                .map(size -> dynamicTest(
                                        order.key + (descending ? " descending " : " ascending ") + size + " a page",
                                        () -> pagesAreInOrder(order, descending, size)))));
    }

    /**
     * The order in which a list is expected.
     *
     * @param known those that have the value, ascending
     * @param unknown those that have none, by id
     */
    record Order(SortKey key, List<CommitmentId> known, List<CommitmentId> unknown) {

        List<CommitmentId> ids(boolean descending) {
            List<CommitmentId> ids = new ArrayList<>(descending ? Paging.reversed(known) : known);
            ids.addAll(descending ? Paging.reversed(unknown) : unknown);
            return ids;
        }
    }

    private void pagesAreInOrder(Order order, boolean descending, int size) {
        saveSixOnce();

        List<CommitmentId> ids =
                Paging.ids(this, UnitOfWork::commitments, Query.all(size).sortedBy(order.key(), descending), () -> {});

        assertThat(ids).containsExactlyElementsOf(order.ids(descending));
    }

    @TestFactory
    default Stream<DynamicTest> aCursorTellsWhatTheLastRecordIsSortedBy() {
        return Stream.of(
                        new Place(SortKey.ID, null, A),
                        new Place(SortKey.RECORDED_AT, "2024-07-10T03:12:09.123456Z", B),
                        new Place(SortKey.UPDATED_AT, "2024-07-10T03:12:09.123456Z", D),
                        new Place(SortKey.TITLE, "10 desa", F),
                        new Place(SortKey.DATE, "2023-01-01", E),
                        new Place(SortKey.DUE, "0001-01-01", F))
                .map(place -> dynamicTest(place.key.name(), () -> {
                    saveSixOnce();

                    look(unit -> assertThat(unit.commitments()
                                    .page(Query.all(1).sortedBy(place.key, false))
                                    .next())
                            .isEqualTo(new Cursor(place.sortValue, place.id.value())));
                }));
    }

    /** Where the first page of one record ends. */
    record Place(SortKey key, @Nullable String sortValue, CommitmentId id) {}

    @Test
    default void aCursorBehindUnknownValuesHasNone() {
        saveSixOnce();

        look(unit -> assertThat(unit.commitments()
                        .page(Query.all(5).sortedBy(SortKey.DATE, false))
                        .next())
                .isEqualTo(new Cursor(null, C.value())));
    }

    @Test
    default void titlesSortWithoutCaseAndAccentsAndByCodePoint() {
        List<String> titles = List.of(
                "10 desa", "2 desa", "Ábang", "abang i", "ABANG II", "ja’far", "Jafar", "zebra", "éé", "﴾ayat﴿", "😀");
        List<String> inOrder = List.of(
                "10 desa", "2 desa", "Ábang", "abang i", "ABANG II", "éé", "ja’far", "Jafar", "zebra", "﴾ayat﴿", "😀");
        for (int i = 0; i < titles.size(); i++) {
            save(StorageScene.named(50 - i, titles.get(i)));
        }

        look(unit -> assertThat(unit.organisations()
                        .page(Query.all(50).sortedBy(SortKey.TITLE, false))
                        .items())
                .extracting(recorded -> recorded.record().label().orElseThrow().best(List.of()))
                .containsExactlyElementsOf(inOrder));
    }

    @Test
    default void ofALongTitleTheFirstHundredCodePointsAreSorted() {
        String beginning = "😀".repeat(99);
        save(
                StorageScene.named(1, beginning + "c and more"),
                StorageScene.named(2, beginning + "b then z"),
                StorageScene.named(3, beginning + "a"),
                StorageScene.named(4, beginning + "b then a"));

        assertThat(Paging.of(this, Query.all(1).sortedBy(SortKey.TITLE, false)))
                .containsExactly(
                        StorageScene.organisationId(3),
                        StorageScene.organisationId(2),
                        StorageScene.organisationId(4),
                        StorageScene.organisationId(1));
    }

    @TestFactory
    default Stream<DynamicTest> everyKindOfRecordPagesInEveryOrder() {
        return Stream.of(SortKey.values())
                .map(key -> dynamicTest(key.name(), () -> {
                    if (read(unit -> unit.organisations().find(Lampung.AGENCY)).isEmpty()) {
                        Lampung.saveIn(storage());
                    }
                    Query query = Query.all(1).sortedBy(key, true);

                    assertThat(Paging.ids(this, UnitOfWork::organisations, query, () -> {}))
                            .containsExactlyInAnyOrder(
                                    Lampung.AGENCY, Lampung.OFFICE, Lampung.NETWORK, Lampung.FOUNDATION);
                    assertThat(Paging.ids(this, UnitOfWork::participants, query, () -> {}))
                            .containsExactlyInAnyOrder(Lampung.FACILITATOR, Lampung.MELATI, Lampung.VILLAGERS);
                    assertThat(Paging.ids(this, UnitOfWork::policyInstruments, query, () -> {}))
                            .containsExactlyInAnyOrder(Lampung.NATIONAL_PLAN, Lampung.PROVINCIAL_PLAN);
                    assertThat(Paging.ids(this, UnitOfWork::activities, query, () -> {}))
                            .containsExactlyInAnyOrder(
                                    Lampung.FIRST_MEETING, Lampung.SECOND_MEETING, Lampung.THIRD_MEETING);
                    assertThat(Paging.ids(this, UnitOfWork::commitments, query, () -> {}))
                            .containsExactlyInAnyOrder(
                                    Lampung.FIRST_POINT,
                                    Lampung.SECOND_POINT,
                                    Lampung.THIRD_POINT,
                                    Lampung.FOURTH_POINT);
                }));
    }

    @Test
    default void everyKindOfRecordIsSortedByItsTitle() {
        Lampung.saveIn(storage());
        Query query = Query.all(1).sortedBy(SortKey.TITLE, false);

        assertThat(Paging.ids(this, UnitOfWork::organisations, query, () -> {}))
                .containsExactly(Lampung.AGENCY, Lampung.OFFICE, Lampung.NETWORK, Lampung.FOUNDATION);
        assertThat(Paging.ids(this, UnitOfWork::participants, query, () -> {}))
                .containsExactly(Lampung.MELATI, Lampung.VILLAGERS, Lampung.FACILITATOR);
        assertThat(Paging.ids(this, UnitOfWork::policyInstruments, query, () -> {}))
                .containsExactly(Lampung.PROVINCIAL_PLAN, Lampung.NATIONAL_PLAN);
        assertThat(Paging.ids(this, UnitOfWork::activities, query, () -> {}))
                .containsExactly(Lampung.SECOND_MEETING, Lampung.THIRD_MEETING, Lampung.FIRST_MEETING);
        assertThat(Paging.ids(this, UnitOfWork::commitments, query, () -> {}))
                .containsExactly(Lampung.FIRST_POINT, Lampung.THIRD_POINT, Lampung.FOURTH_POINT, Lampung.SECOND_POINT);
    }

    @Test
    default void anActivityThatBeganNobodyKnowsWhenIsSortedAsTheFirst() {
        save(
                Lampung.firstMeeting(),
                Lampung.secondMeeting().toBuilder()
                        .during(DateInterval.parse("/2030"))
                        .build(),
                Lampung.thirdMeeting().toBuilder().dates(ActivityDates.UNKNOWN).build());

        assertThat(Paging.ids(this, UnitOfWork::activities, Query.all(1).sortedBy(SortKey.DATE, false), () -> {}))
                .containsExactly(Lampung.SECOND_MEETING, Lampung.FIRST_MEETING, Lampung.THIRD_MEETING);
    }

    // One storage serves all the tests of a factory.
    private void saveSixOnce() {
        if (read(unit -> unit.commitments().find(A)).isPresent()) {
            return;
        }
        saveAt(MORNING, commitment(B, "ábang", "2023-07", null));
        saveAt(MORNING, commitment(F, "10 desa", null, "0001"), commitment(D, "Banjar", "2023-07-01", null));
        saveAt(
                MORNING.plusNanos(1_000),
                commitment(A, "banjar", "2024", "2024-02"),
                commitment(E, "zebra", "2023", null));
        saveAt(NOON, commitment(C, null, null, "9999-12"));
        writeAt(NOON, unit -> unit.commitments().replace(commitment(B, "Abang", "2023-07", null), 1));
    }

    private static Commitment commitment(
            CommitmentId id, @Nullable String statement, @Nullable String madeOn, @Nullable String due) {
        return Commitment.builder(id)
                .statement(statement == null ? null : LocalizedText.of("id", statement))
                .madeOn(madeOn == null ? null : PartialDate.parse(madeOn))
                .due(due == null ? null : PartialDate.parse(due))
                .build();
    }
}
