package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.simpul.testkit.StorageScene.organisation;
import static org.simpul.testkit.StorageScene.organisationId;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.simpul.model.RecordTree;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.organisation.Membership;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.RelationType;
import org.simpul.port.Links.Link;

/** Who names whom. */
interface LinksContract extends StorageScene {

    @TestFactory
    default Stream<DynamicTest> everyIdThatARecordHoldsIsALink() {
        return FullRecords.all().stream()
                .map(record -> dynamicTest(record.getClass().getSimpleName(), () -> {
                    save(record);
                    List<Link> links = RecordTree.references(record).stream()
                            .map(reference -> new Link(record.id(), reference.path(), reference.to()))
                            .sorted(Comparator.comparing(Link::path))
                            .toList();

                    look(unit -> assertThat(unit.links().from(List.of(record.id()), 1_000))
                            .isNotEmpty()
                            .containsExactlyElementsOf(links));
                }));
    }

    @Test
    default void linksFromRecordsAreOrderedByStartPathAndTarget() {
        save(unitOf(3, 9), unitOf(1, 9), unitOf(2, 8));
        save(StorageScene.named(4, "Jejaring").toBuilder()
                .memberships(IntStream.range(0, 11)
                        .mapToObj(i -> new Membership(organisationId(20 - i), null, null))
                        .toList())
                .build());

        look(unit -> {
            assertThat(unit.links().from(List.of(organisationId(3), organisationId(1)), 10))
                    .containsExactly(parentLink(1, 9), parentLink(3, 9));
            assertThat(unit.links().from(List.of(organisationId(4)), 3))
                    .extracting(Link::path)
                    .containsExactly("/memberships/0/of", "/memberships/1/of", "/memberships/10/of");
        });
    }

    @Test
    default void linksToRecordsAreOrderedByStartPathAndTarget() {
        save(unitOf(3, 9), unitOf(1, 9), unitOf(2, 8));

        look(unit -> assertThat(unit.links().to(List.of(organisationId(9), organisationId(8)), 10))
                .containsExactly(parentLink(1, 9), parentLink(2, 8), parentLink(3, 9)));
    }

    @Test
    default void linksAreAtMostSoMany() {
        save(unitOf(3, 9), unitOf(1, 9), unitOf(2, 9));

        look(unit -> {
            assertThat(unit.links().to(List.of(organisationId(9)), 2))
                    .containsExactly(parentLink(1, 9), parentLink(2, 9));
            assertThat(unit.links().from(List.of(organisationId(1), organisationId(2), organisationId(3)), 1))
                    .containsExactly(parentLink(1, 9));
        });
    }

    @Test
    default void linksLeadAcrossAllKindsOfRecord() {
        Lampung.saveIn(storage());

        look(unit -> assertThat(unit.links().to(List.of(Lampung.SECOND_MEETING), 100))
                .containsExactly(
                        new Link(Lampung.THIRD_MEETING, "/follows/0", Lampung.SECOND_MEETING),
                        new Link(Lampung.FIRST_POINT, "/madeAt", Lampung.SECOND_MEETING),
                        new Link(Lampung.SECOND_POINT, "/madeAt", Lampung.SECOND_MEETING),
                        new Link(Lampung.THIRD_POINT, "/madeAt", Lampung.SECOND_MEETING),
                        new Link(Lampung.FOURTH_POINT, "/madeAt", Lampung.SECOND_MEETING)));
    }

    @Test
    default void aRecordThatNamesItselfIsNoOtherThatLeadsToIt() {
        save(unitOf(1, 1), unitOf(2, 1));

        look(unit -> {
            assertThat(unit.links().to(List.of(organisationId(1)), 10)).containsExactly(parentLink(2, 1));
            assertThat(unit.links().from(List.of(organisationId(1)), 10)).containsExactly(parentLink(1, 1));
        });
    }

    @Test
    default void aLinkMayLeadToARecordThatIsNotThere() {
        save(unitOf(1, 9));

        look(unit ->
                assertThat(unit.links().from(List.of(organisationId(1)), 10)).containsExactly(parentLink(1, 9)));
    }

