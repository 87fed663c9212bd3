package org.simpul.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.finding.Finding;
import org.simpul.model.Actor;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.commitment.Completion;
import org.simpul.model.commitment.PartyRole;
import org.simpul.model.commitment.ProgressReport;
import org.simpul.model.commitment.Transition;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.PartialDate;
import org.simpul.port.StaleVersionException;

class CommitmentRegistryTest {

    private static final PartialDate MARCH = PartialDate.parse("2024-03-21");

    private final Simpul simpul = Simpul.inMemory();
    private final Caller steward = Caller.localSteward();
    private final Organisation network = Organisation.builder(simpul.newOrganisationId())
            .name("en", "Harbour Women's Network")
            .build();
    private final Actor actor = Actor.of(network.id());
    private final Commitment promise = Commitment.builder(simpul.newCommitmentId())
            .statement("en", "Open a telephone line")
            .party(network.id(), PartyRole.LEAD)
            .transition(Transition.agree(MARCH, actor))
            .build();

    @BeforeEach
    void thePromiseIsOnRecord() {
        simpul.organisations().create(steward, network);
        simpul.commitments().create(steward, promise);
    }

    @Test
    void aStepTakesTheCommitmentOn() {
        Written<Commitment> started =
                simpul.commitments().advance(steward, promise.id(), 1, Transition.start(MARCH, actor));

        assertThat(started.record().record().status()).isEqualTo(CommitmentStatus.IN_PROGRESS);
        assertThat(started.record().version()).isEqualTo(2);
    }

    @Test
    void aStepFromAnOldVersionIsRefused() {
        simpul.commitments().advance(steward, promise.id(), 1, Transition.start(MARCH, actor));

        assertThatThrownBy(() -> simpul.commitments().advance(steward, promise.id(), 1, Transition.start(MARCH, actor)))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void anIllegalStepIsRefusedWithTheLegalOnes() {
        assertThatThrownBy(() -> simpul.commitments()
                        .advance(
                                steward,
                                promise.id(),
                                null,
                                Transition.decline(MARCH, actor, LocalizedText.of("en", "No money"))))
                .asInstanceOf(type(RecordRefusedException.class))
                .satisfies(refused -> assertThat(refused.findings())
                        .singleElement()
                        .satisfies(finding -> {
                            assertThat(finding.rule()).isEqualTo("COM-3");
                            assertThat(finding.params())
                                    .containsEntry("from", "agreed")
                                    .containsEntry("to", "declined")
                                    .containsEntry(
                                            "legal",
                                            List.of(
                                                    "in-progress",
                                                    "fulfilled",
                                                    "partially-fulfilled",
                                                    "not-fulfilled",
                                                    "withdrawn",
                                                    "superseded"));
                        }));
    }

    @Test
    void replacingTheRecordKeepsItsLife() {
        simpul.commitments().advance(steward, promise.id(), 1, Transition.start(MARCH, actor));
        Commitment reworded = promise.toBuilder()
                .statement("en", "Open a free telephone line")
                .transitions(List.of())
                .build();

        Written<Commitment> written = simpul.commitments().replace(steward, promise.id(), 2, reworded);

        assertThat(written.record().record().status()).isEqualTo(CommitmentStatus.IN_PROGRESS);
    }

    @Test
    void replacingTheRecordCannotChangeItsLife() {
        Commitment rewritten = promise.toBuilder()
                .transitions(List.of(Transition.propose(MARCH, actor)))
                .build();

        assertThatThrownBy(() -> simpul.commitments().replace(steward, promise.id(), 1, rewritten))
                .isInstanceOf(RecordRefusedException.class);
    }

    @Test
    void aChangeAddsToTheLifeOfTheCommitmentButLeavesWhatIsOnRecord() {
        Transition start = Transition.start(MARCH, actor);
        simpul.commitments().change(steward, promise.id(), 1, stored -> stored.apply(start));

        assertThatThrownBy(() -> simpul.commitments().change(steward, promise.id(), 2, Commitment::retract))
                .asInstanceOf(type(RecordRefusedException.class))
                .satisfies(refused -> assertThat(refused.findings())
                        .extracting(Finding::rule, Finding::path)
                        .containsExactly(tuple("COM-3", "/transitions")));
        assertThatThrownBy(() -> simpul.commitments()
                        .change(
                                steward,
                                promise.id(),
                                2,
                                stored -> stored.correct(Transition.start(PartialDate.parse("2024-04"), actor))))
                .isInstanceOf(RecordRefusedException.class);
        assertThat(simpul.commitments().find(steward, promise.id()))
                .hasValueSatisfying(found -> assertThat(found.record()).isEqualTo(promise.apply(start)));
    }

    @Test
    void aReportIsAddedToThoseThere() {
        ProgressReport report = new ProgressReport(MARCH, Completion.LIMITED, null, List.of(), actor, null);

        simpul.commitments().report(steward, promise.id(), null, report);
        Written<Commitment> twice = simpul.commitments().report(steward, promise.id(), 2, report);

        assertThat(twice.record().record().progress()).containsExactly(report, report);
    }
}
