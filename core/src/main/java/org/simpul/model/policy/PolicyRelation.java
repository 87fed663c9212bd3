package org.simpul.model.policy;

import org.simpul.model.vocabulary.Coded;

/** How an activity or a commitment stands to an instrument. */
public enum PolicyRelation implements Coded {
    IMPLEMENTS,
    SUPPORTS,
    PREPARES,
    INFORMS,
    REVIEWS,
    DISSEMINATES,
    FOLLOWS_UP,
    ADOPTS,
    SIGNS
}
