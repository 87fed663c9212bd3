package org.simpul.model.activity;

import org.simpul.model.vocabulary.Coded;

/** Who may come. */
public enum Access implements Coded {
    OPEN,
    BY_INVITATION,
    CLOSED
}
