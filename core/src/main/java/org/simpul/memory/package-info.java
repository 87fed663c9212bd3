/**
 * The storage that keeps everything in memory: an adapter like any other, for tests and small embeddings.
 */
@NullMarked
package org.simpul.memory;

import org.jspecify.annotations.NullMarked;
