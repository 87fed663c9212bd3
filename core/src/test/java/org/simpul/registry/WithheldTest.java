package org.simpul.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Disclosed;
import org.simpul.disclosure.Role;
import org.simpul.finding.Finding;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Identifier;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Attendance;
import org.simpul.model.activity.AttendanceRole;
import org.simpul.model.activity.Individual;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.id.RecordType;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Contact;
import org.simpul.model.participant.LawfulBasis;
import org.simpul.model.participant.Person;
import org.simpul.model.people.Sex;
import org.simpul.model.time.PartialDate;
import org.simpul.port.ChangeLog.Change;
import org.simpul.port.Facet;
import org.simpul.port.NotPermittedException;
import org.simpul.port.Query;
import org.simpul.port.RolePolicy;
import org.simpul.registry.BundleRow.Outcome;
import org.simpul.report.RecordThread.Knot;

/** What a caller may not know of is not there for them, whichever way they ask. */
class WithheldTest {

    private static final String NUMBER = "2024-017";

    private final Simpul simpul =
            Simpul.on(new InMemoryStorage()).accessPolicy(new RolePolicy()).build();
    private final Caller steward = Caller.localSteward();
    private final OrganisationId own = simpul.newOrganisationId();
    private final OrganisationId hidden = simpul.newOrganisationId();
    private final Caller contributor =
            new Caller("contributor", own, Set.of(Role.CONTRIBUTOR), Sensitivity.RESTRICTED, null);
    private final Caller anybody = new Caller("anybody", null, Set.of(Role.READER), Sensitivity.PUBLIC, null);
    private final ParticipantId melati = simpul.newParticipantId();
    private Activity meeting;

    @BeforeEach
    void record() {
        simpul.organisations().create(steward, named(own, "Jejaring").build());
        simpul.organisations()
                .create(
                        steward,
                        named(hidden, "Rumah aman")
                                .sensitivity(Sensitivity.CONFIDENTIAL)
                                .parent(own)
                                .identifier("example-registry", NUMBER)
                                .build());
        simpul.participants()
                .create(
                        steward,
                        Person.builder(melati)
                                .name("Melati")
                                .sex(Sex.FEMALE)
                                .lawfulBasis(LawfulBasis.consent(PartialDate.of(2024), true))
                                .contact(new Contact("melati@example.org", null, null))
                                .build());
        meeting = Activity.builder(simpul.newActivityId())
                .custodian(own)
                .title("id", "Pertemuan")
                .organiser(own, OrganiserRole.ORGANISER)
                .organiser(hidden, OrganiserRole.HOST)
                .attendance(new Attendance(
                        null, List.of(), List.of(Individual.of(melati, AttendanceRole.FACILITATOR, hidden))))
                .build();
        simpul.activities().create(steward, meeting);
    }

    @Test
    void aRecordIsUnknownAsIfItHadNeverBeen() {
        OrganisationId never = simpul.newOrganisationId();

        for (OrganisationId id : List.of(hidden, never)) {
            assertThat(simpul.organisations().find(anybody, id)).isEmpty();
            assertThat(simpul.organisations().history(anybody, id, null, 10)).isEmpty();
            assertThat(simpul.organisations().version(anybody, id, 1)).isEmpty();
            assertThat(simpul.organisations().findings(anybody, List.of(id))).isEmpty();
            assertThatThrownBy(() -> simpul.reports().thread(anybody, id)).isInstanceOf(UnknownRecordException.class);
            assertThatThrownBy(() -> simpul.organisations()
                            .replace(contributor, id, 1, named(id, "X").build()))
                    .isInstanceOf(UnknownRecordException.class);
            assertThatThrownBy(() -> simpul.organisations().delete(contributor, id, 1))
                    .isInstanceOf(UnknownRecordException.class);
        }
    }

