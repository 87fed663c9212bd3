package org.simpul.rest.wire;

import java.util.UUID;

/**
 * That a record is to be merged into another, on the wire.
 *
 * @param into the record that stands for both
 */
record MergeJson(UUID into) {}
