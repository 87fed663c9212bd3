/**
 * The door of the library: {@link org.simpul.Simpul}, which is built from a storage and hands out the use cases.
 */
@NullMarked
package org.simpul;

import org.jspecify.annotations.NullMarked;
