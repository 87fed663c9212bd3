package org.simpul.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Blackening;
import org.simpul.model.Identifier;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Attendance;
import org.simpul.model.activity.AttendanceRole;
import org.simpul.model.activity.Individual;
import org.simpul.model.activity.Outcome;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Contact;
import org.simpul.model.participant.LawfulBasis;
import org.simpul.model.participant.Participant;
import org.simpul.model.participant.Person;
import org.simpul.model.people.Sex;
import org.simpul.model.source.Source;
import org.simpul.model.source.SourceKey;
import org.simpul.model.source.WebAddress;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.PartialDate;
import org.simpul.port.AuditLog.Action;
import org.simpul.port.AuditLog.Entry;
import org.simpul.port.Authorship;
import org.simpul.port.ChangeKind;
import org.simpul.port.IdempotencyLog.Answer;
import org.simpul.port.NotPermittedException;
import org.simpul.port.Query;
import org.simpul.port.RolePolicy;
import org.simpul.registry.Bundles.Announced;
import org.simpul.registry.Bundles.Read;
import org.simpul.registry.Erasure.Scope;

/** Somebody who was erased is nowhere any more, and what was counted still counts. */
class ErasureTest {

    private static final Instant NOW = Instant.parse("2024-07-10T03:12:09Z");
    private static final String NAME = "Melati Kenanga";

    private final InMemoryStorage storage = new InMemoryStorage();
    private final Simpul simpul = Simpul.on(storage)
            .accessPolicy(new RolePolicy())
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build();
    private final Caller steward = caller("steward", Role.STEWARD, Sensitivity.STRICTLY_CONFIDENTIAL);
    private final Caller admin = caller("admin", Role.ADMIN, Sensitivity.STRICTLY_CONFIDENTIAL);
    private final OrganisationId agency = simpul.newOrganisationId();
    private final ParticipantId melati = simpul.newParticipantId();
    private final ParticipantId namesake = simpul.newParticipantId();
    private final ActivityId meeting = simpul.newActivityId();
    private final ActivityId unlinked = simpul.newActivityId();

    @BeforeEach
    void fill() {
        simpul.organisations()
                .create(
                        steward,
                        Organisation.builder(agency).name("id", "Jejaring").build());
        simpul.participants()
                .create(
                        steward,
                        Person.builder(melati)
                                .name(NAME)
                                .alternativeNames(List.of("Mba Mel"))
                                .identifier("example-card", "3201-555")
                                .sex(Sex.FEMALE)
                                .lawfulBasis(LawfulBasis.consent(PartialDate.of(2024), true))
                                .contact(new Contact("melati@example.org", "+62 812 0000 1111", null))
                                .build());
        simpul.activities()
                .create(
                        steward,
                        Activity.builder(meeting)
                                .title("id", "Pertemuan")
                                .outcome(new Outcome(
                                        LocalizedText.of("id", "MELATI  KENANGA, mba mel, memandu"),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null))
                                .source(new Source(
                                        SourceKey.of("s1"),
                                        "Berita",
                                        WebAddress.of("https://example.org/profil/melati-kenanga"),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null))
                                .attendance(new Attendance(
                                        null, List.of(), List.of(Individual.of(melati, AttendanceRole.FACILITATOR))))
                                .build());
        simpul.activities()
                .create(
                        steward,
                        Activity.builder(unlinked)
                                .title("id", "Rapat tentang Melati Kenanga dan melati")
                                .build());
    }

    @Test
    void whatIdentifiesIsGoneFromEveryVersion() {
        simpul.participants()
                .change(
                        steward,
                        melati,
                        1,
                        person ->
                                ((Person) person).toBuilder().name("Melati K.").build());

        simpul.participants().erase(steward, melati, Scope.EVERYWHERE, false);

        List<DisclosedVersion<Participant>> history = simpul.participants().history(steward, melati, null, 10);
        assertThat(history)
                .extracting(DisclosedVersion::change)
                .containsExactly(ChangeKind.ERASED, ChangeKind.UPDATED, ChangeKind.CREATED);
        assertThat(history).extracting(version -> version.record().record()).allSatisfy(record -> {
            Person left = (Person) record;
            assertThat(left.isErased()).isTrue();
            assertThat(left.name()).isNull();
            assertThat(left.contact()).isNull();
            assertThat(left.head().identifiers()).isEmpty();
            assertThat(left.sex()).isEqualTo(Sex.FEMALE);
        });
    }

    @Test
    void nothingFindsThemAndNobodyElseKnowsOfThem() {
        simpul.participants().erase(steward, melati, Scope.EVERYWHERE, false);

        assertThat(simpul.participants()
                        .list(steward, Query.all(10).matching("melati"))
                        .items())
                .isEmpty();
        assertThat(simpul.activities()
                        .list(steward, Query.all(10).matching("kenanga"))
                        .items())
                .isEmpty();
        assertThat(storage.<Object>read(unit -> unit.participants()
                        .owners(
                                List.of(new Identifier("example-card", "3201-555")),
                                Sensitivity.STRICTLY_CONFIDENTIAL)))
                .isEqualTo(Map.of());
        Caller officer = caller("officer", Role.READER, Sensitivity.CONFIDENTIAL);
        assertThat(simpul.participants().find(officer, melati)).isEmpty();
        assertThat(simpul.activities().find(officer, meeting).orElseThrow().withheld())
                .containsExactly("/attendance/individuals/0/participant");
    }

