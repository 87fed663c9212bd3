package org.simpul.port;

import org.simpul.model.vocabulary.Coded;

/** What a version did to its record. */
public enum ChangeKind implements Coded {
    CREATED,
    UPDATED,
    DELETED,
    ERASED,
    /** The record ended since another one stands for both. */
    MERGED;

    /**
     * Lets a change go on that puts a record in the place of the one before.
     *
     * @throws IllegalArgumentException if this kind begins a record or ends it
     */
    public ChangeKind requireReplacement() {
        if (this == CREATED || this == DELETED || this == MERGED) {
            throw new IllegalArgumentException("No record is put in the place of another by being " + code());
        }
        return this;
    }
}
