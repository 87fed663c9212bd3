package org.simpul.model;

import java.util.Objects;
import org.simpul.model.text.Outline;

/**
 * Raises the sensitivity of one field above that of its record.
 *
 * @param path the field, as a JSON Pointer (RFC 6901) into the record
 */
public record FieldSensitivity(String path, Sensitivity sensitivity) {

    public FieldSensitivity {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("The path of a sensitive field is a JSON Pointer and starts with '/'");
        }
        Objects.requireNonNull(sensitivity, "sensitivity");
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
