package org.simpul.model.commitment;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Actor;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.PartialDate;

/**
 * A step in the life of a commitment.
 *
 * <p>One shape serves all steps, since any of them may come with a reason or evidence (the signed minutes of an agreement);
 * what a step cannot do without, rule COM-4 asks for.
 *
 * @param on when it happened
 * @param by who took the step; null only in what is disclosed to somebody who may not know it (rule COM-4 asks for it)
 * @param reason why, for steps that end a promise unkept
 * @param supersededBy the commitment that takes this one's place
 */
@TransitionComplete
public record Transition(
        CommitmentStatus to,
        PartialDate on,
        @Valid @Nullable Actor by,
        @Nullable LocalizedText reason,
        List<@Valid Evidence> evidence,
        @Nullable CommitmentId supersededBy) {

    public Transition {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(on, "on");
        evidence = List.copyOf(evidence);
    }

    /** The components that this step cannot do without and lacks (rule COM-4). */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (by == null) {
            missing.add("by");
        }
        if (to.needsEvidence() && evidence.isEmpty()) {
            missing.add("evidence");
        }
        if (to.needsReason() && reason == null) {
            missing.add("reason");
        }
        if (to.needsSuccessor() && supersededBy == null) {
            missing.add("supersededBy");
        }
        return missing;
    }

    public static Transition propose(PartialDate on, Actor by) {
        return plain(CommitmentStatus.PROPOSED, on, by);
    }

    public static Transition agree(PartialDate on, Actor by) {
        return plain(CommitmentStatus.AGREED, on, by);
    }

    public static Transition start(PartialDate on, Actor by) {
        return plain(CommitmentStatus.IN_PROGRESS, on, by);
    }

    public static Transition fulfil(PartialDate on, Actor by, List<Evidence> evidence) {
        return new Transition(CommitmentStatus.FULFILLED, on, by, null, evidence, null);
    }

    public static Transition fulfilInPart(PartialDate on, Actor by, List<Evidence> evidence) {
        return new Transition(CommitmentStatus.PARTIALLY_FULFILLED, on, by, null, evidence, null);
    }

    public static Transition fail(PartialDate on, Actor by, LocalizedText reason) {
        return new Transition(CommitmentStatus.NOT_FULFILLED, on, by, reason, List.of(), null);
    }

    public static Transition decline(PartialDate on, Actor by, LocalizedText reason) {
        return new Transition(CommitmentStatus.DECLINED, on, by, reason, List.of(), null);
    }

    public static Transition withdraw(PartialDate on, Actor by, LocalizedText reason) {
        return new Transition(CommitmentStatus.WITHDRAWN, on, by, reason, List.of(), null);
    }

    public static Transition supersede(PartialDate on, Actor by, CommitmentId successor) {
        return new Transition(CommitmentStatus.SUPERSEDED, on, by, null, List.of(), successor);
    }

    private static Transition plain(CommitmentStatus to, PartialDate on, Actor by) {
        return new Transition(to, on, by, null, List.of(), null);
    }
}
