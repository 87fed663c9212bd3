package org.simpul.model.people;

import org.simpul.model.vocabulary.Coded;

/** Why part of a head-count is not split. */
public enum Missing implements Coded {
    NOT_STATED,
    NOT_ASKED,
    DECLINED,
    WITHHELD,
    SUPPRESSED_AT_SOURCE
}
