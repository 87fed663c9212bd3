package org.simpul.model.participant;

import org.jspecify.annotations.Nullable;
import org.simpul.model.text.Outline;

/** Ranks and degrees before and after a name, such as {@code Mayjen TNI} and {@code S.H., M.H.}; never part of it. */
public record Honorifics(@Nullable String prefix, @Nullable String suffix) {

    public Honorifics {
        if (prefix == null && suffix == null) {
            throw new IllegalArgumentException("Honorifics state a prefix or a suffix");
        }
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
