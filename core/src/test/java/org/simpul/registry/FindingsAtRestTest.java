package org.simpul.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Actor;
import org.simpul.model.Aggregate;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.activity.Attendance;
import org.simpul.model.activity.AttendanceRole;
import org.simpul.model.activity.Individual;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.PartyRole;
import org.simpul.model.commitment.Transition;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.id.RecordType;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.LawfulBasis;
import org.simpul.model.participant.Person;
import org.simpul.model.people.HeadCount;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.policy.PolicyRelation;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.port.AuditLog;
import org.simpul.port.ChangeLog.Change;
import org.simpul.port.FindingsAtRest.GroupBy;
import org.simpul.port.FindingsAtRest.Judged;
import org.simpul.port.FindingsAtRest.Kept;
import org.simpul.port.FindingsAtRest.Question;
import org.simpul.port.FindingsAtRest.Tally;
import org.simpul.port.NotPermittedException;
import org.simpul.port.Query;
import org.simpul.port.RolePolicy;
import org.simpul.registry.Bundles.Announced;
import org.simpul.registry.Bundles.Read;

/** What the rules find is kept beside the records, and brought up to date when time goes on or others change. */
class FindingsAtRestTest {

    private static final Instant MONDAY = Instant.parse("2024-06-10T03:00:00Z");

    private final Noon clock = new Noon();
    private final InMemoryStorage storage = new InMemoryStorage();
    private final Simpul simpul =
            Simpul.on(storage).accessPolicy(new RolePolicy()).clock(clock).build();
    private final Caller steward = Caller.localSteward();
    private final OrganisationId office = simpul.newOrganisationId();

    /** A clock that a test sets. */
    private static final class Noon extends Clock {

        private Instant now = MONDAY;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void saveAnOffice() {
        simpul.organisations()
                .create(
                        steward,
                        Organisation.builder(office)
                                .name("id", "Kantor")
                                .kind("network")
                                .build());
    }

    private Judged kept(AggregateId id) {
        return storage.read(unit -> unit.findings().of(List.of(id))).get(id);
    }

    /** Each rule that is kept of a record, with the widest audience that may be told. */
    private Set<String> audiences(AggregateId id) {
        Set<String> told = new HashSet<>();
        kept(id).findings().forEach(one -> told.add(one.rule() + " " + one.seenFrom()));
        return told;
    }

    private List<String> rules(AggregateId id) {
        return kept(id).findings().stream().map(Kept::rule).toList();
    }

    private Set<String> toldTo(Sensitivity clearance) {
        Set<String> rules = new HashSet<>();
        storage.read(unit -> unit.findings().tally(Question.of(clearance))).forEach(tally -> rules.add(tally.rule()));
        return rules;
    }

    private Activity.Builder meeting() {
        return Activity.builder(simpul.newActivityId()).title("id", "Pertemuan").custodian(office);
    }

    @Test
    void aSavePutsDownWhatIsFoundAndADeletionTakesItAway() {
        Activity meeting = meeting().build();
        simpul.activities().create(steward, meeting);
        assertThat(rules(meeting.id())).contains("ACT-5", "ACT-16");
        assertThat(kept(meeting.id()).at()).isEqualTo(MONDAY);

        clock.now = MONDAY.plus(Duration.ofDays(1));
        simpul.activities()
                .change(
                        steward,
                        meeting.id(),
                        1,
                        stored -> stored.toBuilder()
                                .organiser(office, OrganiserRole.ORGANISER)
                                .build());
        assertThat(rules(meeting.id())).contains("ACT-16").doesNotContain("ACT-5");
        assertThat(kept(meeting.id()).at()).isEqualTo(clock.now);
        assertThat(kept(meeting.id()).findings()).extracting(Kept::since).containsOnly(MONDAY);

        simpul.activities().delete(steward, meeting.id(), 2);
        assertThat(kept(meeting.id())).isNull();
        assertThat(toldTo(Sensitivity.STRICTLY_CONFIDENTIAL)).isEmpty();
    }

