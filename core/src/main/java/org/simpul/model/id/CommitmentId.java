package org.simpul.model.id;

import java.util.Objects;
import java.util.UUID;

/** The id of a commitment. */
public record CommitmentId(UUID value) implements AggregateId {

    public CommitmentId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * The id written as text.
     *
     * @throws IllegalArgumentException unless it is a UUID of 36 characters
     */
    public static CommitmentId of(String text) {
        return new CommitmentId(AggregateIds.uuid(text));
    }

    @Override
    public RecordType type() {
        return RecordType.COMMITMENT;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
