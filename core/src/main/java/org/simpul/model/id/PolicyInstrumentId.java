package org.simpul.model.id;

import java.util.Objects;
import java.util.UUID;

/** The id of a policy instrument. */
public record PolicyInstrumentId(UUID value) implements AggregateId {

    public PolicyInstrumentId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * The id written as text.
     *
     * @throws IllegalArgumentException unless it is a UUID of 36 characters
     */
    public static PolicyInstrumentId of(String text) {
        return new PolicyInstrumentId(AggregateIds.uuid(text));
    }

    @Override
    public RecordType type() {
        return RecordType.POLICY_INSTRUMENT;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
