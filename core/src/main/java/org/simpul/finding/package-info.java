/**
 * The language in which faults are told: what is wrong, how badly, and where.
 *
 * <p>Lives below everything else and knows nobody but Jakarta Validation, since constraints speak it too.
 */
@NullMarked
package org.simpul.finding;

import org.jspecify.annotations.NullMarked;
