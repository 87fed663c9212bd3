package org.simpul.model.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.simpul.model.Actor;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.time.PartialDate;

class CommitmentTest {

    private static final OrganisationId NETWORK = new OrganisationId(new UUID(1, 2));
    private static final Actor ACTOR = Actor.of(NETWORK);
    private static final List<Evidence> REPORT = List.of(Evidence.titled("Report"));

    private final Commitment promise = Commitment.builder(new CommitmentId(new UUID(3, 4)))
            .statement("en", "Open a telephone line")
            .due(PartialDate.parse("2024-05"))
            .build();

    @Property
    void onlyStepsOfTheTableAreTaken(@ForAll List<CommitmentStatus> steps) {
        Commitment commitment = promise;
        List<CommitmentStatus> life = new ArrayList<>();
        for (CommitmentStatus step : steps) {
            boolean isLegal = life.isEmpty() && CommitmentStatus.STARTS.contains(step)
                    || commitment.status().successors().contains(step);
            try {
                commitment = commitment.apply(to(step));
                life.add(step);
                assertThat(isLegal).isTrue();
            } catch (IllegalTransitionException e) {
                assertThat(isLegal).isFalse();
                assertThat(e.legal()).doesNotContain(step);
            }
        }

        assertThat(commitment.transitions()).extracting(Transition::to).containsExactlyElementsOf(life);
    }

    @Test
    void aFinalStateNamesNoLegalSteps() {
        Commitment kept = promise.apply(to(CommitmentStatus.AGREED)).apply(to(CommitmentStatus.FULFILLED));

        assertThatThrownBy(() -> kept.apply(to(CommitmentStatus.WITHDRAWN)))
                .asInstanceOf(type(IllegalTransitionException.class))
                .satisfies(e -> assertThat(e.legal()).isEmpty());
    }

    @Test
    void aFirstStepThatIsIllegalNamesTheOnesWithWhichALifeBegins() {
        assertThatThrownBy(() -> promise.apply(to(CommitmentStatus.FULFILLED)))
                .asInstanceOf(type(IllegalTransitionException.class))
                .satisfies(e -> assertThat(e.legal())
                        .containsExactlyInAnyOrder(
                                CommitmentStatus.PROPOSED,
                                CommitmentStatus.AGREED,
                                CommitmentStatus.DECLINED,
                                CommitmentStatus.WITHDRAWN,
                                CommitmentStatus.SUPERSEDED));
    }

    @Nested
    class WithAWrongLastStep {

        private final ProgressReport report =
                new ProgressReport(PartialDate.parse("2024-04-15"), Completion.LIMITED, null, List.of(), ACTOR, null);
        private final Commitment agreed =
                promise.apply(to(CommitmentStatus.AGREED)).report(report);
        private final Commitment wrong =
                agreed.apply(Transition.fulfil(PartialDate.parse("2024-06-10"), ACTOR, REPORT));

        @Test
        void takesAnotherThatTheStateBeforeItAllows() {
            Transition started = Transition.start(PartialDate.parse("2024-06-10"), ACTOR);

            Commitment corrected = wrong.correct(started);

            assertThat(corrected).isEqualTo(agreed.apply(started));
            assertThat(corrected.isOpen()).isTrue();
            assertThat(corrected.overdueOn(LocalDate.of(2024, 6, 1))).isTrue();
            assertThat(corrected.latenessDays()).isEmpty();
            assertThat(corrected.progress()).containsExactly(report);
        }

        @Test
        void takesTheSameStepOnAnotherDay() {
            Commitment corrected = wrong.correct(Transition.fulfil(PartialDate.parse("2024-05-20"), ACTOR, REPORT));

            assertThat(wrong.latenessDays()).hasValue(10);
            assertThat(corrected.latenessDays()).hasValue(-11);
        }

        @Test
        void takesNoneThatTheStateBeforeItForbids() {
            assertThatThrownBy(() -> wrong.correct(to(CommitmentStatus.DECLINED)))
                    .asInstanceOf(type(IllegalTransitionException.class))
                    .satisfies(e -> {
                        assertThat(e.from()).isEqualTo(CommitmentStatus.AGREED);
                        assertThat(e.legal()).isEqualTo(CommitmentStatus.AGREED.successors());
                    });
        }

        @Test
        void standsWhereItStoodOnceTheStepIsTakenBack() {
            assertThat(wrong.retract()).isEqualTo(agreed);
        }
    }

    @Test
    void howACommitmentBeganCanBeCorrected() {
        Commitment agreed = promise.apply(to(CommitmentStatus.AGREED));

        assertThat(agreed.correct(to(CommitmentStatus.PROPOSED)).status()).isEqualTo(CommitmentStatus.PROPOSED);
        assertThat(promise.correct(to(CommitmentStatus.AGREED))).isEqualTo(agreed);
        assertThatThrownBy(() -> agreed.correct(to(CommitmentStatus.FULFILLED)))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void howACommitmentBeganCannotBeTakenBack() {
        Commitment agreed = promise.apply(to(CommitmentStatus.AGREED));

        assertThatThrownBy(agreed::retract)
                .asInstanceOf(type(NothingToRetractException.class))
                .returns(1, NothingToRetractException::transitions);
        assertThatThrownBy(promise::retract)
                .asInstanceOf(type(NothingToRetractException.class))
                .returns(0, NothingToRetractException::transitions);
    }

    @Property
    void whateverIsTakenCanBeRetractedAndIsThenAsBefore(@ForAll List<CommitmentStatus> steps) {
        Commitment before = promise.apply(to(CommitmentStatus.AGREED));
        for (CommitmentStatus step : steps) {
            if (before.status().successors().contains(step)) {
                Commitment after = before.apply(to(step));

                assertThat(after.retract()).isEqualTo(before);
                assertThat(after.correct(to(step))).isEqualTo(after);

                before = after;
            }
        }
    }

    @Nested
    class DueInMay {

        private final Commitment agreed = promise.apply(to(CommitmentStatus.AGREED));

        @Test
        void isOverdueOnlyWhenTheMonthHasPassed() {
            assertThat(agreed.overdueOn(LocalDate.of(2024, 5, 31))).isFalse();
            assertThat(agreed.overdueOn(LocalDate.of(2024, 6, 1))).isTrue();
        }

        @Test
        void isNotOverdueOnceItIsKept() {
            Commitment kept = agreed.apply(Transition.fulfil(PartialDate.parse("2024-06-10"), ACTOR, REPORT));

            assertThat(kept.overdueOn(LocalDate.of(2024, 12, 31))).isFalse();
        }

        @Test
        void isLateByTheDaysAfterTheLastOfTheMonth() {
            assertThat(keptOn("2024-06-10").latenessDays()).hasValue(10);
            assertThat(keptOn("2024-05-31").latenessDays()).hasValue(0);
            assertThat(keptOn("2024-05-01").latenessDays()).hasValue(-30);
        }

        @Test
        void hasNoLatenessWhenTheDayOfFulfilmentIsNotKnown() {
            assertThat(keptOn("2024-06").latenessDays()).isEmpty();
            assertThat(agreed.latenessDays()).isEmpty();
        }

        private Commitment keptOn(String date) {
            return agreed.apply(Transition.fulfil(PartialDate.parse(date), ACTOR, REPORT));
        }
    }

    private static Transition to(CommitmentStatus status) {
        return new Transition(status, PartialDate.parse("2024-03-21"), ACTOR, null, REPORT, null);
    }
}
