package org.simpul.model;

import org.simpul.model.vocabulary.Coded;

/** How closely a record or a field is held: the OCHA information classes, from the widest audience to the narrowest. */
public enum Sensitivity implements Coded {
    PUBLIC,
    RESTRICTED,
    CONFIDENTIAL,
    STRICTLY_CONFIDENTIAL;

    /** The narrower of two. */
    public Sensitivity atLeast(Sensitivity other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
