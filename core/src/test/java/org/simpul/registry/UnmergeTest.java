package org.simpul.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.model.Identifier;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Organiser;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.source.Provenance;
import org.simpul.model.source.Source;
import org.simpul.model.source.SourceKey;
import org.simpul.model.text.LocalizedText;
import org.simpul.port.ChangeKind;
import org.simpul.port.NotPermittedException;
import org.simpul.registry.MergeRefusedException.Reason;
import org.simpul.registry.Unmerged.Left;

/** What a merge did is taken back, as far as it still is as the merge left it; the rest is told. */
class UnmergeTest {

    private static final Identifier OLD_NUMBER = new Identifier("example-registry", "17");

    private final Simpul simpul = Simpul.inMemory();
    private final Caller steward = caller(Role.STEWARD, Sensitivity.STRICTLY_CONFIDENTIAL);

    private Organisation agency;
    private Organisation duplicate;
    private Activity meeting;

    @BeforeEach
    void oneRecordOfTwo() {
        agency = Organisation.builder(simpul.newOrganisationId())
                .name("en", "Agency for Quiet Harbours")
                .alternativeNames(List.of("AQH"))
                .build();
        duplicate = Organisation.builder(simpul.newOrganisationId())
                .name("id", "Badan Pelabuhan Teduh")
                .identifier(OLD_NUMBER.scheme(), OLD_NUMBER.value())
                .source(Source.titled("s1", "Berita"))
                .provenance(new Provenance("/names/id", SourceKey.of("s1"), null, Provenance.Basis.STATED))
                .build();
        meeting = meeting()
                .organiser(duplicate.id(), OrganiserRole.ORGANISER)
                .organiser(agency.id(), OrganiserRole.ORGANISER)
                .organiser(duplicate.id(), OrganiserRole.HOST)
                .build();
        simpul.organisations().create(steward, agency);
        simpul.organisations().create(steward, duplicate);
        simpul.activities().create(steward, meeting);
    }

    @Test
    void everythingIsAsItWas() {
        merge();

        Unmerged<Organisation> unmerged = unmerge();

        assertThat(unmerged.left()).isEmpty();
        assertThat(unmerged.written().record().record()).isEqualTo(duplicate);
        assertThat(unmerged.written().record().version()).isEqualTo(3);
        assertThat(found(agency.id())).isEqualTo(agency);
        assertThat(found(meeting.id())).isEqualTo(meeting);
        assertThat(simpul.organisations().find(steward, OLD_NUMBER))
                .hasValueSatisfying(found -> assertThat(found.record().id()).isEqualTo(duplicate.id()));
    }

    @Test
    void theHistoryGoesOn() {
        merge();
        unmerge();

        assertThat(simpul.organisations().history(steward, duplicate.id(), null, 10))
                .extracting(DisclosedVersion::change)
                .containsExactly(ChangeKind.UPDATED, ChangeKind.MERGED, ChangeKind.CREATED);
    }

    @Test
    void whatWasTakenApartCanBeMergedAgain() {
        merge();
        unmerge();
        merge();
        unmerge();

        assertThat(found(agency.id())).isEqualTo(agency);
        assertThat(found(meeting.id())).isEqualTo(meeting);
    }

    @Test
    void itGoesForMoreRecordsThanArePutBackAtOnce() {
        List<ActivityId> meetings = IntStream.range(0, 2 * Joint.PAGE + 1)
                .mapToObj(i -> meeting()
                        .organiser(duplicate.id(), OrganiserRole.ORGANISER)
                        .build())
                .map(record -> simpul.activities()
                        .create(steward, record)
                        .record()
                        .record()
                        .id())
                .toList();
        merge();

        unmerge();

        for (ActivityId id : meetings) {
            assertThat(found(id).organisers()).containsExactly(new Organiser(duplicate.id(), OrganiserRole.ORGANISER));
        }
    }

    @Test
    void whatNamedTheSurvivorByItselfStays() {
        Activity ofTheAgency =
                meeting().organiser(agency.id(), OrganiserRole.ORGANISER).build();
        simpul.activities().create(steward, ofTheAgency);
        merge();
        Activity later = meeting().organiser(agency.id(), OrganiserRole.HOST).build();
        simpul.activities().create(steward, later);

        unmerge();

        assertThat(found(ofTheAgency.id())).isEqualTo(ofTheAgency);
        assertThat(found(later.id())).isEqualTo(later);
    }

