package org.simpul.port;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simpul.model.text.Outline;

/**
 * The place in a list after which the next page begins.
 *
 * @param sortValue what the last record is sorted by, as text (EDTF days, ISO instants); null when it has none or the list
 *     is sorted by id
 * @param id the last record
 */
public record Cursor(@Nullable String sortValue, UUID id) {
    @Override
    public String toString() {
        return Outline.of(this);
    }
}
