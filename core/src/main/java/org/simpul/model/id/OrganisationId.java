package org.simpul.model.id;

import java.util.Objects;
import java.util.UUID;

/** The id of an organisation. */
public record OrganisationId(UUID value) implements AggregateId {

    public OrganisationId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * The id written as text.
     *
     * @throws IllegalArgumentException unless it is a UUID of 36 characters
     */
    public static OrganisationId of(String text) {
        return new OrganisationId(AggregateIds.uuid(text));
    }

    @Override
    public RecordType type() {
        return RecordType.ORGANISATION;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
