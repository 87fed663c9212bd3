package org.simpul.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
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
import org.simpul.model.id.ParticipantId;
import org.simpul.model.participant.Basis;
import org.simpul.model.participant.LawfulBasis;
import org.simpul.model.participant.Person;
import org.simpul.model.participant.Retention;
import org.simpul.model.time.PartialDate;
import org.simpul.port.RolePolicy;
import org.simpul.registry.Erasure.Scope;

/** Consent that is withdrawn has an effect at once, and nobody is held for longer than was said. */
class ConsentTest {

    private static final Instant NOW = Instant.parse("2024-07-10T03:12:09Z");
    private static final PartialDate TODAY = PartialDate.of(2024, 7, 10);

    private final Simpul simpul = Simpul.on(new InMemoryStorage())
            .accessPolicy(new RolePolicy())
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .retention(Retention.UNTIL_WITHDRAWN
                    .with(Basis.CONSENT, Period.ofYears(2))
                    .with(Basis.PUBLIC_TASK, Period.ofYears(5)))
            .build();
    private final Caller steward = caller(Sensitivity.STRICTLY_CONFIDENTIAL);
    private final Caller officer = caller(Sensitivity.CONFIDENTIAL);

    @Test
    void whoHasWithdrawnConsentIsKnownOnlyToThoseWhoHaveToEraseThem() {
        ParticipantId melati = held(LawfulBasis.consent(PartialDate.of(2024, 3, 1), true));
        ActivityId meeting = simpul.newActivityId();
        simpul.activities()
                .create(
                        steward,
                        Activity.builder(meeting)
                                .title("id", "Pertemuan")
                                .attendance(new Attendance(
                                        null, List.of(), List.of(Individual.of(melati, AttendanceRole.SPEAKER))))
                                .build());

        Withdrawal withdrawal = simpul.participants().withdraw(officer, melati, 1, TODAY);

        assertThat(withdrawal).isEqualTo(new Withdrawal(melati, 2, LocalDate.of(2024, 7, 13)));
        assertThat(simpul.participants().find(officer, melati)).isEmpty();
        assertThat(simpul.participants().history(officer, melati, null, 10)).isEmpty();
        assertThat(simpul.activities().find(officer, meeting).orElseThrow().withheld())
                .containsExactly("/attendance/individuals/0/participant");
        assertThat(simpul.participants().find(steward, melati)).isPresent();
    }

    @Test
    void nothingIsRecordedOfThemAnyMoreUnlessThereIsAnotherBasis() {
        ParticipantId melati = held(LawfulBasis.consent(PartialDate.of(2024, 3, 1), true));
        simpul.participants().withdraw(steward, melati, null, TODAY);

        assertThatThrownBy(() -> simpul.participants()
                        .change(
                                steward,
                                melati,
                                2,
                                person -> ((Person) person)
                                        .toBuilder().pseudonym("Peserta 7").build()))
                .isInstanceOfSatisfying(
                        RecordRefusedException.class,
                        refused -> assertThat(refused.findings())
                                .extracting(finding -> finding.rule())
                                .containsExactly("PAR-2"));
        simpul.participants()
                .change(
                        steward,
                        melati,
                        2,
                        person -> ((Person) person)
                                .toBuilder()
                                        .lawfulBasis(new LawfulBasis(
                                                Basis.LEGAL_OBLIGATION, TODAY, List.of(), null, null, true))
                                        .build());
        assertThat(simpul.participants().find(officer, melati)).isPresent();
    }

    @Test
    void onlyConsentCanBeWithdrawn() {
        ParticipantId melati = held(new LawfulBasis(Basis.PUBLIC_TASK, TODAY, List.of(), null, null, true));

        assertThatThrownBy(() -> simpul.participants().withdraw(steward, melati, null, TODAY))
                .isInstanceOf(NoConsentException.class);
    }

    @Test
    void thoseAreDueWhoseTimeHasRunOutOrWhoHaveWithdrawn() {
        ParticipantId expired = held(LawfulBasis.consent(PartialDate.of(2022, 7, 9), true));
        ParticipantId atItsEnd = held(LawfulBasis.consent(PartialDate.of(2022, 7, 10), true));
        ParticipantId longGone = held(LawfulBasis.consent(PartialDate.of(2021), true));
        ParticipantId served =
                held(new LawfulBasis(Basis.PUBLIC_TASK, PartialDate.of(2019, 1), List.of(), null, null, true));
        held(new LawfulBasis(Basis.VITAL_INTEREST, PartialDate.of(2001), List.of(), null, null, true));
        ParticipantId withdrawn = held(LawfulBasis.consent(PartialDate.of(2024, 3, 1), true));
        ParticipantId justWithdrawn = held(LawfulBasis.consent(PartialDate.of(2024, 3, 1), true));
        simpul.participants().withdraw(steward, withdrawn, null, PartialDate.of(2024, 7, 5));
        simpul.participants().withdraw(steward, justWithdrawn, null, PartialDate.of(2024, 7, 7));

        assertThat(simpul.participants().due(steward, 10))
                .containsExactly(
                        new DueErasure(longGone, Basis.CONSENT, LocalDate.of(2023, 1, 1), false),
                        new DueErasure(served, Basis.PUBLIC_TASK, LocalDate.of(2024, 1, 1), false),
                        new DueErasure(withdrawn, Basis.CONSENT, LocalDate.of(2024, 7, 8), true),
                        new DueErasure(expired, Basis.CONSENT, LocalDate.of(2024, 7, 9), false))
                .extracting(DueErasure::participant)
                .doesNotContain(atItsEnd, justWithdrawn);
        assertThat(simpul.participants().due(steward, 2)).hasSize(2);
    }

    @Test
    void whoMayNotSeeABasisIsNotToldThatItEnds() {
        held(LawfulBasis.consent(PartialDate.of(2021), true));

        assertThat(simpul.participants().due(caller(Sensitivity.RESTRICTED), 10))
                .isEmpty();
        assertThat(simpul.participants().due(officer, 10)).hasSize(1);
    }

    @Test
    void whoWasErasedIsNotDue() {
        ParticipantId melati = held(LawfulBasis.consent(PartialDate.of(2021), true));

        simpul.participants().erase(steward, melati, Scope.EVERYWHERE, false);

        assertThat(simpul.participants().due(steward, 10)).isEmpty();
        assertThat(Retention.UNTIL_WITHDRAWN
                        .with(Basis.LEGAL_OBLIGATION, Period.ZERO)
                        .lastDay(((Person) simpul.participants()
                                        .find(steward, melati)
                                        .orElseThrow()
                                        .record())
                                .lawfulBasis()))
                .isEmpty();
    }

    @Test
    void aBasisWithoutADateHasNoEnd() {
        assertThat(Retention.UNTIL_WITHDRAWN
                        .with(Basis.CONSENT, Period.ofYears(1))
                        .lastDay(new LawfulBasis(Basis.CONSENT, null, List.of(), null, null, true)))
                .isEmpty();
        assertThatThrownBy(() -> Retention.UNTIL_WITHDRAWN.with(Basis.CONSENT, Period.ofDays(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ParticipantId held(@Nullable LawfulBasis basis) {
        ParticipantId id = simpul.newParticipantId();
        simpul.participants()
                .create(
                        steward,
                        Person.builder(id).name("Melati").lawfulBasis(basis).build());
        return id;
    }

    private static Caller caller(Sensitivity clearance) {
        return new Caller("somebody", null, Set.of(Role.STEWARD), clearance, null);
    }
}
