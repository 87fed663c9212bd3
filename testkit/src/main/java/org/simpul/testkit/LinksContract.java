package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.simpul.testkit.StorageScene.organisation;
import static org.simpul.testkit.StorageScene.organisationId;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.simpul.model.RecordTree;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Membership;
import org.simpul.model.organisation.Organisation;
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
                                Lampung.NATIONAL_PLAN)))
                .containsExactlyInAnyOrder(Lampung.AGENCY, Lampung.MELATI, Lampung.FIRST_MEETING));
    }

    @Test
    default void anIdOfOneKindNamesNoRecordOfAnother() {
        save(Lampung.agency());
        ActivityId namesake = new ActivityId(Lampung.AGENCY.value());

        look(unit -> assertThat(unit.links().existing(List.of(namesake))).isEmpty());
    }

    @Test
    default void noIdsHaveNoLinks() {
        save(unitOf(1, 9));

        look(unit -> {
            assertThat(unit.links().existing(List.of())).isEmpty();
            assertThat(unit.links().from(List.<OrganisationId>of(), 10)).isEmpty();
            assertThat(unit.links().to(List.<OrganisationId>of(), 10)).isEmpty();
        });
    }

    private static Organisation unitOf(int number, int parent) {
        return organisation(number).toBuilder().parent(organisationId(parent)).build();
    }

    private static Link parentLink(int from, int to) {
        return new Link(organisationId(from), "/parent", organisationId(to));
    }
}
