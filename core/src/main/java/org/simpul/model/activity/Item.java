package org.simpul.model.activity;

import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.PartialDate;

/**
 * One objective, reason or item of the agenda.
 *
 * @param on the day it belongs to
 * @param by who presented or said it
 */
public record Item(
        LocalizedText text,
        @Nullable PartialDate on,
        @Valid @Nullable Attribution by) {

    public Item {
        Objects.requireNonNull(text, "text");
    }

    public static Item of(LocalizedText text) {
        return new Item(text, null, null);
    }
}
