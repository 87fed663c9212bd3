package org.simpul.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Disclosed;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Aggregate;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.PartyRole;
import org.simpul.model.id.AggregateId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Place;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.policy.PolicyRelation;
import org.simpul.model.policy.RelationType;
import org.simpul.port.Facet;
import org.simpul.port.Page;
import org.simpul.port.Query;

/** What a list includes that names an area, an organisation or an instrument. */
class ReachTest {

    private final Caller steward = Caller.localSteward();
    private final InMemoryStorage storage = new InMemoryStorage();
    private final Simpul simpul = at("2024-12-31T03:00:00Z", ZoneOffset.UTC);

    @Test
    void anAreaIsItAndEverythingInItAtAnyDepth() {
        Activity inRegency = heldIn("ID-32.14");
        Activity inProvince = heldIn("ID-JB");
        Activity inCountry = heldIn("ID");
        Activity elsewhere = heldIn("MY");
        Activity nowhere = heldIn();

        assertThat(activitiesIn("ID-32.14")).containsExactlyInAnyOrder(inRegency.id());
        assertThat(activitiesIn("ID-JB")).containsExactlyInAnyOrder(inRegency.id(), inProvince.id());
        assertThat(activitiesIn("ID")).containsExactlyInAnyOrder(inRegency.id(), inProvince.id(), inCountry.id());
        assertThat(activitiesIn("M49-035"))
                .containsExactlyInAnyOrder(inRegency.id(), inProvince.id(), inCountry.id(), elsewhere.id());
        assertThat(activitiesIn("ID-JB", "MY"))
                .containsExactlyInAnyOrder(inRegency.id(), inProvince.id(), elsewhere.id());
        assertThat(activitiesIn("MY", Query.NONE)).containsExactlyInAnyOrder(elsewhere.id(), nowhere.id());
    }

    @Test
    void areasAreTakenAsTheyAreDividedToday() {
        // Paniai lay in Papua until 25 July 2022, and lies in Papua Tengah since.
        Activity inPaniai = heldIn("ID-94.03");
        Simpul dayBefore = at("2022-07-24T14:59:59Z", ZoneId.of("Asia/Jayapura"));
        Simpul thatDay = at("2022-07-24T15:00:00Z", ZoneId.of("Asia/Jayapura"));

        assertThat(activitiesIn(dayBefore, "ID-PA")).containsExactlyInAnyOrder(inPaniai.id());
        assertThat(activitiesIn(dayBefore, "ID-PT")).isEmpty();
        assertThat(activitiesIn(thatDay, "ID-PA")).isEmpty();
        assertThat(activitiesIn(thatDay, "ID-PT")).containsExactlyInAnyOrder(inPaniai.id());
        assertThat(activitiesIn(thatDay, "ID")).containsExactlyInAnyOrder(inPaniai.id());
    }

    @Test
    void anAreaThatNobodyKnowsIsItself() {
        heldIn("ID-JB");

        assertThat(activitiesIn("ID-ZZ")).isEmpty();
    }

    @Test
    void aCommitmentLiesWhereTheActivityLiesAtWhichItWasMade() {
        Activity meeting = heldIn("ID-32.14");
        Commitment promise = saved(Commitment.builder(simpul.newCommitmentId())
                .statement("en", "Promise")
                .madeAt(meeting.id())
                .build());

        assertThat(ids(simpul.commitments()
                        .list(steward, Query.all(10).where(Facet.AREA, Set.of("ID-JB")), Set.of(Facet.AREA))))
                .containsExactlyInAnyOrder(promise.id());
    }

    @Test
    void anOrganisationIsItAndItsUnitsAtAnyDepth() {
        Organisation ministry = organisation("Ministry", null);
        Organisation office = organisation("Office", ministry);
        Organisation section = organisation("Section", office);
        organisation("Another ministry", null);
        Query query = Query.all(10).where(Facet.ORGANISATION, Set.of(text(ministry)));

        assertThat(ids(simpul.organisations().list(steward, query, Set.of(Facet.ORGANISATION))))
                .containsExactlyInAnyOrder(ministry.id(), office.id(), section.id());
        assertThat(ids(simpul.organisations().list(steward, query))).containsExactlyInAnyOrder(ministry.id());
    }

    @Test
    void whoIsResponsibleMayBeAUnitWhereThatIsAskedFor() {
        Organisation ministry = organisation("Ministry", null);
        Organisation section = organisation("Section", organisation("Office", ministry));
        Commitment promise = saved(Commitment.builder(simpul.newCommitmentId())
                .statement("en", "Promise")
                .party(section.id(), PartyRole.LEAD)
                .build());
        Commitment nobodys = saved(Commitment.builder(simpul.newCommitmentId())
                .statement("en", "Wish")
                .build());
        Query query = Query.all(10).where(Facet.RESPONSIBLE, Set.of(text(ministry), Query.NONE));

        assertThat(ids(simpul.commitments().list(steward, query, Set.of(Facet.RESPONSIBLE))))
                .containsExactlyInAnyOrder(promise.id(), nobodys.id());
        assertThat(ids(simpul.commitments().list(steward, query))).containsExactlyInAnyOrder(nobodys.id());
    }

