package org.simpul.port;

import java.util.UUID;
import org.simpul.model.id.RecordType;

/** Where the ids of new records come from. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface IdSource {

    /** A UUID that was never given before: by time for most records, at random for participants. */
    UUID next(RecordType type);
}
