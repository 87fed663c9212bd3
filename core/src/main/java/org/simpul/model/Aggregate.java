package org.simpul.model;

import java.util.Optional;
import java.util.Set;
import org.simpul.finding.Warnings;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.model.text.LocalizedText;

/**
 * A record of the registry: immutable, and referring to other records by id only. A change makes a new value.
 *
 * @param <I> the type of its id
 */
@ProvenanceNamesFields(groups = Warnings.class)
public interface Aggregate<I extends AggregateId> {

    RecordHead<I> head();

    /** This record with another head; all else stays. */
    Aggregate<I> withHead(RecordHead<I> head);

    /** What a list shows of this record in one line; empty when the record carries no name yet. */
    Optional<LocalizedText> label();

    /**
     * Properties that follow from the fields and stand beside them wherever the record is shown, such as the status of a
     * commitment.
     */
    default Set<String> derivedProperties() {
        return Set.of();
    }

    default I id() {
        return head().id();
    }

    default RecordType type() {
        return id().type();
    }
}
