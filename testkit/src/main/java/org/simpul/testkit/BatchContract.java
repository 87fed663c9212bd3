package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.simpul.testkit.StorageScene.named;
import static org.simpul.testkit.StorageScene.organisation;
import static org.simpul.testkit.StorageScene.organisationId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.simpul.finding.SimpulException;
import org.simpul.model.Identifier;
import org.simpul.model.Recorded;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.ChangeLog.Change;
import org.simpul.port.Cursor;
import org.simpul.port.Facet;
import org.simpul.port.IdentifierTakenException;
import org.simpul.port.Query;
import org.simpul.port.Query.Days;
import org.simpul.port.Query.Overdue;
import org.simpul.port.RecordExistsException;
import org.simpul.port.SortKey;

/** Many records at once: saved together, and read one after the other. */
interface BatchContract extends StorageScene {

    Identifier TAKEN = new Identifier("example-registry", "taken");
    Identifier FREE = new Identifier("example-registry", "free");
    Identifier OTHER = new Identifier("example-registry", "other");

    @Test
    default void insertAllAnswersTheRecordsAsVersionOneInTheirOrder() {
        write(unit -> assertThat(unit.organisations().insertAll(List.of(organisation(3), organisation(1))))
                .containsExactly(
                        new Recorded<>(organisation(3), 1, MORNING, MORNING),
                        new Recorded<>(organisation(1), 1, MORNING, MORNING)));

        look(unit -> assertThat(unit.organisations().find(List.of(organisationId(1), organisationId(3))))
                .containsEntry(organisationId(1), new Recorded<>(organisation(1), 1, MORNING, MORNING))
                .containsEntry(organisationId(3), new Recorded<>(organisation(3), 1, MORNING, MORNING)));
    }

    @Test
    default void insertAllOfNoRecordsSavesNone() {
        write(unit -> assertThat(unit.organisations().insertAll(List.of())).isEmpty());

        look(unit -> assertThat(unit.changes().after(null, 10)).isEmpty());
    }

    @Test
    default void whatWasInsertedTogetherIsKnownInEveryWay() {
        write(unit -> unit.organisations()
                .insertAll(List.of(
                        known(2, FREE),
                        organisation(3).toBuilder().parent(organisationId(2)).build(),
                        named(1, "Nama lain"))));

        look(unit -> {
            assertThat(unit.organisations().owners(List.of(FREE), Sensitivity.STRICTLY_CONFIDENTIAL))
                    .containsEntry(FREE, organisationId(2));
            assertThat(unit.links().to(List.of(organisationId(2)), 10))
                    .singleElement()
                    .satisfies(link -> assertThat(link.from()).isEqualTo(organisationId(3)));
            assertThat(unit.organisations().page(Query.all(10).matching("lain")).items())
                    .singleElement()
                    .satisfies(found -> assertThat(found.record()).isEqualTo(named(1, "Nama lain")));
            assertThat(unit.organisations().history(organisationId(3), null, 10))
                    .singleElement()
                    .satisfies(version -> assertThat(version.by()).isEqualTo("tester"));
            assertThat(unit.changes().after(null, 10))
                    .extracting(Change::id)
                    .containsExactly(organisationId(2), organisationId(3), organisationId(1));
        });
    }

    @Test
    default void insertAllSavesAThousandRecords() {
        List<Organisation> thousand = IntStream.rangeClosed(1, 1_000)
                .mapToObj(StorageScene::organisation)
                .toList();

        write(unit -> assertThat(unit.organisations().insertAll(thousand)).hasSize(1_000));

        look(unit -> assertThat(
                        unit.organisations().page(Query.all(1).countingAll()).total())
                .isEqualTo(1_000));
    }

    @TestFactory
    default Stream<DynamicTest> ofABatchWithOneRefusedRecordNoneIsSaved() {
        return Stream.of(
                        new Refused("an id that is there", RecordExistsException.class, organisation(7)),
                        new Refused("an id that was there", RecordExistsException.class, organisation(8)),
                        new Refused("an id twice", RecordExistsException.class, organisation(2), named(2, "Dua")),
                        new Refused("an identifier that is taken", IdentifierTakenException.class, known(3, TAKEN)),
                        new Refused(
                                "an identifier twice", IdentifierTakenException.class, known(4, FREE), known(5, FREE)))
                .map(one -> dynamicTest(one.reason, () -> noneIsSaved(one)));
    }

    /** Records that cannot be saved together, be it because of what is there or because of each other. */
    record Refused(String reason, Class<? extends SimpulException> refusal, List<Organisation> records) {

        Refused(String reason, Class<? extends SimpulException> refusal, Organisation... records) {
            this(reason, refusal, List.of(records));
        }

        List<Organisation> amongOthers() {
            List<Organisation> batch = new ArrayList<>(List.of(known(1, OTHER)));
            batch.addAll(records);
            batch.add(organisation(9));
            return batch;
        }

        boolean isOf(AggregateId id) {
            return records.stream().map(Organisation::id).anyMatch(id::equals);
        }
    }

