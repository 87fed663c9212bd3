package org.simpul.model.people;

import org.simpul.model.vocabulary.Coded;

/** Whether a person lives with a disability, as stated. */
public enum Disability implements Coded {
    YES,
    NO,
    UNDISCLOSED
}
