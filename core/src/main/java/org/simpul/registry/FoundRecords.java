package org.simpul.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Disclosed;
import org.simpul.model.Aggregate;
import org.simpul.model.id.AggregateId;
import org.simpul.model.text.Outline;

/**
 * A page of the records in which a rule found something, in the order of their ids.
 *
 * @param next the record behind which the next page begins; null on the last
 */
public record FoundRecords(
        List<Disclosed<? extends Aggregate<?>>> records,
        @Nullable AggregateId next) {

    public FoundRecords {
        records = List.copyOf(records);
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
