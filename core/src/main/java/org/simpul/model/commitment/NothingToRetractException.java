package org.simpul.model.commitment;

import org.simpul.finding.SimpulException;

/** A commitment has no step that could be taken back: how it began can be corrected, but not left out. */
public final class NothingToRetractException extends SimpulException {

    private final int transitions;

    NothingToRetractException(int transitions) {
        super("A commitment keeps its first transition, and this one has " + transitions);
        this.transitions = transitions;
    }

    /** How many transitions are on record: one, or none. */
    public int transitions() {
        return transitions;
    }
}
