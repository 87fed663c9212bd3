package org.simpul.rest.wire;

import org.simpul.model.commitment.Transition;
import org.simpul.model.text.Outline;

/**
 * What a steward puts in the place of the last transition of a commitment.
 *
 * @param reason why the one on record is wrong, not blank
 */
public record Correction(Transition replacement, String reason) {

    public Correction {
        said(reason);
    }

    /** A reason that says something. */
    static String said(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A correction says why, but its correctionReason is blank");
        }
        return reason;
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
