package org.simpul.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.finding.Finding;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Actor;
import org.simpul.model.Sensitivity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.commitment.Completion;
import org.simpul.model.commitment.Evidence;
import org.simpul.model.commitment.NothingToRetractException;
import org.simpul.model.commitment.PartyRole;
import org.simpul.model.commitment.ProgressReport;
import org.simpul.model.commitment.Transition;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.PartialDate;
import org.simpul.port.AccessPolicy;
import org.simpul.port.AuditLog;
import org.simpul.port.Authorship;
import org.simpul.port.NotPermittedException;
import org.simpul.port.StaleVersionException;
import org.simpul.port.Storage;
import org.simpul.report.FollowThrough.Figures;
import org.simpul.report.FollowThrough.Question;

/** A promise was taken down as kept, late, by mistake. */
class CorrectionTest {

    private static final PartialDate MARCH = PartialDate.parse("2024-03-21");
    private static final PartialDate JUNE = PartialDate.parse("2024-06-10");
    private static final String MISTAKEN = "The report is about another promise";

    private final Storage storage = new InMemoryStorage();
    private final Simpul simpul = Simpul.on(storage).build();
    private final Caller steward = Caller.localSteward();
    private final Organisation network = Organisation.builder(simpul.newOrganisationId())
            .name("en", "Harbour Women's Network")
            .build();
    private final Actor actor = Actor.of(network.id());
    private final Transition start = Transition.start(JUNE, actor);
    private final ProgressReport report = new ProgressReport(MARCH, Completion.LIMITED, null, List.of(), actor, null);
    private final Commitment promise = Commitment.builder(simpul.newCommitmentId())
            .statement("en", "Open a telephone line")
            .party(network.id(), PartyRole.LEAD)
            .due(PartialDate.parse("2024-05"))
            .transition(Transition.agree(MARCH, actor))
            .progress(List.of(report))
            .build();
    private final Commitment kept = promise.apply(Transition.fulfil(JUNE, actor, List.of(Evidence.titled("Report"))));

    @BeforeEach
    void thePromiseIsOnRecordAsKept() {
        simpul.organisations().create(steward, network);
        simpul.commitments().create(steward, kept);
    }

    @Test
    void theStepIsReplacedAndAllElseStays() {
        Written<Commitment> corrected = simpul.commitments().correct(steward, promise.id(), 1, start, MISTAKEN);

        assertThat(corrected.record().record()).isEqualTo(promise.apply(start));
        assertThat(corrected.record().version()).isEqualTo(2);
        assertThat(corrected.findings()).extracting(Finding::rule).contains("COM-7");
    }

    @Test
    void theWrongStepStaysInTheHistoryWithTheReason() {
        simpul.commitments().correct(steward, promise.id(), null, start, MISTAKEN);

        List<DisclosedVersion<Commitment>> history = simpul.commitments().history(steward, promise.id(), null, 10);

        assertThat(history).extracting(DisclosedVersion::reason).containsExactly(MISTAKEN, null);
        assertThat(history.get(0).by()).isEqualTo(steward.subject());
        assertThat(history.get(1).record())
                .isNotNull()
                .satisfies(wrong -> assertThat(wrong.record()).isEqualTo(kept));
    }

    @Test
    void theFiguresFollowTheCorrectedState() {
        assertThat(figures())
                .returns(1, Figures::made)
                .returns(1, Figures::kept)
                .returns(1, Figures::keptLate)
                .returns(0, Figures::open);

        simpul.commitments().correct(steward, promise.id(), null, start, MISTAKEN);

        assertThat(figures())
                .returns(1, Figures::made)
                .returns(0, Figures::kept)
                .returns(0, Figures::keptLate)
                .returns(1, Figures::open)
                .returns(1, Figures::overdue);
    }

    @Test
    void theFiguresFollowARetractedStep() {
        simpul.commitments().retract(steward, promise.id(), 1, MISTAKEN);

        assertThat(figures())
                .returns(1, Figures::made)
                .returns(0, Figures::kept)
                .returns(0, Figures::keptLate)
                .returns(1, Figures::open)
                .returns(1, Figures::overdue);
    }

    @Test
    void aStepThatNeverHappenedIsTakenBack() {
        Written<Commitment> retracted = simpul.commitments().retract(steward, promise.id(), 1, MISTAKEN);

        assertThat(retracted.record().record()).isEqualTo(promise);
        assertThat(simpul.commitments().history(steward, promise.id(), null, 1))
                .extracting(DisclosedVersion::reason)
                .containsExactly(MISTAKEN);
        assertThatThrownBy(() -> simpul.commitments().retract(steward, promise.id(), 2, MISTAKEN))
                .isInstanceOf(NothingToRetractException.class);
    }

    @Test
    void anIllegalReplacementIsRefusedWithTheStepsThatWereLegal() {
        Transition decline = Transition.decline(JUNE, actor, LocalizedText.of("en", "No money"));

        assertThatThrownBy(() -> simpul.commitments().correct(steward, promise.id(), 1, decline, MISTAKEN))
                .asInstanceOf(type(RecordRefusedException.class))
                .satisfies(refused -> assertThat(refused.findings())
                        .singleElement()
                        .satisfies(finding -> {
                            assertThat(finding.rule()).isEqualTo("COM-3");
                            assertThat(finding.path()).isEqualTo("/transitions/1/to");
                            assertThat(finding.params())
                                    .containsEntry("from", "agreed")
                                    .containsEntry("to", "declined")
                                    .containsEntry(
                                            "legal",
                                            CommitmentStatus.AGREED.successors().stream()
                                                    .map(CommitmentStatus::code)
                                                    .toList());
                        }));
        assertThat(simpul.commitments().history(steward, promise.id(), null, 10))
                .hasSize(1);
    }

