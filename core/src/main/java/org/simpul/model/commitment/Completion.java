package org.simpul.model.commitment;

import org.simpul.model.vocabulary.Coded;

/** How far a commitment has come by a report, in the coding of the Open Government Partnership; no evidence is ignorance, not failure. */
public enum Completion implements Coded {
    NO_EVIDENCE_AVAILABLE,
    NOT_STARTED,
    LIMITED,
    SUBSTANTIAL,
    COMPLETE
}
