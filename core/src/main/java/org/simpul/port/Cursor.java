package org.simpul.port;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The place in a list after which the next page begins.
 *
 * @param sortValue what the last record is sorted by, as text (EDTF days, ISO instants); null when it has none or the list
 *     is sorted by id
 * @param id the last record
 */
public record Cursor(@Nullable String sortValue, UUID id) {}
