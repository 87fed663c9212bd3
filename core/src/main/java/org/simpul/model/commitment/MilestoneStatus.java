package org.simpul.model.commitment;

import org.simpul.model.vocabulary.Coded;

/** How a milestone stands, in the words of the Open Contracting Data Standard. */
public enum MilestoneStatus implements Coded {
    SCHEDULED,
    MET,
    NOT_MET,
    PARTIALLY_MET
}
