package org.simpul.model.id;

import java.util.Objects;
import java.util.UUID;

/** The id of a participant. */
public record ParticipantId(UUID value) implements AggregateId {

    public ParticipantId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * The id written as text.
     *
     * @throws IllegalArgumentException unless it is a UUID of 36 characters
     */
    public static ParticipantId of(String text) {
        return new ParticipantId(AggregateIds.uuid(text));
    }

    @Override
    public RecordType type() {
        return RecordType.PARTICIPANT;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
