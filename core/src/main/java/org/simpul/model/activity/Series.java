package org.simpul.model.activity;

import org.jspecify.annotations.Nullable;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.text.Outline;

/**
 * The series to which an activity belongs.
 *
 * @param key what the activities of one series have in common
 * @param ordinal its place in the series, from 1: the <em>third</em> meeting
 */
public record Series(
        String key, @Nullable LocalizedText name, @Nullable Integer ordinal) {

    public Series {
        if (key.isBlank()) {
            throw new IllegalArgumentException("The key of a series is not blank");
        }
        if (ordinal != null && ordinal < 1) {
            throw new IllegalArgumentException("The first of a series has the ordinal 1, but was " + ordinal);
        }
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