    // One storage serves all the tests of a factory.
    private void noneIsSaved(Refused refused) {
        if (read(unit -> unit.organisations().find(organisationId(7))).isEmpty()) {
            save(known(7, TAKEN), organisation(8));
            write(unit -> unit.organisations().delete(organisationId(8), 1));
        }
        List<Change> before = read(unit -> unit.changes().after(null, 100));

        assertThatExceptionOfType(refused.refusal)
                .isThrownBy(() -> write(unit -> unit.organisations().insertAll(refused.amongOthers())))
                .satisfies(refusal -> assertThat(refused.isOf(idIn(refusal))).isTrue());
        // Who catches the refusal within the unit keeps nothing of the batch either.
        write(unit -> {
            assertThatExceptionOfType(refused.refusal)
                    .isThrownBy(() -> unit.organisations().insertAll(refused.amongOthers()));
            assertThat(unit.organisations().find(organisationId(1))).isEmpty();
        });

        look(unit -> {
            assertThat(unit.organisations().page(Query.all(10)).items())
                    .extracting(recorded -> recorded.record().id())
                    .containsExactly(organisationId(7));
            assertThat(unit.organisations().history(organisationId(1), null, 10))
                    .isEmpty();
            assertThat(unit.organisations().owners(List.of(FREE, OTHER), Sensitivity.STRICTLY_CONFIDENTIAL))
                    .isEmpty();
            assertThat(unit.changes().after(null, 100)).isEqualTo(before);
        });
    }

    private static AggregateId idIn(SimpulException refusal) {
        return refusal instanceof RecordExistsException exists
                ? exists.id()
                : ((IdentifierTakenException) refusal).id();
    }

    @Test
    default void forEachGivesEveryMatchInTheOrderOfTheQuery() {
        for (int number = 1; number <= 12; number++) {
            save(named(number, number % 3 == 0 ? "Yayasan" : "Badan " + number % 2));
        }
        Query query = Query.all(2).matching("badan").sortedBy(SortKey.TITLE, true);

        assertThat(given(query))
                .containsExactlyElementsOf(Paging.of(this, query))
                .hasSize(8);
        assertThat(given(Query.all(1)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12)
                        .mapToObj(StorageScene::organisationId)
                        .toList());
    }

    @Test
    default void forEachGivesWholeRecordsInTheirNewestVersion() {
        save(organisation(1), organisation(2));
        writeAt(NOON, unit -> {
            unit.organisations().replace(named(1, "Nama baru"), 1);
            unit.organisations().delete(organisationId(2), 1);
        });
        List<Recorded<Organisation>> given = new ArrayList<>();

        look(unit -> unit.organisations().forEach(Query.all(10), given::add));

        assertThat(given).containsExactly(new Recorded<>(named(1, "Nama baru"), 2, MORNING, NOON));
    }

    @Test
    default void forEachBeginsBehindThePlaceOfTheQuery() {
        save(organisation(1), organisation(2), organisation(3), organisation(4));
        Cursor first = new Cursor(null, organisationId(1).value());

        assertThat(given(Query.all(2).after(first)))
                .containsExactly(organisationId(2), organisationId(3), organisationId(4));
    }

    @Test
    default void forEachKeepsEveryFilter() {
        save(
                Lampung.firstPoint().withHead(Lampung.firstPoint().head().withIdentifiers(List.of(FREE))),
                Lampung.secondPoint(),
                Lampung.thirdPoint());
        saveAt(NOON, Lampung.fourthPoint().toBuilder().madeOn(null).build());
        Set<Identifier> none = Set.of();
        LocalDate may = LocalDate.of(2024, 5, 1);

        assertThat(points(Set.of(FREE), null, Days.ANY, null, null)).containsExactly(Lampung.FIRST_POINT);
        assertThat(points(none, NOON, Days.ANY, null, null)).containsExactly(Lampung.FOURTH_POINT);
        assertThat(points(none, null, new Days(may, may.plusDays(30)), null, null))
                .containsExactly(Lampung.THIRD_POINT);
        assertThat(points(none, null, Days.ANY, new Overdue(Lampung.TODAY, true), null))
                .containsExactly(Lampung.SECOND_POINT);
        assertThat(points(none, null, Days.ANY, null, false)).containsExactly(Lampung.FIRST_POINT);
        assertThat(points(Query.all(1).where(Facet.STATUS, Set.of("fulfilled", "agreed"))))
                .containsExactly(Lampung.FIRST_POINT, Lampung.FOURTH_POINT);
        assertThat(points(Query.all(1).on(new Days(may.minusDays(60), may))))
                .containsExactly(Lampung.FIRST_POINT, Lampung.SECOND_POINT, Lampung.THIRD_POINT);
    }

    private List<CommitmentId> points(
            Set<Identifier> identifiers,
            @Nullable Instant updatedSince,
            Days due,
            @Nullable Overdue overdue,
            @Nullable Boolean late) {
        return points(Query.all(2)
                .identifiedBy(identifiers)
                .updatedSince(updatedSince)
                .dueIn(due)
                .overdue(overdue)
                .late(late));
    }

    private List<CommitmentId> points(Query query) {
        List<CommitmentId> ids = new ArrayList<>();
        look(unit -> unit.commitments()
                .forEach(query, recorded -> ids.add(recorded.record().id())));
        return ids;
    }

    @Test
    default void forEachGivesNothingWhereNothingMatches() {
        save(organisation(1));

        assertThat(given(Query.all(2).matching("tiada"))).isEmpty();
    }

    @Test
    default void whatAReaderThrowsEndsTheReadingAndReachesTheCallerAsItIs() {
        save(organisation(1), organisation(2), organisation(3));
        UnitContract.OwnFailure failure = new UnitContract.OwnFailure();
        List<Object> given = new ArrayList<>();

        assertThatThrownBy(() -> look(unit -> unit.organisations().forEach(Query.all(1), recorded -> {
                    given.add(recorded);
                    if (given.size() == 2) {
                        throw failure;
                    }
                })))
                .isSameAs(failure);
        assertThat(given).hasSize(2);
    }

    private List<OrganisationId> given(Query query) {
        List<OrganisationId> ids = new ArrayList<>();
        look(unit -> unit.organisations()
                .forEach(query, recorded -> ids.add(recorded.record().id())));
        return ids;
    }

    private static Organisation known(int number, Identifier identifier) {
        return organisation(number).withHead(organisation(number).head().withIdentifiers(List.of(identifier)));
    }
}
