package org.simpul.model.id;

import java.util.UUID;

/** The id of a record; its type says which kind of record it names. Any RFC 9562 UUID is accepted. */
public interface AggregateId {

    UUID value();

    RecordType type();
}