    @Test
    void anEditBesidesAReferenceStaysAndTheReferenceGoesBack() {
        merge();
        simpul.activities()
                .change(
                        steward,
                        meeting.id(),
                        null,
                        record -> record.toBuilder()
                                .title("en", "Meeting")
                                .organisers(List.of(
                                        record.organisers().get(1),
                                        record.organisers().get(0)))
                                .build());

        Unmerged<Organisation> unmerged = unmerge();

        assertThat(found(meeting.id()).titles().byLanguage()).containsEntry("en", "Meeting");
        assertThat(found(meeting.id()).organisers())
                .containsExactly(
                        new Organiser(duplicate.id(), OrganiserRole.HOST),
                        new Organiser(agency.id(), OrganiserRole.ORGANISER));
        // The merge had made one organiser of two, and nobody can tell where the other would stand now.
        assertThat(unmerged.left()).containsExactly(new Left(meeting.id(), "/organisers/0/organisation"));
    }

    @Test
    void aReferenceThatSomebodyChangedSinceStaysAndIsTold() {
        merge();
        simpul.activities()
                .change(
                        steward,
                        meeting.id(),
                        null,
                        record -> record.toBuilder()
                                .organisers(List.of(new Organiser(agency.id(), OrganiserRole.FUNDER)))
                                .build());

        assertThat(unmerge().left())
                .containsExactly(
                        new Left(meeting.id(), "/organisers/0/organisation"),
                        new Left(meeting.id(), "/organisers/2/organisation"));
        assertThat(found(meeting.id()).organisers()).containsExactly(new Organiser(agency.id(), OrganiserRole.FUNDER));
    }

    @Test
    void anEditOfTheSurvivorStaysWhenNamesAndIdentifiersGoBack() {
        merge();
        simpul.organisations()
                .change(
                        steward,
                        agency.id(),
                        null,
                        record -> record.toBuilder()
                                .acronym("AQH")
                                .alternativeNames(List.of("Badan Pelabuhan Teduh", "Harbour Agency"))
                                .build());

        unmerge();

        assertThat(found(agency.id()))
                .isEqualTo(agency.toBuilder()
                        .acronym("AQH")
                        .alternativeNames(List.of("Harbour Agency"))
                        .build());
    }

    @Test
    void theSurvivorStaysAsCloseAsItWasWhenSomebodyWroteSince() {
        simpul.organisations()
                .change(
                        steward,
                        duplicate.id(),
                        null,
                        record -> record.toBuilder()
                                .sensitivity(Sensitivity.CONFIDENTIAL)
                                .build());
        merge();
        simpul.organisations()
                .change(
                        steward,
                        agency.id(),
                        null,
                        record -> record.toBuilder()
                                .mandate(LocalizedText.of("en", "Written for few"))
                                .build());

        assertThat(unmerge().left()).contains(new Left(agency.id(), "/sensitivity"));
        assertThat(found(agency.id()).head().sensitivity()).isEqualTo(Sensitivity.CONFIDENTIAL);
    }

    @Test
    void anIdentifierThatSomebodyElseHasSinceIsTold() {
        merge();
        simpul.organisations()
                .change(
                        steward,
                        agency.id(),
                        null,
                        record -> record.withHead(record.head().withIdentifiers(List.of())));
        simpul.organisations()
                .create(
                        steward,
                        Organisation.builder(simpul.newOrganisationId())
                                .name("id", "Lain")
                                .identifier(OLD_NUMBER.scheme(), OLD_NUMBER.value())
                                .build());

        Unmerged<Organisation> unmerged = unmerge();

        assertThat(unmerged.left()).contains(new Left(duplicate.id(), "/identifiers/0"));
        assertThat(unmerged.written().record().record().head().identifiers()).isEmpty();
    }

    @Test
    void whatItNamedAndIsGoneSinceItNamesNoLonger() {
        OrganisationId parent = simpul.newOrganisationId();
        OrganisationId merged = simpul.newOrganisationId();
        simpul.organisations()
                .create(
                        steward,
                        Organisation.builder(parent).name("id", "Induk").build());
        simpul.organisations()
                .create(steward, Organisation.builder(merged).name("id", "Lama").build());
        simpul.organisations()
                .change(
                        steward,
                        duplicate.id(),
                        null,
                        record -> record.toBuilder()
                                .parent(parent)
                                .custodian(merged)
                                .build());
        merge();
        simpul.organisations().delete(steward, parent, null);
        simpul.organisations().merge(steward, merged, agency.id(), null);

        Unmerged<Organisation> unmerged = unmerge();

        Organisation back = unmerged.written().record().record();
        assertThat(back.parent()).isNull();
        assertThat(back.head().custodian()).isEqualTo(agency.id());
        assertThat(unmerged.left()).contains(new Left(duplicate.id(), "/parent"));
    }