    @Test
    void aDeletedRecordIsUnknownToThoseWhoMightNotKnowOfIt() {
        OrganisationId other = simpul.newOrganisationId();
        simpul.organisations()
                .create(
                        steward,
                        named(other, "Lain")
                                .sensitivity(Sensitivity.CONFIDENTIAL)
                                .build());
        simpul.organisations().delete(steward, other, 1);

        assertThat(simpul.organisations().find(anybody, other)).isEmpty();
        assertThatThrownBy(() -> simpul.organisations().find(steward, other))
                .isInstanceOf(RecordDeletedException.class);
    }

    @Test
    void noFilterFindsByWhatMayNotBeKnown() {
        Query byHidden = Query.all(10).where(Facet.ORGANISATION, Set.of(hidden.toString()));
        Query byOwn = Query.all(10).where(Facet.ORGANISATION, Set.of(own.toString()));
        Query byPerson = Query.all(10).where(Facet.PARTICIPANT, Set.of(melati.toString()));

        assertThat(simpul.activities().list(steward, byHidden).items()).hasSize(1);
        assertThat(simpul.activities().list(contributor, byHidden).items()).isEmpty();
        assertThat(simpul.activities().list(anybody, byPerson).items()).isEmpty();
        assertThat(simpul.activities().list(contributor, byPerson).items()).hasSize(1);
        assertThat(simpul.organisations()
                        .list(contributor, byOwn, Set.of(Facet.ORGANISATION))
                        .items())
                .extracting(seen -> seen.record().id())
                .containsExactly(own);
    }

    @Test
    void theNamesOfHiddenRecordsAreWithheldAndNamedAsWithheld() {
        Disclosed<Activity> seen =
                simpul.activities().find(anybody, meeting.id()).orElseThrow();

        assertThat(seen.withheld())
                .containsExactly(
                        "/organisers/1",
                        "/attendance/individuals/0/participant",
                        "/attendance/individuals/0/representing");
    }

    @Test
    void aThreadAndItsFeedLeaveOutWhatMayNotBeKnown() {
        Activity next = Activity.builder(simpul.newActivityId())
                .title("id", "Lanjutan")
                .sensitivity(Sensitivity.CONFIDENTIAL)
                .follows(List.of(meeting.id()))
                .build();
        simpul.activities().create(steward, next);

        assertThat(simpul.reports().thread(steward, meeting.id()).after())
                .extracting(Knot::id)
                .containsExactly(next.id());
        assertThat(simpul.reports().thread(contributor, meeting.id()).after()).isEmpty();
        assertThat(simpul.changes().after(contributor, null, 100).seen())
                .extracting(Change::id)
                .contains(own, meeting.id())
                .doesNotContain(hidden, next.id());
    }

