package org.simpul.model.commitment;

import java.util.Set;
import org.simpul.finding.SimpulException;

/** A step that the state of a commitment does not allow; carries the steps that it does. */
public final class IllegalTransitionException extends SimpulException {

    private final CommitmentStatus from;
    private final CommitmentStatus to;
    private final transient Set<CommitmentStatus> legal;

    IllegalTransitionException(CommitmentStatus from, CommitmentStatus to, Set<CommitmentStatus> legal) {
        super("A commitment that is " + from.code() + " cannot become " + to.code());
        this.from = from;
        this.to = to;
        this.legal = legal;
    }

    public CommitmentStatus from() {
        return from;
    }

    public CommitmentStatus to() {
        return to;
    }

    /** The states it could become, in the order of the domain page; empty when its state is final. */
    public Set<CommitmentStatus> legal() {
        return legal;
    }
}
