package org.simpul.model;

import java.util.Objects;
import org.simpul.model.text.Outline;

/** What a host or a file format adds to a record; kept and versioned, never looked into. */
public record Extension(String scheme, String content) {

    public Extension {
        if (scheme.isBlank()) {
            throw new IllegalArgumentException("The scheme of an extension is not blank");
        }
        Objects.requireNonNull(content, "content");
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