    @Test
    default void deletedRecordsNameNobody() {
        save(unitOf(1, 9), unitOf(2, 9));

        write(unit -> unit.organisations().delete(organisationId(1), 1));

        look(unit -> {
            assertThat(unit.links().to(List.of(organisationId(9)), 10)).containsExactly(parentLink(2, 9));
            assertThat(unit.links().from(List.of(organisationId(1)), 10)).isEmpty();
        });
    }

    @Test
    default void aReplacedRecordNamesWhomItNamesNow() {
        save(unitOf(1, 9));

        write(unit -> unit.organisations().replace(unitOf(1, 8), 1));

        look(unit -> {
            assertThat(unit.links().from(List.of(organisationId(1)), 10)).containsExactly(parentLink(1, 8));
            assertThat(unit.links().to(List.of(organisationId(9)), 10)).isEmpty();
        });
    }

    @Test
    default void existingTellsWhichIdsNameARecordThatIsThere() {
        save(Lampung.agency(), Lampung.office(), Lampung.melati(), Lampung.firstMeeting());
        write(unit -> unit.organisations().delete(Lampung.OFFICE, 1));

        look(unit -> assertThat(unit.links()
                        .existing(List.of(
                                Lampung.AGENCY,
                                Lampung.OFFICE,
                                Lampung.NETWORK,
                                Lampung.MELATI,
                                Lampung.FIRST_MEETING,
                                Lampung.FIRST_POINT,
                                Lampung.NATIONAL_PLAN))
                        .keySet())
                .containsExactlyInAnyOrder(Lampung.AGENCY, Lampung.MELATI, Lampung.FIRST_MEETING));
    }

    @Test
    default void anIdOfOneKindNamesNoRecordOfAnother() {
        save(Lampung.agency());
        ActivityId namesake = new ActivityId(Lampung.AGENCY.value());

        look(unit ->
                assertThat(unit.links().existing(List.of(namesake)).keySet()).isEmpty());
    }

    @Test
    default void noIdsHaveNoLinks() {
        save(unitOf(1, 9));

        look(unit -> {
            assertThat(unit.links().existing(List.of()).keySet()).isEmpty();
            assertThat(unit.links().from(List.<OrganisationId>of(), 10)).isEmpty();
            assertThat(unit.links().to(List.<OrganisationId>of(), 10)).isEmpty();
            assertThat(unit.links().units(List.of(), Sensitivity.STRICTLY_CONFIDENTIAL))
                    .isEmpty();
            assertThat(unit.links().localising(List.of(), Sensitivity.STRICTLY_CONFIDENTIAL))
                    .isEmpty();
        });
    }

    @Test
    default void unitsAreTheOrganisationsThemselvesAndTheirUnitsAtAnyDepth() {
        save(organisation(1), unitOf(2, 1), unitOf(3, 2), unitOf(4, 3), unitOf(5, 3), unitOf(6, 7), organisation(8));

        assertThat(units(1)).containsExactlyInAnyOrder(ids(1, 2, 3, 4, 5));
        assertThat(units(3)).containsExactlyInAnyOrder(ids(3, 4, 5));
        assertThat(units(5)).containsExactlyInAnyOrder(ids(5));
        assertThat(units(4, 7, 3)).containsExactlyInAnyOrder(ids(3, 4, 5, 6, 7));
    }

    @Test
    default void unitsAreFoundDeepDownAndInGreatNumber() {
        write(unit -> {
            for (int number = 2; number <= 60; number++) {
                unit.organisations().insert(unitOf(number, number - 1));
            }
            for (int number = 1_000; number < 1_500; number++) {
                unit.organisations().insert(unitOf(number, 60));
            }
        });

        assertThat(units(1)).hasSize(560);
    }

    @Test
    default void unitsInACircleAreUnitsOfEachOther() {
        save(unitOf(1, 3), unitOf(2, 1), unitOf(3, 2), unitOf(4, 4), unitOf(5, 4));

        assertThat(units(2)).containsExactlyInAnyOrder(ids(1, 2, 3));
        assertThat(units(4)).containsExactlyInAnyOrder(ids(4, 5));
    }

    @Test
    default void anOrganisationThatIsNotThereHasTheUnitsThatNameIt() {
        save(unitOf(2, 9), unitOf(3, 2), organisation(4));
        write(unit -> unit.organisations().delete(organisationId(2), 1));

        // What was deleted names nobody, so the chain through it is broken.
        assertThat(units(9)).containsExactly(organisationId(9));
        assertThat(units(2)).containsExactlyInAnyOrder(ids(2, 3));
    }

