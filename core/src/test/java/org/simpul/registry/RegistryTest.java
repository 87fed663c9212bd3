package org.simpul.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Disclosed;
import org.simpul.disclosure.Role;
import org.simpul.finding.Finding;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.place.AreaCode;
import org.simpul.port.ChangeKind;
import org.simpul.port.NotPermittedException;
import org.simpul.port.Query;
import org.simpul.port.RecordExistsException;
import org.simpul.port.StaleVersionException;

class RegistryTest {

    private final Simpul simpul = Simpul.inMemory();
    private final Caller steward = Caller.localSteward();

    @Test
    void aNewRecordIsFoundAgainAsItWas() {
        Organisation network = network().build();

        simpul.organisations().create(steward, network);

        assertThat(simpul.organisations().find(steward, network.id())).hasValueSatisfying(found -> {
            assertThat(found.record()).isEqualTo(network);
            assertThat(found.version()).isEqualTo(1);
            assertThat(found.withheld()).isEmpty();
        });
    }

    @Test
    void anIdIsGivenOnce() {
        Organisation network = network().build();
        simpul.organisations().create(steward, network);

        assertThatThrownBy(() -> simpul.organisations().create(steward, network))
                .isInstanceOf(RecordExistsException.class);
    }

    @Test
    void theCustodianIsTheOrganisationOfTheCallerAndStays() {
        OrganisationId office = created(network().build());
        Organisation network = network().build();

        simpul.organisations().create(steward.actingFor(office), network);
        Written<Organisation> renamed = simpul.organisations()
                .replace(
                        steward,
                        network.id(),
                        1,
                        network.toBuilder().acronym("JPP").build());

        assertThat(renamed.record().record().head().custodian()).isEqualTo(office);
    }

