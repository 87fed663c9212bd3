package org.simpul.jdbc;

import org.simpul.model.Aggregate;
import org.simpul.model.id.AggregateId;
import org.simpul.port.IndexEntry;

/** A record and what it offers to queries. */
record Indexed(Aggregate<?> record, IndexEntry entry) {

    static Indexed of(Aggregate<?> record) {
        return new Indexed(record, IndexEntry.of(record));
    }

    AggregateId id() {
        return record.id();
    }
}
