package org.simpul.disclosure;

import org.simpul.model.vocabulary.Coded;

/** What somebody does in the registry. */
public enum Role implements Coded {
    /** Reads what their clearance shows. */
    READER,
    /** Writes the records of their own organisation. */
    CONTRIBUTOR,
    /** Writes all records. */
    STEWARD,
    /** Makes independent assessments. */
    VERIFIER,
    /** Keeps the registry running. */
    ADMIN
}
