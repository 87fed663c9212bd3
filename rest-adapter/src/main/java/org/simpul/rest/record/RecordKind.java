package org.simpul.rest.record;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.simpul.model.Aggregate;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.registry.Registry;
import org.simpul.rest.wire.RecordWire;

/**
 * One kind of record, as its resource needs it.
 *
 * @param <A> the kind of record
 * @param <I> its id
 * @param newId makes the id of a record whose writer brings none
 * @param filters by what its lists can be filtered and sorted
 */
record RecordKind<A extends Aggregate<I>, I extends AggregateId>(
        RecordType type,
        Registry<A, I> registry,
        RecordWire<A, I> wire,
        Function<UUID, I> id,
        Supplier<I> newId,
        ListFilters filters) {}
