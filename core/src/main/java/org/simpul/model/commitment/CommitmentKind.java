package org.simpul.model.commitment;

import org.simpul.model.vocabulary.Coded;

/** In what form something was promised. */
public enum CommitmentKind implements Coded {
    AGREEMENT,
    PLEDGE,
    RECOMMENDATION,
    PLAN,
    MOU_CLAUSE,
    MANAGEMENT_RESPONSE
}
