package org.simpul.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Attendance;
import org.simpul.model.activity.AttendanceRole;
import org.simpul.model.activity.Individual;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.LawfulBasis;
import org.simpul.model.participant.Person;
import org.simpul.model.time.PartialDate;
import org.simpul.port.AuditLog.Action;
import org.simpul.port.AuditLog.Entry;
import org.simpul.port.AuditLog.Question;
import org.simpul.port.Authorship;
import org.simpul.port.NotPermittedException;
import org.simpul.port.Query;
import org.simpul.port.RecordChange;
import org.simpul.port.RolePolicy;
import org.simpul.port.Storage;
import org.simpul.port.StorageException;
import org.simpul.port.UnitOfWork;

/** Who saw or changed what is on record before anything is handed out. */
class AuditTest {

    private static final Instant NOW = Instant.parse("2024-07-10T03:12:09Z");

    private final InMemoryStorage storage = new InMemoryStorage();
    private final Simpul simpul = Simpul.on(storage)
            .accessPolicy(new RolePolicy())
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build();
    private final Caller steward = caller("steward", Role.STEWARD, Sensitivity.STRICTLY_CONFIDENTIAL);
    private final Caller officer = caller("officer", Role.READER, Sensitivity.RESTRICTED);
    private final Caller anybody = caller("anybody", Role.READER, Sensitivity.PUBLIC);
    private final OrganisationId agency = simpul.newOrganisationId();
    private final ParticipantId melati = simpul.newParticipantId();
    private final ActivityId meeting = simpul.newActivityId();

    @Test
    void aWriteIsOnRecordWithItsVersionAndWhatItsAnswerShowed() {
        fill();

        assertThat(entries())
                .containsExactly(
                        new Entry(NOW, "steward", Action.CREATED, agency, 1, Sensitivity.PUBLIC, "evaluation"),
                        new Entry(NOW, "steward", Action.CREATED, melati, 1, Sensitivity.CONFIDENTIAL, "evaluation"),
                        new Entry(NOW, "steward", Action.CREATED, meeting, 1, Sensitivity.RESTRICTED, "evaluation"));
    }

    @Test
    void aReadIsOnRecordWithTheNarrowestClassItShowed() {
        fill();

        assertThat(entriesOf(() -> simpul.participants().find(officer, melati)))
                .containsExactly(
                        new Entry(NOW, "officer", Action.READ, melati, 1, Sensitivity.RESTRICTED, "evaluation"));
        assertThat(entriesOf(() -> simpul.participants().find(steward, melati)))
                .containsExactly(
                        new Entry(NOW, "steward", Action.READ, melati, 1, Sensitivity.CONFIDENTIAL, "evaluation"));
    }

    @Test
    void whoIsShownThatSomebodyTookPartHasSeenMoreThanThePublic() {
        fill();

        assertThat(entriesOf(() -> simpul.activities().find(officer, meeting)))
                .containsExactly(
                        new Entry(NOW, "officer", Action.READ, meeting, 1, Sensitivity.RESTRICTED, "evaluation"));
        assertThat(entriesOf(() -> simpul.activities().find(steward, meeting)))
                .containsExactly(
                        new Entry(NOW, "steward", Action.READ, meeting, 1, Sensitivity.RESTRICTED, "evaluation"));
    }

    @Test
    void whatThePublicSeesIsReadWithoutATrace() {
        fill();

        assertThat(entriesOf(() -> simpul.activities().find(anybody, meeting))).isEmpty();
        assertThat(entriesOf(() -> simpul.organisations().find(steward, agency)))
                .isEmpty();
        assertThat(entriesOf(() -> simpul.participants().find(anybody, melati))).isEmpty();
    }

    @Test
    void everyWayToARecordLeavesATrace() {
        fill();

        assertThat(readsOf(() -> simpul.participants().list(officer, Query.all(10))))
                .containsExactly(melati);
        assertThat(readsOf(() -> simpul.participants().history(officer, melati, null, 10)))
                .containsExactly(melati);
        assertThat(readsOf(() -> simpul.participants().version(officer, melati, 1)))
                .containsExactly(melati);
        assertThat(readsOf(() -> simpul.participants().asOf(officer, melati, NOW)))
                .containsExactly(melati);
        assertThat(readsOf(() -> simpul.reports().thread(officer, meeting))).contains(meeting);
    }

    @Test
    void severalVersionsAreOneReadOfNoneInParticular() {
        fill();
        simpul.participants()
                .change(
                        steward,
                        melati,
                        1,
                        person -> ((Person) person)
                                .toBuilder().pseudonym("Peserta 7").build());

        assertThat(entriesOf(() -> simpul.participants().history(officer, melati, null, 10)))
                .containsExactly(
                        new Entry(NOW, "officer", Action.READ, melati, null, Sensitivity.RESTRICTED, "evaluation"));
    }

    @Test
    void aWriteThatChangesNothingIsARead() {
        fill();

        assertThat(entriesOf(() -> simpul.participants().change(steward, melati, 1, person -> person)))
                .containsExactly(
                        new Entry(NOW, "steward", Action.READ, melati, 1, Sensitivity.CONFIDENTIAL, "evaluation"));
    }

