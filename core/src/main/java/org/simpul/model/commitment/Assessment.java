package org.simpul.model.commitment;

import org.simpul.model.vocabulary.Coded;

/** Who judged: the responsible parties themselves, or somebody else. */
public enum Assessment implements Coded {
    SELF_REPORTED,
    INDEPENDENT
}
