package org.simpul.rest.http;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.OrganisationId;

/** Reads ids from addresses, queries and documents, all in the form that the model asks for. */
public final class Ids {

    private Ids() {}

    /**
     * The id that a text writes.
     *
     * @throws IllegalArgumentException unless it is a UUID of 36 characters
     */
    public static UUID uuid(String text) {
        // Every kind of id has the same form.
        return OrganisationId.of(text).value();
    }

    /** The id that a text writes; empty when it writes none. */
    public static Optional<UUID> find(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(uuid(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
