package org.simpul.model.policy;

import org.simpul.model.vocabulary.Coded;

/** How one instrument stands to another, after the European Legislation Identifier (ELI). */
public enum RelationType implements Coded {
    BASED_ON,
    IMPLEMENTS,
    LOCALISES,
    AMENDS,
    REPEALS,
    SUCCEEDS,
    CITES
}