    @Test
    default void anOrganisationIsAUnitOfItsParentOfNowAndOfNoNetworkItIsAMemberOf() {
        save(
                unitOf(1, 9),
                organisation(2).toBuilder()
                        .membership(new Membership(organisationId(8), null, null))
                        .build());

        write(unit -> unit.organisations().replace(unitOf(1, 8), 1));

        assertThat(units(9)).containsExactly(organisationId(9));
        assertThat(units(8)).containsExactlyInAnyOrder(ids(8, 1));
    }

    @Test
    default void localisingAreTheInstrumentsThemselvesAndThoseThatLocaliseThemAtAnyDepth() {
        save(
                instrument(1),
                instrument(2, RelationType.LOCALISES, 1),
                instrument(3, RelationType.LOCALISES, 2),
                instrument(4, RelationType.LOCALISES, 3).toBuilder()
                        .relation(RelationType.LOCALISES, instrumentId(9))
                        .build(),
                instrument(5, RelationType.LOCALISES, 5),
                instrument(6, RelationType.LOCALISES, 7),
                instrument(7, RelationType.LOCALISES, 6));

        assertThat(localising(1)).containsExactlyInAnyOrder(instrumentIds(1, 2, 3, 4));
        assertThat(localising(9)).containsExactlyInAnyOrder(instrumentIds(9, 4));
        assertThat(localising(5, 7)).containsExactlyInAnyOrder(instrumentIds(5, 6, 7));
    }

    @Test
    default void noOtherRelationLocalises() {
        List<RelationType> others = Stream.of(RelationType.values())
                .filter(type -> type != RelationType.LOCALISES)
                .toList();
        for (int i = 0; i < others.size(); i++) {
            save(instrument(10 + i, others.get(i), 1));
        }

        assertThat(localising(1)).containsExactly(instrumentId(1));
    }

    @Test
    default void whatWasDeletedLocalisesNothing() {
        save(instrument(2, RelationType.LOCALISES, 1), instrument(3, RelationType.LOCALISES, 2));

        write(unit -> unit.policyInstruments().delete(instrumentId(2), 1));

        assertThat(localising(1)).containsExactly(instrumentId(1));
    }

    @Test
    default void unitsAndWhatLocalisesAreLookedForAmongTheirOwnKind() {
        // Ids of different kinds may have the same UUID.
        save(unitOf(2, 1), instrument(3, RelationType.LOCALISES, 1), organisation(3), instrument(2));

        assertThat(units(1)).containsExactlyInAnyOrder(ids(1, 2));
        assertThat(localising(1)).containsExactlyInAnyOrder(instrumentIds(1, 3));
    }

    private Set<OrganisationId> units(int... numbers) {
        return read(unit -> unit.links().units(List.of(ids(numbers)), Sensitivity.STRICTLY_CONFIDENTIAL));
    }

    private Set<PolicyInstrumentId> localising(int... numbers) {
        return read(
                unit -> unit.links().localising(List.of(instrumentIds(numbers)), Sensitivity.STRICTLY_CONFIDENTIAL));
    }

    private static OrganisationId[] ids(int... numbers) {
        return IntStream.of(numbers).mapToObj(StorageScene::organisationId).toArray(OrganisationId[]::new);
    }

    private static PolicyInstrumentId[] instrumentIds(int... numbers) {
        return IntStream.of(numbers).mapToObj(LinksContract::instrumentId).toArray(PolicyInstrumentId[]::new);
    }

    private static PolicyInstrumentId instrumentId(int number) {
        return new PolicyInstrumentId(organisationId(number).value());
    }

    private static PolicyInstrument instrument(int number) {
        return PolicyInstrument.builder(instrumentId(number))
                .title("id", "Rencana " + number)
                .build();
    }

    private static PolicyInstrument instrument(int number, RelationType type, int to) {
        return instrument(number).toBuilder().relation(type, instrumentId(to)).build();
    }

    private static Organisation unitOf(int number, int parent) {
        return organisation(number).toBuilder().parent(organisationId(parent)).build();
    }

    private static Link parentLink(int from, int to) {
        return new Link(organisationId(from), "/parent", organisationId(to));
    }
}