    @Test
    void aRecordWithoutFindingsIsPutDownAsJudged() {
        assertThat(kept(office)).isEqualTo(new Judged(MONDAY, List.of()));
    }

    @Test
    void aBundlePutsDownWhatIsFoundInWhatItSaves() {
        Activity meeting = meeting().build();
        Organisation renamed = Organisation.builder(office).name("id", "Balai").build();

        load(steward, List.of(renamed, meeting), true);
        assertThat(kept(meeting.id())).isNull();
        load(steward, List.of(renamed, meeting), false);

        assertThat(rules(meeting.id())).contains("ACT-5", "ACT-16");
        assertThat(rules(office)).isEqualTo(found(office));
    }

    private List<String> found(OrganisationId id) {
        return simpul.organisations().findings(steward, List.of(id)).get(id).stream()
                .map(finding -> finding.rule())
                .toList();
    }

    private void load(Caller caller, List<Aggregate<? extends AggregateId>> records, boolean isDryRun) {
        simpul.bundles()
                .load(
                        caller,
                        records.stream()
                                .map(record -> new Announced(null, record.type(), record.id(), List.of()))
                                .toList(),
                        ids -> records.stream()
                                .map(record -> new Read(record, List.of()))
                                .toList(),
                        isDryRun);
    }

    @Test
    void whatAWriterDoesNotSeeIsJudgedAllTheSame() {
        Caller contributor = new Caller("contributor", office, Set.of(Role.CONTRIBUTOR), Sensitivity.RESTRICTED, null);
        Activity meeting = withThreeOfTwo();
        simpul.activities().create(steward, meeting);

        simpul.activities()
                .change(
                        contributor,
                        meeting.id(),
                        1,
                        stored -> stored.toBuilder().title("id", "Rapat").build());
        assertThat(audiences(meeting.id())).contains("ACT-8 CONFIDENTIAL", "ACT-5 PUBLIC");

        Activity small = meeting().title("id", "Rapat kecil").build();
        load(contributor, List.of(small), false);
        assertThat(audiences(small.id())).contains("ACT-5 PUBLIC");
    }

    /** Three are listed, before those who may know, of two who came. */
    private Activity withThreeOfTwo() {
        return meeting()
                .attendance(new Attendance(
                        HeadCount.of(2),
                        List.of(),
                        Stream.of("Satu", "Dua", "Tiga")
                                .map(label -> attending(called(label)))
                                .toList()))
                .sensitivityOf("/attendance/individuals", Sensitivity.CONFIDENTIAL)
                .build();
    }

    private ParticipantId called(String label) {
        ParticipantId id = simpul.newParticipantId();
        simpul.participants()
                .create(
                        steward,
                        Person.builder(id)
                                .pseudonym(label)
                                .lawfulBasis(LawfulBasis.consent(PartialDate.parse("2024-05"), false))
                                .build());
        return id;
    }

    private static Individual attending(ParticipantId participant) {
        return new Individual(participant, AttendanceRole.PARTICIPANT, null, null, null);
    }

    @Test
    void aFindingIsForThoseWhoFindTheSameInWhatTheySee() {
        Activity meeting = withThreeOfTwo();
        simpul.activities().create(steward, meeting);

        assertThat(audiences(meeting.id())).contains("ACT-8 CONFIDENTIAL", "ACT-5 PUBLIC");
        assertThat(toldTo(Sensitivity.RESTRICTED)).contains("ACT-5").doesNotContain("ACT-8");
        assertThat(toldTo(Sensitivity.CONFIDENTIAL)).contains("ACT-5", "ACT-8");
        for (Sensitivity clearance : Sensitivity.values()) {
            Caller reader = new Caller("reader", null, Set.of(Role.READER), clearance, null);
            List<String> told = simpul.activities().findings(reader, List.of(meeting.id())).get(meeting.id()).stream()
                    .map(finding -> finding.rule() + finding.path())
                    .toList();
            assertThat(kept(meeting.id()).findings())
                    .filteredOn(one -> one.seenFrom().compareTo(clearance) <= 0)
                    .extracting(one -> one.rule() + one.path())
                    .containsExactlyInAnyOrderElementsOf(told);
        }
    }

