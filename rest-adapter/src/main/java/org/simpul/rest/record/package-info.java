/**
 * The resources of the five kinds of record: the verbs once, in {@code RecordResource}, and for each kind what is its own.
 *
 * <p>They read documents by {@code org.simpul.rest.wire}, ask the registry, and answer disclosed records. No API.
 */
@NullMarked
package org.simpul.rest.record;

import org.jspecify.annotations.NullMarked;
