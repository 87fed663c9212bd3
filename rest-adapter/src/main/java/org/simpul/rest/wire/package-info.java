/**
 * How records look on the wire, both ways: strict JSON in, every fault of a document at once; disclosed records out.
 *
 * <p>Only a disclosed record can be written. The wire records have the field names of the REST contract; MapStruct holds
 * them to the model. Public to the compiler only because Jakarta REST needs it; no API.
 */
@NullMarked
package org.simpul.rest.wire;

import org.jspecify.annotations.NullMarked;