    @Test
    void aRecordThatIsHeldCloselyIsCountedForNobodyElse() {
        Activity meeting = meeting().sensitivity(Sensitivity.CONFIDENTIAL).build();
        simpul.activities().create(steward, meeting);

        assertThat(toldTo(Sensitivity.RESTRICTED)).isEmpty();
        assertThat(toldTo(Sensitivity.CONFIDENTIAL)).contains("ACT-5");
    }

    @Test
    void findingsAreForThoseWhoMayKnowWhoseTheRecordIs() {
        OrganisationId hidden = simpul.newOrganisationId();
        simpul.organisations()
                .create(
                        steward,
                        Organisation.builder(hidden)
                                .name("id", "Tersembunyi")
                                .sensitivity(Sensitivity.RESTRICTED)
                                .build());
        Activity meeting = meeting().custodian(hidden).build();
        simpul.activities().create(steward, meeting);

        assertThat(toldTo(Sensitivity.PUBLIC)).isEmpty();
        Question ofHidden = Question.of(Sensitivity.RESTRICTED, GroupBy.CUSTODIAN)
                .in(RecordType.ACTIVITY)
                .ofCustodians(Set.of(hidden));
        List<Tally> tallies = storage.read(unit -> unit.findings().tally(ofHidden));
        assertThat(tallies).isNotEmpty().extracting(Tally::custodian).containsOnly(hidden);
    }

    // What the clock and other records bring

    private Commitment promise() {
        return Commitment.builder(simpul.newCommitmentId())
                .statement("id", "Membuka saluran telepon")
                .party(office, PartyRole.LEAD)
                .due(PartialDate.parse("2024-06-12"))
                .transition(Transition.agree(PartialDate.parse("2024-06-10"), Actor.of(office)))
                .build();
    }

    @Test
    void whatOnlyTheDayChangesIsFoundWithoutAWrite() {
        Activity announced = meeting()
                .status(ActivityStatus.PLANNED)
                .during("2024-06-12")
                .organiser(office, OrganiserRole.ORGANISER)
                .build();
        Commitment promise = promise();
        simpul.activities().create(steward, announced);
        simpul.commitments().create(steward, promise);
        assertThat(rules(announced.id())).doesNotContain("ACT-24");
        assertThat(rules(promise.id())).doesNotContain("COM-7");
        List<Change> changes = changes();
        int entries = entries();

        clock.now = MONDAY.plus(Duration.ofDays(60));
        Revalidation revalidation = simpul.revalidate(steward, 2, clock.now);

        assertThat(revalidation).isEqualTo(new Revalidation(3, 2, 0));
        assertThat(rules(announced.id())).contains("ACT-24");
        assertThat(rules(promise.id())).contains("COM-7");
        assertThat(kept(promise.id()).findings())
                .filteredOn(one -> one.rule().equals("COM-7"))
                .extracting(Kept::since)
                .containsExactly(clock.now);
        assertThat(simpul.commitments()
                        .find(steward, promise.id())
                        .orElseThrow()
                        .version())
                .isEqualTo(1);
        assertThat(changes()).isEqualTo(changes);
        assertThat(entries()).isEqualTo(entries);
    }

    private List<Change> changes() {
        return storage.read(unit -> unit.changes().after(null, 100));
    }

    private int entries() {
        AuditLog.Question all = AuditLog.Question.between(Instant.EPOCH, AuditLog.Question.END_OF_TIME, 1_000);
        return storage.read(unit -> unit.audit().find(all)).entries().size();
    }

