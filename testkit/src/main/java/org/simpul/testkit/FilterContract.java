package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.simpul.testkit.StorageScene.organisation;
import static org.simpul.testkit.StorageScene.organisationId;
import static org.simpul.testkit.StorageScene.storeOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.simpul.model.Identifier;
import org.simpul.model.Recorded;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.CommitmentKind;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Place;
import org.simpul.port.Facet;
import org.simpul.port.IndexEntry;
import org.simpul.port.Page;
import org.simpul.port.Query;
import org.simpul.port.Query.Days;
import org.simpul.port.SortKey;
import org.simpul.port.UnitOfWork;

/** Filters by values: facets, identifiers, and since when. */
interface FilterContract extends StorageScene {

    @TestFactory
    default Stream<DynamicTest> aRecordIsFoundByEachOfItsFacets() {
        return FullRecords.all().stream()
                .map(record -> dynamicTest(record.getClass().getSimpleName(), () -> {
                    save(record);

                    IndexEntry.of(record)
                            .facets()
                            .forEach((facet, values) -> values.forEach(value -> look(unit -> {
                                assertThat(storeOf(unit, record)
                                                .page(Query.all(10).where(facet, Set.of(value)))
                                                .items())
                                        .as("%s %s", facet, value)
                                        .extracting(found -> found.record().id())
                                        .contains(record.id());
                                assertThat(storeOf(unit, record)
                                                .page(Query.all(10).where(facet, Set.of(value + "x")))
                                                .items())
                                        .as("%s, but not %s", facet, value)
                                        .isEmpty();
                            })));
                }));
    }

    @Test
    default void severalValuesOfOneFacetMeanAnyOfThem() {
        save(inArea(1, "ID-LA"), inArea(2, "ID-JB"), inArea(3, "ID-NB"), organisation(4));

        assertThat(Paging.of(this, Query.all(10).where(Facet.AREA, Set.of("ID-LA", "ID-NB", "ID-BA"))))
                .containsExactly(organisationId(1), organisationId(3));
    }

    @Test
    default void theAbsenceOfAFacetIsOneOfItsValues() {
        save(inArea(1, "ID-LA"), inArea(2, "ID-JB"), organisation(3));

        assertThat(Paging.of(this, Query.all(10).where(Facet.AREA, Set.of(Query.NONE))))
                .containsExactly(organisationId(3));
        assertThat(Paging.of(this, Query.all(10).where(Facet.AREA, Set.of("ID-LA", Query.NONE))))
                .containsExactly(organisationId(1), organisationId(3));
    }

    @Test
    default void aFilterMeansTheValuesItNamesAndNotTheirParts() {
        save(
                inArea(1, "ID-JB"),
                inArea(2, "ID-32.14").toBuilder().parent(organisationId(1)).build(),
                Lampung.nationalPlan(),
                Lampung.provincialPlan());

        assertThat(Paging.of(this, Query.all(10).where(Facet.AREA, Set.of("ID-JB"))))
                .containsExactly(organisationId(1));
        assertThat(Paging.of(
                        this,
                        Query.all(10)
                                .where(
                                        Facet.ORGANISATION,
                                        Set.of(organisationId(1).toString()))))
                .containsExactly(organisationId(1));
        assertThat(Paging.of(
                        this,
                        Query.all(10)
                                .where(Facet.UNIT_OF, Set.of(organisationId(1).toString()))))
                .containsExactly(organisationId(2));
        assertThat(instrumentsOf(Facet.INSTRUMENT)).containsExactly(Lampung.NATIONAL_PLAN);
        assertThat(instrumentsOf(Facet.LOCALISES)).containsExactly(Lampung.PROVINCIAL_PLAN);
    }

    private List<PolicyInstrumentId> instrumentsOf(Facet facet) {
        return Paging.ids(
                this,
                UnitOfWork::policyInstruments,
                Query.all(10).where(facet, Set.of(Lampung.NATIONAL_PLAN.toString())),
                () -> {});
    }

    @Test
    default void aCommitmentHasTheAreasOfTheActivityAtWhichItWasMade() {
        save(
                heldIn(1, "ID-LA", "ID-JB"),
                heldIn(2, "ID-NB"),
                madeAt(11, 1),
                madeAt(12, 2),
                madeAt(13, 1),
                madeAt(14, 2));

        assertThat(commitmentsIn("ID-LA")).containsExactly(commitmentId(11), commitmentId(13));
        assertThat(commitmentsIn("ID-JB")).containsExactly(commitmentId(11), commitmentId(13));
        assertThat(commitmentsIn("ID-NB", "ID-BA")).containsExactly(commitmentId(12), commitmentId(14));
        assertThat(commitmentsIn("ID-BA")).isEmpty();
        assertThat(commitmentsIn()).isEmpty();
    }