    @Test
    void copiesInOtherRecordsAreBlackedOutInEveryVersion() {
        simpul.activities()
                .change(
                        steward,
                        meeting,
                        1,
                        activity -> activity.toBuilder()
                                .title("id", "Pertemuan kedua")
                                .outcomes(List.of())
                                .build());

        Erasure erasure = simpul.participants().erase(steward, melati, Scope.EVERYWHERE, false);

        assertThat(erasure.rewritten()).containsExactlyInAnyOrder(meeting, unlinked);
        Activity first =
                simpul.activities().version(steward, meeting, 1).orElseThrow().record();
        assertThat(first.outcomes().get(0).text().in("id")).contains("[…], […], memandu");
        assertThat(first.head().sources().get(0).url()).isNull();
        assertThat(first.attendance().individuals().get(0).participant()).isEqualTo(melati);
        assertThat(simpul.activities()
                        .find(steward, unlinked)
                        .orElseThrow()
                        .record()
                        .titles()
                        .in("id"))
                .contains("Rapat tentang […] dan melati");
    }

    @Test
    void aRewrittenRecordIsANewVersionSoThatCopiesOutsideAreKnownToBeOld() {
        simpul.participants().erase(steward, melati, Scope.EVERYWHERE, false);

        assertThat(simpul.activities().find(steward, meeting).orElseThrow().version())
                .isEqualTo(2);
        assertThat(simpul.changes().after(steward, null, 100).seen())
                .filteredOn(change -> change.kind() == ChangeKind.ERASED)
                .extracting(change -> change.id())
                .containsExactlyInAnyOrder(melati, meeting, unlinked);
    }

    @Test
    void whereNobodyNamesThemByIdAnotherOfTheNameMayBeMeant() {
        Erasure erasure = simpul.participants().erase(steward, melati, Scope.LINKED, false);

        assertThat(erasure.rewritten()).containsExactly(meeting);
        assertThat(erasure.toReview()).containsExactly(unlinked);
    }

    @Test
    void oneWordAloneIsLeftForSomebodyToLookAt() {
        simpul.participants()
                .create(
                        steward,
                        Person.builder(namesake)
                                .name("Rapat")
                                .lawfulBasis(LawfulBasis.consent(PartialDate.of(2024), true))
                                .build());

        Erasure erasure = simpul.participants().erase(steward, namesake, Scope.EVERYWHERE, false);

        assertThat(erasure.rewritten()).isEmpty();
        assertThat(erasure.toReview()).containsExactly(unlinked);
    }

    @Test
    void aTrialTellsWhatWouldHappenAndChangesNothing() {
        Erasure trial = simpul.participants().erase(steward, melati, Scope.EVERYWHERE, true);

        assertThat(trial.rewritten()).containsExactlyInAnyOrder(meeting, unlinked);
        assertThat(((Person) simpul.participants()
                                .find(steward, melati)
                                .orElseThrow()
                                .record())
                        .name())
                .isEqualTo(NAME);
        assertThat(simpul.participants().erase(steward, melati, Scope.EVERYWHERE, false))
                .isEqualTo(trial);
    }

    @Test
    void whoWasErasedStaysSo() {
        simpul.participants().erase(steward, melati, Scope.EVERYWHERE, false);

        assertThat(simpul.participants()
                        .erase(steward, melati, Scope.EVERYWHERE, false)
                        .rewritten())
                .isEmpty();
        assertThatThrownBy(() -> simpul.participants()
                        .change(
                                steward,
                                melati,
                                null,
                                person ->
                                        ((Person) person).toBuilder().name(NAME).build()))
                .isInstanceOf(RecordDeletedException.class);
        Person again = Person.builder(melati)
                .name(NAME)
                .lawfulBasis(LawfulBasis.consent(PartialDate.of(2024), true))
                .build();
        assertThatThrownBy(() -> simpul.bundles()
                        .load(
                                steward,
                                List.of(new Announced(null, again.type(), melati, List.of())),
                                ids -> List.of(new Read(again, List.of())),
                                false))
                .isInstanceOf(RecordDeletedException.class);
    }

    @Test
    void whoWasDeletedIsErasedAsWell() {
        simpul.activities().delete(steward, meeting, 1);
        simpul.participants().delete(steward, melati, 1);

        Erasure erasure = simpul.participants().erase(steward, melati, Scope.EVERYWHERE, false);

        assertThat(erasure.version()).isEqualTo(2);
        assertThat(erasure.rewritten()).contains(meeting);
        assertThat(simpul.participants()
                        .version(steward, melati, 1)
                        .orElseThrow()
                        .record()
                        .isErased())
                .isTrue();
        assertThat(new Blackening(List.of(NAME, "Mba Mel"))
                        .pathsIn(simpul.activities()
                                .version(steward, meeting, 1)
                                .orElseThrow()
                                .record()))
                .isEmpty();
    }