    @Test
    void whoStillNamesARecordIsToldAsFarAsItMayBeKnown() {
        assertThatThrownBy(() -> simpul.organisations().delete(contributorOf(own), own, 1))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> simpul.organisations().delete(restrictedSteward(), own, 1))
                .asInstanceOf(type(StillReferencedException.class))
                .satisfies(refusal -> assertThat(refusal.referrers())
                        .extracting(link -> link.from().type())
                        .containsOnly(RecordType.ACTIVITY));
    }

    @Test
    void writingBackWhatOneSawLosesNothingAndChangesNothing() {
        Disclosed<Activity> seen =
                simpul.activities().find(contributor, meeting.id()).orElseThrow();

        Written<Activity> written = simpul.activities().replace(contributor, meeting.id(), 1, seen.record());

        assertThat(written.record().version()).isEqualTo(1);
        assertThat(simpul.activities().find(steward, meeting.id()).orElseThrow().record())
                .isEqualTo(meeting);
    }

    @Test
    void whatOneSeesCanBeChangedAndTheRestStays() {
        Activity seen = simpul.activities()
                .find(contributor, meeting.id())
                .orElseThrow()
                .record();

        simpul.activities()
                .replace(
                        contributor,
                        meeting.id(),
                        1,
                        seen.toBuilder().title("en", "Meeting").build());

        assertThat(simpul.activities().find(steward, meeting.id()).orElseThrow().record())
                .isEqualTo(meeting.toBuilder().title("en", "Meeting").build());
    }

    @Test
    void settingWhatIsWithheldIsRefusedAndNamesThePlace() {
        Caller own = restrictedSteward();
        Person seen =
                (Person) simpul.participants().find(own, melati).orElseThrow().record();
        Person wanted =
                seen.toBuilder().contact(new Contact(null, "0812", null)).build();

        assertThatThrownBy(() -> simpul.participants().replace(own, melati, 1, wanted))
                .asInstanceOf(type(NotPermittedException.class))
                .satisfies(refusal -> assertThat(refusal.paths()).containsExactly("/contact"));
    }

    @Test
    void aHiddenRecordCannotBeNamedAnewByThoseWhoMayNotKnowOfIt() {
        Activity other = Activity.builder(simpul.newActivityId())
                .title("id", "Lain")
                .organiser(hidden, OrganiserRole.HOST)
                .build();

        assertThatThrownBy(() -> simpul.activities().create(contributor, other))
                .asInstanceOf(type(RecordRefusedException.class))
                .satisfies(refusal -> assertThat(refusal.findings())
                        .filteredOn(Finding::isError)
                        .extracting(Finding::rule)
                        .containsExactly("REF-1"));
    }

    @Test
    void anIdentifierOfAHiddenRecordTellsNothing() {
        Organisation taken = named(simpul.newOrganisationId(), "Lain")
                .custodian(own)
                .identifier("example-registry", NUMBER)
                .build();

        simpul.organisations().create(contributor, taken);

        assertThat(simpul.organisations()
                        .find(contributor, taken.id())
                        .orElseThrow()
                        .record()
                        .head()
                        .identifiers())
                .containsExactly(new Identifier("example-registry", NUMBER));
    }

    @Test
    void aBundleNeitherOverwritesWhatMayNotBeKnownNorLosesWhatIsNotSeen() {
        Activity seen = simpul.activities()
                .find(contributor, meeting.id())
                .orElseThrow()
                .record();

        assertThat(load(contributor, seen)).extracting(BundleRow::outcome).containsExactly(Outcome.UNCHANGED);
        assertThatThrownBy(() -> simpul.bundles()
                        .load(
                                contributor,
                                List.of(new Bundles.Announced(null, RecordType.ORGANISATION, hidden, List.of())),
                                ids -> List.of(
                                        new Bundles.Read(named(hidden, "X").build(), List.of())),
                                false))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void nobodyWritesByABundleWhatTheyCouldNotSeeAfterwards() {
        Activity.Builder own = Activity.builder(simpul.newActivityId()).title("id", "Rapat tertutup");

        assertThatThrownBy(() -> load(
                        contributor, own.sensitivity(Sensitivity.CONFIDENTIAL).build()))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> load(
                        contributor,
                        meeting.toBuilder()
                                .sensitivity(Sensitivity.CONFIDENTIAL)
                                .build()))
                .isInstanceOf(NotPermittedException.class);
        assertThat(load(contributor, own.sensitivity(Sensitivity.RESTRICTED).build()))
                .extracting(BundleRow::outcome)
                .containsExactly(Outcome.CREATED);
    }

    private List<BundleRow> load(Caller caller, Activity activity) {
        return simpul.bundles()
                .load(
                        caller,
                        List.of(new Bundles.Announced(null, RecordType.ACTIVITY, activity.id(), List.of())),
                        ids -> List.of(new Bundles.Read(activity, List.of())),
                        false);
    }

    private static Caller contributorOf(OrganisationId organisation) {
        return new Caller("other", organisation, Set.of(Role.CONTRIBUTOR), Sensitivity.RESTRICTED, null);
    }

    private static Caller restrictedSteward() {
        return new Caller("steward", null, Set.of(Role.STEWARD), Sensitivity.RESTRICTED, null);
    }

    private static Organisation.Builder named(OrganisationId id, String name) {
        return Organisation.builder(id).name("id", name).kind("network");
    }
}