    @Test
    default void aCommitmentHasNoAreaUnlessItWasMadeAtAnActivityThatHasOne() {
        save(
                heldIn(1, "ID-LA"),
                heldIn(2),
                madeAt(11, 1),
                madeAt(12, 2),
                madeAt(13, 9),
                Commitment.builder(commitmentId(14)).build());

        assertThat(commitmentsIn(Query.NONE)).containsExactly(commitmentId(12), commitmentId(13), commitmentId(14));
        assertThat(commitmentsIn(Query.NONE, "ID-LA"))
                .containsExactly(commitmentId(11), commitmentId(12), commitmentId(13), commitmentId(14));
    }

    @Test
    default void whereACommitmentWasMadeIsAskedOfTheActivityAsItIsNow() {
        save(heldIn(1, "ID-LA"), heldIn(2, "ID-LA"), madeAt(11, 1), madeAt(12, 2));
        write(unit -> {
            unit.activities().replace(heldIn(1, "ID-JB"), 1);
            unit.activities().delete(activityId(2), 1);
        });

        assertThat(commitmentsIn("ID-JB")).containsExactly(commitmentId(11));
        assertThat(commitmentsIn("ID-LA")).isEmpty();
        assertThat(commitmentsIn(Query.NONE)).containsExactly(commitmentId(12));
    }

    @Test
    default void whereACommitmentWasMadeIsAskedOfNoRecordOfAnotherKind() {
        // Ids of different kinds may have the same UUID.
        save(inArea(1, "ID-LA"), madeAt(11, 1), inArea(11, "ID-JB"), heldIn(11, "ID-NB"));

        assertThat(commitmentsIn("ID-LA", "ID-JB", "ID-NB")).isEmpty();
        assertThat(commitmentsIn(Query.NONE)).containsExactly(commitmentId(11));
    }

    @Test
    default void theAreasOfCommitmentsHoldTogetherWithOtherFilters() {
        save(
                heldIn(1, "ID-LA"),
                heldIn(2, "ID-JB"),
                madeAt(11, 1),
                madeAt(12, 1).toBuilder().kind(CommitmentKind.PLEDGE).build(),
                madeAt(13, 2).toBuilder().kind(CommitmentKind.PLEDGE).build());
        Query query = Query.all(1)
                .where(Facet.AREA, Set.of("ID-LA"))
                .where(Facet.KIND, Set.of("pledge", "plan"))
                .where(
                        Facet.MADE_AT,
                        Set.of(activityId(1).toString(), activityId(2).toString()))
                .sortedBy(SortKey.TITLE, true)
                .countingAll();

        look(unit -> {
            assertThat(unit.commitments().page(query).items())
                    .extracting(found -> found.record().id())
                    .containsExactly(commitmentId(12));
            assertThat(unit.commitments().page(query).total()).isEqualTo(1);
        });
    }

    @Test
    default void differentFacetsMustAllHold() {
        save(
                inArea(1, "ID-LA").toBuilder().kind("network").build(),
                inArea(2, "ID-LA").toBuilder().kind("agency").build(),
                inArea(3, "ID-JB").toBuilder().kind("network").build());

        assertThat(Paging.of(
                        this,
                        Query.all(10).where(Facet.AREA, Set.of("ID-LA")).where(Facet.KIND, Set.of("network", "ngo"))))
                .containsExactly(organisationId(1));
    }

    @Test
    default void aFacetWithoutValuesMatchesNoRecord() {
        save(organisation(1));

        assertThat(Paging.of(this, Query.all(10).where(Facet.KIND, Set.of()))).isEmpty();
    }

    @Test
    default void aRecordThatHasSeveralWantedValuesIsFoundOnce() {
        save(Lampung.secondMeeting());
        Set<String> organisations =
                Set.of(Lampung.NETWORK.toString(), Lampung.OFFICE.toString(), Lampung.FOUNDATION.toString());

        look(unit -> {
            Page<Recorded<Activity>> page = unit.activities()
                    .page(Query.all(10).where(Facet.ORGANISATION, organisations).countingAll());
            assertThat(page.items()).hasSize(1);
            assertThat(page.total()).isEqualTo(1);
        });
    }

    @Test
    default void aFilterTakesThousandsOfValues() {
        save(inArea(1, "ID-LA"), organisation(2));
        Set<String> values = new LinkedHashSet<>();
        for (int i = 0; i < 3_000; i++) {
            values.add("value-" + i);
        }
        values.add("ID-LA");

        assertThat(Paging.of(this, Query.all(10).where(Facet.AREA, values))).containsExactly(organisationId(1));
    }