    @Test
    void whatWasJudgedSinceIsPassedOver() {
        Commitment promise = promise();
        simpul.commitments().create(steward, promise);
        clock.now = MONDAY.plus(Duration.ofDays(60));

        assertThat(simpul.commitments().revalidate(steward, Query.all(10), MONDAY))
                .isEqualTo(new Revalidation(0, 0, 0));
        assertThat(simpul.commitments().revalidate(steward, Query.all(10), MONDAY.plusSeconds(1)))
                .isEqualTo(new Revalidation(1, 1, 0));
        assertThat(simpul.commitments().revalidate(steward, Query.all(10))).isEqualTo(new Revalidation(1, 0, 0));
    }

    private PolicyInstrument plan(String period) {
        return PolicyInstrument.builder(simpul.newPolicyInstrumentId())
                .title("id", "Rencana aksi")
                .kind("national-action-plan")
                .period(DateInterval.parse(period))
                .build();
    }

    private Activity implementing(PolicyInstrument plan) {
        return meeting()
                .during("2024-06-05")
                .policyLink(new PolicyLink(plan.id(), null, PolicyRelation.IMPLEMENTS))
                .build();
    }

    @Test
    void whatAnotherRecordChangesIsFoundWithoutAWrite() {
        PolicyInstrument plan = plan("2020/2024");
        simpul.policyInstruments().create(steward, plan);
        Activity meeting = implementing(plan);
        simpul.activities().create(steward, meeting);

        simpul.policyInstruments()
                .change(
                        steward,
                        plan.id(),
                        1,
                        stored -> stored.toBuilder()
                                .period(DateInterval.parse("2025/2029"))
                                .build());
        assertThat(rules(meeting.id())).doesNotContain("ACT-9");
        simpul.activities().revalidate(steward, Query.all(10));

        assertThat(audiences(meeting.id())).contains("ACT-9 PUBLIC");
    }

    @Test
    void whatIsHeldMoreCloselyIsToldByTheFindingsOfItsNeighboursNoLonger() {
        PolicyInstrument plan = plan("2025/2029");
        simpul.policyInstruments().create(steward, plan);
        Activity meeting = implementing(plan);
        simpul.activities().create(steward, meeting);
        assertThat(audiences(meeting.id())).contains("ACT-9 PUBLIC", "ACT-5 PUBLIC");

        simpul.policyInstruments()
                .change(
                        steward,
                        plan.id(),
                        1,
                        stored -> stored.toBuilder()
                                .sensitivity(Sensitivity.RESTRICTED)
                                .build());

        assertThat(audiences(meeting.id())).contains("ACT-9 STRICTLY_CONFIDENTIAL", "ACT-5 STRICTLY_CONFIDENTIAL");
        simpul.activities().revalidate(steward, Query.all(10));
        assertThat(audiences(meeting.id())).contains("ACT-9 RESTRICTED", "ACT-5 PUBLIC");
    }

    @Test
    void aFieldThatIsHeldMoreCloselyIsToldByNoNeighbourEither() {
        PolicyInstrument plan = plan("2025/2029");
        simpul.policyInstruments().create(steward, plan);
        Activity meeting = implementing(plan);
        simpul.activities().create(steward, meeting);

        load(
                steward,
                List.of(plan.toBuilder()
                        .sensitivityOf("/period", Sensitivity.RESTRICTED)
                        .build()),
                false);

        assertThat(toldTo(Sensitivity.CONFIDENTIAL)).doesNotContain("ACT-9");
        simpul.activities().revalidate(steward, Query.all(10));
        assertThat(toldTo(Sensitivity.PUBLIC)).doesNotContain("ACT-9");
        assertThat(toldTo(Sensitivity.RESTRICTED)).contains("ACT-9");
    }

