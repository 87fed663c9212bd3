package org.simpul.registry;

import java.util.List;
import java.util.Optional;
import org.simpul.model.Aggregate;
import org.simpul.model.id.AggregateId;
import org.simpul.port.RecordVersion;

/** What one write made of a record. */
record Step(Aggregate<AggregateId> before, Aggregate<AggregateId> after) {

    /** @param versions that were written for a reason and the one before, the newest first */
    static Optional<Step> of(List<RecordVersion<Aggregate<AggregateId>>> versions, String reason) {
        if (versions.size() < 2 || !reason.equals(versions.get(0).reason())) {
            return Optional.empty();
        }
        Aggregate<AggregateId> after = versions.get(0).record();
        Aggregate<AggregateId> before = versions.get(1).record();
        return before == null || after == null ? Optional.empty() : Optional.of(new Step(before, after));
    }
}
