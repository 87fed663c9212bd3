package org.simpul.model.id;

import org.simpul.model.vocabulary.Coded;

/** The five kinds of record the registry holds. */
public enum RecordType implements Coded {
    ORGANISATION,
    PARTICIPANT,
    POLICY_INSTRUMENT,
    ACTIVITY,
    COMMITMENT
}
