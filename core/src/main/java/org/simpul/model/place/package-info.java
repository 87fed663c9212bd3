/**
 * Where something happens: area codes, venues and coordinates.
 */
@NullMarked
package org.simpul.model.place;

import org.jspecify.annotations.NullMarked;