    @Test
    void answersKeptForRepeatedRequestsAreForgotten() {
        storage.write(new Authorship("steward", NOW), unit -> {
            unit.idempotency().add(new Answer("steward", "key", "0f", 201, melati, 1, NOW));
            return unit;
        });

        simpul.participants().erase(steward, melati, Scope.EVERYWHERE, false);

        assertThat(storage.<Object>read(unit -> unit.idempotency().find("steward", "key")))
                .isEqualTo(Optional.empty());
    }

    @Test
    void onlyStewardsWhoSeeEverythingErase() {
        Caller limited = caller("limited", Role.STEWARD, Sensitivity.CONFIDENTIAL);
        Caller unaware = caller("unaware", Role.STEWARD, Sensitivity.PUBLIC);

        assertThatThrownBy(() -> simpul.participants().erase(limited, melati, Scope.EVERYWHERE, false))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> simpul.participants().erase(admin, melati, Scope.EVERYWHERE, false))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> simpul.participants().erase(unaware, melati, Scope.EVERYWHERE, false))
                .isInstanceOf(UnknownRecordException.class);
    }

    @Test
    void aRestoredBackupIsBroughtUpToDateByTheList() {
        InMemoryStorage backup = new InMemoryStorage();
        Simpul restored = Simpul.on(backup).accessPolicy(new RolePolicy()).build();
        Person before = (Person)
                simpul.participants().find(steward, melati).orElseThrow().record();
        restored.participants().create(steward, before);
        simpul.participants().erase(steward, melati, Scope.EVERYWHERE, false);
        ParticipantId unheard = simpul.newParticipantId();

        List<ParticipantId> list = simpul.audits().erasures(admin, Instant.EPOCH, 100, null).entries().stream()
                .map(Entry::id)
                .map(ParticipantId.class::cast)
                .toList();
        List<Erasure> done = restored.participants().eraseAgain(steward, List.of(list.get(0), unheard));

        assertThat(list).containsExactly(melati);
        assertThat(done).extracting(Erasure::participant).containsExactly(melati);
        assertThat(restored.participants()
                        .find(steward, melati)
                        .orElseThrow()
                        .record()
                        .isErased())
                .isTrue();
    }

    @Test
    void theAuditTrailTellsOfItAndStaysWhole() {
        simpul.audits().seal(100);

        simpul.participants().erase(steward, melati, Scope.EVERYWHERE, false);

        simpul.audits().seal(100);
        assertThat(simpul.audits().verify(admin, null).holds()).isTrue();
        assertThat(trail()).extracting(Entry::action).containsExactly(Action.ERASED, Action.CREATED);
    }

    @Test
    void heldDataIsAllThereIs() {
        simpul.participants()
                .change(
                        steward,
                        melati,
                        1,
                        person -> ((Person) person).toBuilder().sex(null).build());
        simpul.participants().find(caller("officer", Role.READER, Sensitivity.RESTRICTED), melati);

        HeldData held = simpul.participants().heldData(steward, melati);

        assertThat(held.versions()).extracting(DisclosedVersion::version).containsExactly(2, 1);
        assertThat(held.mentions()).singleElement().satisfies(mention -> {
            assertThat((AggregateId) mention.record().record().id()).isEqualTo(meeting);
            assertThat(mention.references()).containsExactly("/attendance/individuals/0/participant");
            assertThat(mention.texts()).containsExactly("/sources/0/url", "/outcomes/0/text/id");
        });
        assertThat(held.accesses())
                .extracting(Entry::action)
                .containsExactly(Action.CREATED, Action.UPDATED, Action.READ);
        assertThat(trail()).extracting(Entry::action).startsWith(Action.EXPORTED);
    }

    @Test
    void whatIsHeldInOldVersionsAndDeletedRecordsIsHeld() {
        simpul.activities()
                .change(
                        steward,
                        meeting,
                        1,
                        activity -> activity.toBuilder()
                                .attendance(Attendance.UNKNOWN)
                                .build());
        simpul.activities().delete(steward, meeting, 2);

        assertThat(simpul.participants().heldData(steward, melati).mentions())
                .singleElement()
                .satisfies(mention -> assertThat(mention.record().version()).isEqualTo(1));
    }

    @Test
    void onlyStewardsWhoSeeEverythingHandItOver() {
        Caller limited = caller("limited", Role.STEWARD, Sensitivity.CONFIDENTIAL);

        assertThatThrownBy(() -> simpul.participants().heldData(limited, melati))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> simpul.participants().heldData(admin, melati))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> simpul.participants().heldData(steward, simpul.newParticipantId()))
                .isInstanceOf(UnknownRecordException.class);
    }

    private List<Entry> trail() {
        return storage.read(unit -> unit.audit().about(melati, 10));
    }

    private static Caller caller(String subject, Role role, Sensitivity clearance) {
        return new Caller(subject, null, Set.of(role), clearance, null);
    }
}
