package org.simpul.model.source;

import org.simpul.model.text.Outline;

/** The short name by which a record refers to one of its own sources, such as {@code s1}. */
public record SourceKey(String value) {

    public SourceKey {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("A source key has 1 to 64 characters and is not blank");
        }
    }

    public static SourceKey of(String value) {
        return new SourceKey(value);
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
