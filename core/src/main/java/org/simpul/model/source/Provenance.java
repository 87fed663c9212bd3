package org.simpul.model.source;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.simpul.model.text.Outline;
import org.simpul.model.vocabulary.Coded;

/**
 * Which source one field rests on.
 *
 * @param path the field, as a JSON Pointer (RFC 6901) into the record
 * @param quote the words of the source, short
 */
public record Provenance(
        String path, SourceKey source, @Nullable String quote, Basis basis) {

    /** Whether a source says it, or a reader concludes it. */
    public enum Basis implements Coded {
        STATED,
        INFERRED
    }

    public Provenance {
        if (!path.isEmpty() && !path.startsWith("/")) {
            throw new IllegalArgumentException("A provenance path is a JSON Pointer and starts with '/'");
        }
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(basis, "basis");
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