    @Test
    void aRefusalIsOnRecordAndNothingElse() {
        fill();

        assertThat(entriesOf(() -> catchThrowable(() -> simpul.activities().delete(officer, meeting, 1))))
                .containsExactly(new Entry(NOW, "officer", Action.REFUSED, meeting, "evaluation"));
        assertThat(entriesOf(() -> catchThrowable(() -> simpul.organisations()
                        .create(
                                officer,
                                Organisation.builder(simpul.newOrganisationId())
                                        .name("id", "Jejaring")
                                        .build()))))
                .containsExactly(new Entry(NOW, "officer", Action.REFUSED, null, "evaluation"));
    }

    @Test
    void thePolicysOwnExceptionReachesTheCaller() {
        fill();

        assertThatThrownBy(() -> simpul.activities().delete(officer, meeting, 1))
                .isExactlyInstanceOf(NotPermittedException.class);
    }

    @Test
    void aPolicyThatLetsNobodyReadIsHeardWhicheverWayOneAsks() {
        fill();
        Simpul closed = Simpul.on(storage)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .accessPolicy((caller, action, record) -> {
                    throw new NotPermittedException(action.code(), record.type().code());
                })
                .build();

        for (Runnable way : List.<Runnable>of(
                () -> closed.activities().find(anybody, meeting),
                () -> closed.activities().findings(anybody, List.of(meeting)),
                () -> closed.activities().list(anybody, Query.all(10)),
                () -> closed.participants().erase(steward, melati, Erasure.Scope.LINKED, true))) {
            assertThat(entriesOf(() -> assertThatThrownBy(way::run).isExactlyInstanceOf(NotPermittedException.class)))
                    .extracting(Entry::action)
                    .containsExactly(Action.REFUSED);
        }
    }

    @Test
    void nothingIsHandedOutThatCannotGoOnRecord() {
        fill();
        Simpul unrecorded = Simpul.on(storage)
                .accessPolicy(new RolePolicy())
                .auditTrail(new Unwritable(storage))
                .build();

        assertThatThrownBy(() -> unrecorded.participants().find(officer, melati))
                .isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> unrecorded.activities().delete(officer, meeting, 1))
                .isInstanceOf(StorageException.class);
        assertThat(unrecorded.activities().find(anybody, meeting)).isPresent();
    }

    @Test
    void eightReadersAtOnceLeaveExactlyAsManyEntriesAsReads() throws Exception {
        fill();
        int before = entries().size();

        ExecutorService readers = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> reading = new ArrayList<>();
            for (int reader = 0; reader < 8; reader++) {
                reading.add(readers.submit(() -> {
                    for (int i = 0; i < 500; i++) {
                        simpul.participants().find(officer, melati);
                    }
                }));
            }
            for (Future<?> one : reading) {
                one.get();
            }
        } finally {
            readers.shutdownNow();
        }

        assertThat(entries()).hasSize(before + 4_000);
    }

    private void fill() {
        simpul.organisations()
                .create(
                        steward,
                        Organisation.builder(agency).name("id", "Jejaring").build());
        simpul.participants()
                .create(
                        steward,
                        Person.builder(melati)
                                .name("Melati")
                                .lawfulBasis(LawfulBasis.consent(PartialDate.of(2024), true))
                                .build());
        simpul.activities()
                .create(
                        steward,
                        Activity.builder(meeting)
                                .title("id", "Pertemuan")
                                .attendance(new Attendance(
                                        null,
                                        List.of(),
                                        List.of(Individual.of(melati, AttendanceRole.FACILITATOR, agency))))
                                .build());
    }

    private static Caller caller(String subject, Role role, Sensitivity clearance) {
        return new Caller(subject, null, Set.of(role), clearance, "evaluation");
    }

    private List<Entry> entries() {
        return storage.read(unit -> unit.audit()
                .find(Question.between(NOW, NOW.plusSeconds(1), 10_000))
                .entries());
    }

    private List<Entry> entriesOf(Runnable work) {
        int before = entries().size();
        work.run();
        List<Entry> after = entries();
        return after.subList(before, after.size());
    }

    private List<@Nullable AggregateId> readsOf(Runnable work) {
        return entriesOf(work).stream()
                .filter(entry -> entry.action() == Action.READ)
                .<@Nullable AggregateId>map(Entry::id)
                .toList();
    }

    /** A storage that answers and takes nothing more. */
    private record Unwritable(Storage storage) implements Storage {

        @Override
        public <T> T write(Authorship authorship, Set<? extends AggregateId> claimed, Function<UnitOfWork, T> work) {
            throw new StorageException("The disk is full", null);
        }

        @Override
        public <T> T read(Function<UnitOfWork, T> work) {
            return storage.read(work);
        }

        @Override
        public <T> T ask(Function<UnitOfWork, T> question) {
            return storage.ask(question);
        }

        @Override
        public void onCommitted(Consumer<? super RecordChange> listener) {
            storage.onCommitted(listener);
        }
    }
}
