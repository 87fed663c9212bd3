package org.simpul.model.id;

import java.util.Objects;
import java.util.UUID;

/** The id of an activity. */
public record ActivityId(UUID value) implements AggregateId {

    public ActivityId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * The id written as text.
     *
     * @throws IllegalArgumentException unless it is a UUID of 36 characters
     */
    public static ActivityId of(String text) {
        return new ActivityId(AggregateIds.uuid(text));
    }

    @Override
    public RecordType type() {
        return RecordType.ACTIVITY;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