    @Test
    void ofTwoMergesIntoOneEachIsTakenBackByItself() {
        Organisation second = Organisation.builder(simpul.newOrganisationId())
                .name("id", "Badan Kedua")
                .build();
        simpul.organisations().create(steward, second);
        merge();
        simpul.organisations().merge(steward, second.id(), agency.id(), null);

        unmerge();

        assertThat(found(agency.id()).alternativeNames()).containsExactly("AQH", "Badan Kedua");
        assertThat(found(agency.id()).head().sources()).isEmpty();
        simpul.organisations().unmerge(steward, second.id());
        assertThat(found(agency.id())).isEqualTo(agency);
    }

    @Test
    void aChainIsTakenApartFromItsEnd() {
        Organisation third = Organisation.builder(simpul.newOrganisationId())
                .name("id", "Badan Ketiga")
                .build();
        simpul.organisations().create(steward, third);
        merge();
        simpul.organisations().merge(steward, agency.id(), third.id(), null);

        assertRefused(duplicate.id(), Reason.SURVIVOR_GONE);

        simpul.organisations().unmerge(steward, agency.id());
        unmerge();
        assertThat(found(agency.id())).isEqualTo(agency);
        assertThat(found(meeting.id())).isEqualTo(meeting);
        assertThat(found(third.id())).isEqualTo(third);
    }

    @Test
    void whatWasNotMergedOrHasNoSurvivorIsRefused() {
        assertRefused(duplicate.id(), Reason.NOT_MERGED);
        simpul.activities().delete(steward, meeting.id(), null);
        merge();
        simpul.organisations().delete(steward, agency.id(), null);
        assertRefused(duplicate.id(), Reason.SURVIVOR_GONE);
        assertThatThrownBy(() -> simpul.organisations().unmerge(steward, agency.id()))
                .isInstanceOf(RecordDeletedException.class);
        assertThatThrownBy(() -> simpul.organisations().unmerge(steward, simpul.newOrganisationId()))
                .isInstanceOf(UnknownRecordException.class);
    }

    @Test
    void onlyStewardsWhoSeeBothInFullTakeRecordsApart() {
        merge();

        assertThatThrownBy(() -> simpul.organisations()
                        .unmerge(
                                caller(Role.CONTRIBUTOR, Sensitivity.STRICTLY_CONFIDENTIAL)
                                        .actingFor(agency.id()),
                                duplicate.id()))
                .isInstanceOf(NotPermittedException.class);
        simpul.organisations()
                .change(
                        steward,
                        agency.id(),
                        null,
                        record -> record.toBuilder()
                                .sensitivity(Sensitivity.CONFIDENTIAL)
                                .build());
        assertThatThrownBy(
                        () -> simpul.organisations().unmerge(caller(Role.STEWARD, Sensitivity.PUBLIC), duplicate.id()))
                .isInstanceOf(UnknownRecordException.class);
    }

    private void assertRefused(OrganisationId id, Reason reason) {
        assertThatThrownBy(() -> simpul.organisations().unmerge(steward, id))
                .asInstanceOf(type(MergeRefusedException.class))
                .satisfies(refused -> {
                    assertThat(refused.id()).isEqualTo(id);
                    assertThat(refused.reason()).isEqualTo(reason);
                });
    }

    private void merge() {
        simpul.organisations().merge(steward, duplicate.id(), agency.id(), null);
    }

    private Unmerged<Organisation> unmerge() {
        return simpul.organisations().unmerge(steward, duplicate.id());
    }

    private Activity.Builder meeting() {
        return Activity.builder(simpul.newActivityId()).title("id", "Rapat");
    }

    private static Caller caller(Role role, Sensitivity clearance) {
        return new Caller("tester", null, Set.of(role), clearance, null);
    }

    private Activity found(ActivityId id) {
        return simpul.activities().find(steward, id).orElseThrow().record();
    }

    private Organisation found(OrganisationId id) {
        return simpul.organisations().find(steward, id).orElseThrow().record();
    }
}
