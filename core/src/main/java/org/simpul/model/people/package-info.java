/**
 * Counting people: head-counts, the splits in which they are given, and what was not stated.
 */
@NullMarked
package org.simpul.model.people;

import org.jspecify.annotations.NullMarked;