    @Test
    void aReplacementWithoutWhatItNeedsIsRefused() {
        Transition bare = Transition.fulfil(MARCH, actor, List.of());

        assertThatThrownBy(() -> simpul.commitments().correct(steward, promise.id(), 1, bare, MISTAKEN))
                .asInstanceOf(type(RecordRefusedException.class))
                .satisfies(refused -> assertThat(refused.findings())
                        .filteredOn(Finding::isError)
                        .extracting(Finding::rule, Finding::path)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple("COM-4", "/transitions/1/evidence")));
    }

    @Test
    void aCorrectionFromAnOldVersionIsRefused() {
        simpul.commitments().report(steward, promise.id(), 1, report);

        assertThatThrownBy(() -> simpul.commitments().correct(steward, promise.id(), 1, start, MISTAKEN))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> simpul.commitments().retract(steward, promise.id(), 1, MISTAKEN))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void aCorrectionSaysWhy() {
        assertThatNullPointerException()
                .isThrownBy(() -> simpul.commitments().correct(steward, promise.id(), 1, start, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simpul.commitments().correct(steward, promise.id(), 1, start, " "));
        assertThatNullPointerException().isThrownBy(() -> simpul.commitments().retract(steward, promise.id(), 1, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simpul.commitments().retract(steward, promise.id(), 1, ""));
        assertThat(simpul.commitments().history(steward, promise.id(), null, 10))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "STEWARD")
    void onlyStewardsCorrectByTheLocalPolicy(Role role) {
        Caller caller = new Caller("somebody", network.id(), Set.of(role), Sensitivity.STRICTLY_CONFIDENTIAL, null);

        assertThatThrownBy(() -> simpul.commitments().correct(caller, promise.id(), 1, start, MISTAKEN))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> simpul.commitments().retract(caller, promise.id(), 1, MISTAKEN))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void whoMayChangeMayNotThereforeCorrect() {
        AccessPolicy noCorrections = (caller, action, record) -> {
            if (action == AccessPolicy.Action.CORRECT) {
                throw new NotPermittedException(action.code(), record.type().code());
            }
        };
        Simpul ofContributors = Simpul.on(storage).accessPolicy(noCorrections).build();
        Caller contributor =
                new Caller("contributor", network.id(), EnumSet.of(Role.CONTRIBUTOR), Sensitivity.CONFIDENTIAL, null);

        ofContributors.commitments().report(contributor, promise.id(), 1, report);

        // Neither what is wrong with the correction nor with its version is told to who may not correct at all.
        Transition illegal = Transition.decline(JUNE, actor, LocalizedText.of("en", "No money"));
        assertThatThrownBy(() -> ofContributors.commitments().correct(contributor, promise.id(), 1, illegal, MISTAKEN))
                .asInstanceOf(type(NotPermittedException.class))
                .returns("correct", NotPermittedException::action)
                .returns("commitment", NotPermittedException::subjectMatter);
        assertThatThrownBy(() -> ofContributors.commitments().retract(contributor, promise.id(), 1, MISTAKEN))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void aCorrectionGoesOnRecordLikeEveryWrite() {
        simpul.commitments().correct(steward, promise.id(), 1, start, MISTAKEN);

        List<AuditLog.Entry> entries = storage.read(unit -> unit.audit().about(promise.id(), 10));

        assertThat(entries)
                .extracting(AuditLog.Entry::action)
                .containsExactly(AuditLog.Action.UPDATED, AuditLog.Action.CREATED);
    }

    @Test
    void whoMayNotKnowOfARecordIsToldNothingOfItsHistory() {
        Commitment restricted =
                kept.toBuilder().sensitivity(Sensitivity.RESTRICTED).build();
        simpul.commitments().replace(steward, promise.id(), 1, restricted);
        simpul.commitments().correct(steward, promise.id(), 2, start, MISTAKEN);
        storage.write(new Authorship("steward", Instant.parse("2024-07-10T03:12:09Z"), "Twice on record"), unit -> {
            unit.commitments().delete(promise.id(), 3);
            return unit;
        });
        Caller outsider = new Caller("outsider", null, Set.of(Role.STEWARD), Sensitivity.PUBLIC, null);

        assertThat(simpul.commitments().history(steward, promise.id(), null, 2))
                .extracting(DisclosedVersion::reason)
                .containsExactly("Twice on record", MISTAKEN);
        assertThat(simpul.commitments().history(outsider, promise.id(), null, 10))
                .isEmpty();
    }

    @Test
    void theReasonOfADeletionIsToldOnAPageThatHoldsNothingElse() {
        storage.write(new Authorship("steward", Instant.parse("2024-07-10T03:12:09Z"), "Twice on record"), unit -> {
            unit.commitments().delete(promise.id(), 1);
            return unit;
        });

        assertThat(simpul.commitments().history(steward, promise.id(), null, 1))
                .singleElement()
                .returns("Twice on record", DisclosedVersion::reason)
                .returns("steward", DisclosedVersion::by);
    }

    private Figures figures() {
        return simpul.reports()
                .followThrough(steward, Question.asOf(LocalDate.of(2024, 12, 31)))
                .totals();
    }
}
