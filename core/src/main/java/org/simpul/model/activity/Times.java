package org.simpul.model.activity;

import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The hours of an activity, on the clocks of the place where it happens. */
public record Times(
        @Nullable LocalTime start,
        @Nullable LocalTime end,
        @Nullable ZoneId zone) {

    public Times {
        if (start == null && end == null) {
            throw new IllegalArgumentException("Times state a start or an end");
        }
    }
}
