package org.simpul.model.people;

import org.simpul.model.vocabulary.Coded;

/** How people take part: on the spot, over a line, or some this way and some that. */
public enum Mode implements Coded {
    IN_PERSON,
    ONLINE,
    HYBRID
}
