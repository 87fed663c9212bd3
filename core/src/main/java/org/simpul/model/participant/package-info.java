/**
 * The people who are present, by name, by pseudonym or only by description.
 *
 * <p>Knows organisations, since people belong to them.
 */
@NullMarked
package org.simpul.model.participant;

import org.jspecify.annotations.NullMarked;
