package org.simpul.port;

import org.simpul.model.vocabulary.Coded;

/** What a version did to its record. */
public enum ChangeKind implements Coded {
    CREATED,
    UPDATED,
    DELETED,
    ERASED,
    MERGED
}
