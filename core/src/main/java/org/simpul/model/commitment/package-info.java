/**
 * Commitments: what was promised, and the life of the promise afterwards.
 *
 * <p>The top of the model: it knows the activity at which a promise was made and the policy it serves.
 */
@NullMarked
package org.simpul.model.commitment;

import org.jspecify.annotations.NullMarked;