    @Test
    void anInstrumentIsItAndWhatLocalisesItAtAnyDepth() {
        PolicyInstrument national = instrument("National plan", null);
        PolicyInstrument provincial = instrument("Provincial plan", national);
        PolicyInstrument district = instrument("District plan", provincial);
        Activity meeting = saved(Activity.builder(simpul.newActivityId())
                .title("en", "Meeting")
                .policyLink(PolicyLink.of(district.id(), PolicyRelation.SUPPORTS))
                .build());
        Query query = Query.all(10).where(Facet.INSTRUMENT, Set.of(text(national)));

        assertThat(ids(simpul.policyInstruments().list(steward, query, Set.of(Facet.INSTRUMENT))))
                .containsExactlyInAnyOrder(national.id(), provincial.id(), district.id());
        assertThat(ids(simpul.policyInstruments().list(steward, query))).containsExactlyInAnyOrder(national.id());
        assertThat(ids(simpul.activities().list(steward, query, Set.of(Facet.INSTRUMENT))))
                .containsExactlyInAnyOrder(meeting.id());
        assertThat(ids(simpul.activities().list(steward, query))).isEmpty();
    }

    @Test
    void aFacetThatIsNotAskedForIsNotWidened() {
        heldIn("ID-JB");

        assertThat(ids(simpul.activities()
                        .list(steward, Query.all(10), Set.of(Facet.AREA, Facet.ORGANISATION, Facet.INSTRUMENT))))
                .hasSize(1);
    }

    @Test
    void aFacetWithoutValuesMatchesNoRecordWithItsPartsEither() {
        heldIn("ID-JB");

        assertThat(ids(simpul.activities()
                        .list(steward, Query.all(10).where(Facet.AREA, Set.of()), Set.of(Facet.AREA))))
                .isEmpty();
    }

    @Test
    void aPageGoesOnBehindItsPlaceWithThePartsToo() {
        Activity inRegency = heldIn("ID-32.14");
        Activity inProvince = heldIn("ID-JB");
        Activity inCountry = heldIn("ID");
        Query query = Query.all(2).where(Facet.AREA, Set.of("ID"));

        var first = simpul.activities().list(steward, query, Set.of(Facet.AREA));
        var second = simpul.activities().list(steward, query.after(first.next()), Set.of(Facet.AREA));

        assertThat(ids(first)).hasSize(2);
        assertThat(Stream.concat(ids(first).stream(), ids(second).stream()))
                .containsExactlyInAnyOrder(inRegency.id(), inProvince.id(), inCountry.id());
        assertThat(second.next()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Facet.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"AREA", "ORGANISATION", "RESPONSIBLE", "INSTRUMENT", "PROVISION"})
    void whatAnotherFacetNamesHasNoParts(Facet facet) {
        assertThatThrownBy(() -> simpul.activities().list(steward, Query.all(10), Set.of(facet)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(facet.name());
    }

    private Simpul at(String instant, ZoneId zone) {
        return Simpul.on(storage)
                .clock(Clock.fixed(Instant.parse(instant), zone))
                .build();
    }

    private List<AggregateId> activitiesIn(String... areas) {
        return activitiesIn(simpul, areas);
    }

    private List<AggregateId> activitiesIn(Simpul registry, String... areas) {
        return ids(registry.activities()
                .list(steward, Query.all(10).where(Facet.AREA, Set.of(areas)), Set.of(Facet.AREA)));
    }

    private static List<AggregateId> ids(Page<? extends Disclosed<? extends Aggregate<?>>> page) {
        return page.items().stream()
                .<AggregateId>map(item -> item.record().id())
                .toList();
    }

    private Activity heldIn(String... areas) {
        Activity.Builder activity = Activity.builder(simpul.newActivityId()).title("en", "Meeting");
        for (String area : areas) {
            activity.place(Place.at("Hall", AreaCode.of(area)));
        }
        return saved(activity.build());
    }

    private Organisation organisation(String name, Organisation parent) {
        Organisation organisation = Organisation.builder(simpul.newOrganisationId())
                .name("en", name)
                .parent(parent == null ? null : parent.id())
                .build();
        simpul.organisations().create(steward, organisation);
        return organisation;
    }

    private PolicyInstrument instrument(String title, PolicyInstrument localised) {
        PolicyInstrument.Builder instrument =
                PolicyInstrument.builder(simpul.newPolicyInstrumentId()).title("en", title);
        if (localised != null) {
            instrument.relation(RelationType.LOCALISES, localised.id());
        }
        simpul.policyInstruments().create(steward, instrument.build());
        return instrument.build();
    }

    private Activity saved(Activity activity) {
        simpul.activities().create(steward, activity);
        return activity;
    }

    private Commitment saved(Commitment commitment) {
        simpul.commitments().create(steward, commitment);
        return commitment;
    }

    private static String text(Aggregate<?> record) {
        return record.id().value().toString();
    }
}
