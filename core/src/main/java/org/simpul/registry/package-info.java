/**
 * The use cases: what a caller can ask of the registry. Each takes a caller and answers disclosed records.
 */
@NullMarked
package org.simpul.registry;

import org.jspecify.annotations.NullMarked;