    @Test
    void aReferenceToNothingRefusesTheRecordAndStoresNothing() {
        OrganisationId nobody = simpul.newOrganisationId();
        Activity meeting = Activity.builder(simpul.newActivityId())
                .title("en", "Meeting")
                .organiser(nobody, OrganiserRole.ORGANISER)
                .build();

        assertThatThrownBy(() -> simpul.activities().create(steward, meeting))
                .asInstanceOf(type(RecordRefusedException.class))
                .satisfies(refused -> assertThat(refused.findings())
                        .filteredOn(Finding::isError)
                        .extracting(Finding::rule, Finding::path)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple("REF-1", "/organisers/0/organisation")));
        assertThat(simpul.activities().find(steward, meeting.id())).isEmpty();
    }

    @Test
    void anIdentifierOfAnotherRecordRefusesTheRecord() {
        created(network().identifier("example-registry", "7").build());

        assertThatThrownBy(() ->
                        created(network().identifier("example-registry", "7").build()))
                .asInstanceOf(type(RecordRefusedException.class))
                .satisfies(refused ->
                        assertThat(refused.findings()).extracting(Finding::rule).contains("IDN-1"));
    }

    @Test
    void theSecondWriterOfAVersionIsRefused() {
        Organisation network = network().build();
        created(network);
        simpul.organisations()
                .replace(
                        steward,
                        network.id(),
                        1,
                        network.toBuilder().acronym("A").build());

        assertThatThrownBy(() -> simpul.organisations()
                        .replace(
                                steward,
                                network.id(),
                                1,
                                network.toBuilder().acronym("B").build()))
                .asInstanceOf(type(StaleVersionException.class))
                .returns(2, StaleVersionException::currentVersion);
    }

    @Test
    void equalContentMakesNoVersion() {
        Organisation network = network().build();
        created(network);

        Written<Organisation> written = simpul.organisations().replace(steward, network.id(), 1, network);

        assertThat(written.record().version()).isEqualTo(1);
        assertThat(simpul.organisations().history(steward, network.id(), null, 10))
                .hasSize(1);
    }

    @Test
    void theHistoryTellsWhoChangedWhat() {
        OrganisationId office = changedTwice();

        List<DisclosedVersion<Organisation>> history = simpul.organisations().history(steward, office, null, 10);

        assertThat(history).extracting(DisclosedVersion::by).containsExactly("ayu", "ayu", "budi", "local-steward");
        assertThat(history)
                .extracting(DisclosedVersion::changed)
                .containsExactly(List.of(), List.of("/names/en"), List.of("/acronym", "/seat"), List.of());
    }

    @Test
    void whatTheOldestVersionOfAPageChangedIsToldToo() {
        OrganisationId office = changedTwice();

        assertThat(simpul.organisations().history(steward, office, 4, 1))
                .singleElement()
                .satisfies(version -> {
                    assertThat(version.version()).isEqualTo(3);
                    assertThat(version.changed()).containsExactly("/names/en");
                });
        assertThat(simpul.organisations().history(steward, office, null, Integer.MAX_VALUE))
                .hasSize(4);
    }

    @Test
    void whoMayNotSeeBothVersionsIsNotToldWhatChanged() {
        Organisation network = network().build();
        created(network);
        Caller outsider = new Caller("outsider", null, Set.of(Role.STEWARD), Sensitivity.PUBLIC, null);
        Organisation hidden = network.toBuilder()
                .sensitivity(Sensitivity.CONFIDENTIAL)
                .acronym("JPP")
                .build();
        simpul.organisations().replace(steward, network.id(), 1, hidden);
        simpul.organisations()
                .replace(
                        steward,
                        network.id(),
                        2,
                        hidden.toBuilder()
                                .sensitivity(Sensitivity.PUBLIC)
                                .acronym(null)
                                .build());

        assertThat(simpul.organisations().history(outsider, network.id(), null, 10))
                .extracting(DisclosedVersion::changed)
                .containsOnly(List.of());
        assertThat(simpul.organisations().history(steward, network.id(), null, 10))
                .extracting(DisclosedVersion::changed)
                .containsExactly(List.of("/sensitivity", "/acronym"), List.of("/sensitivity", "/acronym"), List.of());
    }

    @Test
    void aRecordThatOthersNameCannotBeDeleted() {
        OrganisationId office = created(network().build());
        OrganisationId unit = created(network().parent(office).build());

        assertThatThrownBy(() -> simpul.organisations().delete(steward, office, 1))
                .asInstanceOf(type(StillReferencedException.class))
                .satisfies(still -> assertThat(still.referrers())
                        .singleElement()
                        .satisfies(link -> {
                            assertThat(link.from()).isEqualTo(unit);
                            assertThat(link.path()).isEqualTo("/parent");
                        }));
    }

    @Test
    void aDeletedRecordIsGoneButItsHistoryRemains() {
        OrganisationId office = created(network().build());

        simpul.organisations().delete(steward, office, 1);

        assertThatThrownBy(() -> simpul.organisations().find(steward, office))
                .isInstanceOf(RecordDeletedException.class);
        assertThat(simpul.organisations().history(steward, office, null, 10))
                .extracting(DisclosedVersion::change)
                .containsExactly(ChangeKind.DELETED, ChangeKind.CREATED);
        assertThat(simpul.organisations().version(steward, office, 1)).isPresent();
    }

    @Test
    void unlessTheHostSaysOtherwiseRolesDecide() {
        OrganisationId office = created(network().build());
        Caller reader = new Caller("reader", null, Set.of(Role.READER), Sensitivity.STRICTLY_CONFIDENTIAL, null);

        assertThat(simpul.organisations().find(reader, office)).isPresent();
        assertThatThrownBy(() -> simpul.organisations().create(reader, network().build()))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void whatIsAboveTheClearanceOfTheCallerIsNotThere() {
        OrganisationId hidden =
                created(network().sensitivity(Sensitivity.CONFIDENTIAL).build());
        OrganisationId raised = created(network()
                .seat(AreaCode.of("ID-JB"))
                .sensitivityOf("/seat", Sensitivity.RESTRICTED)
                .build());
        OrganisationId open = created(network().build());
        Caller outsider = new Caller("outsider", null, Set.of(Role.STEWARD), Sensitivity.PUBLIC, null);

        assertThat(simpul.organisations().find(outsider, hidden)).isEmpty();
        assertThat(simpul.organisations().list(outsider, Query.all(10)).items())
                .extracting(Disclosed::record)
                .extracting(Organisation::id)
                .containsExactly(raised, open);
        assertThat(simpul.organisations().find(outsider, raised).orElseThrow().withheld())
                .containsExactly("/seat");
        assertThatThrownBy(() -> simpul.organisations().delete(outsider, hidden, 1))
                .isInstanceOf(UnknownRecordException.class);
    }

    @Test
    void validatingStoresNothing() {
        Organisation network = network().parent(simpul.newOrganisationId()).build();

        List<Finding> findings = simpul.organisations().validate(steward, network);

        assertThat(findings).extracting(Finding::rule).contains("REF-1");
        assertThat(simpul.organisations().find(steward, network.id())).isEmpty();
    }

    @Test
    void aRecordIsReplacedByWhatItsWriterMakesOfTheStoredOne() {
        OrganisationId office = created(network().build());
        Organisation network = network().build();
        simpul.organisations().create(steward.actingFor(office), network);

        Written<Organisation> replaced = simpul.organisations()
                .replace(
                        steward,
                        network.id(),
                        1,
                        stored ->
                                network.toBuilder().acronym(stored.kind() + "!").build());

        assertThat(replaced.record().record().acronym()).isEqualTo("network!");
        assertThat(replaced.record().record().head().custodian()).isEqualTo(office);
        assertThatThrownBy(() -> simpul.organisations().replace(steward, network.id(), 1, stored -> stored))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void findingsOfStoredRecordsAreToldForThoseTheCallerMayKnowOf() {
        Caller outsider = new Caller("outsider", null, Set.of(Role.STEWARD), Sensitivity.PUBLIC, null);
        OrganisationId hidden =
                created(network().sensitivity(Sensitivity.CONFIDENTIAL).build());
        Activity meeting = Activity.builder(simpul.newActivityId())
                .title("en", "Meeting")
                .during("2024-05-08")
                .build();
        simpul.activities().create(steward, meeting);

        assertThat(simpul.activities().findings(steward, List.of(meeting.id(), simpul.newActivityId())))
                .containsOnlyKeys(meeting.id())
                .hasEntrySatisfying(
                        meeting.id(),
                        found -> assertThat(found).extracting(Finding::rule).contains("ACT-5"));
        assertThat(simpul.organisations().findings(outsider, List.of(hidden))).isEmpty();
        assertThat(simpul.organisations().findings(steward, List.of(hidden))).containsOnlyKeys(hidden);
    }

    private OrganisationId changedTwice() {
        OrganisationId office = created(network().build());
        Caller ayu = named("ayu");
        simpul.organisations()
                .change(
                        named("budi"),
                        office,
                        1,
                        stored -> stored.toBuilder()
                                .acronym("JP")
                                .seat(AreaCode.of("ID-LA"))
                                .build());
        simpul.organisations()
                .change(
                        ayu,
                        office,
                        2,
                        stored ->
                                stored.toBuilder().name("en", "Harbour Network").build());
        simpul.organisations().delete(ayu, office, 3);
        return office;
    }

    private static Caller named(String subject) {
        return new Caller(subject, null, Set.of(Role.STEWARD), Sensitivity.STRICTLY_CONFIDENTIAL, null);
    }

    private OrganisationId created(Organisation organisation) {
        return simpul.organisations()
                .create(steward, organisation)
                .record()
                .record()
                .id();
    }

    private Organisation.Builder network() {
        return Organisation.builder(simpul.newOrganisationId())
                .name("id", "Jejaring Pelabuhan")
                .kind("network");
    }
}