    @Test
    default void aReplacedRecordIsFoundByWhatItIsNow() {
        save(inArea(1, "ID-LA"));
        write(unit -> unit.organisations().replace(inArea(1, "ID-JB"), 1));

        assertThat(Paging.of(this, Query.all(10).where(Facet.AREA, Set.of("ID-LA"))))
                .isEmpty();
        assertThat(Paging.of(this, Query.all(10).where(Facet.AREA, Set.of("ID-JB"))))
                .containsExactly(organisationId(1));
    }

    @Test
    default void recordsAreFilteredBySensitivity() {
        save(
                organisation(1),
                organisation(2).toBuilder()
                        .sensitivity(Sensitivity.STRICTLY_CONFIDENTIAL)
                        .build());

        assertThat(Paging.of(this, Query.all(10).where(Facet.SENSITIVITY, Set.of("strictly-confidential"))))
                .containsExactly(organisationId(2));
    }

    @Test
    default void recordsAreFilteredByAnyOfSomeIdentifiers() {
        Identifier first = new Identifier("example-registry", "1");
        Identifier second = new Identifier("example-registry", "2");
        save(known(1, first), known(2, second), known(3, new Identifier("other", "1")));

        assertThat(Paging.of(this, identifiedBy(first, second, new Identifier("example-registry", "9"))))
                .containsExactly(organisationId(1), organisationId(2));
        assertThat(Paging.of(this, identifiedBy(new Identifier("example-registry", "9"))))
                .isEmpty();
    }

    @Test
    default void updatedSinceFindsRecordsWhoseNewestVersionIsFromThenOrLater() {
        saveAt(MORNING, organisation(1), organisation(2));
        saveAt(NOON, organisation(3));
        writeAt(EVENING, unit -> unit.organisations().replace(StorageScene.named(2, "baru"), 1));

        assertThat(Paging.of(this, updatedSince(MORNING)))
                .containsExactly(organisationId(1), organisationId(2), organisationId(3));
        assertThat(Paging.of(this, updatedSince(MORNING.plusNanos(1_000))))
                .containsExactly(organisationId(2), organisationId(3));
        assertThat(Paging.of(this, updatedSince(EVENING))).containsExactly(organisationId(2));
        assertThat(Paging.of(this, updatedSince(EVENING.plusNanos(1_000)))).isEmpty();
    }

    @Test
    default void allFiltersHoldTogether() {
        save(Lampung.agency(), Lampung.office(), Lampung.network());
        Query query = Query.all(10)
                .matching("kampung")
                .identifiedBy(Set.copyOf(Lampung.office().head().identifiers()))
                .where(Facet.AREA, Set.of("ID-LA"))
                .updatedSince(MORNING)
                .on(new Days(LocalDate.of(2016, 1, 1), null))
                .sortedBy(SortKey.TITLE, true)
                .countingAll();

        look(unit -> {
            assertThat(unit.organisations().page(query).items())
                    .extracting(Recorded::record)
                    .containsExactly(Lampung.office());
            assertThat(unit.organisations().page(query).total()).isEqualTo(1);
            assertThat(unit.organisations()
                            .page(query.matching("kampung tiada"))
                            .items())
                    .isEmpty();
        });
    }

    private List<CommitmentId> commitmentsIn(String... areas) {
        return Paging.ids(this, UnitOfWork::commitments, Query.all(2).where(Facet.AREA, Set.of(areas)), () -> {});
    }

    private static Activity heldIn(int number, String... areas) {
        return Activity.builder(activityId(number))
                .places(Stream.of(areas)
                        .map(area -> Place.at("Balai Contoh", AreaCode.of(area)))
                        .toList())
                .build();
    }

    private static Commitment madeAt(int number, int activity) {
        return Commitment.builder(commitmentId(number))
                .statement("id", "Janji " + number)
                .kind(CommitmentKind.AGREEMENT)
                .madeAt(activityId(activity))
                .build();
    }

    private static ActivityId activityId(int number) {
        return new ActivityId(organisationId(number).value());
    }

    private static CommitmentId commitmentId(int number) {
        return new CommitmentId(organisationId(number).value());
    }

    private static Organisation inArea(int number, String area) {
        return organisation(number).toBuilder().jurisdiction(AreaCode.of(area)).build();
    }

    private static Organisation known(int number, Identifier identifier) {
        return organisation(number).withHead(organisation(number).head().withIdentifiers(List.of(identifier)));
    }

    private static Query identifiedBy(Identifier... identifiers) {
        return Query.all(10).identifiedBy(Set.of(identifiers));
    }

    private static Query updatedSince(Instant instant) {
        return Query.all(10).updatedSince(instant);
    }
}