    @Test
    void onlyTheRecordsThatAreAskedForAreJudged() {
        Commitment promise = promise();
        Commitment hidden = promise.withHead(promise.head().withId(simpul.newCommitmentId())).toBuilder()
                .sensitivity(Sensitivity.CONFIDENTIAL)
                .build();
        simpul.commitments().create(steward, promise);
        simpul.commitments().create(steward, hidden);
        clock.now = MONDAY.plus(Duration.ofDays(60));
        Caller keeper = new Caller("keeper", null, Set.of(Role.ADMIN), Sensitivity.PUBLIC, null);

        assertThat(simpul.commitments().revalidate(keeper, Query.all(10))).isEqualTo(new Revalidation(1, 1, 0));

        assertThat(rules(promise.id())).contains("COM-7");
        assertThat(rules(hidden.id())).doesNotContain("COM-7");
        assertThat(simpul.commitments().revalidate(steward, Query.all(10).matching("perpustakaan")))
                .isEqualTo(new Revalidation(0, 0, 0));
    }

    @Test
    void stewardsAndAdminsMayHaveFindingsBroughtUpToDateAndARefusalGoesOnRecord() {
        for (Role role : Role.values()) {
            Caller caller = new Caller(role.code(), office, Set.of(role), Sensitivity.STRICTLY_CONFIDENTIAL, null);
            if (role == Role.STEWARD || role == Role.ADMIN) {
                assertThat(simpul.organisations().revalidate(caller, Query.all(10)))
                        .isEqualTo(new Revalidation(1, 0, 0));
            } else {
                assertThatThrownBy(() -> simpul.organisations().revalidate(caller, Query.all(10)))
                        .isInstanceOf(NotPermittedException.class);
            }
        }
        AuditLog.Question refusals = AuditLog.Question.between(Instant.EPOCH, AuditLog.Question.END_OF_TIME, 100)
                .of(Set.of(AuditLog.Action.REFUSED));
        assertThat(storage.read(unit -> unit.audit().find(refusals)).entries())
                .extracting(AuditLog.Entry::subject)
                .containsExactlyInAnyOrder("reader", "contributor", "verifier");
    }

    @Test
    void aPolicyThatSaysNothingOfMaintenanceRefusesIt() {
        Simpul strict =
                Simpul.on(storage).accessPolicy((caller, action, record) -> {}).build();

        assertThatThrownBy(() -> strict.revalidate(steward, 10, MONDAY)).isInstanceOf(NotPermittedException.class);
    }

    // Persons

    private Person somebody() {
        return Person.builder(simpul.newParticipantId())
                .name("Melati")
                .lawfulBasis(LawfulBasis.consent(PartialDate.parse("2024-05"), true))
                .build();
    }

    @Test
    void whoWithdrewTheirConsentIsToldOfToNobodyElse() {
        Person person = somebody();
        simpul.participants().create(steward, person);

        simpul.participants().withdraw(steward, person.id(), 1, PartialDate.parse("2024-06-10"));

        assertThat(audiences(person.id())).contains("PAR-2 STRICTLY_CONFIDENTIAL");
        assertThat(toldTo(Sensitivity.CONFIDENTIAL)).isEmpty();
    }

    @Test
    void anErasureLeavesWhatIsFoundInWhatIsLeft() {
        Person person = somebody();
        simpul.participants().create(steward, person);
        Activity meeting = meeting()
                .title("en", "Meeting with Melati")
                .attendance(new Attendance(HeadCount.of(1), List.of(), List.of(attending(person.id()))))
                .build();
        simpul.activities().create(steward, meeting);
        simpul.participants().withdraw(steward, person.id(), 1, PartialDate.parse("2024-06-10"));

        simpul.participants().erase(steward, person.id(), Erasure.Scope.EVERYWHERE, false);

        Judged ofPerson = kept(person.id());
        Judged ofMeeting = kept(meeting.id());
        assertThat(simpul.revalidate(steward, 10, Instant.MAX)).isEqualTo(new Revalidation(3, 0, 0));
        assertThat(kept(person.id())).isEqualTo(ofPerson);
        assertThat(kept(meeting.id())).isEqualTo(ofMeeting);
        assertThat(rules(person.id())).doesNotContain("PAR-2");
    }
}
