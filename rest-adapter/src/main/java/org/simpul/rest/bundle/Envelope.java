package org.simpul.rest.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Identifier;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.model.text.Outline;
import org.simpul.registry.Bundles.Announced;
import org.simpul.rest.http.Ids;

/**
 * One record of a bundle and what stands around it.
 *
 * @param ref how other records of the bundle name it; null when they do not
 * @param record null when it is no object
 */
record Envelope(
        @Nullable String ref, RecordType type, @Nullable ObjectNode record) {

    /** What is known of the record before it is read. */
    Announced announced() {
        return new Announced(ref, type, id().orElse(null), identifiers());
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }

    private Optional<AggregateId> id() {
        return record == null
                ? Optional.empty()
                : Ids.find(record.path("id").textValue()).map(type::id);
    }

    /** Those that can be read; what is wrong with others, the reader of the record will say. */
    private List<Identifier> identifiers() {
        List<Identifier> identifiers = new ArrayList<>();
        if (record != null) {
            for (JsonNode entry : record.path("identifiers")) {
                identifier(entry).ifPresent(identifiers::add);
            }
        }
        return identifiers;
    }

    private static Optional<Identifier> identifier(JsonNode entry) {
        String scheme = entry.path("scheme").textValue();
        String value = entry.path("value").textValue();
        try {
            return scheme == null || value == null ? Optional.empty() : Optional.of(new Identifier(scheme, value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
