package org.simpul.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.finding.Finding;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Outcome;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.ActivityId;
import org.simpul.model.text.LocalizedText;

/** A source that tells of four promises leaves four of them to be recorded. */
class StatedCommitmentsTest {

    private final Simpul simpul = Simpul.inMemory();
    private final Caller steward = Caller.localSteward();
    private final ActivityId meeting = simpul.newActivityId();

    @BeforeEach
    void meet() {
        simpul.activities()
                .create(steward, Activity.builder(meeting).title("id", "Rapat").build());
    }

    @Test
    void tooFewAndTooManyAreToldAndAsManyAsStatedAreNot() {
        promise(Sensitivity.PUBLIC);
        promise(Sensitivity.PUBLIC);

        assertThat(found(steward, 3))
                .containsExactly(Finding.warning(
                        "ACT-18", "/outcomes/1/statedCommitmentCount", Map.of("stated", 3L, "recorded", 2)));
        assertThat(found(steward, 2)).isEmpty();
        assertThat(found(steward, 1)).hasSize(1);
    }

    @Test
    void whatTheWriterMayNotKnowOfIsNotCountedForThem() {
        promise(Sensitivity.PUBLIC);
        promise(Sensitivity.CONFIDENTIAL);
        Caller limited = new Caller("officer", null, Set.of(Role.STEWARD), Sensitivity.PUBLIC, null);

        assertThat(found(steward, 2)).isEmpty();
        assertThat(found(limited, 1)).isEmpty();
        assertThat(found(limited, 2)).hasSize(1);
    }

    private void promise(Sensitivity sensitivity) {
        simpul.commitments()
                .create(
                        steward,
                        Commitment.builder(simpul.newCommitmentId())
                                .statement(LocalizedText.of("id", "Menyusun rencana"))
                                .madeAt(meeting)
                                .sensitivity(sensitivity)
                                .build());
    }

    private List<Finding> found(Caller caller, int stated) {
        Activity told = Activity.builder(meeting)
                .title("id", "Rapat")
                .outcomes(List.of(
                        new Outcome(LocalizedText.of("id", "Sepakat"), null, null, null, null, null),
                        new Outcome(LocalizedText.of("id", "Beberapa butir"), null, null, stated, null, null)))
                .build();
        return simpul.activities().validate(caller, told).stream()
                .filter(finding -> finding.rule().equals("ACT-18"))
                .toList();
    }
}
