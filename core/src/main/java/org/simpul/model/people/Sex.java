package org.simpul.model.people;

import org.simpul.model.vocabulary.Coded;

/** The sex of a person as they or a source state it. */
public enum Sex implements Coded {
    FEMALE,
    MALE,
    OTHER,
    UNDISCLOSED
}
