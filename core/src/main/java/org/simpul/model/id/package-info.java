/**
 * The ids by which records name each other, one type per kind of record.
 *
 * <p>They live below the aggregates, so that the head of a record can name its custodian and so that records refer to
 * each other by id only.
 */
@NullMarked
package org.simpul.model.id;

import org.jspecify.annotations.NullMarked;
